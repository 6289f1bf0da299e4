using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Verbs.Lint.Settings;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>A finding as the output shows it.</summary>
/// <param name="Resource">The resource that breaks the rule.</param>
/// <param name="Violation">What is wrong with it.</param>
/// <param name="Position">Where the property stands, or else the resource; null where that is not known.</param>
/// <param name="Acknowledgement">Who says that it is meant; null for nobody.</param>
internal sealed record LintFinding(
    TemplateResource Resource,
    Violation Violation,
    Position? Position,
    Acknowledgement? Acknowledgement
)
{
    /// <summary>The conditions under which it is wrong; null where they do not matter.</summary>
    public string? Where { get; init; }

    /// <summary>Whether another finding of the same rule and resource says how to acknowledge both. Default: none does.</summary>
    public bool IsOneOfMany { get; init; }

    /// <summary>The rule's id.</summary>
    public string RuleId => Violation.RuleId;

    /// <summary>The property of the resource, or the part of the template; null for the template as a whole.</summary>
    public string? Property =>
        Violation.PartOfTemplate switch
        {
            null => Violation.Property,
            "" => null,
            var part => part,
        };

    /// <summary>Whether it is to be put right; a template must not even have what the tables do not know.</summary>
    public bool IsError => Violation.Severity != Severity.Warning;

    /// <summary>Under which conditions, what is wrong, and the way out where it may be right.</summary>
    public string Message => Where is null ? Sentence : $"{Where}: {Sentence}";

    private string Sentence =>
        Violation.Severity == Severity.Unknown && !IsOneOfMany
            ? $"{Violation.Message}{(Violation.Message.EndsWith('?') ? " If" : "; if")} AWS has added it since, acknowledge it: --acknowledge {RuleId}:{Resource.LogicalId}=REASON"
            : Violation.Message;
}
