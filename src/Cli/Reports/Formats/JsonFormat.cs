using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Reports.Formats;

/// <summary>Reports for programs.</summary>
internal sealed class JsonFormat : IReportFormat
{
    /// <inheritdoc/>
    public void Write(Report report, TextWriter output) => JsonOutput.Write(output, report.Json);
}
