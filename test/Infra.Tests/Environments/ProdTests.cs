namespace Infra.Tests.Environments;

/// <summary>What makes prod safe, read from its templates.</summary>
public sealed class ProdTests
{
    private static Synthesis Prod => DeployedEnvironment.Of("prod");

    private static IReadOnlyList<JsonObject> ReplicationGroups => Prod.Caches.All("AWS::ElastiCache::ReplicationGroup");

    private static IReadOnlyList<JsonObject> MemcachedClusters => Prod.Caches.All("AWS::ElastiCache::CacheCluster");

    [Fact]
    public void It_has_the_caches_of_its_settings()
    {
        Assert.Equal(3, ReplicationGroups.Count);
        Assert.Single(MemcachedClusters);
    }

    [Fact]
    public void Its_AUTH_tokens_are_dynamic_references_to_secrets() =>
        Assert.All(
            ReplicationGroups,
            group =>
                Assert.Matches(
                    """^\{"Fn::Join":\["",\["\{\{resolve:secretsmanager:",\{"Ref":"\w+"\},":SecretString:::\}\}"\]\]\}$""",
                    group["Properties"]!["AuthToken"]!.ToJsonString()
                )
        );

    [Fact]
    public void Its_secrets_are_generated_not_written_down() =>
        Assert.All(
            Prod.Caches.PropertiesOfAll("AWS::SecretsManager::Secret"),
            secret =>
            {
                Assert.NotNull(secret["GenerateSecretString"]);
                Assert.Null(secret["SecretString"]);
            }
        );

    [Fact]
    public void Its_secrets_and_caches_are_encrypted_with_a_rotating_key_of_its_own()
    {
        Assert.Equal(ReplicationGroups.Count, Prod.Caches.All("AWS::KMS::Key").Count);
        Assert.All(
            Prod.Caches.PropertiesOfAll("AWS::KMS::Key"),
            key => Assert.True(key["EnableKeyRotation"]!.GetValue<bool>())
        );
        Assert.All(
            ReplicationGroups,
            group =>
            {
                Assert.True(group["Properties"]!["AtRestEncryptionEnabled"]!.GetValue<bool>());
                Assert.NotNull(group["Properties"]!["KmsKeyId"]!["Fn::GetAtt"]);
            }
        );
        Assert.All(
            Prod.Caches.PropertiesOfAll("AWS::SecretsManager::Secret"),
            secret => Assert.NotNull(secret["KmsKeyId"]!["Fn::GetAtt"])
        );
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("\"default.")]
    public void Its_caches_never_mention(string text) => Assert.DoesNotContain(text, Prod.Caches.Json.ToJsonString());

    [Fact]
    public void Its_caches_speak_to_nobody() =>
        Assert.All(
            Prod.Caches.PropertiesOfAll("AWS::EC2::SecurityGroup"),
            group =>
                // A rule that matches nothing: without any, EC2 would allow everything.
                Assert.Equal(
                    "255.255.255.255/32",
                    Assert.Single(group["SecurityGroupEgress"]!.AsArray())!["CidrIp"]!.GetValue<string>()
                )
        );

    [Fact]
    public void Its_caches_have_no_rules_but_those_of_tiers()
    {
        Assert.All(
            Prod.Caches.PropertiesOfAll("AWS::EC2::SecurityGroup"),
            group => Assert.Null(group["SecurityGroupIngress"])
        );
        Assert.Empty(Prod.Caches.All("AWS::EC2::SecurityGroupEgress"));
        Assert.Empty(Prod.Network.All("AWS::EC2::SecurityGroupIngress"));
    }

