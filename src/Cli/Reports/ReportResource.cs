namespace ElastiCache.Cli.Reports;

/// <summary>A resource that a finding is about, or the template itself.</summary>
/// <param name="Name">Its logical id, with the stack's name before it where there are several stacks.</param>
/// <param name="Type">Its type, such as <c>AWS::ElastiCache::User</c>; empty for the template.</param>
/// <param name="ConstructPath">The path of the CDK construct that made it; null where that is not known.</param>
internal sealed record ReportResource(string Name, string Type, string? ConstructPath)
{
    /// <summary>The template itself.</summary>
    public static ReportResource Template { get; } = new(Model.Templates.Template.Itself, "", null);

    /// <summary>Whether it is the template and no resource of it.</summary>
    public bool IsTemplate => Type.Length == 0;
}
