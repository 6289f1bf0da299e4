namespace Infra.Tests.Site;

/// <summary>The site of the documents, made once and looked at once in a browser.</summary>
public sealed class SiteTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("site-");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_is_made_without_a_dead_link_and_readers_find_their_way()
    {
        var node = Tool.Find("node", "install Node.js");
        var chromium =
            Tool.TryFind("chromium")
            ?? Tool.Find("chromium-browser", "install chromium, for instance with apt-get install chromium");
        await NodePackages.Install("docs", "site");
        await NodePackages.Install("test", "browser");
        (await Command.Run(node, [Repository.PathOf("docs", "site", "build.mjs"), _folder.FullName])).Succeeded();

        using var seen = JsonDocument.Parse(
            (await Command.Run(node, [Repository.PathOf("test", "browser", "site.mjs"), chromium, _folder.FullName]))
                .Succeeded()
                .Output
        );

        Assert.Empty(Texts(seen, "errors"));
        Assert.Empty(Texts(seen, "violations"));
        Assert.Empty(Texts(seen, "wide"));
        Assert.StartsWith("R-05: Automatic failover needs", Text(seen, "first"), StringComparison.Ordinal);
        Assert.Equal(Text(seen, "first"), Text(seen, "rule"));
        Assert.Equal(Text(seen, "first"), Text(seen, "plain"));
        Assert.Equal(["Why", "Fails", "Passes", "Fix", "Source", "In this version"], Texts(seen, "sections"));
        AssertColours(seen.RootElement.GetProperty("backs"));
        AssertPages();
    }

    // Those of the reader's system, until another choice, which stays.
    private static void AssertColours(JsonElement backs)
    {
        var (light, dark) = (backs.GetProperty("light").GetString(), backs.GetProperty("dark").GetString());
        Assert.NotEqual(light, dark);
        Assert.Equal(dark, backs.GetProperty("chosen").GetString());
        Assert.Equal(dark, backs.GetProperty("kept").GetString());
    }

    private void AssertPages()
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "site", "rules.json")));
        Assert.All(
            rules.RootElement.EnumerateArray(),
            row => Assert.True(Has("rules", $"{row.GetProperty("id").GetString()}.html"))
        );
        Assert.True(Has("api", "ReplicationGroup.html"));
        Assert.Contains("nodeType", Read("settings-reference.html"), StringComparison.Ordinal);
        Assert.Contains(
            "Automatic failover requires 2 or more",
            Read("troubleshooting.html"),
            StringComparison.Ordinal
        );
        Assert.Contains("[elasticache lint](lint.html)", Read("llms.txt"), StringComparison.Ordinal);
    }

    private bool Has(params string[] path) => File.Exists(Path.Combine([_folder.FullName, .. path]));

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullName, name));

    private static string Text(JsonDocument seen, string name) => seen.RootElement.GetProperty(name).GetString()!;

    private static IEnumerable<string> Texts(JsonDocument seen, string name) =>
        seen.RootElement.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);
}
