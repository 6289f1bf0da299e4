namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>A violation at a place of a template.</summary>
/// <param name="Stack">The stack; null for a single template.</param>
/// <param name="LogicalId">The resource; null where it is about the template itself.</param>
/// <param name="Violation">What is wrong with it.</param>
/// <param name="Where">Under which conditions; null for all.</param>
internal sealed record PageFinding(string? Stack, string? LogicalId, Violation Violation, string? Where)
{
    /// <summary>Whether it would make the deployment fail.</summary>
    public bool IsError => Violation.Severity == Severity.Error;

    /// <summary>What is wrong, and under which conditions.</summary>
    public string Message => Where is null ? Violation.Message : $"{Violation.Message} ({Where})";

    /// <summary>The resource and the property, or the part of the template.</summary>
    public string Subject => Stack is null ? Place : $"{Stack}/{Place}";

    private string Place =>
        Violation.PartOfTemplate is { } part ? (part.Length > 0 ? part : Template.Itself)
        : Violation.Property.Length > 0 ? $"{LogicalId}.{Violation.Property}"
        : LogicalId!;
}
