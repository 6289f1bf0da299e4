using System.Text.Json.Nodes;

namespace Deploy.Tests;

/// <summary>What holds for every environment.</summary>
public abstract class EnvironmentTests(Lifecycle lifecycle)
{
    private IEnumerable<JsonNode> Groups => lifecycle.Deployed.ReplicationGroups.OfType<JsonNode>();

    private IEnumerable<JsonNode> GroupsWithToken =>
        Groups.Where(group => group["UserGroupIds"] is not JsonArray { Count: > 0 });

    [Fact]
    public void Every_replication_group_is_encrypted_at_rest_and_in_transit() =>
        Assert.All(
            Groups,
            group =>
            {
                Assert.True(group["AtRestEncryptionEnabled"]!.GetValue<bool>());
                Assert.True(group["TransitEncryptionEnabled"]!.GetValue<bool>());
                Assert.Equal("required", group["TransitEncryptionMode"]!.GetValue<string>());
            }
        );

    [Fact]
    public void Every_replication_group_without_users_asks_for_a_token() =>
        Assert.All(GroupsWithToken, group => Assert.True(group["AuthTokenEnabled"]!.GetValue<bool>()));

    [Fact]
    public void Every_token_has_64_letters_and_digits()
    {
        Assert.Equal(GroupsWithToken.Count(), lifecycle.Secrets.Count);
        Assert.All(lifecycle.Secrets.Values, shape => Assert.Equal((64, true), shape));
    }

    [Fact]
    public void Every_key_is_rotated()
    {
        Assert.Equal(Groups.Count(), lifecycle.KeyRotation.Count);
        Assert.All(lifecycle.KeyRotation.Values, Assert.True);
    }

    [Fact]
    public void Every_memcached_cluster_is_encrypted_in_transit() =>
        Assert.All(
            lifecycle.Deployed.Memcached(),
            cluster => Assert.True(cluster["TransitEncryptionEnabled"]!.GetValue<bool>())
        );

    [Fact]
    public void Caches_stand_in_the_subnets_made_for_them()
    {
        var subnets = lifecycle.Deployed.Subnets.ToDictionary(
            subnet => subnet!["SubnetId"]!.GetValue<string>(),
            subnet => subnet!,
            StringComparer.Ordinal
        );
        // The account has a group of its own, which no cache uses.
        var groups = lifecycle.Deployed.SubnetGroups.Where(group =>
            group!["CacheSubnetGroupName"]!.GetValue<string>() != "default"
        );

        Assert.All(
            groups.SelectMany(group => group!["Subnets"]!.AsArray()),
            member =>
            {
                var subnet = subnets[member!["SubnetIdentifier"]!.GetValue<string>()];
                var name = subnet["Tags"]!.AsArray().Single(tag => tag!["Key"]!.GetValue<string>() == "Name")![
                    "Value"
                ]!.GetValue<string>();
                Assert.Contains("/CacheSubnet", name, StringComparison.Ordinal);
                Assert.False(subnet["MapPublicIpOnLaunch"]!.GetValue<bool>());
            }
        );
    }

    [Fact]
    public void No_security_group_of_a_cache_lets_anything_out() =>
        Assert.All(
            lifecycle.Deployed.SecurityGroups.Where(group =>
                group!["Description"]!.GetValue<string>().StartsWith("Admits the app tiers", StringComparison.Ordinal)
            ),
            group =>
                Assert.All(
                    group!["IpPermissionsEgress"]!.AsArray(),
                    permission =>
                        Assert.Equal(
                            "255.255.255.255/32",
                            permission!["IpRanges"]!.AsArray().Single()!["CidrIp"]!.GetValue<string>()
                        )
                )
        );

