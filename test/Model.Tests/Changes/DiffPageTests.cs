namespace ElastiCache.Model.Tests.Changes;

/// <summary>The tables of docs/diff.md are what the code says.</summary>
public sealed class DiffPageTests
{
    private static readonly string Page = Repository.PathOf("docs", "diff.md");

    [Theory]
    [InlineData("held")]
    [InlineData("left out")]
    public void A_table_is_what_the_code_says(string name)
    {
        var start = $"<!-- {name}: written by DiffPageTests with UPDATE_SNAPSHOTS=1 -->\n";
        var end = $"<!-- end of {name} -->";
        var text = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var (from, to) = (text.IndexOf(start, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        Assert.True(from >= 0 && to > from, $"docs/diff.md has no place for the table {name}");
        from += start.Length;
        var table = name == "held" ? Held() : LeftOut();
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(Page, text[..from] + table + text[to..]);
        }

        Assert.Equal(table, File.ReadAllText(Page).ReplaceLineEndings("\n")[from..][..table.Length]);
    }

    private static string Held() =>
        "\n| type | does not change | while | instead | rule |\n|---|---|---|---|---|\n"
        + string.Concat(
            HeldProperties.All.Select(row =>
                $"| {Short(row.Type)} | `{row.Property}` | {row.While} | {row.WayOut} | [{row.RuleId}]({row.Source}) |\n"
            )
        )
        + "\n";

    private static string LeftOut() =>
        "\n| type | left out | what happens | to be rid of it | source |\n|---|---|---|---|---|\n"
        + string.Concat(
            LeftOutMeanings.All.Select(row =>
                $"| {Short(row.Type)} | `{row.Property}` | {Happens(row)} "
                + $"| {row.Instead} | [{(row.Evidence == Evidence.ServiceError ? "service error" : "documentation")}]({row.Source}) |\n"
            )
        )
        + "\n";

    private static string Happens(LeftOutMeaning row) =>
        row.Stays switch
        {
            true => "it stays",
            false => "it stays, and the update is reported to fail",
            null => "not documented",
        };

    private static string Short(string type) => type["AWS::ElastiCache::".Length..];
}
