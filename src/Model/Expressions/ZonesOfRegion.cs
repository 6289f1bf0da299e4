using System.Text.RegularExpressions;

namespace ElastiCache.Model.Expressions;

/// <summary>What stands for the zones of a Region, of which only the account knows the names.</summary>
internal static partial class ZonesOfRegion
{
    /// <summary>The form of what <c>Fn::GetAZs</c> gives.</summary>
    /// <param name="region">The Region, or what stands for one.</param>
    public static string Form(string region) => $"GetAZs({region})";

    /// <summary>The Region whose zones stand in an outline, such as <c>${Select(0, GetAZs(us-east-1))}</c>; null for none.</summary>
    public static string? RegionIn(string outline) =>
        Written().Match(outline) is { Success: true } match ? match.Groups[1].Value : null;

    // A Region that is written out.
    [GeneratedRegex(@"GetAZs\(([a-z0-9-]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
