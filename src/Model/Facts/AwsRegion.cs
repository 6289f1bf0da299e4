using System.Text.RegularExpressions;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Facts;

/// <summary>The Regions of AWS, by partition.</summary>
/// <remarks>
/// The endpoints of ElastiCache in the AWS SDKs, October 2026. Which node types the isolated Regions have is published
/// nowhere, so <see cref="NodeFamily.IsIn"/> does not know it of them.
/// </remarks>
internal static partial class AwsRegion
{
    private static readonly Dictionary<string, string[]> Partitions = new(StringComparer.Ordinal)
    {
        ["aws"] = ["me-west-1"],
        ["aws-eusc"] = ["eusc-de-east-1"],
        ["aws-iso"] = ["us-iso-east-1", "us-iso-west-1"],
        ["aws-iso-b"] = ["us-isob-east-1", "us-isob-west-1"],
        ["aws-iso-e"] = ["eu-isoe-west-1"],
        ["aws-iso-f"] = ["us-isof-east-1", "us-isof-south-1"],
    };

    /// <summary>Every Region that is known.</summary>
    public static IReadOnlyList<string> All { get; } =
    [.. NodeFamily.Regions.Concat(Partitions.Values.SelectMany(regions => regions)).Order(StringComparer.Ordinal)];

    /// <summary>Whether a Region is known.</summary>
    /// <param name="region">Its name, such as <c>eu-central-1</c>.</param>
    public static bool Exists(string region) => All.Contains(region);

    /// <summary>The partition of a Region, such as <c>aws-cn</c>; <c>aws</c> for one that is not known.</summary>
    /// <param name="region">The Region.</param>
    public static string PartitionOf(string region) =>
        Partitions.FirstOrDefault(partition => partition.Value.Contains(region)).Key
        ?? (
            region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn"
            : region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov"
            : "aws"
        );

    /// <summary>The Region that an Availability Zone or a Local Zone is named after; null for a text that is no zone.</summary>
    /// <param name="zone">The zone, such as <c>eu-central-1a</c> or <c>us-west-2-lax-1a</c>.</param>
    public static string? OfZone(string zone) =>
        Zone().Match(zone) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>That there is no Region of a name, and which was probably meant; null for one that is known.</summary>
    /// <param name="region">The name.</param>
    public static string? WhyUnknown(string region) =>
        Exists(region)
            ? null
            : $"there is no Region {region} that is known{(Nearest(region) is { } near ? $"; did you mean {near}?" : "")}";

    /// <summary>That the name of a Region is that of a zone; null where it is none.</summary>
    /// <param name="region">The name.</param>
    public static string? WhyZone(string region) =>
        OfZone(region) is { } of && Exists(of) ? $"{region} is a zone: name its Region, {of}" : null;

    /// <summary>Whether a text has the form of the id of a zone, such as <c>use1-az1</c> or <c>usw2-lax1-az1</c>.</summary>
    /// <param name="zone">The text.</param>
    public static bool IsZoneId(string zone) => ZoneId().IsMatch(zone);

    /// <summary>The known Region that a name is a slip of; null where there is none.</summary>
    internal static string? Nearest(string region) =>
        Similarity.Nearest(region, All.Select(known => (known, 2)), ignoreCase: true);

    [GeneratedRegex(
        @"^[a-z]{2,6}[0-9]+(-[a-z]+[0-9]+)?-az[0-9]+\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ZoneId();

    [GeneratedRegex(@"^([a-z]{2,4}(?:-[a-z]+)+-[0-9]+)(?:[a-z]|-[a-z]+-[0-9]+[a-z])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();
}
