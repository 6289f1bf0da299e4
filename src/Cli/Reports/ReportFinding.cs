using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Reports;

/// <summary>A finding: what is wrong with a resource, or what happens to it.</summary>
/// <param name="Id">What kind of finding it is: the id of a rule such as <c>R-05</c>, or an effect such as <c>replaced</c>.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Message">What is wrong, or why it happens, in a sentence or several.</param>
internal sealed record ReportFinding(string Id, ReportLevel Level, ReportResource Resource, string Message)
{
    /// <summary>The property that it is about, or the part of the template; null for all of the resource or of the template.</summary>
    public string? Property { get; init; }

    /// <summary>What happens to the resource as a whole, such as <c>REPLACED, data is lost</c>; null where a rule speaks.</summary>
    public string? Headline { get; init; }

    /// <summary>What is said of this kind of finding; null where it is a rule of the catalogue.</summary>
    public RuleText? Kind { get; init; }

    /// <summary>Why, a sentence each, where there is a headline.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What to do instead, one after the other.</summary>
    public IReadOnlyList<ReportStep> Steps { get; init; } = [];

    /// <summary>Where it is; null where that is not known.</summary>
    public Position? Position { get; init; }

    /// <summary>Who says that it is meant; null for nobody.</summary>
    public ReportAcceptance? Acceptance { get; init; }

    /// <summary>Whether the command exits with 1 because of it.</summary>
    public bool Stops { get; init; }

    /// <summary>Whether it is still to be told, since nobody said that it is meant.</summary>
    public bool IsOpen => Acceptance is null;

    /// <summary>What it is about, such as <c>Cache.Port</c>.</summary>
    public string Subject =>
        Property is null ? Resource.Name
        : Resource.IsTemplate ? Property
        : $"{Resource.Name}.{Property}";

    /// <summary>Everything on one line: what happens, why, what to do instead.</summary>
    public string Line =>
        Headline is null
            ? Message
            : string.Join(
                "; ",
                [Headline, .. Reasons, .. Steps.Select((step, index) => $"step {index + 1}: {step.Line}")]
            );
}
