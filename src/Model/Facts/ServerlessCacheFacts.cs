namespace ElastiCache.Model.Facts;

/// <summary>What the alarms of a serverless cache depend on.</summary>
public sealed record ServerlessCacheFacts
{
    /// <summary>The limit of data in GB; null where there is none, or where it is not known.</summary>
    public double? DataStorageMaximum { get; init; }

    /// <summary>The limit of ECPUs a second; null where there is none, or where it is not known.</summary>
    public double? EcpuPerSecondMaximum { get; init; }

    /// <summary>Whether clients authenticate.</summary>
    public bool Authenticates { get; init; }
}
