namespace ElastiCache.Model.RuleUnit;

/// <summary>A fact of the service that a specification can break, with a stable id.</summary>
internal abstract record Rule
{
    private protected Rule(string id, string property) => (Id, Property) = (id, property);

    /// <summary>The id, such as <c>R-05</c>. It never changes its meaning.</summary>
    public string Id { get; }

    /// <summary>The CloudFormation property that the rule is about.</summary>
    public string Property { get; }

    /// <summary>What the rule says, as one general sentence: what is allowed, not what was given.</summary>
    public string Statement { get; init; } = "";

    /// <summary>What would happen without it: what the service answers, or what goes wrong later.</summary>
    public string Why { get; init; } = "";

    /// <summary>
    /// An example that breaks it, in JSON: properties that are put over those of a valid resource of the type, or, with
    /// <c>Resources</c> at the top, a whole template.
    /// </summary>
    public string Breaks { get; init; } = "";

    /// <summary>The same example put right.</summary>
    public string Keeps { get; init; } = "";

    /// <summary>How sure the rule is. Default: an error.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>Why the severity is not the one that goes with the evidence; empty where it is.</summary>
    public string SeverityReason { get; init; } = "";

    /// <summary>Where the rule was learned. Default: AWS documentation.</summary>
    public Evidence Evidence { get; init; } = Evidence.Documentation;

    /// <summary>The address of the page that states it; null where none does.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// Whether a value that breaks the rule is no value at all: then every other rule sees the property, or those
    /// that <c>LeavesOut</c> names, as unknown, and what would only follow from the wrong value is not reported. Default: false.
    /// </summary>
    public bool MakesUnknown { get; init; }

    /// <summary>
    /// What is done to put right what breaks it, in a sentence, and whether somebody has to decide; null where nothing is.
    /// </summary>
    public abstract (string Does, bool IsUnsafe)? HowFixed { get; }

    /// <summary>Ids of rules that are broken as a mere consequence of this one, and are then not reported beside it.</summary>
    public IReadOnlyList<string> Implies { get; init; } = [];
}
