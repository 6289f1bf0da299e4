using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Reports;

/// <summary>Why a file, or a part of it, could not be read.</summary>
/// <param name="Message">What is wrong, in a sentence without the file's name.</param>
/// <param name="Position">Where; null where that is not known.</param>
internal sealed record ReportProblem(string Message, Position? Position);
