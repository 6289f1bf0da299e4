using ElastiCache.Model.Values;

namespace ElastiCache.Model.Facts;

/// <summary>The partition and the Region of the ARN of something that stands in a Region, such as a key.</summary>
internal static class ArnPlace
{
    /// <summary>What is wrong with them; null where nothing is, or it is not known.</summary>
    /// <param name="arn">The ARN, as far as it is known.</param>
    public static string? Mistake(TextWithGaps arn) =>
        Read(arn) is not (var partition, var region) ? null
        : region.Length == 0
            ? $"the ARN names its Region, got none: write arn:{(TextWithGaps.IsOfStack(partition) ? "PARTITION" : partition)}:{arn.Start.Split(':')[2]}:REGION:ACCOUNT:..."
        : AwsRegion.WhyZone(region) is { } zone ? zone
        : AwsRegion.Exists(region) && !TextWithGaps.IsOfStack(partition) && AwsRegion.PartitionOf(region) != partition
            ? $"{region} is in the partition {AwsRegion.PartitionOf(region)}, got '{partition}': write arn:{AwsRegion.PartitionOf(region)}:..."
        : null;

    /// <summary>That its Region is not known; null where it is, or is none of a form that a Region has.</summary>
    /// <param name="arn">The ARN, as far as it is known.</param>
    public static string? Unknown(TextWithGaps arn) =>
        Read(arn) is (_, { Length: > 0 } region) && AwsRegion.WhyZone(region) is null
            ? AwsRegion.WhyUnknown(region)
            : null;

    /// <summary>Its Region, where that is known to exist; null for any other.</summary>
    /// <param name="given">What is given as an ARN.</param>
    public static string? RegionOf(Value<string> given) =>
        TextWithGaps.WithStack(given) is { } arn && Arn.RegionOf(arn) is { } region && AwsRegion.Exists(region)
            ? region
            : null;

    // A Region of the stack fits. The last part before a gap may go on in it.
    private static (string Partition, string Region)? Read(TextWithGaps arn) =>
        arn.Start.Split(':') is ["arn", var partition, _, var region, _, ..] && !TextWithGaps.IsOfStack(region)
            ? (partition, region)
            : null;
}
