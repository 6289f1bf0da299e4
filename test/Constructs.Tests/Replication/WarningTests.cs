namespace ElastiCache.Cdk.Tests.Replication;

/// <summary>What is not known for certain is a warning that can be acknowledged, not an error.</summary>
public sealed class WarningTests
{
    private readonly Caches _caches = Exhibit.Of<Caches>();

    [Theory]
    [InlineData("UnknownVersion", "Engine", "elasticache:E-06")]
    [InlineData("UnknownSize", "NodeType", "elasticache:T-16")]
    [InlineData("OldRedis", "Engine", "elasticache:E-12")]
    public void It_says_what_is_doubtful(string cache, string property, string id)
    {
        var warning = Assert.Single(
            Warnings.Of(_caches.Stack, cache),
            warning => warning.Contains(id, StringComparison.Ordinal)
        );
        Assert.StartsWith($"{property}: ", warning, StringComparison.Ordinal);
        Assert.EndsWith($"[ack: {id}]", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("elasticache:E-06", "AcknowledgedVersion")]
    [InlineData("elasticache:T-16", "AcknowledgedSize")]
    public void It_is_silent_once_acknowledged(string id, string cache) =>
        Assert.DoesNotContain(
            Warnings.Of(_caches.Stack, cache),
            warning => warning.Contains(id, StringComparison.Ordinal)
        );

    [Fact]
    public void What_is_known_comes_without_a_warning() => Assert.Empty(Warnings.Of(_caches.Stack, "Known"));

    [Fact]
    public void What_is_not_known_is_rendered_as_it_is() =>
        _caches.Template.Contains("UnknownVersion", """{ "Engine": "valkey", "EngineVersion": "10.0" }""");

    /// <summary>Caches that may be mistakes, or not.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            Group("Known");
            UnknownVersion("UnknownVersion");
            UnknownSize("UnknownSize");
            Group("OldRedis", props => props with { Engine = CacheEngine.Redis6_2 });
            Annotations.Of(UnknownVersion("AcknowledgedVersion")).AcknowledgeWarning("elasticache:E-06");
            Annotations.Of(UnknownSize("AcknowledgedSize")).AcknowledgeWarning("elasticache:T-16", "it is new");
        }

        /// <inheritdoc/>
        /// <remarks>cfn-lint does not know these versions and node types either.</remarks>
        public override IEnumerable<string> Files => [];

        private ReplicationGroup UnknownVersion(string id) =>
            Group(id, props => props with { Engine = CacheEngine.Of("valkey", "10.0", "valkey9") });

        private ReplicationGroup UnknownSize(string id) =>
            Group(id, props => props with { NodeType = CacheNodeType.Of("cache.t4g.large") });
    }
}
