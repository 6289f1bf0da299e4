namespace ElastiCache.Model.Tests.Expressions;

/// <summary>Which assignments of parameters are tried, and what is said of them.</summary>
public sealed class ExplorationTests
{
    private static readonly IReadOnlyList<Candidate> Abc =
    [
        new(Evaluated.Scalar("a"), "'a'") { IsDefault = true },
        new(Evaluated.Scalar("b"), "'b'"),
        new(Evaluated.Scalar("c"), "'c'"),
    ];

    private readonly Exploration _exploration = new();

    [Fact]
    public void Every_value_that_is_asked_for_is_tried()
    {
        var outcomes = _exploration.Explore(() => $"{Value("P")}{Value("Q")}", 100);

        Assert.Equal(
            ["aa", "ab", "ac", "ba", "bb", "bc", "ca", "cb", "cc"],
            outcomes.All.Select(outcome => outcome.Result)
        );
        Assert.Empty(outcomes.LeftOut);
        Assert.Equal(8, _exploration.Repeats);
        Assert.Equal([true, false, false], outcomes.All.Take(3).Select(outcome => outcome.IsByDefault));
    }

    [Fact]
    public void The_same_parameter_stays_what_it_is_within_a_run() =>
        Assert.Equal(
            ["aa", "bb", "cc"],
            _exploration.Explore(() => Value("P") + Value("P"), 100).All.Select(outcome => outcome.Result)
        );

    [Theory]
    [InlineData(3, new string[0])]
    [InlineData(2, new[] { "P" })]
    [InlineData(1, new[] { "P" })]
    public void What_is_too_much_is_left_out_and_named(int limit, string[] leftOut)
    {
        var outcomes = _exploration.Explore(() => Value("P"), limit);

        Assert.Equal(limit, outcomes.All.Count);
        Assert.Equal(leftOut, outcomes.LeftOut);
    }

    [Fact]
    public void What_was_tried_in_full_before_is_not_left_out() =>
        // P is a at first: Q goes on.
        Assert.Equal(["P", "Q"], _exploration.Explore(() => Value("P") + Value("Q"), 2).LeftOut);

    [Fact]
    public void Values_that_a_question_does_not_tell_apart_are_one()
    {
        var outcomes = _exploration.Explore(() => Is("P", "c"), 100);

        Assert.Equal([false, true], outcomes.All.Select(outcome => outcome.Result));
        Assert.Equal([0, 1], outcomes.All[0].Choices[0].Indices);
        Assert.Equal([2], outcomes.All[1].Choices[0].Indices);
    }

    [Fact]
    public void A_question_that_all_values_answer_in_the_same_way_is_not_asked()
    {
        var outcomes = _exploration.Explore(() => Is("P", "d"), 100);

        Assert.Equal([false], outcomes.All.Select(outcome => outcome.Result));
        Assert.Empty(outcomes.All[0].Choices);
    }

    [Fact]
    public void A_second_question_tells_apart_what_the_first_left_together()
    {
        var outcomes = _exploration.Explore(() => (Is("P", "c"), Is("P", "b")), 100);

        Assert.Equal(
            [(false, false), (false, true), (true, false)],
            outcomes.All.Select(outcome => (outcome.Result.Item1 == true, outcome.Result.Item2 == true))
        );
        Assert.Equal(
            ["0", "1", "2"],
            outcomes.All.Select(outcome => string.Join(' ', outcome.Choices.Single().Indices))
        );
    }

    [Fact]
    public void What_is_given_is_not_tried_again()
    {
        var given = new Choice("P", Abc, [1]);

        Assert.Equal(
            ["ba", "bb", "bc"],
            _exploration.Explore(() => Value("P") + Value("Q"), 100, [given]).All.Select(outcome => outcome.Result)
        );
    }

    [Fact]
    public void What_is_given_stays_so_whatever_is_asked_before_it() =>
        Assert.Equal(
            ["ab", "bb", "cb"],
            _exploration
                .Explore(() => Value("Q") + Value("P"), 100, [new Choice("P", Abc, [1])])
                .All.Select(outcome => outcome.Result)
        );

    [Fact]
    public void What_can_only_be_one_thing_is_not_left_out() =>
        Assert.Equal(
            ["P"],
            _exploration
                .Explore(() => Value("P") + _exploration.Assigned("One", false, () => [Abc[1]], true)?.Value.Text, 2)
                .LeftOut
        );

    [Fact]
    public void A_value_that_was_asked_for_itself_stays_one_that_tells_assignments_apart() =>
        Assert.All(
            _exploration.Explore(() => $"{Value("P")} {Is("P", "b")}", 100).All,
            outcome => Assert.True(outcome.Choices.Single().IsUsedAsValue)
        );

    // As where something is read once and kept.
    [Fact]
    public void What_another_run_does_not_ask_for_again_is_not_tried()
    {
        var runs = 0;

        Assert.Equal(
            ["aa", "a", "b", "c"],
            _exploration
                .Explore(() => runs++ == 0 ? Value("P") + Value("Q") : Value("P"), 100)
                .All.Select(outcome => outcome.Result)
        );
        runs = 0;
        Assert.Equal(
            ["P a Q a", "R a", "R b", "R c"],
            _exploration
                .Explore(() => runs++ == 0 ? Value("P") + Value("Q") : Value("R"), 100)
                .All.Select(outcome =>
                    string.Join(' ', outcome.Choices.Select(choice => $"{choice.Name} {choice.Candidate.Value.Text}"))
                )
        );
    }

