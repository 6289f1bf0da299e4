using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Twins;

/// <summary>The numbers of a specification, as a twin is made of them.</summary>
internal static class TwinNumber
{
    // What a group has at most. Whatever is beyond would be planned in memory before anybody could refuse it.
    private const int Most = NodeLimits.MostNodes;

    /// <summary>How many there are of something, or the other number where only the deployment knows.</summary>
    /// <param name="value">What is declared.</param>
    /// <param name="property">The property that says so.</param>
    /// <param name="least">The least that there can be.</param>
    /// <param name="otherwise">What counts where nothing is declared.</param>
    /// <param name="differences">Gets what differs from ElastiCache, and a number that cannot be.</param>
    public static int Count(
        Value<double> value,
        string property,
        int least,
        int otherwise,
        List<TwinDifference> differences
    )
    {
        if (!value.TryGet(out var number))
        {
            return Of(value, Subjects[property], otherwise, differences);
        }

        if (number >= least && number <= Most && double.IsInteger(number))
        {
            return (int)number;
        }

        differences.Add(
            new TwinDifference(
                property,
                FormattableString.Invariant(
                    $"{property} is {number}, and ElastiCache takes a whole number from {least} to {Most} at most: correct it"
                )
            )
            {
                IsRefused = true,
            }
        );
        return otherwise;
    }

    /// <summary>A number, or another one where only the deployment knows it.</summary>
    /// <param name="value">What is declared.</param>
    /// <param name="subject">What it is the number of.</param>
    /// <param name="otherwise">What counts where nothing is declared.</param>
    /// <param name="differences">Gets what differs from ElastiCache.</param>
    public static int Of(Value<double> value, string subject, int otherwise, List<TwinDifference> differences)
    {
        if (value.TryGet(out var number))
        {
            return (int)number;
        }

        if (value.IsUnresolved)
        {
            differences.Add(
                subject,
                FormattableString.Invariant(
                    $"the number of the {subject} is only known at the deployment: {otherwise} is taken"
                )
            );
        }

        return otherwise;
    }

    private static Dictionary<string, string> Subjects { get; } =
        new(StringComparer.Ordinal)
        {
            ["NumCacheNodes"] = "nodes",
            ["NumCacheClusters"] = "nodes",
            ["ReplicasPerNodeGroup"] = "replicas",
            ["ReplicaCount"] = "replicas",
            ["NumNodeGroups"] = "shards",
        };
}
