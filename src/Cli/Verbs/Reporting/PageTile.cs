namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>One of the answers on the first screen.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Value">The answer in a few words.</param>
/// <param name="Detail">What it rests on.</param>
/// <param name="Verdict">What it means for the decision.</param>
internal sealed record PageTile(string Title, string Value, string Detail, PageVerdict Verdict);
