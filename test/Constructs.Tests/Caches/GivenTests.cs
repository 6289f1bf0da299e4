namespace ElastiCache.Cdk.Tests.Caches;

/// <summary>What is null and must not be is named, whatever a compiler has said of it.</summary>
public sealed class GivenTests
{
    private readonly Stack _stack = Stacks.New();

    [Fact]
    public void A_member_that_is_null_is_named() =>
        Says("ReplicationGroupProps.Vpc is null", () => Group(props => props with { Vpc = null! }));

    [Fact]
    public void A_member_that_has_a_default_is_named_too() =>
        Says("ReplicationGroupProps.Engine is null", () => Group(props => props with { Engine = null! }));

    [Fact]
    public void An_item_of_a_list_is_named() =>
        Says(
            "ReplicationGroupProps.SecurityGroups[0] is null",
            () => Group(props => props with { SecurityGroups = [null!] })
        );

    [Fact]
    public void A_value_of_a_dictionary_is_named() =>
        Says(
            "ReplicationGroupProps.Parameters[\"timeout\"] is null",
            () => Group(props => props with { Parameters = new Dictionary<string, string> { ["timeout"] = null! } })
        );

    [Fact]
    public void Memcached_says_it_too() =>
        Says(
            "MemcachedClusterProps.NodeType is null",
            () =>
                new MemcachedCluster(
                    _stack,
                    "M",
                    new MemcachedClusterProps { Vpc = Networks.Isolated(_stack), NodeType = null! }
                )
        );

    [Fact]
    public void Users_say_it_too() =>
        Says(
            "CacheUserProps.Access is null",
            () => new CacheUser(_stack, "U", new CacheUserProps { Engine = "valkey", Access = null! })
        );

    [Fact]
    public void A_node_type_without_a_name_is_refused() =>
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => CacheNodeType.Of(null!)).ParamName);

    private static void Says(string sentence, Action create) =>
        Assert.Contains(sentence, Assert.ThrowsAny<ArgumentException>(create).Message, StringComparison.Ordinal);

    private void Group(Func<ReplicationGroupProps, ReplicationGroupProps> change) =>
        new ReplicationGroup(
            _stack,
            "G",
            change(new ReplicationGroupProps { Vpc = Networks.Isolated(_stack), NodeType = CacheNodeType.R7gLarge })
        );
}
