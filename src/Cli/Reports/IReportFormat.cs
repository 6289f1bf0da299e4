namespace ElastiCache.Cli.Reports;

/// <summary>A way to write reports.</summary>
internal interface IReportFormat
{
    /// <summary>Writes a report.</summary>
    void Write(Report report, TextWriter output);
}
