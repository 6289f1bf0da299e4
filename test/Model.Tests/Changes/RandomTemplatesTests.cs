using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Changes;

public sealed class RandomTemplatesTests
{
    private static readonly string[] Types =
    [
        .. CreateOnlyProperties.All.Select(property => property.Type).Distinct(StringComparer.Ordinal),
        Templates.Global,
        "AWS::ElastiCache::Tomorrow",
    ];

    private static readonly string[] Names =
    [
        .. CreateOnlyProperties.All.Select(property => property.Name),
        "AuthToken",
        "AutomaticFailoverEnabled",
        "CacheNodeType",
        "CacheParameterGroupName",
        "ClusterMode",
        "Durability",
        "Engine",
        "EngineVersion",
        "MajorEngineVersion",
        "Members",
        "NodeGroupConfiguration",
        "NumCacheClusters",
        "NumCacheNodes",
        "NumNodeGroups",
        "Properties",
        "SnapshotRetentionLimit",
        "Tags",
        "TransitEncryptionEnabled",
        "TransitEncryptionMode",
        "UserGroupIds",
    ];

    private static readonly string[] Values =
    [
        "null",
        "true",
        "\"false\"",
        "0",
        "1",
        "2",
        "-1.5e300",
        "1e999",
        "\"\"",
        "\"valkey\"",
        "\"redis\"",
        "\"memcached\"",
        "\"8.1\"",
        "\"7.1\"",
        "\"6.x\"",
        "\"enabled\"",
        "\"compatible\"",
        "\"preferred\"",
        "\"cache.r7g.large\"",
        "\"cache.r6gd.xlarge\"",
        "\"default.valkey8.cluster.on\"",
        "\"\\u0000\\ud83d\\ude00\"",
        "[]",
        "[1,[2]]",
        "[{\"ReplicaCount\":0}]",
        "{}",
        "{\"cluster-enabled\":\"yes\"}",
        "{\"cluster-enabled\":[]}",
        "{\"Ref\":\"R0\"}",
        "{\"Ref\":\"R1\"}",
        "{\"Ref\":[1]}",
        "{\"Ref\":\"AWS::NoValue\"}",
        "{\"Fn::GetAtt\":[\"R1\",\"Arn\"]}",
        "{\"Fn::GetAtt\":\"R0\"}",
        "{\"Fn::GetAtt\":[1]}",
        "{\"Fn::Sub\":\"${R0.Arn}-${\"}",
        "{\"Fn::Sub\":[]}",
        "{\"Fn::If\":[\"A\",1,{\"Fn::If\":[\"B\",2,{\"Ref\":\"AWS::NoValue\"}]}]}",
        "{\"Fn::If\":[\"A\"]}",
        "{\"Fn::If\":{}}",
    ];

    private static readonly Gen<string> Properties = Gen.Zip(Gen.Elements(Names), Gen.Elements(Values))
        .ListOf()
        .Select(list =>
            string.Join(',', list.DistinctBy(entry => entry.Item1).Select(entry => $"\"{entry.Item1}\":{entry.Item2}"))
        );

    private static readonly Gen<string> Bodies =
        from type in Gen.Elements(Types)
        from properties in Properties
        from odd in Gen.Frequency((9, Gen.Constant("")), (1, Gen.Elements(Values)))
        from policy in Gen.Elements("\"Retain\"", "\"Snapshot\"", "{\"Ref\":\"R0\"}", "[]")
        from condition in Gen.Elements("", ",\"Condition\":\"A\"", ",\"Condition\":{}")
        select $"{{\"Type\":\"{type}\",\"Properties\":{(odd.Length > 0 ? odd : $"{{{properties}}}")},\"UpdateReplacePolicy\":{policy},"
            + $"\"UpdatePolicy\":{policy},\"DeletionPolicy\":{policy}{condition}}}";

    private static readonly Gen<Template> Random = Bodies
        .ListOf()
        .Select(bodies => Templates.Of([.. bodies.Select((body, index) => ($"R{index}", body))]));

    [Fact]
    public void Nothing_happens_from_a_template_to_itself() =>
        Always.Holds(Random, template => !UpdateJudge.Judge(template, template).Changed.Any());

    [Fact]
    public void No_pair_makes_the_judge_throw_and_each_change_has_a_reason() =>
        Always.Holds(
            Gen.Zip(Random, Random),
            pair =>
                UpdateJudge
                    .Judge(pair.Item1, pair.Item2)
                    .Changed.All(update =>
                        (update.Reasons.Count > 0 || update.Effect == UpdateEffect.Created)
                        && update.Reasons.All(reason => reason.Message.Length > 5)
                    ),
            times: 700
        );

    [Fact]
    public void A_long_chain_of_references_ends()
    {
        var chain = Enumerable
            .Range(0, 5000)
            .Select(index =>
                (
                    $"R{index}",
                    Templates.Body(Templates.SubnetGroup, $"\"CacheSubnetGroupName\":{{\"Ref\":\"R{index + 1}\"}}")
                )
            );
        var template = Templates.Of([.. chain]);

        Assert.False(UpdateJudge.Judge(template, template).Changed.Any());
    }

    [Fact]
    public void A_template_without_caches_is_an_empty_plan() =>
        Assert.Empty(
            UpdateJudge.Judge(Templates.Of(), Templates.Of(("A", "{\"Type\":\"AWS::SNS::Topic\"}"))).Resources
        );
}
