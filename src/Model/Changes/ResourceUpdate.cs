namespace ElastiCache.Model.Changes;

/// <summary>What an update does to one resource.</summary>
/// <param name="LogicalId">Its name in the template.</param>
/// <param name="Type">Its type, such as <c>AWS::ElastiCache::ReplicationGroup</c>.</param>
/// <param name="Effect">What happens to it.</param>
internal sealed record ResourceUpdate(string LogicalId, string Type, UpdateEffect Effect)
{
    /// <summary>Whether it is about the template itself, which has no type. Default: it is about a resource.</summary>
    public bool IsOfTemplate { get; init; }

    /// <summary>What becomes of its data; where the effect is unclear, what would.</summary>
    public required DataFate Data { get; init; }

    /// <summary>Why.</summary>
    public required IReadOnlyList<UpdateReason> Reasons { get; init; }

    /// <summary>
    /// The updates to make one after the other: instead of the one that is refused or that needs them, or, where the
    /// resource is replaced, to move to it without losing data. Empty where one update is enough, and where nothing leads
    /// to NEW.
    /// </summary>
    public required IReadOnlyList<UpdateStep> Steps { get; init; }

    /// <summary>What may happen where the effect is unclear, the worst last. Default: the effect is clear.</summary>
    public IReadOnlyList<UpdateEffect> Perhaps { get; init; } = [];

    /// <summary>Where the steps lead.</summary>
    public UpdateWay Way { get; init; }

    /// <summary>Whether a replacement starts with what is in a backup. Default: it is empty.</summary>
    public bool IsRestored { get; init; }

    /// <summary>Whether clients cannot log in any more afterwards. Default: no.</summary>
    public bool LocksOut { get; init; }

    /// <summary>The path of the CDK construct that made it; null where the template does not tell.</summary>
    public string? ConstructPath { get; init; }

    /// <summary>Whether the update, or one of its steps, should not be deployed before somebody has looked at the account.</summary>
    public bool IsToLookAt =>
        Effect == UpdateEffect.InPlaceUnless
        || (Effect == UpdateEffect.Removed && Reasons.Any(reason => reason.Check is not null))
        || Steps.Any(step => step.Unless.Count > 0);

    /// <summary>
    /// Whether the update should not be deployed without thought: it is (or may be) refused, it needs (or may need) steps, it
    /// locks clients out, it empties a cache, or a cache with data is (or may be) replaced, or removed without being retained.
    /// </summary>
    public bool IsHarmful =>
        LocksOut
        || Effect switch
        {
            UpdateEffect.Refused or UpdateEffect.NeedsSteps => true,
            UpdateEffect.Unclear
                when Perhaps.Contains(UpdateEffect.Refused) || Perhaps.Contains(UpdateEffect.NeedsSteps) => true,
            UpdateEffect.Replaced or UpdateEffect.Unclear => Data != DataFate.None,
            UpdateEffect.Removed => Data is DataFate.Lost or DataFate.Snapshot,
            UpdateEffect.InPlace or UpdateEffect.InPlaceUnless => Data == DataFate.Lost,
            _ => false,
        };
}
