namespace ElastiCache.Model.Tests.Judging;

/// <summary>How it is said under which values of the parameters something is so.</summary>
public sealed class CircumstancesTests
{
    // Env is prod, test or what the template does not name; Size is 1 to 5; IsBig holds or not. Which of all it is so for.
    [Theory]
    [InlineData("prod", "where Env is 'prod', its default")]
    [InlineData("test", "where Env is 'test'")]
    [InlineData("prod test", "where Env is 'prod' (its default) or 'test'")]
    [InlineData("prod other", "where Env is not 'test'")]
    [InlineData("test other", "where Env is not 'prod'")]
    [InlineData("other", "for some values of the parameters")]
    [InlineData("prod test other", null)]
    public void Values_of_one_parameter_are_named(string some, string? said)
    {
        var all = Env.Options.Select((_, index) => Of(Env with { Indices = [index] })).ToList();

        Assert.Equal(
            said,
            Circumstances.Where(all, [.. some.Split(' ').Select(name => all[Array.IndexOf(Names, name)])])
        );
    }

    [Theory]
    [InlineData(1, "where Size is '1'")]
    [InlineData(2, "where Size is '1' or '2'")]
    [InlineData(4, "where Size is '1', '2', '3' or '4'")]
    [InlineData(5, "where Size is '1', '2', '3' or 2 others")]
    public void Of_many_values_some_are_named(int number, string said)
    {
        var all = Size.Options.Select((_, index) => Of(Size with { Indices = [index] })).ToList();

        Assert.Equal(said, Circumstances.Where(all, all[..number]));
    }

    [Theory]
    // Env, and Size.
    [InlineData("0,0 0,1 0,2 0,3 0,4 0,5", "where Env is 'prod', its default")]
    [InlineData("0,1 1,1 2,1", "where Size is '2'")]
    [InlineData("0,1", "where Env is 'prod', its default and Size is '2'")]
    [InlineData("0,1 1,1", "where Env is 'prod' (its default) or 'test' and Size is '2'")]
    // What has no name is not said.
    [InlineData("2,0", "where Size is '1'")]
    // No values of each for themselves.
    [InlineData("0,0 1,1", "for example where Env is 'prod', its default and Size is '1'")]
    public void What_plays_no_part_is_not_named(string some, string said)
    {
        var all = Enumerable
            .Range(0, 3)
            .SelectMany(env =>
                Enumerable.Range(0, 6).Select(size => Of(Env with { Indices = [env] }, Size with { Indices = [size] }))
            )
            .ToList();

        Assert.Equal(
            said,
            Circumstances.Where(all, [.. some.Split(' ').Select(one => all[((one[0] - '0') * 6) + one[2] - '0'])])
        );
    }

    // What was not asked for may be anything.
    [Fact]
    public void Only_what_was_asked_for_is_named()
    {
        List<Outcome<bool>> all =
        [
            Of(IsBig with { Indices = [0] }, Env with { Indices = [0] }),
            Of(IsBig with { Indices = [0] }, Env with { Indices = [1, 2] }),
            Of(IsBig with { Indices = [1] }),
        ];

        Assert.Equal("where IsBig does not hold", Circumstances.Where(all, [all[2]]));
        Assert.Equal("where IsBig holds", Circumstances.Where(all, [all[0], all[1]]));
        Assert.Equal("where IsBig holds and Env is 'prod', its default", Circumstances.Where(all, [all[0]]));
        Assert.Equal("where IsBig holds and Env is not 'prod'", Circumstances.Where(all, [all[1]]));
    }

    // Env is the same in another one; the size alone tells them apart.
    [Fact]
    public void What_another_one_says_alone_is_left_out()
    {
        List<Outcome<bool>> all =
        [
            Of(Env with { Indices = [0] }, Size with { Indices = [0] }),
            Of(Env with { Indices = [1] }, Size with { Indices = [1] }),
            Of(Env with { Indices = [0] }, Size with { Indices = [1] }),
        ];

        Assert.Equal("where Size is '1'", Circumstances.Where(all, [all[0]]));
        Assert.Equal("where Env is 'test'", Circumstances.Where(all, [all[1]]));
    }

    [Fact]
    public void What_may_be_the_same_value_is_told_apart_by_what_else_was_asked_for()
    {
        List<Outcome<bool>> all =
        [
            Of(Env with { Indices = [0] }),
            Of(Env with { Indices = [1, 2] }, IsBig with { Indices = [0] }),
            Of(Env with { Indices = [1] }, IsBig with { Indices = [1] }),
        ];

        Assert.Equal("where Env is 'test' and IsBig does not hold", Circumstances.Where(all, [all[2]]));
    }

    // What it is not has no name either: such a value is not told.
    [Fact]
    public void Where_nothing_that_is_left_has_a_name_nothing_is_said_of_it()
    {
        var key = new Choice(
            "Key",
            [
                new Candidate(Evaluated.Scalar("a"), "'a'"),
                new Candidate(Evaluated.Scalar("b"), ""),
                new Candidate(Evaluated.Other("Key", _ => true), ""),
            ],
            [0]
        );
        var all = key.Options.Select((_, index) => Of(key with { Indices = [index] })).ToList();

        Assert.Equal("for some values of the parameters", Circumstances.Where(all, [all[0], all[2]]));
        Assert.Equal("where Key is not 'a'", Circumstances.Where(all, [all[1], all[2]]));
    }

    private static readonly string[] Names = ["prod", "test", "other"];

    internal static readonly Choice Env = new(
        "Env",
        [
            new Candidate(Evaluated.Scalar("prod"), "'prod'") { IsDefault = true },
            new Candidate(Evaluated.Scalar("test"), "'test'"),
            new Candidate(Evaluated.Other("Env", _ => true), ""),
        ],
        [0]
    );

    internal static readonly Choice Size = new(
        "Size",
        [.. Enumerable.Range(1, 6).Select(size => new Candidate(Evaluated.Scalar($"{size}"), $"'{size}'"))],
        [0]
    );

    internal static readonly Choice IsBig = new(
        "IsBig",
        [new Candidate(Evaluated.Absent, "holds") { Holds = true }, new Candidate(Evaluated.Absent, "does not hold")],
        [0]
    )
    {
        IsCondition = true,
    };

    private static Outcome<bool> Of(params Choice[] choices) => new(true, choices);
}
