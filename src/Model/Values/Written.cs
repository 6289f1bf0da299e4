namespace ElastiCache.Model.Values;

/// <summary>How values are written: in another way than they are documented.</summary>
internal static class Written
{
    /// <summary>What to say of a word that is right but for its case; null for any other.</summary>
    public static string? Respell(Value<string> given) =>
        given.TryGet(out var word) && given.Raw is { } written && word != written
            ? $"'{written}' is documented as '{word}': write it so"
            : null;
}
