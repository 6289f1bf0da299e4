using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Plans over changes that a condition decides about: each environment goes through what it needs, and no other one does.</summary>
public sealed class ConditionalPlanTests
{
    private const string Off = "\"TransitEncryptionEnabled\":false";
    private const string Required = "\"TransitEncryptionEnabled\":true,\"TransitEncryptionMode\":\"required\"";

    [Fact]
    public void Tls_is_turned_on_in_the_environment_that_gets_it() =>
        Assert.Equal(
            """
            Where E is 'prod': accept TLS beside plain connections: TransitEncryptionEnabled: {"Fn::If":["Prod",true,false]}, TransitEncryptionMode: {"Fn::If":["Prod","preferred",{"Ref":"AWS::NoValue"}]}
            Where E is 'prod': once every client connects with TLS, accept nothing else: TransitEncryptionMode: {"Fn::If":["Prod","required",{"Ref":"AWS::NoValue"}]}
            """,
            Steps(
                Off,
                $"{Prod("TransitEncryptionEnabled", "true", "false")},{Prod("TransitEncryptionMode", "\"required\"")}"
            )
        );

    [Fact]
    public void Tls_is_turned_off_in_the_environment_that_loses_it() =>
        Assert.Equal(
            """
            Where E is 'prod': accept plain connections beside TLS: TransitEncryptionMode: {"Fn::If":["Prod","preferred","required"]}
            Where E is 'prod': once every client connects without TLS, turn it off: TransitEncryptionEnabled: {"Fn::If":["Prod",false,true]}, TransitEncryptionMode: {"Fn::If":["Prod",{"Ref":"AWS::NoValue"},"required"]}
            """,
            Steps(
                Required,
                $"{Prod("TransitEncryptionEnabled", "false", "true")},{Prod("TransitEncryptionMode", NoValue, "\"required\"")}"
            )
        );

    [Fact]
    public void What_each_environment_needs_is_one_step_for_both() =>
        Assert.Equal(
            """
            TransitEncryptionEnabled: true, TransitEncryptionMode: preferred
            TransitEncryptionEnabled: {"Fn::If":["Prod",true,false]}, TransitEncryptionMode: {"Fn::If":["Prod","required",{"Ref":"AWS::NoValue"}]}
            """,
            Changes(
                $"{Prod("TransitEncryptionEnabled", "false", "true")},{Prod("TransitEncryptionMode", NoValue, "\"required\"")}",
                $"{Prod("TransitEncryptionEnabled", "true", "false")},{Prod("TransitEncryptionMode", "\"required\"")}"
            )
        );

    [Fact]
    public void Limits_that_go_are_told_beside_those_that_come() =>
        Assert.StartsWith(
            "Where E is 'prod': remove the limits that go, with 0, and write the others as in NEW: CacheUsageLimits: ",
            string.Join('\n', Limits().Steps)
        );

    [Fact]
    public void Of_limits_under_a_condition_those_that_hold_are_shown() =>
        Assert.Contains(
            Limits().Steps[0].Unless,
            reason =>
                reason.Message.StartsWith(
                    "where E is 'prod': {\"ECPUPerSecond\":{\"Maximum\":5000}} -> {\"DataStorage\":{\"Unit\":\"GB\",\"Maximum\":10},",
                    StringComparison.Ordinal
                )
        );

    private static ResourceUpdate Limits()
    {
        const string ecpu = "{\"ECPUPerSecond\":{\"Maximum\":5000}}";
        return UpdateJudge
            .Judge(
                OfServerless(ecpu),
                OfServerless($"{{\"Fn::If\":[\"Prod\",{{\"DataStorage\":{{\"Unit\":\"GB\",\"Maximum\":10}}}},{ecpu}]}}")
            )
            .Resources[0];
    }

    private static Template OfServerless(string limits)
    {
        var cache = Templates.Body(
            Templates.Serverless,
            $"\"ServerlessCacheName\":\"carts\",\"Engine\":\"valkey\",\"MajorEngineVersion\":\"8\",\"CacheUsageLimits\":{limits}"
        );
        return Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters": {"E": {"Type": "String", "Default": "dev", "AllowedValues": ["dev", "prod"]} },
                     "Conditions": {"Prod": {"Fn::Equals": [{"Ref": "E"}, "prod"]} },
                     "Resources": {"Cache": {{cache}} } }
                    """
                )
                .RootElement
        );
    }

    [Fact]
    public void Cluster_mode_is_compatible_in_the_environment_that_gets_it() =>
        Assert.Equal(
            """
            CacheParameterGroupName: {"Fn::If":["Prod","default.valkey8.cluster.on","default.valkey8"]}, ClusterMode: {"Fn::If":["Prod","compatible",{"Ref":"AWS::NoValue"}]}
            ClusterMode: {"Fn::If":["Prod","enabled","disabled"]}
            """,
            Changes(
                "\"CacheParameterGroupName\":\"default.valkey8\"",
                Prod("CacheParameterGroupName", "\"default.valkey8.cluster.on\"", "\"default.valkey8\"")
                    + $",{Prod("ClusterMode", "\"enabled\"", "\"disabled\"")}"
            )
        );

    [Theory]
    [InlineData(
        """{"Fn::If":["Prod",{"Maximum":10,"Unit":"GB"},{"Ref":"AWS::NoValue"}]}""",
        """{"Unit":"GB","Maximum":0}"""
    )]
    [InlineData(
        """{"Maximum":{"Fn::If":["Prod",10,{"Ref":"AWS::NoValue"}]},"Unit":"GB"}""",
        """{"Unit":"GB","Maximum":0}"""
    )]
    public void A_limit_that_goes_in_one_environment_is_removed_there(string data, string removed)
    {
        var units = "\"ECPUPerSecond\":{\"Maximum\":5000}";
        var step = Assert.Single(
            Judge(
                Templates.Serverless,
                $"\"CacheUsageLimits\":{{\"DataStorage\":{{\"Maximum\":10,\"Unit\":\"GB\"}},{units}}}",
                $"\"CacheUsageLimits\":{{\"DataStorage\":{data},{units}}}"
            )
                .Steps.SkipLast(1)
        );

        Assert.StartsWith(
            "Where E is 'dev': remove the limits that go, with 0",
            step.Summary,
            StringComparison.Ordinal
        );
        var limits = JsonNode.Parse(Assert.Single(step.Changes).Json!)!["Fn::If"]!;
        Assert.Equal("Prod", limits[0]!.GetValue<string>());
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse($"{{\"DataStorage\":{{\"Maximum\":10,\"Unit\":\"GB\"}},{units}}}"),
                limits[1]
            )
        );
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse($"{{\"DataStorage\":{removed},{units}}}"), limits[2]));
    }

    // No condition tells them apart.
    [Fact]
    public void What_the_value_of_a_parameter_decides_is_told_with_it() =>
        Assert.Equal(
            """
            Add the replicas: NumCacheClusters: 2
            Where T is 'true': turn failover on: AutomaticFailoverEnabled: {"Ref":"T"}
            """,
            Templates.Steps(
                Judge(
                    Templates.Group,
                    "\"NumCacheClusters\":1,\"AutomaticFailoverEnabled\":false",
                    "\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":{\"Ref\":\"T\"}"
                )
            )
        );

    [Fact]
    public void A_condition_that_decides_the_same_tells_them_apart_too()
    {
        var step = Judge(
            Templates.Group,
            $"{Nodes}{Off}",
            $"{Nodes}\"TransitEncryptionEnabled\":{{\"Fn::FindInMap\":[\"Tls\",{{\"Ref\":\"E\"}},\"On\"]}}"
        ).Steps[0];

        Assert.Contains(
            """TransitEncryptionMode: {"Fn::If":["Prod","preferred",{"Ref":"AWS::NoValue"}]}""",
            step.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_plan_that_keeps_the_data_is_not_said_to_lose_it()
    {
        var update = Judge(
            Templates.Group,
            """
            "CacheParameterGroupName":"default.valkey8.cluster.on","ReplicasPerNodeGroup":1,"AutomaticFailoverEnabled":true,"NumNodeGroups":2
            """,
            $"""
            "CacheParameterGroupName":"default.valkey8.cluster.on","ReplicasPerNodeGroup":1,{Prod(
                "NumNodeGroups",
                "3",
                "2"
            )}
            """
        );

        Assert.Equal((UpdateEffect.NeedsSteps, DataFate.Kept), (update.Effect, update.Data));
    }

    private const string NoValue = """{"Ref":"AWS::NoValue"}""";

    private static string Prod(string property, string then, string otherwise = NoValue) =>
        $"\"{property}\":{{\"Fn::If\":[\"Prod\",{then},{otherwise}]}}";

    private const string Nodes = "\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true,";

    private static string Steps(string old, string @new) =>
        Templates.Steps(Judge(Templates.Group, Nodes + old, Nodes + @new));

    private static string Changes(string old, string @new) =>
        string.Join(
            '\n',
            Judge(Templates.Group, Nodes + old, Nodes + @new).Steps.Select(step => string.Join(", ", step.Changes))
        );

    private static ResourceUpdate Judge(string type, string old, string @new)
    {
        Template Of(string properties) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        $$$"""
                        {"Mappings": {"Tls": {"prod": {"On": true}, "dev": {"On": false} } },
                         "Parameters": {"E": {"Type": "String", "AllowedValues": ["prod", "dev"]},
                                         "T": {"Type": "String", "AllowedValues": ["true", "false"]}},
                         "Conditions": {"Prod": {"Fn::Equals": [{"Ref": "E"}, "prod"]}},
                         "Resources": {"Cache": {{{Templates.Body(type, $"{Common(type)},{properties}")}}}}}
                        """
                    )
                    .RootElement
            );

        return Templates.Only(Of(old), Of(@new));
    }

    private static string Common(string type) =>
        type == Templates.Serverless
            ? """
                "ServerlessCacheName":"orders","Engine":"valkey","MajorEngineVersion":"8","SecurityGroupIds":["sg-0123"],
                "SubnetIds":["subnet-0a1","subnet-0b2"]
                """
            : """
                "ReplicationGroupDescription":"d","Engine":"valkey","EngineVersion":"8.0","CacheNodeType":"cache.r7g.large",
                "CacheSubnetGroupName":"caches","AtRestEncryptionEnabled":true
                """;
}
