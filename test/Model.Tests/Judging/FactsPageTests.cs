using ElastiCache.Model.Tests.Judging.Page;

namespace ElastiCache.Model.Tests.Judging;

public sealed class FactsPageTests
{
    private static readonly string File = Repository.PathOf("docs", "facts.md");

    private static readonly string[] Empty =
    [
        .. FactsPage
            .Types.SelectMany(type => KnownProperties.Of(type)!.Names.Select(property => (type, property)))
            .Where(cell => FactsPage.RulesAbout(cell.type, cell.property).Count == 0)
            .Select(cell => $"{FactsPage.Short(cell.type)}.{cell.property}"),
    ];

    [Fact]
    public void The_page_is_what_the_code_says()
    {
        var actual = FactsPage.Write();
        if (Repository.UpdatesSnapshots)
        {
            System.IO.File.WriteAllText(File, actual);
        }

        Assert.Equal(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"), actual);
    }

    [Fact]
    public void An_empty_cell_has_its_reason() => Assert.Equal([], Empty.Except(EmptyCells.Reasons.Keys));

    [Fact]
    public void A_reason_belongs_to_an_empty_cell() => Assert.Equal([], EmptyCells.Reasons.Keys.Except(Empty));

    [Fact]
    public void A_reason_is_a_sentence() =>
        Assert.All(EmptyCells.Reasons.Values, reason => Assert.Matches(@"^[A-Z].*\.$", reason));

    [Fact]
    public void A_reason_names_rules_that_exist() =>
        Assert.Equal(
            [],
            EmptyCells
                .Reasons.Values.SelectMany(reason =>
                    System.Text.RegularExpressions.Regex.Matches(reason, "[A-Z]-[0-9]{2}").Select(match => match.Value)
                )
                .Except(RuleCatalog.All.Select(entry => entry.Rule.Id))
        );
}
