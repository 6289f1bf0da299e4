using System.Globalization;

namespace ElastiCache.Cli.Documents;

/// <summary>A value with the place where it stands in its text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units from 0.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Kind">What it is.</param>
internal sealed record SourceNode(int Start, int End, SourceKind Kind)
{
    /// <summary>What a scalar says.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether commas and brackets separate its entries or items, as in all of JSON, and not lines.</summary>
    public bool IsFlow { get; init; } = true;

    /// <summary>The entries of an object.</summary>
    public IReadOnlyList<SourceEntry<SourceNode>> Entries { get; init; } = [];

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<SourceNode> Items { get; init; } = [];

    /// <summary>The entry of a name; null where there is none. Of several the last counts.</summary>
    public SourceEntry<SourceNode>? Entry(string name) => Entries.LastOrDefault(entry => entry.Name == name);

    /// <summary>What stands below it at a path; null where nothing does.</summary>
    public SourceNode? Find(IEnumerable<string> path) =>
        path.Aggregate(
            (SourceNode?)this,
            (node, name) =>
                node is null ? null
                : node.Kind == SourceKind.List
                    ? int.TryParse(name, CultureInfo.InvariantCulture, out var index) && index < node.Items.Count
                            ? node.Items[index]
                        : null
                : node.Entry(name)?.Value
        );

    /// <summary>The entry below it that has a certain value; null where none has.</summary>
    public SourceEntry<SourceNode>? EntryOf(SourceNode value) =>
        Entries.FirstOrDefault(entry => ReferenceEquals(entry.Value, value))
        ?? Entries
            .Select(entry => entry.Value)
            .Concat(Items)
            .Select(node => node.EntryOf(value))
            .FirstOrDefault(entry => entry is not null);

    /// <summary>Every scalar at or below it, with the name of the entry that it is the value of.</summary>
    public IEnumerable<(string Name, SourceNode Scalar)> Scalars(string name = "") =>
        Kind == SourceKind.Scalar
            ? [(name, this)]
            : Entries
                .SelectMany(entry => entry.Value.Scalars(entry.Name))
                .Concat(Items.SelectMany(item => item.Scalars(name)));
}
