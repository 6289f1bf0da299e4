using Amazon.CDK;
using Infra.Stacks;

namespace Infra.Tests.Support;

/// <summary>What the app makes of settings: a folder with templates, and their manifest.</summary>
public sealed class Synthesis
{
    private readonly string _environment;

    private Synthesis(string environment, string folder) => (_environment, Folder) = (environment, folder);

    /// <summary>Where the templates lie.</summary>
    public string Folder { get; }

    /// <summary>The template of the caches.</summary>
    public CloudTemplate Caches => field ??= Template("caches");

    /// <summary>The template of another stack of caches.</summary>
    public CloudTemplate CachesOf(int stack) => Template($"caches-{stack}");

    /// <summary>The template of the VPC and the tiers.</summary>
    public CloudTemplate Network => field ??= Template("network");

    /// <summary>The template of the topics.</summary>
    public CloudTemplate Topics => field ??= Template("topics");

    /// <summary>Whether there is anything to create besides caches.</summary>
    public bool HasNetwork => File.Exists(PathOf("network"));

    /// <summary>What the CDK's command reads first.</summary>
    public JsonObject Manifest => field ??= Read(Path.Combine(Folder, "manifest.json"));

    /// <summary>What the manifest says of the stack of the caches.</summary>
    public JsonObject CachesArtifact => Manifest["artifacts"]![StackOf("caches")]!.AsObject();

    /// <summary>The files of all templates.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.template.json").Order(StringComparer.Ordinal)];

    /// <summary>Synthesizes settings as the app does, but for reading them from a file.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="environment">What the file is called.</param>
    /// <param name="lookedUp">What the CDK's command would have looked up in the account. Default: nothing.</param>
    internal static Synthesis Of(
        EnvironmentSettings settings,
        string environment = "test",
        IReadOnlyDictionary<string, JsonNode>? lookedUp = null
    )
    {
        var folder = TemporaryFolder.New();
        var app = new App(
            new AppProps
            {
                Outdir = folder,
                AnalyticsReporting = false,
                Context = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["aws:cdk:enable-path-metadata"] = true,
                    ["@aws-cdk/core:stackResourceLimit"] = 0,
                },
            }
        );
        foreach (var (key, value) in lookedUp ?? new Dictionary<string, JsonNode>(StringComparer.Ordinal))
        {
            app.Node.SetContext(key, ContextValue.Of(value));
        }

        EnvironmentStacks.Add(app, environment, settings);
        app.Synth();
        return new Synthesis(environment, folder);
    }

    /// <summary>Synthesizes what somebody wrote.</summary>
    public static Synthesis Of(string text) => Of(SettingsText.Read(text));

    private CloudTemplate Template(string name) => new(Read(PathOf(name)));

    private string PathOf(string name) => Path.Combine(Folder, $"{StackOf(name)}.template.json");

    private string StackOf(string name) => $"elasticache-{_environment}-{name}";

    private static JsonObject Read(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsObject();
}
