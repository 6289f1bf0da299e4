namespace ElastiCache.Model.Tests.Expressions;

/// <summary>What follows from what was taken for the same, and for different.</summary>
public sealed class EqualitiesTests
{
    private static readonly string A = Name(Evaluated.OfStack("A"));
    private static readonly string B = Name(Evaluated.OfStack("B"));
    private static readonly string C = Name(Evaluated.OfStack("C"));
    private static readonly string One = Name(Evaluated.Scalar("1"));
    private static readonly string Two = Name(Evaluated.Scalar("2"));

    private readonly Equalities _equalities = new();

    [Fact]
    public void Nothing_follows_from_nothing() => Assert.Equal((null, null), (Are(A, B), Are(A, One)));

    [Fact]
    public void Everything_is_the_same_as_itself() => Assert.Equal((true, true), (Are(A, A), Are(One, One)));

    [Fact]
    public void Two_texts_are_different() => Assert.Equal((false, false), (Are(One, Two), Are(Two, One)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_taken_holds_in_either_order(bool areEqual)
    {
        _equalities.Take(A, B, areEqual);

        Assert.Equal((areEqual, areEqual), (Are(A, B), Are(B, A)));
    }

    [Fact]
    public void What_is_one_text_is_no_other()
    {
        _equalities.Take(One, A, true);

        Assert.Equal((true, false, null), (Are(A, One), Are(A, Two), Are(B, Two)));
    }

    [Fact]
    public void What_is_not_one_text_may_be_another()
    {
        _equalities.Take(A, One, false);

        Assert.Equal((false, null), (Are(A, One), Are(A, Two)));
    }

    [Fact]
    public void What_is_the_same_as_the_same_is_the_same()
    {
        _equalities.Take(A, B, true);
        _equalities.Take(C, B, true);
        _equalities.Take(C, One, true);

        Assert.Equal((true, true, false), (Are(A, C), Are(A, One), Are(A, Two)));
    }

    [Fact]
    public void What_is_the_same_as_one_of_two_that_differ_is_not_the_other()
    {
        _equalities.Take(A, B, false);
        _equalities.Take(C, B, true);

        Assert.Equal((false, false, null), (Are(A, C), Are(C, A), Are(A, One)));
    }

    // A text that reads like what stands for a value is not that.
    [Fact]
    public void A_text_is_no_value() => Assert.NotEqual(A, Name(Evaluated.Scalar("${A}")));

    [Fact]
    public void What_may_be_another_one_each_time_has_no_name() =>
        Assert.Null(Equalities.NameOf(Evaluated.Unknown) ?? Equalities.NameOf(Evaluated.Absent));

    private bool? Are(string one, string other) => _equalities.AreEqual(one, other);

    private static string Name(Evaluated value) => Equalities.NameOf(value)!;
}
