using System.Globalization;
using System.Text.RegularExpressions;

namespace ElastiCache.Model.Resources;

/// <summary>The hash slots of cluster mode: 0 to 16383, each of which belongs to exactly one shard.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_NodeGroupConfiguration.html</remarks>
internal static partial class HashSlots
{
    private const int Last = 16383;

    /// <summary>What is wrong with the slots of the shards, or null. Silent where they are not all known.</summary>
    public static string? Mistake(IReadOnlyList<NodeGroupSpecification> shards)
    {
        if (shards.All(shard => shard.Slots.IsAbsent) || shards.Any(shard => shard.Slots.IsUnresolved))
        {
            return null;
        }

        if (shards.Any(shard => shard.Slots.IsAbsent))
        {
            return $"either every shard names its slots or none does, got them for {shards.Count(shard => shard.Slots.IsPresent)} of {shards.Count} shards";
        }

        var taken = new bool[Last + 1];
        foreach (var range in shards.SelectMany(shard => shard.Slots.Raw!.Split(',')))
        {
            if (Read(range) is not var (first, last))
            {
                return $"slots are written first-last within 0 to {Last}, such as 0-5460, got '{range}'";
            }

            var slots = taken.AsSpan(first, last - first + 1);
            if (slots.IndexOf(true) is >= 0 and var twice)
            {
                return $"slot {first + twice} is given twice, the second time by '{range}': give every slot to one shard";
            }

            slots.Fill(true);
        }

        return Array.IndexOf(taken, false) is >= 0 and var gap
            ? $"slot {gap} belongs to no shard: all of 0 to {Last} must be covered"
            : null;
    }

    private static (int First, int Last)? Read(string range)
    {
        var match = Range().Match(range);
        if (!match.Success)
        {
            return null;
        }

        var first = Number(match.Groups[1]);
        var last = match.Groups[2].Success ? Number(match.Groups[2]) : first;
        return first <= last && last <= Last ? (first, last) : null;
    }

    // Five digits at most (the pattern's), so it fits.
    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,5})(?:-([0-9]{1,5}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
