namespace ElastiCache.Cli.Diff;

/// <summary>A template and the stack that it is of.</summary>
/// <param name="Stack">The stack's name; for a single file, the file's.</param>
/// <param name="Template">What it says.</param>
internal sealed record StackTemplate(string Stack, Template Template);
