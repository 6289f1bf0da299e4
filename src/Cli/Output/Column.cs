namespace ElastiCache.Cli.Output;

/// <summary>A column of a <see cref="Table"/>.</summary>
/// <param name="Heading">Its heading; may have several lines.</param>
/// <param name="IsNumber">Whether its cells stand to the right.</param>
internal sealed record Column(string Heading, bool IsNumber = false);
