using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>What the steps of a plan are called for which no rule has words.</summary>
public sealed class StepTitlesTests
{
    private const string AsNew = "Change it as NEW does";
    private const string Rest = "Change the rest as NEW does";
    private const string Spare = "Leave out what only the steps before needed";
    private const string ButLater = "Change it as NEW does, but for the updates below";
    private const string Needed = "and prepare those";
    private const string Beside = "with what only this update needs";

    // Properties and their values: OLD, before the step, after it, and NEW.
    [Theory]
    // The last step.
    [InlineData("A1", "A1", "A2 B2", "A2 B2", AsNew)]
    [InlineData("A1", "A2", "A2 B2", "A2 B2", Rest)]
    [InlineData("A1", "A2 X1", "A2", "A2", Spare)]
    [InlineData("A1", "A2 X1 Y1", "A2", "A2", Spare)]
    [InlineData("A1 X1", "A2 X2", "A2", "A2", Spare)]
    [InlineData("A1", "A2 X1", "A2 B2", "A2 B2", Rest)]
    [InlineData("A1 B1", "A2 B1", "A2", "A2", Rest)]
    [InlineData("A1 B1", "A2 B1 X1", "A2", "A2", Rest)]
    [InlineData("A1", "A3", "A2", "A2", Rest)]
    // Those before it.
    [InlineData("A1 B1", "A1 B1", "A2 B1", "A2 B2", ButLater)]
    [InlineData("A1 B1 C1", "A1 B1 C1", "A2 B2 C1", "A2 B2 C2", ButLater)]
    [InlineData("A1 B1", "A1 B1", "A1 B1 X1", "A2 B2", "Prepare the updates below")]
    [InlineData("A1 B1", "A1 B1", "A3 B1", "A2 B2", "Prepare the updates below")]
    [InlineData("A1 B1", "A1 B1", "A2 B1 X1", "A2 B2", ButLater + ", " + Needed)]
    [InlineData("A1 B1 C1", "A1 B1 C1", "A2 B3 C1", "A2 B2 C2", ButLater + ", " + Needed)]
    [InlineData("A1 B1", "A1 B1", "A2 B2 X1", "A2 B2", AsNew + ", " + Beside)]
    [InlineData("A1 B1", "A1 B1", "A2 B2 X1 Y1", "A2 B2", AsNew + ", " + Beside)]
    [InlineData("A1 B1", "A1 B1", "A2 B3", "A2 B2", AsNew + ", " + Beside)]
    public void A_step_is_called_by_what_it_does_of_NEW(string old, string from, string to, string @new, string title)
    {
        var (before, after) = (Read(from), Read(to));

        Assert.Equal(title, new StepTitles(Read(old), Read(@new)).Of(before, after, [.. before.ChangesTo(after)]));
    }

    // A title in the words of a rule is about the properties of the rule: what the step changes beside them is in it too.
    [Theory]
    [InlineData("Nodes", "Add the replicas")]
    [InlineData("Nodes Covered", "Add the replicas")]
    [InlineData("Nodes UpdatePolicy", "Add the replicas")]
    [InlineData("Nodes Days", "Add the replicas; change Days too")]
    [InlineData("Days Nodes Tags", "Add the replicas; change Days and Tags too")]
    [InlineData("Nodes -Mode", "Add the replicas; leave out Mode")]
    [InlineData("Nodes -Mode Days", "Add the replicas; change Days too; leave out Mode")]
    [InlineData("Nodes A B C D E", "Add the replicas; change A, B, C and 2 others too")]
    public void A_step_in_the_words_of_a_rule_says_what_it_does_besides(string changed, string title) =>
        Assert.Equal(
            title,
            StepTitles.Of(
                [
                    new Verdict(UpdateEffect.InPlace, null, "Nodes", "")
                    {
                        Covers = ["Covered"],
                        Step = "Add the replicas",
                    },
                    new Verdict(UpdateEffect.InPlace, null, "Days", ""),
                ],
                [
                    .. changed
                        .Split(' ')
                        .Select(name =>
                            name[0] == '-' ? new TemplateChange(name[1..], null) : new TemplateChange(name, "1")
                        ),
                ]
            )
        );

    private static BetweenTemplate Read(string properties)
    {
        var written = properties.Split(' ').Select(property => $"\"{property[0]}\": {property[1]}");
        return BetweenTemplate.Of(
            Template
                .Read(
                    JsonDocument
                        .Parse(
                            $$$"""
                            {"Resources": {"It": {"Type": "AWS::S3::Bucket", "Properties": { {{{string.Join(
                                ", ",
                                written
                            )}}} } } } }
                            """
                        )
                        .RootElement
                )
                .Resources["It"]
        )!;
    }
}
