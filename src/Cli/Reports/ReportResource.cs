using System.Diagnostics.CodeAnalysis;

namespace ElastiCache.Cli.Reports;

/// <summary>A resource that a finding is about, or the template itself.</summary>
/// <param name="Name">Its logical id, with the stack's name before it where there are several stacks.</param>
/// <param name="Type">Its type, such as <c>AWS::ElastiCache::User</c>; null for the template, and what is no resource of it.</param>
/// <param name="ConstructPath">The path of the CDK construct that made it; null where that is not known.</param>
internal sealed record ReportResource(string Name, string? Type, string? ConstructPath)
{
    /// <summary>The template itself.</summary>
    public static ReportResource Template { get; } = new(Model.Templates.Template.Itself, null, null);

    /// <summary>Whether it is no resource of the template.</summary>
    [MemberNotNullWhen(false, nameof(Type))]
    public bool IsTemplate => Type is null;
}
