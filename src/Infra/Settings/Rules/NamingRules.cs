using static Infra.Settings.SettingPath;

namespace Infra.Settings.Rules;

/// <summary>Names that two things would share in AWS, which would notice at the deployment only.</summary>
internal static class NamingRules
{
    // Below it the app itself publishes every cache.
    private const string OwnPath = "/elasticache";

    private const string Zone = "\"zoneId\": \"Z0123456789ABCDEFGHIJ\", \"zoneName\": \"caches.internal\"";

    /// <summary>All of them, but for <see cref="Hyphens"/>.</summary>
    public static readonly IReadOnlyList<SettingRule> All =
    [
        new("SET-20", "caches")
        {
            Mistakes = caches => caches.Children.SelectMany(cache => Endpoints(caches, cache)),
            Statement = "No cache is named as a further endpoint of another is published.",
            Why = "Outputs of one name cannot be told apart.",
            Breaks = Two("", "orders", "orders-reader"),
            Keeps = Two("", "orders", "invoices"),
        },
        new("SET-21", "caches.*.publish.parameters")
        {
            Mistake = path =>
                path.Text is OwnPath || path.Text!.StartsWith($"{OwnPath}/", StringComparison.Ordinal)
                    ? $"below {OwnPath} are the parameters that the app publishes by itself: choose another path, got {Quote(path.Text)}"
                    : null,
            Statement = $"`caches.*.publish.parameters` is not below {OwnPath}.",
            Why = "The app publishes every cache there by itself.",
            Breaks = """ "publish": { "parameters": "/elasticache/shop" } """,
            Keeps = """ "publish": { "parameters": "/shop" } """,
            Schema = schema =>
                schema["not"] = new System.Text.Json.Nodes.JsonObject
                {
                    ["type"] = "string",
                    ["pattern"] = $"^{OwnPath}(/|$)",
                },
        },
        Once("SET-22", "publish.parameters", "the path", """ "publish": { "parameters": "/NAME" } """),
        Once("SET-23", "publish.exports", "exports with the prefix", """ "publish": { "exports": "NAME" } """),
        Once("SET-24", "dns", "the DNS name", $$""" "dns": { {{Zone}}, "name": "NAME" } """),
    ];

    /// <summary>Names differ in more than hyphens: outputs get their names from them, and CloudFormation knows no hyphens there.</summary>
    public static SettingRule Hyphens(string id, string setting, string example) =>
        new(id, setting)
        {
            Mistakes = things =>
                things
                    .Children.Where(thing => SettingPatterns.Name().IsMatch(thing.Name))
                    .GroupBy(thing => Flat(thing.Name))
                    .SelectMany(same =>
                        same.Skip(1)
                            .Select(thing =>
                                (
                                    thing,
                                    (string?)
                                        $"without hyphens, which CloudFormation leaves out, this name is that of {same.First().Name}: choose another"
                                )
                            )
                    ),
            Statement = $"Names in `{setting}` differ in more than hyphens.",
            Why = "Outputs are named after them, and the names of outputs have no hyphens.",
            Breaks = $$""" "{{setting}}": { "a-b": {{example}}, "ab": {{example}} } """,
            Keeps = $$""" "{{setting}}": { "a-b": {{example}}, "a-c": {{example}} } """,
        };

    private static SettingRule Once(string id, string setting, string what, string example) =>
        new(id, "caches")
        {
            Mistakes = caches => Taken(caches, setting, what),
            Statement = $"No two caches have the same `{setting}`.",
            Why = "The second deployment of the name would fail, or lead to another cache than the first.",
            Breaks = Two(example, "shop", "shop"),
            Keeps = Two(example, "shop", "orders"),
        };

    private static IEnumerable<(SettingNode, string?)> Endpoints(SettingNode caches, SettingNode cache)
    {
        (string Endpoint, bool IsPublished)[] further =
        [
            ("reader", cache.Cache.HasReader),
            ("configuration", cache.Cache.NamesConfigurationEndpoint),
        ];
        return from known in further
            where known.IsPublished
            from other in caches.Children
            where Flat(other.Name) == Flat(cache.Name + known.Endpoint)
            select (
                other,
                (string?)$"the {known.Endpoint} endpoint of {cache.Name} is published under this name: choose another"
            );
    }

    private static IEnumerable<(SettingNode, string?)> Taken(SettingNode caches, string setting, string what)
    {
        var owners = new Dictionary<string, string>();
        foreach (var cache in caches.Children)
        {
            string[] names = cache[setting] switch
            {
                { Text: { } text } => [text],
                { Name: "dns", IsGiven: true } => Records(cache),
                _ => [],
            };
            // One sentence for each cache, however many of its names another one has.
            if (names.FirstOrDefault(owners.ContainsKey) is { } taken)
            {
                yield return (cache[setting], $"{owners[taken]} has {what} {Quote(taken)}: choose another");
            }

            foreach (var name in names)
            {
                owners.TryAdd(name, cache.Name);
            }
        }
    }

    // Host names, in which case makes no difference; the same name in another zone is another one.
    private static string[] Records(SettingNode cache)
    {
        var dns = cache.Cache.Dns!;
        var name = dns.Name ?? cache.Name;
        string[] records = cache.Cache.HasReader ? [name, $"{name}-ro"] : [name];
        return [.. records.Select(record => $"{record}.{dns.ZoneName} in {dns.ZoneId}".ToLowerInvariant())];
    }

    private static string Flat(string name) => name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    // Two caches, each with a setting that is a name; without a setting, the names are those of the caches.
    private static string Two(string setting, string first, string second)
    {
        string Cache(string name) =>
            $$"""{ "engine": "valkey", "nodeType": "cache.t4g.micro"{{(setting.Length == 0 ? "" : "," + setting.Replace("NAME", name, StringComparison.Ordinal))}} }""";
        var (one, other) = setting.Length == 0 ? (first, second) : ("a", "b");
        return $$""" "caches": { "{{one}}": {{Cache(first)}}, "{{other}}": {{Cache(second)}} } """;
    }
}
