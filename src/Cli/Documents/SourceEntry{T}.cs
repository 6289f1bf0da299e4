namespace ElastiCache.Cli.Documents;

/// <summary>An entry of an object with the place where its name stands.</summary>
/// <param name="Name">The name.</param>
/// <param name="Start">Where the name begins, its quotes included, in UTF-16 units from 0.</param>
/// <param name="End">Behind the name.</param>
/// <typeparam name="T">What values are.</typeparam>
/// <param name="Value">The value.</param>
internal sealed record SourceEntry<T>(string Name, int Start, int End, T Value);