    [Fact]
    public void Its_caches_admit_exactly_the_tiers_of_the_settings() =>
        Assert.Equal(
            DeployedEnvironment
                .Settings("prod")
                .Caches.SelectMany(cache =>
                    cache.Value.AllowedTiers.Select(tier =>
                        $"{cache.Key} from {tier} on {cache.Value.Port ?? (cache.Value.Engine == EngineName.Memcached ? 11211 : 6379)}"
                    )
                )
                .Order(StringComparer.Ordinal),
            Prod.Caches.PropertiesOfAll("AWS::EC2::SecurityGroupIngress").Select(Describe).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Its_caches_stand_in_subnets_without_a_way_in_or_out()
    {
        var routes = Prod
            .Network.PropertiesOfAll("AWS::EC2::Route")
            .Select(route => route["RouteTableId"]!["Ref"]!.GetValue<string>())
            .ToHashSet(StringComparer.Ordinal);
        var tables = Prod
            .Network.PropertiesOfAll("AWS::EC2::SubnetRouteTableAssociation")
            .ToDictionary(
                entry => entry["SubnetId"]!["Ref"]!.GetValue<string>(),
                entry => entry["RouteTableId"]!["Ref"]!.GetValue<string>(),
                StringComparer.Ordinal
            );

        Assert.All(
            Prod.Caches.PropertiesOfAll("AWS::ElastiCache::SubnetGroup"),
            group =>
            {
                var subnets = group["SubnetIds"]!.AsArray().Select(Imported).ToArray();
                Assert.Equal(3, subnets.Length);
                Assert.DoesNotContain(subnets, subnet => routes.Contains(tables[subnet]));
            }
        );
    }

    [Fact]
    public void Its_replication_groups_fail_over_between_zones() =>
        Assert.All(
            ReplicationGroups,
            group =>
            {
                Assert.True(group["Properties"]!["MultiAZEnabled"]!.GetValue<bool>());
                Assert.True(group["Properties"]!["AutomaticFailoverEnabled"]!.GetValue<bool>());
            }
        );

    [Fact]
    public void Its_Memcached_nodes_stand_in_several_zones() =>
        Assert.All(
            MemcachedClusters,
            cluster => Assert.Equal("cross-az", cluster["Properties"]!["AZMode"]!.GetValue<string>())
        );

    [Fact]
    public void Its_caches_require_TLS()
    {
        Assert.All(
            ReplicationGroups.Concat(MemcachedClusters),
            cache => Assert.True(cache["Properties"]!["TransitEncryptionEnabled"]!.GetValue<bool>())
        );
        Assert.All(
            ReplicationGroups,
            group => Assert.Equal("required", group["Properties"]!["TransitEncryptionMode"]!.GetValue<string>())
        );
    }

    [Fact]
    public void Its_replication_groups_leave_a_snapshot_behind() =>
        Assert.All(
            ReplicationGroups,
            group =>
            {
                Assert.Equal("Snapshot", group["DeletionPolicy"]!.GetValue<string>());
                Assert.Equal("Snapshot", group["UpdateReplacePolicy"]!.GetValue<string>());
            }
        );

    [Fact]
    public void Its_keys_outlive_the_caches_whose_snapshots_they_open() =>
        Assert.All(
            Prod.Caches.All("AWS::KMS::Key"),
            key => Assert.Equal("Retain", key["DeletionPolicy"]!.GetValue<string>())
        );

    [Fact]
    public void Its_shards_are_rearranged_in_place() =>
        Assert.All(
            ReplicationGroups.Where(group => group["Properties"]!["NumNodeGroups"] is not null),
            group => Assert.True(group["UpdatePolicy"]!["UseOnlineResharding"]!.GetValue<bool>())
        );

    [Theory]
    [InlineData("caches")]
    [InlineData("network")]
    public void Its_stacks_refuse_to_be_deleted(string stack) =>
        Assert.True(
            Prod.Manifest["artifacts"]![$"elasticache-prod-{stack}"]!["properties"]![
                "terminationProtection"
            ]!.GetValue<bool>()
        );

    [Fact]
    public void Its_traffic_is_logged() => Assert.Single(Prod.Network.All("AWS::EC2::FlowLog"));

    private static string Describe(JsonObject rule)
    {
        Assert.Equal(rule["FromPort"]!.GetValue<int>(), rule["ToPort"]!.GetValue<int>());
        var cache = Prod.Caches.PathOf(rule["GroupId"]!["Fn::GetAtt"]![0]!.GetValue<string>()).Split('/')[0];
        var tier = Prod.Network.PathOf(Imported(rule["SourceSecurityGroupId"])).Split('/')[0];
        return $"{cache} from {tier["Tier-".Length..]} on {rule["FromPort"]}";
    }

    private static string Imported(JsonNode? value) =>
        Prod.Network.Exported(value!["Fn::ImportValue"]!.GetValue<string>());
}
