namespace ElastiCache.Model.Changes;

/// <summary>What an update does to the ElastiCache resources of a stack.</summary>
/// <param name="Resources">Every one of the two templates, unchanged ones too.</param>
internal sealed record UpdatePlan(IReadOnlyList<ResourceUpdate> Resources)
{
    /// <summary>Those to which something happens.</summary>
    public IEnumerable<ResourceUpdate> Changed =>
        Resources.Where(resource => resource.Effect != UpdateEffect.Unchanged);

    /// <summary>Whether anything should not be deployed without thought.</summary>
    public bool IsHarmful => Resources.Any(resource => resource.IsHarmful);
}
