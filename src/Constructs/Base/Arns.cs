namespace ElastiCache.Cdk;

/// <summary>The ARNs of what the service has, where no attribute of a resource tells them.</summary>
internal static class Arns
{
    /// <summary>The ARN of a resource of ElastiCache in the Region and account of a stack.</summary>
    public static string In(Stack stack, string resource, string name) =>
        stack.FormatArn(
            new ArnComponents
            {
                Service = "elasticache",
                Resource = resource,
                ResourceName = name,
                ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
            }
        );
}
