using System.CommandLine;

namespace ElastiCache.Cli.Arguments;

/// <summary><c>--format</c>.</summary>
internal static class FormatOption
{
    /// <summary>The option that chooses between text for people and JSON for programs.</summary>
    public static ChoiceOption Create() => new("--format", "A table (the default), or JSON.", ["table", "json"]);

    /// <summary>Whether JSON was asked for.</summary>
    public static bool IsJson(this ParseResult parsed, ChoiceOption format) => parsed.GetValue(format) == "json";
}
