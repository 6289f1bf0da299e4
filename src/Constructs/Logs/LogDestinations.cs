namespace ElastiCache.Cdk;

/// <summary>Where the two logs of a replication group go; null for a log that is off.</summary>
internal sealed record LogDestinations(LogDestination? SlowLog, LogDestination? EngineLog);
