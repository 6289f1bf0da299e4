using ElastiCache.Model.Values;

namespace ElastiCache.Model.Verification;

/// <summary>Says of a command whether permissions allow it, as an engine does.</summary>
/// <remarks>https://valkey.io/topics/acl/</remarks>
internal static class AccessEvaluator
{
    /// <summary>Whether a user may run a command: all that it needs stands in the user's own part, or in one selector.</summary>
    /// <param name="permissions">Words of an access string.</param>
    /// <param name="command">The command.</param>
    /// <param name="name">The key or channel; null where it has none.</param>
    public static bool Permits(string permissions, ProbeCommand command, string? name) =>
        Parts(permissions).Any(part => PermitsCommand(part, command) && PermitsName(part, command, name));

    /// <summary>The patterns of keys and channels, without what they permit.</summary>
    /// <param name="permissions">Words of an access string.</param>
    /// <param name="channels">Whether the patterns of channels are asked for; those of keys otherwise.</param>
    public static IReadOnlyList<string> Patterns(string permissions, bool channels) =>
        [
            .. Parts(permissions)
                .SelectMany(part => part)
                .Select(word => channels ? ChannelPattern(word) : KeyPattern(word).Pattern)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The user's own words, then those of each selector.</summary>
    /// <param name="permissions">Words of an access string.</param>
    public static IReadOnlyList<List<string>> Parts(string permissions)
    {
        var parts = new List<List<string>> { new() };
        foreach (var token in AccessString.Read(permissions))
        {
            if (AccessString.ClearsSelectors(token.Text))
            {
                foreach (var selector in parts.Skip(1))
                {
                    selector.Clear();
                }
            }

            if (token.Kind is AccessTokenKind.Selector or AccessTokenKind.Unknown)
            {
                continue;
            }

            while (parts.Count <= token.Selector)
            {
                parts.Add([]);
            }

            parts[token.Selector].Add(token.Text);
        }

        return parts;
    }

    // The last word that says something about the command counts.
    private static bool PermitsCommand(List<string> words, ProbeCommand command)
    {
        var permitted = false;
        foreach (var word in words.Select(word => word.ToLowerInvariant()))
        {
            if (word is "allcommands" or "+@all")
            {
                permitted = true;
            }
            else if (word is "nocommands" or "-@all")
            {
                permitted = false;
            }
            else if (word[0] is '+' or '-' && Concerns(word[1..], command))
            {
                permitted = word[0] == '+';
            }
        }

        return permitted;
    }

    private static bool Concerns(string what, ProbeCommand command) =>
        what[0] == '@'
            ? command.Categories.Split(' ').Contains(what[1..])
            : what == command.Name || what == command.Subcommand;

    private static bool PermitsName(List<string> words, ProbeCommand command, string? name)
    {
        if (command.HasChannel)
        {
            return words.Any(word => ChannelPattern(word) is { } pattern && GlobPattern.Matches(pattern, name!));
        }

        // One pattern must permit all that the command does with the key.
        var needed = command.Use & (KeyUse.Read | KeyUse.Write);
        return command.Use == KeyUse.None
            || words
                .Select(KeyPattern)
                .Any(entry =>
                    entry.Pattern is { } pattern && entry.Use.HasFlag(needed) && GlobPattern.Matches(pattern, name!)
                );
    }

    private static string? ChannelPattern(string word) =>
        word[0] == '&' ? word[1..]
        : word.Equals("allchannels", StringComparison.OrdinalIgnoreCase) ? "*"
        : null;

    private static (string? Pattern, KeyUse Use) KeyPattern(string word)
    {
        if (word.Equals("allkeys", StringComparison.OrdinalIgnoreCase))
        {
            return ("*", KeyUse.Read | KeyUse.Write);
        }

        if (word[0] == '~')
        {
            return (word[1..], KeyUse.Read | KeyUse.Write);
        }

        if (word[0] != '%')
        {
            return (null, KeyUse.None);
        }

        var tilde = word.IndexOf('~', StringComparison.Ordinal);
        var uses = word[1..tilde];
        return (
            word[(tilde + 1)..],
            (uses.Contains('R', StringComparison.OrdinalIgnoreCase) ? KeyUse.Read : KeyUse.None)
                | (uses.Contains('W', StringComparison.OrdinalIgnoreCase) ? KeyUse.Write : KeyUse.None)
        );
    }
}
