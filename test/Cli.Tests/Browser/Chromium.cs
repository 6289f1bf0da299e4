using System.Text.Json;

namespace ElastiCache.Cli.Tests.Browser;

/// <summary>The Chromium of the machine, which looks at what the command writes.</summary>
internal static class Chromium
{
    /// <summary>What it finds in each of some files, which it looks at in one go: to start it takes longer than to look.</summary>
    /// <param name="what">As what to look at them: <c>picture</c> or <c>page</c>.</param>
    /// <param name="files">The files.</param>
    public static async Task<IReadOnlyDictionary<string, JsonElement>> Look(
        string what,
        params IEnumerable<string> files
    )
    {
        var program =
            Tool.TryFind("chromium")
            ?? Tool.Find("chromium-browser", "install chromium, for instance with apt-get install chromium");
        await NodePackages.Install("test", "browser");
        var result = await Command.Run(
            Tool.Find("node", "install Node.js"),
            [Repository.PathOf("test", "browser", "index.mjs"), program, what, .. files]
        );
        return JsonDocument
            .Parse(result.Succeeded().Output)
            .RootElement.EnumerateObject()
            .ToDictionary(file => file.Name, file => file.Value, StringComparer.Ordinal);
    }

    /// <summary>The texts of a list.</summary>
    public static IEnumerable<string> Texts(this JsonElement found, string name) =>
        found.GetProperty(name).EnumerateArray().Select(text => text.ToString());
}
