using System.CommandLine;

namespace ElastiCache.Cli.Arguments;

/// <summary><c>--format</c>.</summary>
internal static class FormatOption
{
    private static readonly string[] Formats = ["table", "json"];

    /// <summary>The option that chooses between text for people and JSON for programs.</summary>
    public static ChoiceOption Create() =>
        new("--format", "A table (the default), or JSON.", Formats) { HelpName = string.Join('|', Formats) };

    /// <summary>Whether JSON was asked for.</summary>
    public static bool IsJson(this ParseResult parsed, ChoiceOption format) => parsed.GetValue(format) == "json";
}
