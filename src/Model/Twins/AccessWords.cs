using ElastiCache.Model.Values;

namespace ElastiCache.Model.Twins;

/// <summary>Takes an access string apart into what the engine is told.</summary>
internal static class AccessWords
{
    // What ElastiCache keeps to itself, whatever a user may do.
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SupportedCommands.html
    private static readonly string[] Restricted =
    [
        "acl|setuser",
        "acl|deluser",
        "acl|load",
        "acl|save",
        "bgrewriteaof",
        "bgsave",
        "cluster|addslots",
        "cluster|addslotsrange",
        "cluster|bumpepoch",
        "cluster|delslots",
        "cluster|delslotsrange",
        "cluster|failover",
        "cluster|flushslots",
        "cluster|forget",
        "cluster|meet",
        "cluster|replicate",
        "cluster|reset",
        "cluster|set-config-epoch",
        "cluster|setslot",
        "config",
        "debug",
        "migrate",
        "module",
        "psync",
        "replicaof",
        "save",
        "shutdown",
        "slaveof",
        "sync",
    ];

    /// <summary>The commands that ElastiCache answers to nobody, as an access string would take them away.</summary>
    public static string Denials { get; } = string.Join(' ', Restricted.Select(command => $"-{command}"));

    /// <summary>Whether an access string lets its user log in. Without a word about it, it does not.</summary>
    public static bool IsOn(string accessString) =>
        AccessString
            .Read(accessString)
            .Where(token => token.Kind == AccessTokenKind.State && token.Selector == 0)
            .Select(token => token.Text)
            .LastOrDefault()
            ?.Equals("on", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The words about commands, keys and channels, without <c>on</c> and <c>off</c>.</summary>
    public static string Permissions(string accessString) =>
        string.Join(
            ' ',
            accessString
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(word =>
                    !word.Equals("on", StringComparison.OrdinalIgnoreCase)
                    && !word.Equals("off", StringComparison.OrdinalIgnoreCase)
                )
        );

    /// <summary>
    /// The permissions with what ElastiCache keeps to itself taken away, in the user's own part and in each selector:
    /// an engine runs a command that any of them allows.
    /// </summary>
    public static string Restrict(string permissions)
    {
        var own = new List<string>();
        var selectors = new List<string>();
        List<string>? selector = null;
        foreach (var word in permissions.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            if (selector is null && rest.StartsWith('('))
            {
                selector = [];
                rest = rest[1..];
            }

            if (selector is null)
            {
                own.Add(rest);
                continue;
            }

            var closes = rest.EndsWith(')');
            rest = closes ? rest[..^1] : rest;
            if (rest.Length > 0)
            {
                selector.Add(rest);
            }

            if (closes)
            {
                selectors.Add($"({string.Join(' ', selector.Append(Denials))})");
                selector = null;
            }
        }

        return string.Join(' ', own.Append(Denials).Concat(selectors));
    }
}
