namespace ElastiCache.Model.Tests.Judging;

/// <summary>What is said of several values of a parameter at one place is true of each of them.</summary>
public sealed class SentencesByValueTests
{
    [Fact]
    public void Each_sentence_names_the_values_that_it_is_true_of() =>
        Assert.Equal(
            ["where N is '1' or '3': it ends soon", "where N is '2': it has ended"],
            Told("it ends soon", "it has ended", "it ends soon", null)
        );

    [Theory]
    [InlineData("got # nodes", "got 1 or 2 nodes")]
    [InlineData("got '#': use 8", "got '1' or '2': use 8")]
    [InlineData("got 'a-#-b'", "got 'a-1-b' or 'a-2-b'")]
    [InlineData("1 name has no hyphen at its end, got '#-'", "1 name has no hyphen at its end, got '1-' or '2-'")]
    [InlineData("8 is more than #", "8 is more than 1 or 2")]
    public void Sentences_that_differ_in_the_value_alone_are_one_that_names_all(string sentence, string told) =>
        Assert.Equal(
            [$"where N is '1' or '2': {told}"],
            Told(sentence.Replace("#", "1"), sentence.Replace("#", "2"), null)
        );

    [Fact]
    public void So_are_those_that_name_it_twice_and_say_it_better() =>
        Assert.Equal(
            ["where N is '1' or '2': got 'A_1' or 'A_2': write 'a-1' or 'a-2'"],
            Told("got 'A_1': write 'a-1'", "got 'A_2': write 'a-2'", null)
        );

    [Fact]
    public void Three_that_differ_in_a_number_that_is_made_of_the_value_are_one() =>
        Assert.Equal(
            ["where N is '1', '2' or '3': at most 500, got 1000, 1500 or 2000 (1 + more)"],
            Told(
                "at most 500, got 1000 (1 + more)",
                "at most 500, got 1500 (1 + more)",
                "at most 500, got 2000 (1 + more)",
                null
            )
        );

    // A digit within a word is not the value.
    [Theory]
    [InlineData("needs r#g")]
    [InlineData("needs 7.#")]
    [InlineData("needs #.7")]
    [InlineData("needs -#")]
    [InlineData("of # nodes # are left")]
    public void What_only_looks_like_the_value_is_told_for_itself(string sentence) =>
        Assert.Equal(
            [$"where N is '1': {sentence.Replace("#", "1")}", $"where N is '2': {sentence.Replace("#", "2")}"],
            Told(sentence.Replace("#", "1"), sentence.Replace("#", "2"), null)
        );

    [Fact]
    public void Of_many_values_in_one_sentence_some_are_named() =>
        Assert.Equal(
            ["where N is '1', '2', '3' or 3 others: got 1, 2, 3 or 3 others"],
            Told("got 1", "got 2", "got 3", "got 4", "got 5", "got 6", null)
        );

    // As of a name that is too long whatever comes before.
    [Fact]
    public void What_is_said_of_any_value_is_said_once()
    {
        List<Candidate> options =
        [
            new(Evaluated.Scalar("dev"), "'dev'") { IsDefault = true },
            new(Evaluated.Other("N", _ => false), ""),
        ];

        var found = Assert.Single(Findings(options, "got 'dev-'", "got '${N}-'"));

        Assert.Equal(
            (null, "got '${N}-'", Severity.Error),
            (found.Where, found.Violation.Message, found.Violation.Severity)
        );
    }

    [Fact]
    public void Four_sentences_are_told() => Assert.Equal(4, Told("a", "b", "c", "d", null).Count());

    [Fact]
    public void Of_more_sentences_the_first_are_told_and_how_many_others_there_are() =>
        Assert.Equal(
            [
                "where N is '1': a",
                "where N is '2': b",
                "where N is '3': c",
                "where N is '4', '5' or '6': it is wrong in 3 more ways, by the values of the parameters: judge it with one of them to read how",
            ],
            Told("a", "b", "c", "d", "e", "f", null)
        );

    [Fact]
    public void What_the_default_breaks_is_told_first() =>
        Assert.Equal(
            ["where N is '2', its default: b", "where N is '1': a"],
            Told(Numbers(3, theDefault: 1), "a", "b", null)
        );

    [Fact]
    public void Only_what_is_true_of_the_default_is_an_error_by_default() =>
        Assert.Equal(
            [("b", true), ("a", false)],
            Findings(Numbers(3, theDefault: 1), "a", "b", null)
                .Select(found => (found.Violation.Message, found.IsErrorByDefault))
        );

    [Fact]
    public void Where_every_value_is_wrong_each_sentence_is_an_error() =>
        Assert.All(Findings(Numbers(2), "a", "b"), found => Assert.Equal(Severity.Error, found.Violation.Severity));

    [Fact]
    public void Of_two_parameters_only_values_that_go_together_are_told_together()
    {
        List<Candidate> names = [new(Evaluated.Scalar("c"), "'c'"), new(Evaluated.Scalar("d"), "'d'")];
        var outcomes = new[] { (0, 0), (0, 1), (1, 0), (1, 1) }.Select(at =>
            Of(
                at is (1, 1) ? null : $"got {at.Item1 + 1} of '{(at.Item2 == 0 ? "c" : "d")}'",
                new Choice("A", Numbers(2), [at.Item1]),
                new Choice("B", names, [at.Item2])
            )
        );

        Assert.Equal(
            ["where B is 'c': got 1 or 2 of 'c'", "where A is '1' and B is 'd': got 1 of 'd'"],
            Told([.. outcomes])
        );
    }

    private static IEnumerable<string> Told(params string?[] messages) => Told(Numbers(messages.Length), messages);

    private static IEnumerable<string> Told(List<Candidate> options, params string?[] messages) =>
        Told(Outcomes(options, messages));

    private static IEnumerable<string> Told(IReadOnlyList<Outcome<IReadOnlyList<Violation>>> outcomes) =>
        Circumstances.Findings(outcomes, _ => false).Select(found => $"{found.Where}: {found.Violation.Message}");

    private static IEnumerable<(Violation Violation, string? Where, bool IsErrorByDefault, bool IsLowered)> Findings(
        List<Candidate> options,
        params string?[] messages
    ) => Circumstances.Findings(Outcomes(options, messages), _ => false);

    private static List<Outcome<IReadOnlyList<Violation>>> Outcomes(List<Candidate> options, string?[] messages) =>
        [.. messages.Select((message, index) => Of(message, new Choice("N", options, [index])))];

    private static Outcome<IReadOnlyList<Violation>> Of(string? message, params Choice[] choices) =>
        new(message is null ? [] : [new Violation("A-01", Severity.Error, "Port", message)], choices);

    private static List<Candidate> Numbers(int count, int theDefault = -1) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(number => new Candidate(Evaluated.Scalar($"{number}"), $"'{number}'")
                {
                    IsDefault = number - 1 == theDefault,
                }),
        ];
}
