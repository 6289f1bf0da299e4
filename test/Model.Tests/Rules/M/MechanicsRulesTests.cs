// Long: the rules of CloudFormation's mechanics share their templates.
using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.M;

public sealed class MechanicsRulesTests
{
    private const string Snapshot = """ "DeletionPolicy": "Snapshot", "UpdateReplacePolicy": "Snapshot" """;

    // Cluster mode, or not, as a condition decides.
    private const string Either =
        """ "NumNodeGroups": {"Fn::If": ["Many", 3, {"Ref": "AWS::NoValue"}]}, "ReplicasPerNodeGroup": {"Fn::If": ["Many", 1, {"Ref": "AWS::NoValue"}]}, "NumCacheClusters": {"Fn::If": ["Many", {"Ref": "AWS::NoValue"}, 2]}, "CacheParameterGroupName": {"Fn::If": ["Many", "default.valkey8.cluster.on", "default.valkey8"]} """;

    public static TheoryData<RuleCase> Cases { get; } =
    [
        TemplateKeeps(
            "M-01",
            "a replication group",
            RuleExamples.Template(("Cache", RuleExamples.Pair(beside: Snapshot)))
        ),
        TemplateKeeps("M-01", "a Redis OSS node", RuleExamples.Template(("Cache", Cluster("redis", "7.1", Snapshot)))),
        TemplateBreaks(
            "M-01",
            "a Memcached cluster",
            RuleExamples.Template(("Cache", Cluster("memcached", "1.6.22", Snapshot))),
            "M-02"
        ),
        TemplateBreaks("M-01", "a user", RuleExamples.Template(("User", User(Snapshot))), "M-02"),
        TemplateBreaks(
            "M-03",
            "no boolean",
            RuleExamples.Template(
                ("Cache", RuleExamples.Pair(beside: """ "UpdatePolicy": {"UseOnlineResharding": 1} """))
            )
        ),
        TemplateKeeps(
            "M-03",
            "false",
            RuleExamples.Template(
                ("Cache", RuleExamples.Pair(beside: """ "UpdatePolicy": {"UseOnlineResharding": false} """))
            )
        ),
        TemplateKeeps(
            "M-03",
            "another update policy",
            RuleExamples.Template(("User", User(""" "UpdatePolicy": {"AutoScalingReplacingUpdate": {} } """)))
        ),
        .. new[]
        {
            """{"Fn::GetAtt": "Cache.ConfigurationEndPoint.Port"}""",
            """{"Fn::Sub": "${Cache.ConfigurationEndPoint.Address}:6379"}""",
            """{"Fn::Sub": ["${A}${Cache.ConfigurationEndPoint.Address}", {"A": "b"}]}""",
            """{"Fn::Sub": ["${A}", {"A": {"Fn::GetAtt": ["Cache", "ConfigurationEndPoint.Address"]}}]}""",
            """{"Fn::Join": [":", ["redis", {"Fn::GetAtt": ["Cache", "ConfigurationEndPoint.Address"]}]]}""",
            """{"Fn::If": ["Any", {"Fn::GetAtt": ["Cache", "ConfigurationEndPoint.Address"]}, "x"]}""",
        }.Select(use => TemplateBreaks("M-04", use, RuleExamples.TemplateWithOutput(RuleExamples.Pair(), use))),
        .. new[]
        {
            """{"Fn::Sub": "${!Cache.ConfigurationEndPoint.Address}"}""",
            """{"Fn::GetAtt": ["Elsewhere", "ConfigurationEndPoint.Address"]}""",
            """{"Fn::GetAtt": ["Cache", "ReaderEndPoint.Address"]}""",
            """{"Fn::GetAtt": ["Cache", {"Ref": "Attribute"}]}""",
        }.Select(use => TemplateKeeps("M-04", use, RuleExamples.TemplateWithOutput(RuleExamples.Pair(), use))),
        .. new[] { "PrimaryEndPoint.Address", "ReaderEndPoint.Port" }.Select(attribute =>
            TemplateBreaks(
                "M-05",
                attribute,
                RuleExamples.TemplateWithOutput(
                    RuleExamples.Sharded(),
                    $$"""{"Fn::GetAtt": ["Cache", "{{attribute}}"]}"""
                )
            )
        ),
        TemplateBreaks(
            "M-05",
            "in a resource",
            RuleExamples.Template(
                ("Cache", RuleExamples.Sharded()),
                (
                    "Parameter",
                    RuleExamples.Resource(
                        "AWS::SSM::Parameter",
                        """{"Value": {"Fn::GetAtt": ["Cache", "PrimaryEndPoint.Address"]}}"""
                    )
                )
            )
        ),
        TemplateKeeps(
            "M-05",
            "the endpoint of each topology",
            WithEither(
                """{"Fn::If": ["Many", {"Fn::GetAtt": ["Cache", "ConfigurationEndPoint.Address"]}, {"Fn::GetAtt": ["Cache", "PrimaryEndPoint.Address"]}]}"""
            )
        ),
        TemplateKeeps(
            "M-05",
            "under a condition that may be another name of the first",
            WithEither("""{"Fn::If": ["Few", {"Fn::GetAtt": ["Cache", "PrimaryEndPoint.Address"]}, "x"]}""")
        ),
        TemplateBreaks(
            "M-05",
            "the endpoints of the topologies, the wrong way round",
            WithEither("""{"Fn::If": ["Many", {"Fn::GetAtt": ["Cache", "PrimaryEndPoint.Address"]}, "x"]}""")
        ),
        TemplateBreaks(
            "M-05",
            "one endpoint for both topologies",
            WithEither("""{"Fn::GetAtt": ["Cache", "PrimaryEndPoint.Address"]}""")
        ),
        TemplateBreaks(
            "M-06",
            "Memcached",
            RuleExamples.TemplateWithOutput(
                Cluster("memcached", "1.6.22"),
                """{"Fn::GetAtt": ["Cache", "RedisEndpoint.Port"]}"""
            )
        ),
        TemplateKeeps(
            "M-06",
            "Memcached",
            RuleExamples.TemplateWithOutput(
                Cluster("memcached", "1.6.22"),
                """{"Fn::GetAtt": ["Cache", "ConfigurationEndpoint.Port"]}"""
            )
        ),
        TemplateBreaks("M-08", "a user", Users("""["app"]""", "")),
        TemplateBreaks("M-08", "a user in other case", Users("""["APP"]""", "")),
        TemplateKeeps("M-08", "a user by reference", Users("""[{"Ref": "App"}]""", "")),
        TemplateKeeps("M-08", "a user that is waited for", Users("""["app"]""", """ "DependsOn": ["App"], """)),
        TemplateKeeps(
            "M-08",
            "a user that is waited for by way of another",
            Users("""["app"]""", """ "DependsOn": "Between", """)
        ),
        TemplateBreaks("M-13", "the name of a parameter group", Named("elsewhere")),
        TemplateKeeps("M-08", "a user of elsewhere", Users("""["elsewhere"]""", "")),
        TemplateKeeps(
            "M-09",
            "a property without parameter",
            RuleExamples.Template(("Cache", RuleExamples.Pair(more: """ "ReplicationGroupId": "orders" """)))
        ),
        TemplateKeeps(
            "M-09",
            "a name that a parameter decides",
            WithParameter(""" "ReplicationGroupId": {"Ref": "P"}, "Port": {"Ref": "P"} """)
        ),
        TemplateKeeps(
            "M-09",
            "a name that the parameter is a part of",
            WithParameter(""" "ReplicationGroupId": {"Fn::Sub": "orders-${P}"}, "Port": {"Ref": "P"} """)
        ),
        TemplateKeeps(
            "M-09",
            "a property that is the same for every value of the parameter",
            """
            {"Parameters": {"P": {"Type": "String", "AllowedValues": ["dev", "prod"]}}, "Mappings": {"M": {"dev": {"Port": 6379}, "prod": {"Port": 6379}}},
             "Resources": {"Cache": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"ClusterName": "orders", "Engine": "memcached", "EngineVersion": "1.6.22",
               "CacheNodeType": "cache.r7g.large", "NumCacheNodes": 1, "CacheSubnetGroupName": "caches", "TransitEncryptionEnabled": true,
               "Port": {"Fn::FindInMap": ["M", {"Ref": "P"}, "Port"]}}}}}
            """
        ),
        TemplateKeeps(
            "M-09",
            "a property that can change in place",
            WithParameter(""" "ReplicationGroupId": "orders", "LogDeliveryConfigurations": {"Ref": "P"} """)
        ),
        TemplateKeeps(
            "M-09",
            "a type that must have a name",
            """
            {"Parameters": {"P": {"Type": "String"}}, "Resources": {"Cache": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": "cart", "Engine": "valkey", "KmsKeyId": {"Ref": "P"}}}}}
            """
        ),
        TemplateBreaks(
            "M-09",
            "within a text",
            WithParameter(""" "ReplicationGroupId": "orders", "SnapshotName": {"Fn::Sub": "nightly-${P}"} """)
        ),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_CloudFormation_does(RuleCase example) => example.Check();

    [Fact]
    public void A_wrong_endpoint_is_found_at_its_cache_and_says_where_it_stands()
    {
        var found = Assert.Single(
            TemplateJudge.Judge(
                Example.Read(
                    Example
                        .Of(
                            typeof(object),
                            RuleExamples.TemplateWithOutput(
                                RuleExamples.Pair(),
                                """{"Fn::GetAtt": ["Cache", "ConfigurationEndPoint.Address"]}"""
                            )
                        )
                        .Template
                )
            )
        );

        Assert.Equal("Cache", found.Resource.LogicalId);
        Assert.StartsWith(
            "only a group with cluster mode on has ConfigurationEndPoint.Address",
            found.Violation.Message
        );
    }

    [Theory]
    [InlineData("ReplicasPerNodeGroup", "may replace the resource (sources disagree, see X-16)")]
    [InlineData("Port", "would replace the resource")]
    public void What_a_parameter_replaces_is_said_as_sure_as_it_is(string property, string says) =>
        Assert.Contains(
            $"a change of the parameter P ({property}) {says}, and ReplicationGroupId fixes its name",
            Assert
                .Single(
                    TemplateJudge.Judge(
                        Read(WithParameter($$""" "ReplicationGroupId": "orders", "{{property}}": {"Ref": "P"} """))
                    ),
                    finding => finding.Violation.RuleId == "M-09"
                )
                .Violation.Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_surely_replaces_is_named_first() =>
        Assert.Contains(
            "(Port)",
            Assert
                .Single(
                    TemplateJudge.Judge(
                        Read(
                            WithParameter(
                                """ "ReplicationGroupId": "orders", "ReplicasPerNodeGroup": {"Ref": "P"}, "Port": {"Ref": "P"} """
                            )
                        )
                    ),
                    finding => finding.Violation.RuleId == "M-09"
                )
                .Violation.Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_cache_waits_for_no_parameter_group_by_a_name_that_the_group_does_not_get() =>
        Assert.Equal(
            ["M-13"],
            TemplateJudge.Judge(Read(Named("my-group"))).Select(finding => finding.Violation.RuleId)
        );

    private static Template Read(string template) =>
        Template.Read(System.Text.Json.JsonDocument.Parse(template).RootElement);

    private static string Named(string used) =>
        RuleExamples.Template(
            ("Cache", RuleExamples.Pair().Replace("default.valkey8", used, StringComparison.Ordinal)),
            (
                "Group",
                RuleExamples.Resource(
                    ResourceTypes.ParameterGroup,
                    """{"CacheParameterGroupName": "my-group", "CacheParameterGroupFamily": "valkey8", "Description": "carts"}"""
                )
            )
        );

    private static string Cluster(string engine, string version, string? beside = null) =>
        RuleExamples.Resource(
            "AWS::ElastiCache::CacheCluster",
            $$"""{"Engine": "{{engine}}", "EngineVersion": "{{version}}", "CacheNodeType": "cache.r7g.large", "NumCacheNodes": 1, "CacheSubnetGroupName": "cache-subnets", "VpcSecurityGroupIds": ["sg-1"]}""",
            beside
        );

    private static string User(string beside) =>
        RuleExamples.Resource(
            "AWS::ElastiCache::User",
            RuleExamples.Linked[typeof(UserSpecification)].Properties,
            beside
        );

    private static string WithEither(string output) =>
        RuleExamples.TemplateWithOutput(
            RuleExamples
                .Pair()
                .Replace("\"CacheParameterGroupName\": \"default.valkey8\",", "", StringComparison.Ordinal)
                .Replace("\"NumCacheClusters\": 2", Either, StringComparison.Ordinal),
            output
        );

    private static string WithParameter(string more) =>
        $$"""{"Parameters": {"P": {"Type": "String"} }, "Resources": {"Cache": {{RuleExamples.Pair(more: more)}} } }""";

    private static string Users(string ids, string beside) =>
        $$"""
            {"Resources": {
              "Users": { {{beside}} "Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": "users", "Engine": "valkey", "UserIds": {{ids}} } },
              "App": {"Type": "AWS::ElastiCache::User", "Properties": {"UserId": "app", "UserName": "app", "Engine": "valkey", "AccessString": "on ~a +@read", "AuthenticationMode": {"Type": "iam"} } },
              "Between": {"Type": "Custom::Wait", "Properties": {"User": {"Fn::GetAtt": ["App", "Arn"]} } }
            } }
            """;
}
