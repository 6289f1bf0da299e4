namespace ElastiCache.Cdk.Tests.Replication;

/// <summary>Which endpoints a topology has, and what is said where it lacks one.</summary>
public sealed class EndpointTests
{
    private readonly Endpoints _caches = Exhibit.Of<Endpoints>();

    [Theory]
    [InlineData("Primary", "PrimaryEndPoint.Address")]
    [InlineData("Reader", "ReaderEndPoint.Address")]
    public void Without_shards_there_are_a_primary_and_a_reader_endpoint(string output, string attribute) =>
        _caches.Template.Equal(
            $$"""{ "Fn::Join": ["", [{ "Fn::GetAtt": ["«Replicated»", "{{attribute}}"] }, ":6379"]] }""",
            _caches.Template.Output(output)
        );

    [Fact]
    public void In_cluster_mode_there_is_a_configuration_endpoint() =>
        _caches.Template.Equal(
            """{ "Fn::Join": ["", [{ "Fn::GetAtt": ["«Sharded»", "ConfigurationEndPoint.Address"] }, ":7000"]] }""",
            _caches.Template.Output("Configuration")
        );

    [Fact]
    public void In_cluster_mode_there_is_no_primary_endpoint() =>
        Assert.Equal(
            "Stack/Sharded: Topology.Sharded(shards: 2, replicasPerShard: 1) has no PrimaryEndpoint: use ConfigurationEndpoint",
            Assert.Throws<InvalidOperationException>(() => _caches.Sharded.PrimaryEndpoint).Message
        );

    [Fact]
    public void In_cluster_mode_there_is_no_reader_endpoint() =>
        Assert.Equal(
            "Stack/Sharded: Topology.Sharded(shards: 2, replicasPerShard: 1) has no ReaderEndpoint: use ConfigurationEndpoint",
            Assert.Throws<InvalidOperationException>(() => _caches.Sharded.ReaderEndpoint).Message
        );

    [Fact]
    public void Without_shards_there_is_no_configuration_endpoint() =>
        Assert.Equal(
            "Stack/Replicated: Topology.Replicated(replicas: 1) has no configuration endpoint: use PrimaryEndpoint and ReaderEndpoint, or Topology.Sharded",
            Assert.Throws<InvalidOperationException>(() => _caches.Replicated.ConfigurationEndpoint).Message
        );

    [Fact]
    public void Its_parts_can_be_had_one_by_one()
    {
        var endpoint = new CacheEndpoint("primary-endpoint", "cache.example.com", 6379);
        Assert.Equal("6379", endpoint.PortAsString);
        Assert.Equal("cache.example.com:6379", endpoint.SocketAddress);
    }

    [Theory]
    [InlineData("Id", """{ "Ref": "«Replicated»" }""")]
    [InlineData(
        "Arn",
        """
            {
              "Fn::Join": ["", [
                "arn:", { "Ref": "AWS::Partition" }, ":elasticache:", { "Ref": "AWS::Region" }, ":",
                { "Ref": "AWS::AccountId" }, ":replicationgroup:", { "Ref": "«Replicated»" }
              ]]
            }
            """
    )]
    public void Its_id_and_ARN_refer_to_the_resource(string output, string expected) =>
        _caches.Template.Equal(expected, _caches.Template.Output(output));

    /// <summary>A group without shards and one with, and outputs of their endpoints.</summary>
    public sealed class Endpoints : Exhibit
    {
        public Endpoints()
        {
            Replicated = Group("Replicated");
            Sharded = Group("Sharded", props => props with { Topology = Topology.Sharded(shards: 2), Port = 7000 });
            Output("Primary", Replicated.PrimaryEndpoint.SocketAddress);
            Output("Reader", Replicated.ReaderEndpoint.SocketAddress);
            Output("Configuration", Sharded.ConfigurationEndpoint.SocketAddress);
            Output("Id", Replicated.ReplicationGroupId);
            Output("Arn", Replicated.ReplicationGroupArn);
        }

        public ReplicationGroup Replicated { get; }

        public ReplicationGroup Sharded { get; }
    }
}
