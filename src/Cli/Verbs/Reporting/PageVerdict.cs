namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>Whether a reviewer may approve.</summary>
internal enum PageVerdict
{
    /// <summary>Nothing speaks against it.</summary>
    Fine,

    /// <summary>Something is to be looked at.</summary>
    Look,

    /// <summary>Something would fail, or do harm.</summary>
    Stop,
}
