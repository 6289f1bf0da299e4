namespace ElastiCache.Model.Tests.Judging;

/// <summary>Whether what a rule says under some values of the parameters is an error of the template.</summary>
public sealed class CircumstancesFindingsTests
{
    private static readonly Violation Wrong = new("A-01", Severity.Error, "Port", "wrong");
    private static readonly Violation Odd = Wrong with { Severity = Severity.Warning };

    [Fact]
    public void What_hangs_on_no_parameter_is_an_error() => Assert.Equal(["Error"], Told(Of([Wrong])));

    [Fact]
    public void What_is_told_twice_is_told_once() => Assert.Equal(["Error"], Told(Of([Wrong, Wrong])));

    [Fact]
    public void What_every_value_breaks_is_an_error() =>
        Assert.Equal(
            ["Error"],
            Told(Of([Wrong], Value(Env, 0)), Of([Wrong], Value(Env, 1)), Of([Wrong], Value(Env, 2)))
        );

    [Theory]
    [InlineData(0, "Warning where Env is 'prod', its default, by default, lowered")]
    [InlineData(1, "Warning where Env is 'test', lowered")]
    public void What_one_value_breaks_is_a_warning(int broken, string told) =>
        Assert.Equal(
            [told],
            Told([.. Enumerable.Range(0, 3).Select(at => Of(at == broken ? [Wrong] : [], Value(Env, at)))])
        );

    [Fact]
    public void A_warning_stays_one() =>
        Assert.Equal(
            ["Warning where Env is 'prod', its default"],
            Told(Of([Odd], Value(Env, 0)), Of([], Value(Env, 1)), Of([], Value(Env, 2)))
        );

    // Each branch is written out.
    [Fact]
    public void What_a_branch_breaks_is_an_error() =>
        Assert.Equal(["Error where IsBig holds"], Told(Of([Wrong], Branch(IsBig, 0)), Of([], Branch(IsBig, 1))));

    [Fact]
    public void What_all_values_break_within_a_branch_is_an_error() =>
        Assert.Equal(
            ["Error where IsBig holds"],
            Told(
                Of([Wrong], Branch(IsBig, 0), Value(Env, 0)),
                Of([Wrong], Branch(IsBig, 0), Value(Env, 1)),
                Of([], Branch(IsBig, 1), Value(Env, 0)),
                Of([], Branch(IsBig, 1), Value(Env, 1))
            )
        );

    [Fact]
    public void What_one_value_breaks_within_a_branch_is_a_warning() =>
        Assert.Equal(
            ["Warning where IsBig holds and Env is 'prod', its default, by default, lowered"],
            Told(
                Of([Wrong], Branch(IsBig, 0), Value(Env, 0)),
                Of([], Branch(IsBig, 0), Value(Env, 1)),
                Of([], Branch(IsBig, 1), Value(Env, 0)),
                Of([], Branch(IsBig, 1), Value(Env, 1))
            )
        );

    // What is good with prod or test may be so with prod.
    [Fact]
    public void What_another_value_mends_within_a_part_of_a_branch_is_a_warning() =>
        Assert.Equal(
            ["Warning where Env is 'prod', its default and IsBig holds, by default, lowered"],
            Told(
                Of([Wrong], Branch(Env, 0), Value(IsBig, 0)),
                Of([], Env with { Indices = [0, 1], Decided = [0, 1] }, Value(IsBig, 1)),
                Of([], Branch(Env, 2))
            )
        );

    // Where another size is good, Env is not asked for: it may be anything.
    [Fact]
    public void What_another_value_mends_whatever_decides_is_a_warning() =>
        Assert.Equal(
            ["Warning where Size is '1' and Env is 'prod', its default, lowered"],
            Told(
                Of([Wrong], Value(CircumstancesTests.Size, 0), Branch(Env, 0)),
                Of([], Value(CircumstancesTests.Size, 0), Branch(Env, 1)),
                Of([], Value(CircumstancesTests.Size, 1))
            )
        );

    // What was decided by prod and test together says nothing against prod alone.
    [Fact]
    public void What_a_value_mends_in_a_wider_branch_is_a_warning() =>
        Assert.Equal(
            ["Warning where Env is 'prod', its default, by default, lowered"],
            Told(
                Of([Wrong], Branch(Env, 0)),
                Of([], Env with { Indices = [1], Decided = [0, 1] }),
                Of([], Branch(Env, 2))
            )
        );

    // The default of one of them is enough.
    [Fact]
    public void What_several_branches_say_is_told_together() =>
        Assert.Equal(
            ["Warning for example where IsBig holds and Env is 'prod', its default, by default, lowered"],
            Told(
                Of([Wrong], Branch(IsBig, 0), Value(Env, 0)),
                Of([], Branch(IsBig, 0), Value(Env, 1)),
                Of([], Branch(IsBig, 1), Value(Env, 0)),
                Of([Odd], Branch(IsBig, 1), Value(Env, 1))
            )
        );

    [Fact]
    public void What_follows_from_something_else_is_not_told() =>
        Assert.Empty(Circumstances.Findings([Of([Wrong])], _ => true));

    // Another item that is wrong in any case makes this one no error.
    [Fact]
    public void Each_place_is_told_for_itself() =>
        Assert.Equal(
            ["Error", "Warning where Env is 'test', lowered"],
            Told(
                Of([Wrong], Value(Env, 0)),
                Of([Wrong, Wrong with { Property = "Tags" }], Value(Env, 1)),
                Of([Wrong], Value(Env, 2))
            )
        );

    private static IEnumerable<string> Told(params Outcome<IReadOnlyList<Violation>>[] outcomes) =>
        Circumstances
            .Findings(outcomes, _ => false)
            .Select(found =>
                $"{found.Violation.Severity} {found.Where}".Trim()
                + (found.IsErrorByDefault ? ", by default" : "")
                + (found.IsLowered ? ", lowered" : "")
            );

    private static Outcome<IReadOnlyList<Violation>> Of(Violation[] violations, params Choice[] choices) =>
        new(violations, choices);

    private static Choice Value(Choice choice, int index) => choice with { Indices = [index] };

    private static Choice Branch(Choice choice, int index) => choice with { Indices = [index], Decided = [index] };

    private static Choice Env => CircumstancesTests.Env;

    private static Choice IsBig => CircumstancesTests.IsBig;
}
