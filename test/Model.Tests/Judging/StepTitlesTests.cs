using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>What the steps of a plan are called for which no rule has words.</summary>
public sealed class StepTitlesTests
{
    private const string Spare = "Leave out what only the steps before needed";
    private const string Below = "or the updates below, change ";

    // Properties and their values: OLD, before the step, after it, and NEW.
    [Theory]
    // The last step.
    [InlineData("A1", "A1", "A2 B2", "A2 B2", "Change A and B")]
    [InlineData("A1", "A2", "A2 B2", "A2 B2", "Change B")]
    [InlineData("A1", "A2 X1", "A2", "A2", Spare)]
    [InlineData("A1", "A2 X1 Y1", "A2", "A2", Spare)]
    [InlineData("A1 X1", "A2 X2", "A2", "A2", Spare)]
    [InlineData("A1", "A2 X1", "A2 B2", "A2 B2", "Change B; leave out X")]
    [InlineData("A1 B1", "A2 B1", "A2", "A2", "Leave out B")]
    [InlineData("A1 B1", "A2 B1 X1", "A2", "A2", "Leave out B and X")]
    [InlineData("A1", "A3", "A2", "A2", "Change A")]
    // Those before it.
    [InlineData("A1 B1", "A1 B1", "A2 B1", "A2 B2", "Change A")]
    [InlineData("A1 B1 C1", "A1 B1 C1", "A2 B2 C1", "A2 B2 C2", "Change A and B")]
    [InlineData("A1 B1", "A1 B1", "A1 B1 X1", "A2 B2", "F" + Below + "X")]
    [InlineData("A1 B1", "A1 B1", "A3 B1", "A2 B2", "F" + Below + "A")]
    [InlineData("A1 B1", "A1 B1", "A2 B1 X1", "A2 B2", "Change A; f" + Below + "X")]
    [InlineData("A1 B1 C1", "A1 B1 C1", "A2 B3 C1", "A2 B2 C2", "Change A; f" + Below + "B")]
    [InlineData("A1 B1", "A1 B1", "A2 B2 X1", "A2 B2", "Change A and B; f" + Below + "X")]
    [InlineData("A1 B1", "A1 B1", "A2 B2 X1 Y1", "A2 B2", "Change A and B; f" + Below + "X and Y")]
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
    [InlineData("Nodes Days", "Add the replicas; change Days")]
    [InlineData("Days Nodes Tags", "Add the replicas; change Days and the tags")]
    [InlineData("Nodes -Mode", "Add the replicas; leave out Mode")]
    [InlineData("Nodes -Mode Days", "Add the replicas; change Days; leave out Mode")]
    [InlineData("Nodes A B C D E", "Add the replicas; change A, B, C and 2 others")]
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

    // What goes with a version is told with it.
    [Theory]
    [InlineData("EngineVersion=8.2", "change the engine version to 8.2")]
    [InlineData("Engine=valkey EngineVersion=8.2", "move to Valkey 8.2")]
    [InlineData("Engine=valkey", "move to Valkey")]
    [InlineData("Engine=redis EngineVersion=7.1", "move to Redis OSS 7.1")]
    [InlineData(
        "Engine=valkey EngineVersion=8.2 CacheParameterGroupName=default.valkey8 Tags=1",
        "move to Valkey 8.2 with the parameter group default.valkey8; change the tags"
    )]
    [InlineData(
        "EngineVersion=8.2 CacheParameterGroupName={}",
        "change the engine version to 8.2 with another parameter group"
    )]
    [InlineData("EngineVersion={} Engine=valkey", "move to Valkey; change the engine version")]
    [InlineData("CacheParameterGroupName=default.valkey8", "change the parameter group")]
    [InlineData("NumCacheClusters=3 MultiAZEnabled=1", "change the number of nodes and Multi-AZ")]
    public void What_has_a_word_of_its_own_is_called_by_it(string changed, string title) =>
        Assert.Equal(
            $"Reshard; {title}",
            StepTitles.Of(
                [new Verdict(UpdateEffect.InPlace, null, "Nodes", "") { Step = "Reshard" }],
                [
                    .. changed
                        .Split(' ')
                        .Select(one => one.Split('='))
                        .Select(one => new TemplateChange(one[0], one[1])
                        {
                            Json = one[1] == "{}" ? one[1] : $"\"{one[1]}\"",
                        }),
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
