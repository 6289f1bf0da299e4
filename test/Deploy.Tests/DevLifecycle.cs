namespace Deploy.Tests;

/// <summary>dev, with a replica added in the two deployments that <c>diff</c> asks for, since ElastiCache refuses one.</summary>
public sealed class DevLifecycle(LocalAws aws)
    : Lifecycle(
        aws,
        "dev",
        ("\"topology\": { \"replicas\": 0 }", "\"topology\": { \"replicas\": 1 }, \"failover\": false"),
        (", \"failover\": false", "")
    );
