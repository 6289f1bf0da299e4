using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>The text that CloudFormation makes of a number: <c>7.10</c> is 7.1, and <c>7.00</c> is 7.0.</summary>
internal static class NumberText
{
    /// <summary>The text of a number; that of true and false is what is written.</summary>
    public static string Of(JsonElement value)
    {
        var written = value.GetRawText();
        return written.Contains('.', StringComparison.Ordinal) && written.IndexOfAny(['e', 'E']) < 0
            ? written.TrimEnd('0') is [.., '.'] whole
                ? $"{whole}0"
                : written.TrimEnd('0')
            : written;
    }
}
