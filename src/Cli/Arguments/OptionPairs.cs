using System.CommandLine;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Arguments;

/// <summary>Options that would be passed over without another, or beside it.</summary>
internal static class OptionPairs
{
    /// <summary>Refuses options that mean nothing without another.</summary>
    /// <exception cref="UnreadableException">One is given, and the other is not.</exception>
    public static void Need(ParseResult parsed, Option needed, params Option[] options)
    {
        if (!IsGiven(parsed, needed) && Array.Find(options, option => IsGiven(parsed, option)) is { } option)
        {
            throw new UnreadableException($"{option.Name} goes with {needed.Name}: write both, or neither");
        }
    }

    /// <summary>Refuses options that mean nothing beside another.</summary>
    /// <exception cref="UnreadableException">Both are given.</exception>
    public static void Exclude(ParseResult parsed, Option other, params Option[] options)
    {
        if (IsGiven(parsed, other) && Array.Find(options, option => IsGiven(parsed, option)) is { } option)
        {
            throw new UnreadableException($"{option.Name} does not go with {other.Name}: leave one of them out");
        }
    }

    private static bool IsGiven(ParseResult parsed, Option option) =>
        parsed.GetResult(option) is { Implicit: false } && (option is not Option<bool> flag || parsed.GetValue(flag));
}