    [Fact]
    public void Applications_find_endpoint_port_and_secret_of_every_replication_group() =>
        Assert.All(
            Groups,
            group =>
            {
                var cache = group["Description"]!.GetValue<string>().Split(' ')[0];
                var endpoint =
                    group["ConfigurationEndpoint"] ?? group["NodeGroups"]!.AsArray().First()!["PrimaryEndpoint"];
                var path = $"/elasticache/{lifecycle.Name}/{cache}";

                Assert.Equal(
                    endpoint!["Address"]!.GetValue<string>(),
                    lifecycle.Deployed.Parameter($"{path}/endpoint")
                );
                Assert.Equal(endpoint["Port"]!.ToString(), lifecycle.Deployed.Parameter($"{path}/port"));
                Assert.All(
                    lifecycle.SecretsOf(cache),
                    secret => Assert.StartsWith("arn:aws:secretsmanager:", secret, StringComparison.Ordinal)
                );
                Assert.NotEmpty(lifecycle.SecretsOf(cache));
            }
        );

    [Fact]
    public void A_second_deployment_changes_nothing() =>
        Assert.Equal(
            lifecycle.Deployed.Stacks.Count(stack =>
                stack!["StackName"]!
                    .GetValue<string>()
                    .StartsWith($"elasticache-{lifecycle.Name}-", StringComparison.Ordinal)
            ),
            lifecycle.DeployedAgain.Text.Split("(no changes)").Length - 1
        );

    [Fact]
    public void A_changed_number_of_replicas_is_applied_in_place()
    {
        Assert.Equal(
            Groups.Select(group => group["ReplicationGroupId"]!.GetValue<string>()),
            lifecycle.Updated.ReplicationGroups.Select(group => group!["ReplicationGroupId"]!.GetValue<string>())
        );
        Assert.Equal(lifecycle.Deployed.CacheClusters.Count + 1, lifecycle.Updated.CacheClusters.Count);
    }

    [Fact]
    public void Nothing_is_left_after_destroy_but_what_was_asked_to_stay()
    {
        Assert.Empty(lifecycle.Removed.ReplicationGroups);
        Assert.Empty(lifecycle.Removed.CacheClusters);
        Assert.Empty(lifecycle.Removed.Parameters);
        Assert.DoesNotContain(
            lifecycle.Removed.Stacks,
            stack => stack!["StackName"]!.GetValue<string>().StartsWith("elasticache-", StringComparison.Ordinal)
        );
    }

    internal void AssertGroup(
        string cache,
        int nodes,
        bool highlyAvailable,
        int retention,
        string window,
        params string[] admitted
    )
    {
        var group = lifecycle.Deployed.Group(cache);
        var members = lifecycle.Deployed.Members(cache);

        Assert.Equal(nodes, group["MemberClusters"]!.AsArray().Count);
        Assert.Equal(highlyAvailable ? "enabled" : "disabled", group["MultiAZ"]!.GetValue<string>());
        Assert.Equal(highlyAvailable ? "enabled" : "disabled", group["AutomaticFailover"]!.GetValue<string>());
        Assert.Equal(retention, group["SnapshotRetentionLimit"]!.GetValue<int>());
        Assert.Equal(window, group["SnapshotWindow"]!.GetValue<string>());
        Assert.All(members, member => Assert.Equal(admitted.Order(StringComparer.Ordinal), AdmittedTo(member)));
        Assert.All(
            members,
            member =>
                Assert.DoesNotContain(
                    "default",
                    member["CacheParameterGroup"]!["CacheParameterGroupName"]!.GetValue<string>(),
                    StringComparison.Ordinal
                )
        );
    }

    internal void AssertMemcached(int nodes, params string[] admitted)
    {
        var cluster = Assert.Single(lifecycle.Deployed.Memcached());

        Assert.Equal(nodes, cluster["NumCacheNodes"]!.GetValue<int>());
        Assert.Equal(nodes, cluster["CacheNodes"]!.AsArray().Count);
        Assert.Equal(admitted.Order(StringComparer.Ordinal), AdmittedTo(cluster));
    }

    internal static string Tier(string name, int port) =>
        $"App tier {name}: attach it to what runs the tier on tcp {port}-{port}";

    internal static string Rotation(string what, string path, int port) =>
        $"Rotates the {what} {path} on tcp {port}-{port}";

    private IReadOnlyList<string> AdmittedTo(JsonNode cluster) =>
        lifecycle.Deployed.Admitted(
            cluster["SecurityGroups"]!.AsArray().Single()!["SecurityGroupId"]!.GetValue<string>()
        );
}
