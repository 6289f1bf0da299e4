using System.Globalization;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Reports;

/// <summary>A line of a template with the value underlined that a finding is about.</summary>
internal static class CodeFrame
{
    // What a terminal shows on one line, beside the number of the line.
    private const int Width = 100;
    private const int Before = 30;

    /// <summary>The line and the underline; nothing where the text has no such line.</summary>
    public static IReadOnlyList<string> Of(Document document, Position at)
    {
        var line = document.Line(at.Line);
        if (line is null || at.Column > line.Length)
        {
            return [];
        }

        var (start, end) = ValueSpan.In(line, at.Column - 1);
        // A template on one line is longer than any terminal.
        var from = line.Length <= Width ? 0 : Math.Max(0, start - Before);
        var shown = line[from..Math.Min(line.Length, from + Width)];
        var number = at.Line.ToString(CultureInfo.InvariantCulture);
        var marks = new string('^', Math.Max(1, Math.Min(end, from + shown.Length) - start));
        return
        [
            $"{number} | {string.Concat(shown.Select(letter => char.IsControl(letter) ? ' ' : letter))}",
            $"{new string(' ', number.Length)} | {new string(' ', start - from)}{marks}",
        ];
    }
}
