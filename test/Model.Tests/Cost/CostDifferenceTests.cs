using ElastiCache.Model.Cost;

namespace ElastiCache.Model.Tests.Cost;

/// <summary>What changes between two sums, and between two rows of them.</summary>
public sealed class CostDifferenceTests
{
    private static readonly CostGroup Sure = Group(100, isEstimate: false);
    private static readonly CostGroup Guessed = Group(150, isEstimate: true);
    private static readonly CostGroup Unknown = new("a", "A", "") { Unknown = ["nodes: nobody knows"] };

    public static TheoryData<string, string, string?, string?, string> Rows() =>
        new()
        {
            { "sure", "sure", "$100.00", "$100.00", "$0.00" },
            { "sure", "guessed", "$100.00", "~$150.00", "~+$50.00" },
            { "guessed", "sure", "~$150.00", "$100.00", "~-$50.00" },
            { "guessed", "guessed", "~$150.00", "~$150.00", "~$0.00" },
            { "none", "sure", null, "$100.00", "+$100.00" },
            { "sure", "none", "$100.00", null, "-$100.00" },
            { "none", "guessed", null, "~$150.00", "~+$150.00" },
            { "guessed", "none", "~$150.00", null, "~-$150.00" },
            { "unknown", "sure", "not known", "$100.00", "not known" },
            { "sure", "unknown", "$100.00", "not known", "not known" },
            { "none", "unknown", null, "not known", "not known" },
            { "none", "none", null, null, "$0.00" },
        };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_has_both_amounts_and_their_difference(
        string before,
        string after,
        string? first,
        string? second,
        string difference
    ) => Assert.Equal((first, second, difference), CostDifference.Texts(Of(before), Of(after)));

    [Fact]
    public void Of_both_sums_the_difference_is_shown() =>
        Assert.Equal("+$50.00", new CostDifference(new([Sure]), new([Guessed])).Text);

    [Theory]
    [InlineData("unknown", "sure")]
    [InlineData("sure", "unknown")]
    public void Where_one_of_them_is_not_known_the_difference_is_not(string before, string after)
    {
        var difference = new CostDifference(new([Of(before)!]), new([Of(after)!]));

        Assert.Null(difference.PerMonth);
        Assert.Equal("Not known by how much it changes", difference.Text);
    }

    [Fact]
    public void Groups_of_several_stacks_are_told_apart()
    {
        var difference = new CostDifference(
            new([Sure with { Stack = "one" }]),
            new([Sure with { Stack = "two" }, Sure with { Stack = "one" }])
        );

        Assert.Equal(
            [("two", false, true), ("one", true, true)],
            difference.Groups.Select(entry => (entry.Group.Stack!, entry.Before is not null, entry.After is not null))
        );
    }

    [Theory]
    [InlineData(0, "$0.00", "$0.00")]
    [InlineData(0.004, "$0.004", "$0.004")]
    [InlineData(0.01, "$0.01", "+$0.01")]
    [InlineData(0.0099, "$0.0099", "+$0.0099")]
    [InlineData(-0.004, "-$0.004", "-$0.004")]
    [InlineData(1234.5, "$1,234.50", "+$1,234.50")]
    [InlineData(-1234.5, "-$1,234.50", "-$1,234.50")]
    public void An_amount_has_cents_and_less_than_one_all_its_digits(double amount, string text, string withSign)
    {
        Assert.Equal(text, Money.Text((decimal)amount));
        Assert.Equal(withSign, Money.Signed((decimal)amount));
    }

    [Fact]
    public void A_sum_of_nothing_known_is_not_known()
    {
        Assert.Equal("not known", new CostSheet([Unknown]).Amount);
        Assert.Equal("$100.00 a month", new CostSheet([Unknown, Sure]).Amount);
        Assert.Equal("$0.00 a month", new CostSheet([]).Amount);
    }

    [Theory]
    [InlineData(true, true, "$100.00")]
    [InlineData(true, false, "$100.00")]
    [InlineData(false, true, "not known")]
    // What costs nothing costs nothing.
    [InlineData(false, false, "$0.00")]
    public void A_group_of_which_a_part_is_known_has_an_amount(bool isKnown, bool hasMore, string amount)
    {
        var group = new CostGroup("a", "A", "")
        {
            Lines = isKnown ? Sure.Lines : [],
            Unknown = hasMore ? ["traffic: nobody knows"] : [],
        };

        Assert.Equal(amount, group.Amount);
    }

    private static CostGroup? Of(string name) =>
        name switch
        {
            "sure" => Sure,
            "guessed" => Guessed,
            "unknown" => Unknown,
            _ => null,
        };

    private static CostGroup Group(decimal amount, bool isEstimate) =>
        new("a", "A", "") { Lines = [new CostLine("nodes", "", amount, "", isEstimate)] };
}
