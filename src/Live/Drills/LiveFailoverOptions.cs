namespace ElastiCache.Live.Drills;

/// <summary>How a shard in an account is failed over.</summary>
internal sealed record LiveFailoverOptions
{
    /// <summary>The shard, such as <c>0001</c>. Default: the first.</summary>
    public string? Shard { get; init; }

    /// <summary>How long to follow the events. Default: 20 minutes.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>How often to ask for events. Default: every 5 seconds.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(5);
}
