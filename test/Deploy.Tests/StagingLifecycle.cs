namespace Deploy.Tests;

/// <summary>staging, with a second replica of the sessions.</summary>
public sealed class StagingLifecycle(LocalAws aws)
    : Lifecycle(
        aws,
        "staging",
        (
            "\"nodeType\": \"cache.t4g.small\",\n      \"topology\": { \"replicas\": 1 },\n      \"purpose\": \"session-store\"",
            "\"nodeType\": \"cache.t4g.small\",\n      \"topology\": { \"replicas\": 2 },\n      \"purpose\": \"session-store\""
        )
    );
