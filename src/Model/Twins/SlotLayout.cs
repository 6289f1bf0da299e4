using System.Globalization;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Twins;

/// <summary>Which shard owns which hash slots.</summary>
internal static class SlotLayout
{
    /// <summary>All slots in equal parts, as ElastiCache deals them out when nobody names them.</summary>
    /// <param name="shards">The number of shards, at least 1.</param>
    public static IReadOnlyList<IReadOnlyList<SlotRange>> Even(int shards)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        var (size, larger) = (SlotRange.Count / shards, SlotRange.Count % shards);
        var layout = new List<IReadOnlyList<SlotRange>>(shards);
        var first = 0;
        for (var shard = 0; shard < shards; shard++)
        {
            var next = first + size + (shard < larger ? 1 : 0);
            layout.Add([new SlotRange(first, next - 1)]);
            first = next;
        }

        return layout;
    }

    /// <summary>The slots that the shards name; the even layout where one of them does not or they contradict each other.</summary>
    public static IReadOnlyList<IReadOnlyList<SlotRange>> Of(IReadOnlyList<NodeGroupSpecification> shards) =>
        shards.All(shard => shard.Slots.TryGet(out _)) && HashSlots.Mistake(shards) is null
            ? [.. shards.Select(shard => (IReadOnlyList<SlotRange>)[.. shard.Slots.Raw!.Split(',').Select(Read)])]
            : Even(shards.Count);

    // HashSlots has judged the text.
    private static SlotRange Read(string range)
    {
        var ends = range.Split('-');
        var first = int.Parse(ends[0], CultureInfo.InvariantCulture);
        return new SlotRange(first, ends.Length > 1 ? int.Parse(ends[1], CultureInfo.InvariantCulture) : first);
    }
}
