using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>Conditions that use another one twice, one after the other: each is decided once, whoever asks.</summary>
public sealed class ConditionsOfConditionsTests
{
    private const int Levels = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task Where_nothing_is_assigned() => Assert.Null(await Soon(() => Evaluation().Holds($"C{Levels}")));

    [Fact]
    public async Task Where_it_is_tried_whether_anything_is_asked_for()
    {
        var evaluation = Evaluation();

        Assert.Equal(
            (false, null),
            await Soon(() =>
            {
                var isConstant = evaluation.Exploration.IsConstant(
                    () => evaluation.Decide($"C{Levels}"),
                    out var holds
                );
                return (isConstant, holds);
            })
        );
    }

    [Fact]
    public async Task In_what_is_passed_to_a_nested_stack() =>
        Assert.Equal(
            (true, true),
            await Soon(() =>
            {
                var evaluation = new TemplateContext(
                    Read("""{"Parameters": {"P": {"Type": "String"} }, "Resources": {} }"""),
                    isLenient: true,
                    outer: new OuterStack(Parent(), "parent.json", "Nested", Nothing, null)
                ).Evaluation;
                return (evaluation.HasValue("P"), evaluation.Fixed("P", out _) is null);
            })
        );

    [Fact]
    public async Task In_what_is_passed_whatever_parameters_are() =>
        Assert.Empty(await Soon(() => new NestedStackUse(Parent(), "Nested", Nothing).Constants));

    [Fact]
    public async Task In_a_circle() =>
        Assert.Null(
            await Soon(() =>
                Evaluation(
                        """
                        "A": {"Fn::And": [{"Condition": "B"}, {"Condition": "B"}]},
                        "B": {"Fn::And": [{"Condition": "A"}, {"Condition": "A"}]},
                        """
                    )
                    .Holds("A")
            )
        );

    // What is remembered was asked for all the same.
    [Fact]
    public void Whoever_asks_again_is_not_constant_either()
    {
        var evaluation = Evaluation();
        var exploration = evaluation.Exploration;

        Assert.Equal(
            [false, false, false],
            Enumerable.Range(0, 3).Select(_ => exploration.IsConstant(() => evaluation.Decide("C0"), out var _))
        );
        Assert.False(
            exploration.IsConstant(
                () => exploration.IsConstant(() => evaluation.Decide("C1"), out var _) ? null : evaluation.Decide("C1"),
                out var _
            )
        );
    }

    // What holds under one assignment is not remembered under the next.
    [Fact]
    public void Each_assignment_is_decided_anew()
    {
        var evaluation = Evaluation("""  "Env": {"Fn::Equals": [{"Ref": "Env"}, "prod"]}, """);
        _ = evaluation.Decide("Env");

        Assert.Equal(
            [false, true],
            evaluation
                .Exploration.Explore(
                    () =>
                        evaluation.Exploration.IsConstant(() => evaluation.Decide("Env"), out var _)
                            ? null
                            : evaluation.Decide("Env"),
                    10
                )
                .All.Select(outcome => outcome.Result)
        );
    }

    // Nobody waits for what takes for ever.
    private static Task<T> Soon<T>(Func<T> run) =>
        Task.Run(run, TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);

    private static Template Parent() =>
        Read(
            $$"""
            {"Conditions": { {{Conditions("")}} },
             "Resources": {"Nested": {"Type": "AWS::CloudFormation::Stack", "Properties": {
                "Parameters": {"P": {"Fn::If": ["C{{Levels}}", "a", "b"]} } } } } }
            """
        );

    private static Evaluation Evaluation(string more = "") =>
        new TemplateContext(
            Read(
                $$"""
                {"Parameters": {"Env": {"Type": "String", "Default": "dev"} },
                 "Conditions": { {{Conditions(more)}} }, "Resources": {} }
                """
            ),
            isLenient: true
        ).Evaluation;

    private static string Conditions(string more) =>
        more
        + """ "C0": {"Fn::Equals": [{"Ref": "AWS::StackName"}, "a"]} """
        + string.Concat(
            Enumerable
                .Range(1, Levels)
                .Select(number =>
                    $$""", "C{{number}}": {"Fn::And": [{"Condition": "C{{number - 1}}"}, {"Condition": "C{{number - 1}}"}]}"""
                )
        );

    private static Template Read(string json) =>
        Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes());
}
