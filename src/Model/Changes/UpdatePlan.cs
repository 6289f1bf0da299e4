using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>What an update does to the ElastiCache resources of a stack.</summary>
/// <param name="Resources">Every one of the two templates, unchanged ones too.</param>
internal sealed record UpdatePlan(IReadOnlyList<ResourceUpdate> Resources)
{
    /// <summary>The resources of other services, such as subnets, that the update replaces. Default: none.</summary>
    public IReadOnlySet<string> ReplacedNeighbours { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What has the wrong shape in NEW and is told at no resource, a sentence each. Default: nothing.</summary>
    public IReadOnlyList<string> Uncompared { get; init; } = [];

    /// <summary>
    /// That the template itself is refused, whatever becomes of its resources, called <see cref="Template.Itself"/>; null where it is not.
    /// </summary>
    public ResourceUpdate? OfTemplate { get; init; }

    /// <summary>What is to be told: of the template itself, then of the resources to which something happens.</summary>
    internal IEnumerable<ResourceUpdate> Told => All.Where(update => update.Effect != UpdateEffect.Unchanged);

    /// <summary>The template itself, where it is refused, then every resource.</summary>
    internal IEnumerable<ResourceUpdate> All => OfTemplate is { } template ? Resources.Prepend(template) : Resources;

    /// <summary>Those to which something happens.</summary>
    public IEnumerable<ResourceUpdate> Changed =>
        Resources.Where(resource => resource.Effect != UpdateEffect.Unchanged);

    /// <summary>The plan of a stack that is let go of as a whole: everything in it stays as it is.</summary>
    /// <param name="stack">What its policy retains: the stack, or one around it.</param>
    public UpdatePlan Retained(string stack) =>
        this with
        {
            Resources =
            [
                .. Resources.Select(resource =>
                    resource with
                    {
                        Effect = UpdateEffect.Removed,
                        Data = Fate.OnRetention(resource.Type),
                        Reasons = [Fate.RetainedWith(stack)],
                    }
                ),
            ],
        };

    /// <summary>Whether anything should not be deployed without thought.</summary>
    public bool IsHarmful => Resources.Any(resource => resource.IsHarmful);
}
