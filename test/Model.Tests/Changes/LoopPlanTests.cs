using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>What takes several updates, and is made by a loop.</summary>
public sealed class LoopPlanTests
{
    private const string Why =
        "Fn::ForEach: no steps are planned for what a loop makes: write the resource out by itself to have them";

    [Fact]
    public void It_takes_several_updates_and_none_are_planned()
    {
        var update = Judged("\"TransitEncryptionEnabled\":false", "\"TransitEncryptionEnabled\":true");

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.None), (update.Effect, update.Way));
        Assert.Empty(update.Steps);
        Assert.Equal(Why, update.Reasons[^1].ToString());
    }

    [Fact]
    public void What_is_refused_in_one_update_says_so_too() =>
        Assert.Contains(
            Judged(
                "\"TransitEncryptionEnabled\":true,\"CacheParameterGroupName\":\"default.valkey8\"",
                "\"TransitEncryptionEnabled\":true",
                "9.0"
            ).Reasons,
            reason => reason.ToString() == Why
        );

    [Fact]
    public void What_no_steps_lead_to_does_not() =>
        Assert.DoesNotContain(
            Judged(
                "\"TransitEncryptionEnabled\":true",
                "\"TransitEncryptionEnabled\":true,\"ReplicationGroupId\":\"a\""
            ).Reasons,
            reason => reason.ToString() == Why
        );

    private static ResourceUpdate Judged(string before, string after, string version = "8.0") =>
        Templates.Only(Of(before, "8.0"), Of(after, version));

    private static Template Of(string properties, string version) =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Transform": "AWS::LanguageExtensions",
                     "Resources": {"Fn::ForEach::Caches": ["N", ["e"], {"Cach${N}": {{Templates.Body(
                        Templates.Group,
                        $"\"ReplicationGroupDescription\":\"d\",\"Engine\":\"valkey\",\"EngineVersion\":\"{version}\",\"CacheNodeType\":\"cache.r7g.large\","
                            + $"\"NumCacheClusters\":1,\"CacheSubnetGroupName\":\"caches\",\"AtRestEncryptionEnabled\":true,{properties}"
                    )}} }] } }
                    """
                )
                .RootElement
        );
}
