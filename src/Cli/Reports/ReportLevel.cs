namespace ElastiCache.Cli.Reports;

/// <summary>How much a finding matters, the least first.</summary>
internal enum ReportLevel
{
    /// <summary>Nothing is wrong: it is told because somebody wants to know it.</summary>
    Note,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>To be put right.</summary>
    Error,
}
