using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Lint;

/// <summary>Why a file, or a part of it, could not be judged.</summary>
/// <param name="Message">What is wrong, in a sentence without the file's name.</param>
/// <param name="At">Where; null where that is not known.</param>
internal sealed record LintProblem(string Message, Position? At = null);
