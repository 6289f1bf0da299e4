using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.RuleUnit;

public sealed class CacheConfigurationExceptionTests
{
    private static readonly Violation Port = new("B-16", Severity.Error, "Port", "the port must not be 8005");
    private static readonly Violation Shards = new("R-23", Severity.Error, "NumNodeGroups", "got 501 shards");

    [Fact]
    public void Says_one_violation_in_one_line() =>
        Assert.Equal(
            "Stack/Sessions: Port: the port must not be 8005 (B-16)",
            new CacheConfigurationException("Stack/Sessions", [Port]).Message
        );

    [Fact]
    public void Lists_several_violations() =>
        Assert.Equal(
            """
            Stack/Sessions: 2 violations
              - Port: the port must not be 8005 (B-16)
              - NumNodeGroups: got 501 shards (R-23)
            """.ReplaceLineEndings("\n"),
            new CacheConfigurationException("Stack/Sessions", [Port, Shards]).Message
        );

    [Fact]
    public void Carries_where_and_what()
    {
        var exception = new CacheConfigurationException("Stack/Sessions", [Port, Shards]);

        Assert.Equal("Stack/Sessions", exception.Path);
        Assert.Equal([Port, Shards], exception.Violations);
    }

    [Fact]
    public void Tells_everything_that_is_wrong_with_a_group()
    {
        var group = Valid.Sharded with { NumNodeGroups = 501, Port = 8005, SnapshotRetentionLimit = 36 };

        Assert.Equal(
            """
            Stack/Sessions: 3 violations
              - NumNodeGroups: shards must be between 1 and 500, got 501 (R-23)
              - Port: the port must be between 1150 and 65535 and not 8005, got 8005 (B-16)
              - SnapshotRetentionLimit: snapshots are kept for a whole number of days between 0 (none are made) and 35, got 36 (B-01)
            """.ReplaceLineEndings("\n"),
            new CacheConfigurationException("Stack/Sessions", Judge.Of(group)).Message
        );
    }
}
