using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Failover and Multi-AZ by one condition: the steps keep both off until the replicas are there.</summary>
public sealed class FailoverByConditionTests
{
    [Fact]
    public void The_values_of_a_run_lead_over_the_same_steps_as_what_is_written()
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$$"""
                    {"Parameters": {"Nodes": {"Type": "Number"}, "Failover": {"Type": "String"} },
                     "Conditions": {"IsOn": {"Fn::Equals": [{"Ref": "Failover"}, "true"]} },
                     "Resources": {"Cache": {"Type": "{{{Templates.Group}}}", "Properties": {"Engine": "valkey", "EngineVersion": "8.0",
                       "NumCacheClusters": {"Ref": "Nodes"}, "AutomaticFailoverEnabled": {"Fn::If": ["IsOn", true, false]},
                       "MultiAZEnabled": {"Fn::If": ["IsOn", true, false]}, "CacheSubnetGroupName": "caches"} } } }
                    """
                )
                .RootElement
        );
        static Dictionary<string, string> Of(string nodes, string failover) =>
            new() { ["Nodes"] = nodes, ["Failover"] = failover };

        var update = UpdateJudge
            .Judge(template, template, new GivenParameters(Of("1", "false"), Of("3", "true")))
            .Resources.Single();

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace, 2), (update.Effect, update.Way, update.Steps.Count));
        Assert.Contains("MultiAZEnabled: false", update.Steps[0].ToString(), StringComparison.Ordinal);
    }
}
