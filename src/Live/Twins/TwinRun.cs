namespace ElastiCache.Live.Twins;

/// <summary>What is to run: the plan, the engines that were chosen for it, and how.</summary>
/// <param name="Caches">Each cache with its engine.</param>
/// <param name="Options">How it is to run.</param>
internal sealed record TwinRun(IReadOnlyList<TwinRunCache> Caches, TwinOptions Options)
{
    /// <summary>The alarms of the templates, for drills. Default: none.</summary>
    public IReadOnlyList<DeclaredAlarm> Alarms { get; init; } = [];
}
