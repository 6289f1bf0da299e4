namespace ElastiCache.Model.Tests.Expressions;

/// <summary>What a parameter is where something has asked for it already.</summary>
public sealed class AskedTests
{
    private static readonly IReadOnlyList<Candidate> Abc =
    [
        new(Evaluated.Scalar("a"), "'a'") { IsDefault = true },
        new(Evaluated.Scalar("b"), "'b'"),
        new(Evaluated.Scalar("c"), "'c'"),
    ];

    private readonly Exploration _exploration = new();

    [Fact]
    public void What_was_asked_for_already_can_be_looked_at() =>
        Assert.Equal(
            ["-aa", "-bb", "-cc"],
            _exploration
                .Explore(
                    () =>
                        $"{_exploration.Asked("P", () => Abc)?.Value.Text ?? "-"}{Value()}{_exploration.Asked("P", () => Abc)?.Value.Text}",
                    100
                )
                .All.Select(outcome => outcome.Result)
        );

    [Theory]
    [InlineData(3, false)]
    [InlineData(1, true)]
    public void What_looks_at_it_depends_on_it_where_there_are_several_values(int values, bool isConstant) =>
        Assert.Equal(
            isConstant,
            _exploration.IsConstant(() => _exploration.Asked("P", () => [.. Abc.Take(values)]), out _)
        );

    // What a decision left together is told apart by who looks at it.
    [Fact]
    public void Of_several_that_are_left_each_is_looked_at() =>
        Assert.Equal(
            ["a", "b", "c"],
            _exploration
                .Explore(
                    () =>
                    {
                        _ = _exploration.Holds("P", () => Abc, candidate => candidate.Value.Text == "a");
                        return _exploration.Asked("P", () => Abc)?.Value.Text;
                    },
                    100
                )
                .All.Select(outcome => outcome.Result)
        );

    [Fact]
    public void Where_nothing_is_assigned_nothing_was_asked_for() => Assert.Null(_exploration.Asked("P", () => Abc));

    private string? Value() => _exploration.Assigned("P", isCondition: false, () => Abc, asValue: true)?.Value.Text;
}
