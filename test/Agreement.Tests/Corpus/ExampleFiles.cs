namespace ElastiCache.Agreement.Tests.Corpus;

/// <summary>The examples of all rules, as files.</summary>
internal static class ExampleFiles
{
    /// <summary>Writes the examples of every rule that has some. Those of the constructs alone have none.</summary>
    /// <param name="folder">Where to.</param>
    public static IReadOnlyList<RuleExample> Write(string folder) =>
        [
            .. RuleCatalog
                .All.Where(entry => entry.Rule.Breaks.Length > 0)
                .Select(
                    (entry, index) =>
                        new RuleExample(
                            entry.Rule,
                            Write(folder, $"{index:000}-{entry.Rule.Id}-breaks.json", entry, entry.Rule.Breaks),
                            Write(folder, $"{index:000}-{entry.Rule.Id}-keeps.json", entry, entry.Rule.Keeps)
                        )
                ),
        ];

    private static string Write(string folder, string name, CatalogRule entry, string example)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, RuleExamples.Json(entry.ResourceTypes[0], example).ToJsonString());
        return path;
    }
}
