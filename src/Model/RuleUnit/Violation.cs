namespace ElastiCache.Model.RuleUnit;

/// <summary>One rule that one resource breaks.</summary>
/// <param name="RuleId">The rule's stable id, such as <c>R-05</c>.</param>
/// <param name="Severity">How sure the rule is.</param>
/// <param name="Property">The CloudFormation property that is wrong.</param>
/// <param name="Message">What was given, what is allowed, and what to do.</param>
public sealed record Violation(string RuleId, Severity Severity, string Property, string Message)
{
    /// <summary>The CloudFormation property, where <see cref="Property"/> is what a construct's user calls it. Default: the same.</summary>
    public string CloudFormationProperty
    {
        get => field ?? Property;
        init;
    }

    /// <summary>
    /// Where it stands in a template, such as <c>Outputs.Endpoint.Value</c>. Default: null, at the property of the resource.
    /// </summary>
    public string? Place { get; init; }

    /// <summary>The item of a list that is wrong, such as <c>Tags.1.Key</c>; null where it is the property as a whole.</summary>
    internal string? Within { get; init; }

    /// <summary>
    /// What of the template it is about, where that is no resource, such as <c>Parameters.Days.Default</c>; empty for the template
    /// as a whole. Then the resource is only the first one that was judged. Default: null, it is about the resource.
    /// </summary>
    internal string? PartOfTemplate { get; init; }

    /// <summary>Whether it is about the template and no resource of it.</summary>
    internal bool IsOfTemplate => PartOfTemplate is not null;

    /// <summary>What it is about where several resources may use that, such as a security group; null for the resource itself.</summary>
    internal string? About { get; init; }

    /// <summary>Whether it is not told, since another value is refused already wherever it holds.</summary>
    internal bool IsUntold { get; init; }

    /// <summary>How it would be put right; null where there is no one right answer.</summary>
    internal ProposedFix? Fix { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Property}: {Message} ({RuleId})";
}
