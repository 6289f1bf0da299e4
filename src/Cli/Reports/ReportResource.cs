namespace ElastiCache.Cli.Reports;

/// <summary>A resource that a finding is about.</summary>
/// <param name="Name">Its logical id, with the stack's name before it where there are several stacks.</param>
/// <param name="Type">Its type, such as <c>AWS::ElastiCache::User</c>.</param>
/// <param name="ConstructPath">The path of the CDK construct that made it; null where that is not known.</param>
internal sealed record ReportResource(string Name, string Type, string? ConstructPath);
