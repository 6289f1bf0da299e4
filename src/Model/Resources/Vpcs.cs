namespace ElastiCache.Model.Resources;

/// <summary>
/// Names of VPCs: an id such as <c>vpc-0a1b2c3d</c>, the name of a resource of the template, or the default VPC of the
/// account.
/// </summary>
internal static class Vpcs
{
    /// <summary>The VPC of a security group that names none.</summary>
    public const string Default = "the default VPC";

    /// <summary>Whether a text is an id that AWS gave.</summary>
    public static bool IsId(string name) => name.StartsWith("vpc-", StringComparison.Ordinal);

    /// <summary>Two VPCs that are not the same; null where all may be one. An id may be that of the default VPC.</summary>
    public static (string First, string Second)? Different(IEnumerable<string> names)
    {
        List<string> all = [.. names.Distinct(StringComparer.Ordinal)];
        return all.SelectMany(one => all.Select(other => (one, other)))
            .Where(pair => pair.one != pair.other && !MayBeTheSame(pair.one, pair.other))
            .Select(pair => ((string, string)?)pair)
            .FirstOrDefault();
    }

    private static bool MayBeTheSame(string one, string other) =>
        (one == Default && IsId(other)) || (other == Default && IsId(one));
}
