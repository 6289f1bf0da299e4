namespace ElastiCache.Cli.Reports;

/// <summary>How levels are spelled.</summary>
internal static class ReportLevels
{
    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public static string Word(this ReportLevel level) => level.ToString().ToLowerInvariant();
}
