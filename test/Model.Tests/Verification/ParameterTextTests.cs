namespace ElastiCache.Model.Tests.Verification;

/// <summary>Values of parameters, as engines mean them.</summary>
public sealed class ParameterTextTests
{
    [Theory]
    [InlineData("maxmemory-policy", "allkeys-lru", "allkeys-lru", true)]
    [InlineData("maxmemory-policy", "allkeys-lru", "noeviction", false)]
    [InlineData("notify-keyspace-events", "Ex", "xE", true)]
    [InlineData("notify-keyspace-events", "AKE", "g$lshzxetdKE", true)]
    [InlineData("notify-keyspace-events", "Ex", "x", false)]
    [InlineData("timeout", "0", "0.0", true)]
    [InlineData("timeout", "10", "1", false)]
    [InlineData("lazyfree-lazy-eviction", "yes", "1", true)]
    [InlineData("client-output-buffer-limit", "normal 0 0 0", "normal 0 0 0 slave 1 2 3 pubsub 4 5 6", true)]
    [InlineData(
        "client-output-buffer-limit",
        "normal 0 0 0 pubsub 4 5 6",
        "normal 0 0 0 slave 1 2 3 pubsub 4 5 6",
        true
    )]
    [InlineData(
        "client-output-buffer-limit",
        "normal 0 0 0 pubsub 4 5 6",
        "normal 0 0 0 slave 1 2 3 pubsub 4 5 7",
        false
    )]
    [InlineData("client-output-buffer-limit", "normal 1 0 0", "normal 0 0 0 slave 1 2 3 pubsub 4 5 6", false)]
    public void Two_texts_are_the_same_value(string name, string declared, string actual, bool expected) =>
        Assert.Equal(expected, ParameterText.Same(name, declared, actual));
}
