// Long: One test for each thing that makes prod safe.
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
    public void Its_replication_groups_have_users_or_AUTH_tokens_that_are_dynamic_references_to_secrets()
    {
        Assert.All(
            ReplicationGroups,
            group => Assert.NotNull(group["Properties"]!["UserGroupIds"] ?? group["Properties"]!["AuthToken"])
        );
        Assert.All(
            ReplicationGroups.Where(group => group["Properties"]!["UserGroupIds"] is null),
            group =>
                Assert.Matches(
                    """^\{"Fn::Join":\["",\["\{\{resolve:secretsmanager:",\{"Ref":"\w+"\},":SecretString:::\}\}"\]\]\}$""",
                    group["Properties"]!["AuthToken"]!.ToJsonString()
                )
        );
    }

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
        // One more is for the secrets of users.
        Assert.Equal(ReplicationGroups.Count + 1, Prod.Caches.All("AWS::KMS::Key").Count);
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
    public void Its_caches_never_mention(string text) =>
        Assert.All(
            Prod.Caches.LogicalIds.Where(id => !id.Key.Contains("Rotation/", StringComparison.Ordinal)),
            id => Assert.DoesNotContain(text, Prod.Caches.Json["Resources"]![id.Value]!.ToJsonString())
        );

    [Fact]
    public void The_functions_that_replace_its_passwords_speak_to_AWS_and_their_cache_only() =>
        Assert.All(
            SecurityGroups.Where(IsRotation),
            group =>
                Assert.Equal(
                    "443-443",
                    $"{Assert.Single(group["SecurityGroupEgress"]!.AsArray())!["FromPort"]}-{group["SecurityGroupEgress"]![0]!["ToPort"]}"
                )
        );

    [Fact]
    public void Its_caches_speak_to_nobody() =>
        Assert.All(
            SecurityGroups.Where(group => !IsRotation(group)),
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
        Assert.Equal(SecurityGroups.Count(IsRotation), Prod.Caches.All("AWS::EC2::SecurityGroupEgress").Count);
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
                .Concat([
                    "catalog from apiPasswordRotation on 6379",
                    "sessions from AuthTokenRotation on 6379",
                    "leaderboard from AuthTokenRotation on 6380",
                ])
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
            Prod.Caches.LogicalIds.Where(id => id.Key.EndsWith("/Key/Resource", StringComparison.Ordinal))
                .Select(id => Prod.Caches.Resource(id.Key)),
            key => Assert.Equal("RetainExceptOnCreate", key["DeletionPolicy"]!.GetValue<string>())
        );

    [Fact]
    public void Its_shards_are_rearranged_in_place() =>
        Assert.All(
            ReplicationGroups.Where(group => group["Properties"]!["NumNodeGroups"] is not null),
            group => Assert.True(group["UpdatePolicy"]!["UseOnlineResharding"]!.GetValue<bool>())
        );

    [Theory]
    [InlineData("sessions")]
    [InlineData("catalog")]
    [InlineData("leaderboard")]
    [InlineData("objects")]
    public void Each_of_its_caches_has_alarms_and_is_on_the_dashboard(string cache)
    {
        Assert.NotEmpty(Prod.Caches.Below($"{cache}/Alarms/"));
        Assert.Contains(
            Prod.Caches.LogicalIds[$"{cache}/Resource"],
            Prod.Caches.Properties("Environment:Dashboard")["DashboardBody"]!.ToJsonString()
        );
    }

    [Fact]
    public void Its_users_are_an_app_with_a_password_and_one_with_IAM() =>
        Assert.Equal(
            ["iam", "password"],
            Prod.Caches.PropertiesOfAll("AWS::ElastiCache::User")
                .Select(user => user["AuthenticationMode"]!["Type"]!.GetValue<string>())
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Its_logs_are_encrypted_with_the_keys_of_their_caches() =>
        Assert.All(
            Prod.Caches.PropertiesOfAll("AWS::Logs::LogGroup")
                .Where(log =>
                    log["LogGroupName"]?.ToJsonString().Contains("vendedlogs", StringComparison.Ordinal) == true
                ),
            log => Assert.NotNull(log["KmsKeyId"])
        );

    [Fact]
    public void It_scales_shards_replicas_and_nodes() =>
        Assert.Equal(3, Prod.Caches.All("AWS::ApplicationAutoScaling::ScalableTarget").Count);

    // A schedule that raises the minimum scales out, and nothing else lowers it again.
    [Fact]
    public void What_a_schedule_adds_another_takes_away_in_the_same_time_zone() =>
        Assert.All(
            Prod.Caches.PropertiesOfAll("AWS::ApplicationAutoScaling::ScalableTarget"),
            target =>
            {
                var actions = target["ScheduledActions"]?.AsArray() ?? [];
                var least = target["MinCapacity"]!.GetValue<int>();

                Assert.Equal(
                    actions.Any(action => action!["ScalableTargetAction"]!["MinCapacity"]?.GetValue<int>() > least),
                    actions.Any(action => action!["ScalableTargetAction"]!["MaxCapacity"]?.GetValue<int>() == least)
                );
                Assert.All(actions, action => Assert.Equal("Europe/Berlin", (string?)action!["Timezone"]));
            }
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
        return $"{cache} from {Source(rule["SourceSecurityGroupId"]!)} on {rule["FromPort"]}";
    }

    // A tier, or the function that replaces the cache's password.
    private static string Source(JsonNode group) =>
        group["Fn::GetAtt"] is { } own
            ? Prod.Caches.PathOf(own[0]!.GetValue<string>()).Split('/')[1]
            : Prod.Network.PathOf(Imported(group)).Split('/')[0]["Tier-".Length..];

    private static IReadOnlyList<JsonObject> SecurityGroups => Prod.Caches.PropertiesOfAll("AWS::EC2::SecurityGroup");

    private static bool IsRotation(JsonObject group) =>
        group["GroupDescription"]!.GetValue<string>().StartsWith("Rotates ", StringComparison.Ordinal);

    private static string Imported(JsonNode? value) =>
        Prod.Network.Exported(value!["Fn::ImportValue"]!.GetValue<string>());
}