    [Fact]
    public void No_more_is_tried_than_it_takes_to_find_one()
    {
        var runs = 0;

        Assert.True(_exploration.Any(() => runs++ >= 0 && Value("P") == "b", 100, []));
        Assert.Equal(2, runs);
        Assert.False(_exploration.Any(() => Value("P") == "d", 100, []));
        // Beyond the limit nothing is found.
        Assert.False(_exploration.Any(() => Value("P") == "c", 2, []));
    }

    [Fact]
    public void Whether_anything_is_asked_for_is_told_without_a_run_of_its_own()
    {
        Assert.True(_exploration.IsConstant(() => 7, out var seven));
        Assert.False(
            _exploration.IsConstant(() => _exploration.Assigned("P", false, () => Abc, true), out var nothing)
        );
        Assert.False(_exploration.IsConstant(() => Is("P", "a"), out var open));
        Assert.Equal((7, null, null), (seven, nothing, open));
        // What is asked within is asked of what is around it, too.
        Assert.False(
            _exploration.IsConstant(
                () =>
                    _exploration.IsConstant(() => Is("P", "a"), out _)
                    | _exploration.IsConstant(() => 1, out _) & Is("P", "a") is null,
                out _
            )
        );
    }

    [Fact]
    public void Outside_of_a_run_a_parameter_has_its_default_and_a_condition_nothing()
    {
        Assert.Equal("a", Value("P"));
        Assert.True(Is("P", "a"));
        Assert.Null(_exploration.Assigned("C", isCondition: true, () => Abc, asValue: false));
        Assert.Null(_exploration.Assigned("P", false, () => [Abc[1]], true));
        Assert.Null(_exploration.Holds("P", () => [Abc[1]], _ => true));
        Assert.False(_exploration.IsExploring);
        Assert.Null(_exploration.Run);
    }

    [Fact]
    public void Within_a_run_what_is_assigned_can_be_seen_and_a_probe_has_no_run()
    {
        List<int?> runs = [];
        _exploration.Explore(
            () =>
            {
                var value = Value("P");
                Assert.True(_exploration.IsExploring);
                Assert.Equal([value], _exploration.Present.Select(choice => choice.Candidate.Value.Text!));
                runs.Add(_exploration.Run);
                _exploration.IsConstant(() => _exploration.Run, out var none);
                Assert.Null(none);
                return value;
            },
            100
        );

        Assert.Equal(3, runs.Distinct().Count());
        Assert.Empty(_exploration.Present);
    }

    [Fact]
    public void A_run_within_another_leaves_it_as_it_was() =>
        Assert.Equal(
            ["a abc a", "b abc b", "c abc c"],
            _exploration
                .Explore(
                    () =>
                        $"{Value("P")} {string.Concat(_exploration.Explore(() => Value("Q"), 9).All.Select(inner => inner.Result))} {Value("P")}",
                    100
                )
                .All.Select(outcome => outcome.Result)
        );

    [Theory]
    [InlineData(true, false, "0 1", "2")]
    [InlineData(false, true, "", "2")]
    [InlineData(true, true, "0 1", "2")]
    public void A_later_step_about_a_parameter_keeps_what_an_earlier_one_decided(
        bool first,
        bool second,
        string decided,
        string indices
    )
    {
        var choice = Assert.Single(Model.Expressions.Step.Choices([Step("P", first, [0, 1]), Step("P", second, [2])]));

        Assert.Equal(indices, string.Join(' ', choice.Indices));
        Assert.Equal(second ? indices : decided, string.Join(' ', choice.Decided ?? []));
    }

    [Fact]
    public void A_condition_is_another_thing_than_a_parameter_of_its_name() =>
        Assert.Equal(
            [false, true],
            Model
                .Expressions.Step.Choices([Step("P", true, [0]), Step("P", true, [1]) with { IsCondition = true }])
                .Select(choice => choice.IsCondition)
        );

    [Fact]
    public void A_step_that_was_taken_has_one_way()
    {
        var step = Model.Expressions.Step.Of(new Choice("P", Abc, [1, 2]) { Decided = [1, 2], IsCondition = true });

        Assert.Equal([1, 2], step.Indices);
        Assert.Equal((false, true, true), (step.HasNext, step.IsCondition, step.IsDecision));
        Assert.False(Model.Expressions.Step.Of(new Choice("P", Abc, [1])).IsDecision);
        Assert.False(Model.Expressions.Step.Of(new Choice("P", Abc, [1]) { Decided = [0, 1] }).IsDecision);
        Assert.True(
            (
                Step("P", true, [0]) with
                {
                    Ways =
                    [
                        [0],
                        [1],
                    ],
                }
            ).HasNext
        );
    }

    [Theory]
    [InlineData(new[] { 0 }, false, true)]
    [InlineData(new[] { 1, 0 }, false, true)]
    [InlineData(new[] { 1, 2 }, false, false)]
    [InlineData(new[] { 1 }, true, true)]
    public void A_choice_allows_the_default_where_it_is_among_its_values(int[] indices, bool isCondition, bool expected)
    {
        var choice = new Choice("P", Abc, indices) { IsCondition = isCondition };

        Assert.Equal(expected, choice.AllowsDefault);
        Assert.Same(Abc[indices[0]], choice.Candidate);
    }

    private static Step Step(string name, bool isDecision, int[] indices) =>
        new(name, false, Abc, [indices], 0) { IsDecision = isDecision };

    private string? Value(string name) => _exploration.Assigned(name, false, () => Abc, asValue: true)?.Value.Text;

    private bool? Is(string name, string text) =>
        _exploration.Holds(name, () => Abc, candidate => candidate.Value.Text == text);
}
