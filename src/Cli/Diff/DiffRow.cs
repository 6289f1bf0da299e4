namespace ElastiCache.Cli.Diff;

/// <summary>A resource in the JSON output.</summary>
internal sealed record DiffRow(
    string Stack,
    string LogicalId,
    string Type,
    string? ConstructPath,
    string Effect,
    string Data,
    bool Harmful,
    bool Allowed,
    IReadOnlyList<UpdateReason> Reasons,
    IReadOnlyList<UpdateStep> Steps
)
{
    /// <summary>The row of a resource.</summary>
    public static DiffRow Of(string stack, ResourceUpdate update, bool allowed) =>
        new(
            stack,
            update.LogicalId,
            update.Type,
            update.ConstructPath,
            EffectWords.Key(update.Effect),
            EffectWords.Key(update.Data),
            update.IsHarmful,
            allowed,
            update.Reasons,
            update.Steps
        );
}
