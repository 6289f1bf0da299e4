namespace ElastiCache.Cli.Documents;

/// <summary>A place in a text, counted from 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column, in UTF-16 units.</param>
internal readonly record struct Position(int Line, int Column);
