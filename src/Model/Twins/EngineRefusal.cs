using System.Globalization;
using System.Text.RegularExpressions;

namespace ElastiCache.Model.Twins;

/// <summary>What an engine says when it ends at its start, in words about what is declared, and what to do.</summary>
internal static partial class EngineRefusal
{
    // The first line of a node's users is the administrator's, and lines count from 1.
    private const int FirstUser = 2;

    private const string OtherEngine = "name an engine that knows it with --engine or --image";

    /// <summary>The sentence, without the name of the cache and without a full stop.</summary>
    /// <param name="cache">What is declared.</param>
    /// <param name="program">The engine.</param>
    /// <param name="said">What it said last, in one line.</param>
    public static string Of(TwinCache cache, EngineProgram program, string said) =>
        (
            cache.IsMemcached
                ? OfArguments(cache, program, said)
                : OfUser(cache, program, said) ?? OfLine(cache, program, said)
        )
        ?? $"{program.Title} does not start{(said.Length > 0 ? $" ({said.TrimEnd('.')})" : " and does not say why")}: name another engine with --engine or --image";

    private static string? OfUser(TwinCache cache, EngineProgram program, string said)
    {
        if (
            UserLine().Match(said) is not { Success: true } match
            || !int.TryParse(match.Groups["line"].Value, CultureInfo.InvariantCulture, out var line)
            || cache.Users.ElementAtOrDefault(line - FirstUser) is not { } user
        )
        {
            return null;
        }

        var word = match.Groups["word"].Value;
        return $"the user {user.Name}: {program.Title} refuses {(word.Length > 0 ? $"{word} in " : "")}its access string ({match.Groups["reason"].Value}): correct AccessString{(word.Length > 0 ? $", or {OtherEngine}" : "")}";
    }

    private static string? OfLine(TwinCache cache, EngineProgram program, string said) =>
        ConfigurationLine().Match(said) is { Success: true } match
        && cache.Parameters.ContainsKey(match.Groups["name"].Value)
            ? $"{match.Groups["name"].Value}: {program.Title} refuses {match.Groups["value"].Value} ({match.Groups["reason"].Value}): correct it in the parameter group, or {OtherEngine}"
            : null;

    // The program does not say which of its arguments it means: the one whose words stand in what it says.
    private static string? OfArguments(TwinCache cache, EngineProgram program, string said)
    {
        var most = cache.Parameters.Keys.Select(name => Likeness(name, said)).DefaultIfEmpty().Max();
        if (most.Equals(0))
        {
            return null;
        }

        var meant = string.Join(
            " and ",
            cache
                .Parameters.Where(parameter => Likeness(parameter.Key, said).Equals(most))
                .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
                .Select(parameter => $"{parameter.Key} {parameter.Value}")
        );
        var memory = said.Contains("memory", StringComparison.OrdinalIgnoreCase)
            ? ", or give each node more memory with --memory"
            : "";
        return $"{program.Title} refuses {meant} ({said.TrimEnd('.')}): correct it in the parameter group{memory}";
    }

    // Its own name, or else so many of its words.
    private static double Likeness(string parameter, string said)
    {
        if (said.Contains(parameter, StringComparison.OrdinalIgnoreCase))
        {
            return 2;
        }

        var words = parameter.Split('_');
        return (double)words.Count(word => said.Contains(word, StringComparison.OrdinalIgnoreCase)) / words.Length;
    }

    // users.acl:3: Error in applying operation '+gett': Unknown command or category name in ACL. WARNING: ...
    [GeneratedRegex(
        @"users\.acl:(?<line>\d+): (?:Error in applying operation (?<word>'.*?'): )?(?<reason>.+?)\.?(?: WARNING|;|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex UserLine();

    // >>> 'databases -5'; argument must be between 1 and 2147483647 inclusive
    [GeneratedRegex(@">>> '(?<name>\S+) (?<value>.*?)'; (?<reason>.+?)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex ConfigurationLine();
}
