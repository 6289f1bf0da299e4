namespace ElastiCache.Cli.Diff;

/// <summary>A template that cannot be read: one sentence that names the file.</summary>
internal sealed class UnreadableException(string path, string problem) : Exception($"{path}: {problem}");
