namespace ElastiCache.Model.RuleUnit;

/// <summary>A rule over one kind of specification.</summary>
/// <typeparam name="T">The specification that the rule judges.</typeparam>
internal sealed record Rule<T> : Rule, IRule<T>
{
    /// <summary>Creates a rule.</summary>
    /// <param name="id">The stable id.</param>
    /// <param name="property">The CloudFormation property.</param>
    public Rule(string id, string property)
        : base(id, property) { }

    /// <summary>Says what is wrong, or null. Stays silent where a value that it needs is not known.</summary>
    public Func<T, string?>? Mistake { get; init; }

    /// <summary>Says what is wrong with each of several items, in place of <see cref="Mistake"/>.</summary>
    public Func<T, IEnumerable<Said>>? Mistakes { get; init; }

    /// <summary>Where the violation is. Default: null, always at the rule's own property.</summary>
    public Func<T, string>? Place { get; init; }

    /// <summary>Whether an item is called by its place, such as <c>ScheduledActions.0.Schedule</c>. Default: by the property.</summary>
    public bool IsCalledByItem { get; init; }

    /// <summary>
    /// Which properties other rules see as unknown while the rule is broken, where <see cref="Rule.MakesUnknown"/> is set.
    /// Default: null, the rule's own property.
    /// </summary>
    public Func<T, IEnumerable<string>>? LeavesOut { get; init; }

    /// <summary>
    /// Whether what breaks it is refused for another value already, so that it counts as refused and is not told. Default: null, it is
    /// told.
    /// </summary>
    public Func<T, bool>? IsUntold { get; init; }

    /// <summary>How what breaks it is put right. Default: null, there is no one right answer.</summary>
    public Fix<T>? Fix { get; init; }

    /// <inheritdoc/>
    public override (string Does, bool IsUnsafe)? HowFixed => Fix is null ? null : (Fix.Does, Fix.IsUnsafe);

    /// <inheritdoc/>
    public IEnumerable<string> UnknownWith(T specification) =>
        !MakesUnknown ? [] : LeavesOut?.Invoke(specification) ?? [Property];

    /// <inheritdoc/>
    public IReadOnlyList<Violation> Judge(T specification)
    {
        List<Violation>? found = null;
        foreach (var said in Said(specification))
        {
            (found ??= []).Add(
                new Violation(Id, Severity, PropertyOf(specification, said.Within), said.Message)
                {
                    Within = said.Within,
                    About = said.About,
                    IsUntold = IsUntold?.Invoke(specification) == true,
                    Fix = Fix is null
                        ? null
                        : Fix.For(specification, said.Within) with
                        {
                            IsOfAdvice = Severity == Severity.Warning,
                        },
                }
            );
        }

        return found is null ? [] : found;
    }

    private IEnumerable<Said> Said(T specification) =>
        Mistakes is not null ? Mistakes(specification)
        : Mistake?.Invoke(specification) is { } message ? [new Said(message, null)]
        : [];

    // A rule about several properties names the one that the item stands in.
    private string PropertyOf(T specification, string? within)
    {
        var place = IsCalledByItem && within is not null ? within : Place?.Invoke(specification) ?? Property;
        return within is null || $".{within}.".Contains($".{place}.", StringComparison.Ordinal)
            ? place
            : within.Split('.')[0];
    }
}
