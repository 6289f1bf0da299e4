// Long: each kind of cache is planned once.
namespace ElastiCache.Model.Tests.Twins;

/// <summary>What runs for a specification.</summary>
public sealed class TwinPlannerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Without_cluster_mode_there_is_one_shard_of_all_nodes_without_slots(int nodes)
    {
        var cache = Of(new ReplicationGroupSpecification { Engine = "valkey", NumCacheClusters = nodes });

        Assert.False(cache.IsClustered);
        Assert.Equal(nodes, Assert.Single(cache.Shards).Nodes);
        Assert.Empty(cache.Shards[0].Slots);
    }

    [Fact]
    public void In_cluster_mode_there_are_the_shards_with_their_replicas()
    {
        var cache = Of(Sharded(3, 2));

        Assert.True(cache.IsClustered);
        Assert.Equal([3, 3, 3], cache.Shards.Select(shard => shard.Nodes));
        Assert.Equal(9, cache.NodeCount);
        Assert.Equal(
            ["0-5461", "5462-10922", "10923-16383"],
            cache.Shards.Select(shard => shard.Slots.Single().ToString())
        );
    }

    [Fact]
    public void Shards_that_are_listed_have_their_own_replicas_slots_and_zones()
    {
        var cache = Of(
            Sharded(2, 0) with
            {
                NodeGroupConfiguration =
                [
                    new NodeGroupSpecification
                    {
                        ReplicaCount = 1,
                        Slots = "0-99",
                        PrimaryAvailabilityZone = "eu-west-1a",
                        ReplicaAvailabilityZones = Texts("eu-west-1b"),
                    },
                    new NodeGroupSpecification { Slots = "100-16383" },
                ],
            }
        );

        Assert.Equal([2, 1], cache.Shards.Select(shard => shard.Nodes));
        Assert.Equal("100-16383", cache.Shards[1].Slots.Single().ToString());
        Assert.Equal(["eu-west-1a", "eu-west-1b"], cache.Shards[0].Zones);
    }

    [Theory]
    [InlineData("valkey", true, true)]
    [InlineData("valkey", false, false)]
    [InlineData("valkey", null, true)]
    [InlineData("redis", null, true)]
    public void Failover_that_is_left_out_is_on_as_CloudFormation_has_it(string engine, bool? given, bool expected) =>
        Assert.Equal(
            expected,
            Of(
                new ReplicationGroupSpecification
                {
                    Engine = engine,
                    NumCacheClusters = 2,
                    AutomaticFailoverEnabled = given is { } flag ? flag : Value<bool>.Absent,
                }
            ).FailsOver
        );

    [Theory]
    [InlineData(false, null, TransitEncryptionKind.Off)]
    [InlineData(true, null, TransitEncryptionKind.Required)]
    [InlineData(true, "required", TransitEncryptionKind.Required)]
    [InlineData(true, "preferred", TransitEncryptionKind.Preferred)]
    public void TLS_is_as_declared(bool enabled, string? mode, object expected) =>
        Assert.Equal(
            (TransitEncryptionKind)expected,
            Of(
                new ReplicationGroupSpecification
                {
                    Engine = "valkey",
                    TransitEncryptionEnabled = enabled,
                    TransitEncryptionMode = mode,
                }
            ).TransitEncryption
        );

    [Fact]
    public void Nodes_of_a_group_with_Multi_AZ_stand_in_different_zones() =>
        Assert.Equal(
            ["zone-1", "zone-2", "zone-3", "zone-1"],
            Of(
                new ReplicationGroupSpecification
                {
                    Engine = "valkey",
                    NumCacheClusters = 4,
                    MultiAZEnabled = true,
                }
            )
                .Shards[0]
                .Zones
        );

    [Fact]
    public void Nodes_of_a_group_without_it_stand_in_one() =>
        Assert.Equal(
            ["zone-1", "zone-1"],
            Of(new ReplicationGroupSpecification { Engine = "valkey", NumCacheClusters = 2 }).Shards[0].Zones
        );

    [Fact]
    public void With_an_AUTH_token_the_default_user_has_a_password()
    {
        var cache = Of(new ReplicationGroupSpecification { Engine = "valkey", AuthToken = Value<string>.Unresolved() });

        var user = Assert.Single(cache.Users);
        Assert.True(cache.HasAuthToken);
        Assert.Equal((TwinUser.Default, true, TwinLogin.Password), (user.Name, user.IsEnabled, user.Login));
        Assert.Empty(user.KnownPasswords);
    }

    [Fact]
    public void Without_token_and_users_anybody_may_do_everything()
    {
        var user = Assert.Single(Of(new ReplicationGroupSpecification { Engine = "valkey" }).Users);

        Assert.Equal((TwinUser.Default, true, TwinLogin.None), (user.Name, user.IsEnabled, user.Login));
    }

    [Fact]
    public void With_users_the_default_user_lets_nobody_in_unless_the_group_has_one()
    {
        var cache = Of(WithUsers(User("api", "on ~app:* +@read")));

        Assert.Equal([TwinUser.Default, "api"], cache.Users.Select(user => user.Name));
        Assert.False(cache.DefaultUser!.IsEnabled);
        Assert.Equal(("~app:* +@read", true), (cache.Users[1].Access, cache.Users[1].IsEnabled));
    }

    [Fact]
    public void A_user_named_default_is_the_default_user()
    {
        var cache = Of(WithUsers(User("default", "off -@all"), User("api", "on ~* +@all")));

        Assert.Equal([TwinUser.Default, "api"], cache.Users.Select(user => user.Name));
        Assert.Equal(("-@all", false), (cache.Users[0].Access, cache.Users[0].IsEnabled));
    }

    [Fact]
    public void A_user_of_IAM_has_a_password_here_which_is_said()
    {
        var cache = Of(
            WithUsers(
                User("worker", "on ~* +@all") with
                {
                    AuthenticationMode = new AuthenticationModeSpecification { Type = "iam" },
                }
            )
        );

        Assert.Equal(TwinLogin.Iam, cache.Users[1].Login);
        Assert.Contains(cache.Differences, difference => difference.Message.Contains("IAM", StringComparison.Ordinal));
    }

    [Fact]
    public void A_user_of_another_template_is_missing_which_is_said()
    {
        var cache = Of(
            new ReplicationGroupSpecification
            {
                Engine = "valkey",
                UserGroupIds = Texts("group"),
                UserGroups = [null],
            }
        );

        Assert.Single(cache.Users);
        Assert.Contains(cache.Differences, difference => difference.Subject == "users");
    }

    [Fact]
    public void A_number_that_only_the_deployment_knows_is_assumed_which_is_said()
    {
        var cache = Of(
            new ReplicationGroupSpecification { Engine = "valkey", NumCacheClusters = Value<double>.Unresolved() }
        );

        Assert.Equal(1, cache.NodeCount);
        Assert.Equal(
            "the number of the nodes is only known at the deployment: 1 is taken",
            Assert.Single(cache.Differences).Message
        );
    }

    [Fact]
    public void A_cluster_of_Memcached_is_its_nodes()
    {
        var cache = TwinPlanner.Of(
            "objects",
            "Objects",
            new CacheClusterSpecification
            {
                Engine = "memcached",
                NumCacheNodes = 3,
                AZMode = "cross-az",
                TransitEncryptionEnabled = true,
            }
        );

        Assert.Equal((TwinKind.MemcachedCluster, 3, 11211), (cache.Kind, cache.NodeCount, cache.DeclaredPort));
        Assert.Equal(TransitEncryptionKind.Required, cache.TransitEncryption);
        Assert.Empty(cache.Users);
    }

    [Fact]
    public void A_serverless_cache_is_a_cluster_of_one_shard_with_TLS()
    {
        var cache = TwinPlanner.Of(
            "jobs",
            "Jobs",
            new ServerlessCacheSpecification { Engine = "valkey", MajorEngineVersion = "8" }
        );

        Assert.Equal((TwinKind.Serverless, true, 2), (cache.Kind, cache.IsClustered, cache.NodeCount));
        Assert.Equal(TransitEncryptionKind.Required, cache.TransitEncryption);
        Assert.Equal("0-16383", cache.Shards.Single().Slots.Single().ToString());
        Assert.Equal(["zone-1", "zone-2"], cache.Shards.Single().Zones);
    }

    [Fact]
    public void A_serverless_Memcached_is_one_node_without_slots()
    {
        var cache = TwinPlanner.Of("jobs", "Jobs", new ServerlessCacheSpecification { Engine = "memcached" });

        Assert.Equal((TwinKind.ServerlessMemcached, false, 1), (cache.Kind, cache.IsClustered, cache.NodeCount));
        Assert.Equal((11211, false), (cache.DeclaredPort, cache.FailsOver));
        Assert.Empty(cache.Shards.Single().Slots);
        Assert.Empty(cache.Users);
    }

    [Fact]
    public void A_cluster_of_Redis_is_one_node_whatever_it_says()
    {
        var cache = TwinPlanner.Of(
            "objects",
            "Objects",
            new CacheClusterSpecification { Engine = "redis", NumCacheNodes = 3 }
        );

        Assert.Equal((TwinKind.ReplicationGroup, 1, 6379), (cache.Kind, cache.NodeCount, cache.DeclaredPort));
        Assert.Same(UserPlanner.Open, Assert.Single(cache.Users));
    }

    [Fact]
    public void Whether_cluster_mode_is_on_that_nobody_knows_it_is_off() =>
        Assert.False(
            Of(
                new ReplicationGroupSpecification
                {
                    Engine = "valkey",
                    ClusterMode = Value<string>.Unresolved(),
                    CacheParameterGroupName = Value<string>.Unresolved(),
                }
            ).IsClustered
        );

    [Fact]
    public void What_the_parameter_group_sets_is_kept()
    {
        var cache = Of(
            Sharded(1, 0) with
            {
                ParameterGroup = new ParameterGroupSpecification
                {
                    CacheParameterGroupFamily = "valkey8",
                    Properties = new Dictionary<string, Value<string>>(StringComparer.Ordinal)
                    {
                        ["cluster-enabled"] = "yes",
                        ["databases"] = "4",
                        ["timeout"] = Value<string>.Unresolved(),
                    },
                },
            }
        );

        Assert.Equal(["cluster-enabled", "databases"], cache.Parameters.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("timeout", Assert.Single(cache.Differences).Subject);
    }

    private static TwinCache Of(ReplicationGroupSpecification group) => TwinPlanner.Of("cache", "Cache", group);

    private static ReplicationGroupSpecification Sharded(int shards, int replicas) =>
        new()
        {
            Engine = "valkey",
            NumNodeGroups = shards,
            ReplicasPerNodeGroup = replicas,
            ParameterGroup = new ParameterGroupSpecification
            {
                Properties = new Dictionary<string, Value<string>>(StringComparer.Ordinal)
                {
                    ["cluster-enabled"] = "yes",
                },
            },
        };

    private static ReplicationGroupSpecification WithUsers(params UserSpecification[] users) =>
        new()
        {
            Engine = "valkey",
            UserGroupIds = Texts("group"),
            UserGroups = [new UserGroupSpecification { Users = users }],
        };

    private static UserSpecification User(string name, string access) =>
        new()
        {
            UserId = name,
            UserName = name,
            AccessString = access,
        };

    private static Value<IReadOnlyList<Value<string>>> Texts(params string[] texts) =>
        Value<IReadOnlyList<Value<string>>>.Known([.. texts.Select(Value<string>.Known)]);
}
