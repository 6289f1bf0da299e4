namespace ElastiCache.Model.Tests.Support;

/// <summary>An example of a rule: a specification on one side of it, and every rule id that it yields.</summary>
public sealed record RuleCase
{
    private RuleCase(string id, bool breaks, string what, object specification, string[] others)
    {
        Id = id;
        IsViolation = breaks;
        What = what;
        Specification = specification;
        Expected = [.. (breaks ? others.Append(id) : others).Order(StringComparer.Ordinal)];
    }

    /// <summary>The rule that the example is about.</summary>
    public string Id { get; }

    /// <summary>Whether the example breaks the rule.</summary>
    public bool IsViolation { get; }

    /// <summary>What is special about it.</summary>
    public string What { get; }

    /// <summary>The specification.</summary>
    public object Specification { get; }

    /// <summary>Every rule id that must be reported, sorted.</summary>
    public IReadOnlyList<string> Expected { get; }

    /// <summary>An example that breaks a rule, and no other than <paramref name="others"/>.</summary>
    public static RuleCase Breaks(string id, string what, object specification, params string[] others) =>
        new(id, breaks: true, what, specification, others);

    /// <summary>An example that keeps a rule, and breaks no other than <paramref name="others"/>.</summary>
    public static RuleCase Keeps(string id, string what, object specification, params string[] others) =>
        new(id, breaks: false, what, specification, others);

    /// <summary>What the rules say of any specification.</summary>
    public static IReadOnlyList<Violation> Judge(object specification) =>
        specification switch
        {
            ReplicationGroupSpecification group => Model.Judging.Judge.Of(group),
            CacheClusterSpecification cluster => Model.Judging.Judge.Of(cluster),
            SubnetGroupSpecification subnets => Model.Judging.Judge.Of(subnets),
            ParameterGroupSpecification parameters => Model.Judging.Judge.Of(parameters),
            PlacementSpecification placement => Model.Judging.Judge.Of(placement),
            Example example => example.Judge(),
            _ => throw new ArgumentException($"{specification.GetType()} has no rules.", nameof(specification)),
        };

    /// <summary>Fails unless exactly the expected rules are reported.</summary>
    public void Check()
    {
        // What an example names and does not have is nobody's business but that rule's.
        var found = Judge(Specification)
            .Where(violation => violation.RuleId != "M-27" || Expected.Contains("M-27"))
            .ToList();
        Assert.True(
            Expected.SequenceEqual(found.Select(violation => violation.RuleId).Order(StringComparer.Ordinal)),
            $"expected [{string.Join(", ", Expected)}], got:\n{string.Join('\n', found)}"
        );
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {(IsViolation ? "broken" : "kept")}: {What}";
}
