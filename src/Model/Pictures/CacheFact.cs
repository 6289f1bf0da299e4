namespace ElastiCache.Model.Pictures;

/// <summary>Something to know of a cache.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Value">What is so.</param>
/// <param name="IsWarning">Whether somebody should look at it.</param>
internal sealed record CacheFact(string Title, string Value, bool IsWarning = false);
