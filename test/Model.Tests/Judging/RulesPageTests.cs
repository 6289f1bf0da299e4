using System.Text.RegularExpressions;
using ElastiCache.Model.Tests.Judging.Page;

namespace ElastiCache.Model.Tests.Judging;

public sealed partial class RulesPageTests
{
    private static readonly string File = Repository.PathOf("docs", "rules.md");

    private static readonly string[] Known =
    [
        .. RuleCatalog.All.Select(entry => entry.Rule.Id).Distinct(),
        .. RuleCatalog.Updates.Select(row => row.Id),
        .. RuleCatalog.NotJudged.Select(row => row.Id),
    ];

    [Fact]
    public void The_page_is_what_the_code_says()
    {
        var actual = RulesPage.Write();
        if (Repository.UpdatesSnapshots)
        {
            System.IO.File.WriteAllText(File, actual);
        }

        var kept = System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File).ReplaceLineEndings("\n") : "";
        var (first, second) = kept.Split('\n')
            .Zip(actual.Split('\n'))
            .FirstOrDefault(lines => lines.First != lines.Second);
        Assert.True(
            kept == actual,
            $"docs/rules.md is stale:\n  kept: {first}\n  made: {second}\n"
                + "Accept the change and look at it: UPDATE_SNAPSHOTS=1 dotnet test test/Model.Tests --filter RulesPage"
        );
    }

    [Fact]
    public void Every_row_of_the_catalogue_stands_there_once() =>
        Assert.Equal(
            CatalogueIds.All.Concat(OwnIds.Reasons.Keys).Order(StringComparer.Ordinal),
            FirstCell()
                .Matches(System.IO.File.ReadAllText(File))
                .Select(match => match.Groups[1].Value)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_catalogue_has_320_rows()
    {
        Assert.Equal(320, CatalogueIds.All.Count);
        Assert.Distinct(CatalogueIds.All);
    }

    [Fact]
    public void Every_row_of_the_catalogue_is_known() => Assert.Empty(CatalogueIds.All.Except(Known));

    [Fact]
    public void A_row_that_the_catalogue_does_not_have_has_a_reason() =>
        Assert.Equal(
            Known.Except(CatalogueIds.All).Order(StringComparer.Ordinal),
            OwnIds.Reasons.Keys.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_row_has_an_example() =>
        Assert.All(Known, id => Assert.DoesNotContain("|  |", string.Join('|', RuleRow.Of(id).Split('|')[..5])));

    [GeneratedRegex(@"^\| ([A-Z]-[0-9]{2}[a-z-]*) \|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();
}
