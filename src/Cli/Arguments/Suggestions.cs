using System.CommandLine;
using System.Globalization;

namespace ElastiCache.Cli.Arguments;

/// <summary>What may stand at the cursor of a shell, which asks with <c>[suggest:POSITION]</c> and the line so far.</summary>
internal static class Suggestions
{
    private const string Directive = "[suggest:";

    /// <summary>The words, one a line; null where nobody asks.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<string> args, Command root)
    {
        if (
            args is not [var directive, var line]
            || !directive.StartsWith(Directive, StringComparison.Ordinal)
            || !int.TryParse(
                directive.AsSpan(Directive.Length).TrimEnd(']'),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var position
            )
        )
        {
            return null;
        }

        // The shell has the command's name at the beginning of the line.
        var start = line.IndexOf(' ');
        return start < 0
            ? []
            :
            [
                .. root.Parse(line[(start + 1)..])
                    .GetCompletions(Math.Clamp(position - start - 1, 0, line.Length - start - 1))
                    .Select(item => item.InsertText ?? item.Label)
                    .Where(word => !word.StartsWith('/') && word is not ("-h" or "-?")),
            ];
    }
}
