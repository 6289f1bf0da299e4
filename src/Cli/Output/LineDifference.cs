using System.Globalization;
using System.Text;

namespace ElastiCache.Cli.Output;

/// <summary>What differs between two texts, as <c>diff -u</c> writes it.</summary>
internal static class LineDifference
{
    private const int Around = 3;
    private const string NoLineEnd = "\\ No newline at end of file\n";

    /// <summary>The difference; empty where there is none.</summary>
    public static string Of(string name, string before, string after)
    {
        var (old, @new) = (Lines(before), Lines(after));
        var lines = Script(old, @new);
        var text = new StringBuilder();
        for (var at = 0; at < lines.Count; )
        {
            if (lines[at].Sign == ' ')
            {
                at++;
                continue;
            }

            var first = Math.Max(0, at - Around);
            var last = at;
            for (var next = at; next < lines.Count && next - last <= 2 * Around; next++)
            {
                last = lines[next].Sign == ' ' ? last : next;
            }

            var behind = Math.Min(lines.Count, last + Around + 1);
            var hunk = lines[first..behind];
            text.Append(
                CultureInfo.InvariantCulture,
                $"@@ -{Range(lines[first].Old, hunk, '+')} +{Range(lines[first].New, hunk, '-')} @@\n"
            );
            foreach (var line in hunk)
            {
                text.Append(line.Sign).Append(line.Text).Append(line.Text.EndsWith('\n') ? "" : $"\n{NoLineEnd}");
            }

            at = behind;
        }

        // What reads it takes a name with spaces up to the tab.
        var end = name.Contains(' ', StringComparison.Ordinal) ? "\t" : "";
        return text.Length == 0 ? "" : $"--- {name}{end}\n+++ {name}{end}\n{text}";
    }

    // With what ends each, so that a carriage return or a last line without an end is a difference, too.
    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[at..end]);
            at = end;
        }

        return [.. lines];
    }

    // Where nothing of one side is shown, the line before it is named.
    private static string Range(int first, List<(char Sign, int Old, int New, string Text)> hunk, char other)
    {
        var count = hunk.Count(line => line.Sign != other);
        return string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? first : first + 1)},{count}");
    }

    // The shortest way from one to the other (Myers, 1986).
    private static List<(char Sign, int Old, int New, string Text)> Script(string[] old, string[] @new)
    {
        var most = old.Length + @new.Length;
        var furthest = new int[(2 * most) + 2];
        var history = new List<int[]>();
        for (var steps = 0; steps <= most; steps++)
        {
            history.Add([.. furthest]);
            for (var diagonal = -steps; diagonal <= steps; diagonal += 2)
            {
                var x =
                    diagonal == -steps
                    || (diagonal != steps && furthest[most + diagonal - 1] < furthest[most + diagonal + 1])
                        ? furthest[most + diagonal + 1]
                        : furthest[most + diagonal - 1] + 1;
                while (x < old.Length && x - diagonal < @new.Length && old[x] == @new[x - diagonal])
                {
                    x++;
                }

                furthest[most + diagonal] = x;
                if (x >= old.Length && x - diagonal >= @new.Length)
                {
                    return Back(old, @new, history, most);
                }
            }
        }

        return [];
    }

    private static List<(char Sign, int Old, int New, string Text)> Back(
        string[] old,
        string[] @new,
        List<int[]> history,
        int most
    )
    {
        var lines = new List<(char, int, int, string)>();
        var (x, y) = (old.Length, @new.Length);
        for (var steps = history.Count - 1; steps >= 0; steps--)
        {
            var (furthest, diagonal) = (history[steps], x - y);
            var from =
                diagonal == -steps
                || (diagonal != steps && furthest[most + diagonal - 1] < furthest[most + diagonal + 1])
                    ? diagonal + 1
                    : diagonal - 1;
            var (fromX, fromY) = steps == 0 ? (0, 0) : (furthest[most + from], furthest[most + from] - from);
            while (x > fromX && y > fromY)
            {
                lines.Add((' ', --x, --y, old[x]));
            }

            if (steps > 0)
            {
                lines.Add(x > fromX ? ('-', --x, y, old[x]) : ('+', x, --y, @new[y]));
            }
        }

        lines.Reverse();
        return lines;
    }
}
