namespace ElastiCache.Model.Values;

/// <summary>A word of an access string.</summary>
/// <param name="Text">The word.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Selector">The selector that it stands in, counted from 1; 0 outside of all.</param>
internal readonly record struct AccessToken(string Text, AccessTokenKind Kind, int Selector = 0);
