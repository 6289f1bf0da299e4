using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Templates;

/// <summary>Why a template, or a part of it, cannot be read.</summary>
/// <param name="Message">What is wrong, in a sentence without the file's name.</param>
/// <param name="At">Where; null where that is not known.</param>
internal sealed record TemplateProblem(string Message, Position? At = null);
