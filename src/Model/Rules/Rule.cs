namespace ElastiCache.Model;

/// <summary>A fact of the service that a specification can break, with a stable id.</summary>
public abstract record Rule
{
    private protected Rule(string id, string property) => (Id, Property) = (id, property);

    /// <summary>The id, such as <c>R-05</c>. It never changes its meaning.</summary>
    public string Id { get; }

    /// <summary>The CloudFormation property that the rule is about.</summary>
    public string Property { get; }

    /// <summary>How sure the rule is. Default: an error.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>Where the rule was learned. Default: AWS documentation.</summary>
    public Evidence Evidence { get; init; } = Evidence.Documentation;

    /// <summary>The address of the page that states it; null where none does.</summary>
    public string? Source { get; init; }

    /// <summary>Ids of rules that are broken as a mere consequence of this one, and are then not reported beside it.</summary>
    public IReadOnlyList<string> Implies { get; init; } = [];
}
