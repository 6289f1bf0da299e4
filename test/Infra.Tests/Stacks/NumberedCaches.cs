namespace Infra.Tests.Stacks;

/// <summary>A settings file whose caches are the rows of a table.</summary>
internal static class NumberedCaches
{
    /// <summary>The file; its caches are called c0, c1 and so on.</summary>
    /// <param name="rows">The settings of each cache, without braces. Default engine: valkey; default node type: cache.r7g.large.</param>
    public static string File(IEnumerable<string> rows)
    {
        var file = JsonNode.Parse("""{ "network": { "create": {} }, "caches": {} }""")!;
        foreach (var (index, cache) in rows.Index())
        {
            var settings = JsonNode.Parse($"{{{cache}}}")!.AsObject();
            settings["engine"] ??= "valkey";
            if (!settings.ContainsKey("nodeType"))
            {
                settings["nodeType"] = "cache.r7g.large";
            }

            file["caches"]![$"c{index}"] = settings;
        }

        return file.ToJsonString();
    }
}
