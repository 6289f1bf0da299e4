using System.Text;
using System.Text.Json;
using ElastiCache.Model.Cost;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Pictures;

namespace ElastiCache.Model.Tests.Answers;

/// <summary>
/// Everything that the model says of some hundred templates and some hundred updates of the kinds that people write. Each
/// answer was read by somebody who had the documentation of AWS beside it: one that changes has to be read again. Then
/// UPDATE_SNAPSHOTS=1 writes it anew.
/// </summary>
public sealed class AnswersTests
{
    private const string Region = "eu-central-1";

    // Versions and prices have their days.
    private static readonly DateOnly Today = new(2026, 11, 29);

    private static readonly string Folder = Repository.PathOf("test", "Model.Tests", "Answers");

    public static TheoryData<string> Templates() => Inputs("templates");

    public static TheoryData<string> Updates() => Inputs("updates");

    [Theory]
    [MemberData(nameof(Templates))]
    public void What_is_said_of_a_template_is_as_it_was_read(string name)
    {
        var root = Input("templates", name);
        var said = new StringBuilder();
        var judgement = TemplateJudge.Judge(Read(root), Region, null, today: Today);
        foreach (var finding in judgement.Findings)
        {
            var violation = finding.Violation;
            said.Append(
                $"{violation.Severity} {violation.RuleId} {finding.Resource.LogicalId}.{violation.CloudFormationProperty}"
            );
            said.Append(violation.Place is { } place ? $" at {place}" : "").Append(": ").Append(violation.Message);
            said.Append(finding.Where is { } where ? $" [{where}]" : "").Append('\n');
            Told.Append(said, violation.Fix, "  fix ");
        }

        Told.Append(said, judgement.LeftOut, "left out ");
        TemplateInventory[] inventories = [InventoryReader.Read(Read(root), Region)];
        said.Append("\n# picture\n").Append(TextPicture.Of(inventories));
        var twins = TwinTemplate.Plan(Read(root), Region).Caches;
        Told.Append(said, twins, "\n# twin ");
        // The first stands for the others, of which engines are told the same but for a few words.
        Told.Append(said, twins.Take(1).Select(Engine), "\n# engine ");

        Told.Append(said, Declared(root), "\n# declared ");
        Told.Append(said, NeedsReader.Read(Read(root), Region, Nothing, new HashSet<string>()), "\n# needs ");
        Told.Append(said, ElastiCache.Model.Drills.AlarmReader.Read(Read(root)), "\n# alarm ");
        Told.Append(said, CostSheet.Of(inventories, new CostOptions { Today = Today }), "\n# cost ");
        Compare("templates", name, said.ToString());
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public void What_is_said_of_an_update_is_as_it_was_read(string name)
    {
        var root = Input("updates", name);
        var plan = UpdateJudge.Judge(Read(root.GetProperty("Old")), Read(root.GetProperty("New")));
        var said = new StringBuilder();
        Told.Append(said, plan, "");
        Compare("updates", name, said.ToString());
    }

    private static readonly NodeSettings Node = new()
    {
        Folder = "folder",
        Port = 6379,
        PlaintextPort = 6380,
        BusPort = 16379,
        AuthorityFile = "authority.pem",
        CertificateFile = "node.pem",
        KeyFile = "node.key",
        AdminPassword = "admin",
        MemoryMegabytes = 64,
        NodeTimeoutMilliseconds = 2000,
        PrimaryPort = 6381,
        AnnouncedName = "localhost",
    };

    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    // What the engines and the clients of a twin are told.
    private static IEnumerable<object?> Engine(TwinCache twin)
    {
        if (twin.IsMemcached)
        {
            yield return MemcachedArguments.Of(twin.Parameters);
        }
        else
        {
            yield return NodeConfiguration.Configuration(twin, Node, "users.acl").Split('\n');
            yield return NodeConfiguration.Users(twin, "admin", user => [$"password of {user.Name}"]).Split('\n');
            yield return EngineParameters.ForConfigSet(twin).Select(set => $"set {set.Key} {set.Value}");
        }

        var endpoints = new TwinEndpoints
        {
            Primary = twin.IsClustered || twin.IsMemcached ? null : 1,
            Configuration = twin.IsClustered || twin.IsMemcached ? 2 : null,
            Reader = twin.FailsOver ? 3 : null,
            Nodes = [4, 5],
        };
        yield return ClientSettings.Of(twin, endpoints, null, "authority.pem", user => user.Name);
        yield return twin
            .Users.Where(user => user.Access != TwinUser.Everything)
            .SelectMany(user => AccessProbes.For(user.Access))
            .Select(probe => $"{(probe.IsPermitted ? "may" : "may not")} {string.Join(' ', probe.Words)}");
    }

    // What verify compares with the account.
    private static IReadOnlyList<DeclaredResource> Declared(JsonElement root) =>
        new DeclaredResources(
            Read(root),
            Read(root).Resources.Keys.ToDictionary(id => id, id => $"{id}-in-the-account", StringComparer.Ordinal)
        ).All();

    private static TheoryData<string> Inputs(string kind) =>
        new(
            Directory
                .GetFiles(Path.Combine(Folder, kind), "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal)
        );

    private static JsonElement Input(string kind, string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, kind, $"{name}.json"))).RootElement;

    private static Template Read(JsonElement root) => Template.Read(root, new TemplateMistakes());

    private static void Compare(string kind, string name, string said)
    {
        var file = Path.Combine(Folder, kind, $"{name}.txt");
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(file, said);
        }

        Assert.Equal(File.ReadAllText(file), said);
    }
}
