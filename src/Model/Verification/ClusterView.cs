using System.Globalization;
using ElastiCache.Model.Twins;

namespace ElastiCache.Model.Verification;

/// <summary>A cluster as one of its nodes sees it.</summary>
/// <param name="Id">The node's own id.</param>
/// <param name="Slots">The hash slots that it owns; none for a replica.</param>
/// <param name="Known">The ids of all nodes that it knows, its own among them.</param>
/// <param name="Assigned">How many slots belong to somebody, as it sees it.</param>
/// <param name="Moving">The slots that it gives to another node, or takes over from one.</param>
internal sealed record ClusterView(
    string Id,
    IReadOnlyList<SlotRange> Slots,
    IReadOnlySet<string> Known,
    int Assigned,
    IReadOnlyList<MovingSlot> Moving
)
{
    // Of a line: id, address, flags, primary, two times, epoch, state; then slots.
    private const int Before = 8;

    /// <summary>Reads what a node answers to <c>CLUSTER NODES</c>; null where its own line is not in it.</summary>
    /// <remarks>https://valkey.io/commands/cluster-nodes/</remarks>
    public static ClusterView? Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .Where(words => words.Length >= Before && !words[2].Contains("handshake", StringComparison.Ordinal))
            .ToList();
        return lines.Find(words => words[2].Contains("myself", StringComparison.Ordinal)) is { } own
            ? new ClusterView(
                own[0],
                [.. Ranges(own)],
                lines.Select(words => words[0]).ToHashSet(StringComparer.Ordinal),
                lines.SelectMany(Ranges).Sum(range => range.Last - range.First + 1),
                [.. own.Skip(Before).Where(IsMoving).Select(Moved)]
            )
            : null;
    }

    // What is moving stands in brackets: [93->-id], [93-<-id].
    private static bool IsMoving(string word) => word.StartsWith('[');

    private static IEnumerable<SlotRange> Ranges(string[] words) =>
        words
            .Skip(Before)
            .Where(word => !IsMoving(word))
            .Select(word => word.Split('-'))
            .Select(ends => new SlotRange(Number(ends[0]), Number(ends[^1])));

    private static MovingSlot Moved(string word)
    {
        var parts = word.Trim('[', ']').Split('-', 3);
        return new MovingSlot(Number(parts[0]), parts[1] == ">", parts[2]);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
