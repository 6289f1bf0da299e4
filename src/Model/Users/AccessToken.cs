namespace ElastiCache.Model;

/// <summary>A word of an access string.</summary>
/// <param name="Text">The word.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct AccessToken(string Text, AccessTokenKind Kind);
