namespace Deploy.Tests;

/// <summary>dev, with a replica added.</summary>
public sealed class DevLifecycle(LocalAws aws) : Lifecycle(aws, "dev", "\"replicas\": 0", "\"replicas\": 1");
