using System.Text;

namespace ElastiCache.Cli.Output;

/// <summary>Rows of text in columns, aligned with spaces.</summary>
internal sealed class Table(IReadOnlyList<Column> columns)
{
    private const int Gap = 2;

    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the headings and the rows.</summary>
    public void Write(TextWriter output)
    {
        var headings = Headings();
        var widths = columns.Select((_, i) => headings.Concat(_rows).Max(row => row[i].Length)).ToArray();
        foreach (var row in headings.Concat(_rows))
        {
            output.WriteLine(Line(row, widths));
        }
    }

    // Headings of fewer lines stand at the bottom, next to their cells.
    private List<string[]> Headings()
    {
        var parts = columns.Select(column => column.Heading.Split('\n')).ToArray();
        var height = parts.Max(lines => lines.Length);
        return
        [
            .. Enumerable
                .Range(0, height)
                .Select(line =>
                    parts.Select(lines => lines.ElementAtOrDefault(line - height + lines.Length) ?? "").ToArray()
                ),
        ];
    }

    private string Line(string[] cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            line.Append(columns[i].IsNumber ? cells[i].PadLeft(widths[i]) : cells[i].PadRight(widths[i]));
            line.Append(' ', Gap);
        }

        return line.ToString().TrimEnd();
    }
}
