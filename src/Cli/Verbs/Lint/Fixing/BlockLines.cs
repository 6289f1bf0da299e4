using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Verbs.Lint.Fixing;

/// <summary>The lines of a text in which lines separate entries.</summary>
internal sealed class BlockLines(string text)
{
    /// <summary>What ends a line of this text.</summary>
    public string Break => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Where the line of a place begins.</summary>
    public int Start(int place) => place == 0 ? 0 : text.LastIndexOf('\n', place - 1) + 1;

    /// <summary>Where the line behind that of a place begins.</summary>
    public int After(int place) => text.IndexOf('\n', place) is >= 0 and var end ? end + 1 : text.Length;

    /// <summary>The spaces before a name; null where something else stands before it.</summary>
    public string? Indent(int place) =>
        text[Start(place)..place] is var before && before.All(letter => letter == ' ') ? before : null;

    /// <summary>Whether an entry or an item is what its line begins with.</summary>
    public bool Begins(int place) => text[Start(place)..place].Trim(' ') is "" or "-" && !IsEntryOfItem(place);

    /// <summary>Whether an entry begins and ends on one line, on which nothing else is written but a comment.</summary>
    public bool IsOnOneLine(SourceEntry<SourceNode> entry) =>
        entry.Value.Kind != SourceKind.Other
        && Indent(entry.Start) is not null
        && (entry.Value.Kind == SourceKind.Scalar || entry.Value.IsFlow)
        && !text[entry.Start..entry.Value.End].Contains('\n', StringComparison.Ordinal);

    /// <summary>Behind the last character of a value; null where that is not clear.</summary>
    public static int? End(SourceNode value) =>
        value.Kind == SourceKind.Other ? null
        : value.Kind == SourceKind.Scalar || value.IsFlow ? value.End
        : value.Entries is [.., var last] ? End(last.Value)
        : value.Items is [.., var item] ? End(item)
        : null;

    // - Key: a
    //   Value: b     loses its dash with its first entry
    private bool IsEntryOfItem(int place) =>
        text[Start(place)..place].Contains('-', StringComparison.Ordinal)
        && text[place..After(place)].Split('#')[0].Contains(": ", StringComparison.Ordinal);
}
