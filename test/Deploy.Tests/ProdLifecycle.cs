namespace Deploy.Tests;

/// <summary>prod, with a third replica of the sessions.</summary>
public sealed class ProdLifecycle(LocalAws aws)
    : Lifecycle(aws, "prod", ("{ \"replicas\": 2 }", "{ \"replicas\": 3 }"));
