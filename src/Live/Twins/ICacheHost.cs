namespace ElastiCache.Live.Twins;

/// <summary>Runs a cache: starts its nodes, leads its endpoints, replaces what fails.</summary>
internal interface ICacheHost : IAsyncDisposable
{
    /// <summary>Starts everything and waits until clients can use it.</summary>
    /// <returns>The parameters that the engine refused.</returns>
    Task<IReadOnlyList<TwinDifference>> Start(CancellationToken cancellation);

    /// <summary>Looks after the cache once.</summary>
    Task Tend(CancellationToken cancellation);
}
