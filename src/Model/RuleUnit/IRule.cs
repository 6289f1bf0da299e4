namespace ElastiCache.Model.RuleUnit;

/// <summary>A rule that can judge a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The specification, or what several specifications share.</typeparam>
internal interface IRule<in T>
{
    /// <summary>The rule's id.</summary>
    string Id { get; }

    /// <summary>The CloudFormation property that the rule is about.</summary>
    string Property { get; }

    /// <summary>Whether there are properties that other rules see as unknown while the rule is broken: <see cref="UnknownWith"/>.</summary>
    bool MakesUnknown { get; }

    /// <summary>The properties that other rules see as unknown while the rule is broken; none for most rules.</summary>
    IEnumerable<string> UnknownWith(T specification);

    /// <summary>Ids of rules that are broken as a mere consequence of this one.</summary>
    IReadOnlyList<string> Implies { get; }

    /// <summary>The violations: one, or one for each item that is wrong.</summary>
    IReadOnlyList<Violation> Judge(T specification);
}
