using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>A part of a template that another tool puts together with others: what it names may stand in one of those.</summary>
public sealed class PartPlanTests
{
    [Fact]
    public void What_stands_in_another_part_is_no_error_of_an_update() =>
        Assert.Equal(UpdateEffect.InPlace, Judge("5", "7").Effect);

    [Fact]
    public void It_keeps_no_plan_from_being_found()
    {
        var update = Judge("0", "7");

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (update.Effect, update.Way));
    }

    private static ResourceUpdate Judge(string before, string after) =>
        Templates.Only(Of(before, "\"cache.r7g.large\""), Of(after, Size));

    // The condition and the mapping are not here.
    private const string Size =
        "{\"Fn::If\":[\"IsProd\",\"cache.r7g.large\",{\"Fn::FindInMap\":[\"Sizes\",\"dev\",\"Node\"]}]}";

    private static Template Of(string days, string size)
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Conditions": {"IsDev": {"Fn::Equals": [{"Ref": "AWS::StackName"}, "dev"]} },
                     "Mappings": {"Other": {"a": {"b": "c"} } },
                     "Resources": {"Cache": {{Templates.Body(
                        Templates.Group,
                        $"""
                        "ReplicationGroupId":"orders","Engine":"valkey","EngineVersion":"8.0","ReplicationGroupDescription":"d","CacheNodeType":{size},
                        "NumCacheClusters":2,"AutomaticFailoverEnabled":true,"CacheSubnetGroupName":"caches",
                        "AtRestEncryptionEnabled":true,"TransitEncryptionEnabled":true,"SnapshotRetentionLimit":{days}
                        """
                    )}} } }
                    """
                )
                .RootElement
        );
        template.IsPart = true;
        return template;
    }
}
