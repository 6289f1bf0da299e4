namespace ElastiCache.Live.Verification;

/// <summary>The answer to <c>INFO</c>: names and values.</summary>
internal static class EngineInfo
{
    /// <summary>Reads it.</summary>
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#')
            {
                values[line[..colon]] = line[(colon + 1)..].TrimEnd('\r');
            }
        }

        return values;
    }
}
