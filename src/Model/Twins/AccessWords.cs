using ElastiCache.Model.Values;

namespace ElastiCache.Model.Twins;

/// <summary>Takes an access string apart into what the engine is told.</summary>
internal static class AccessWords
{
    // What ElastiCache keeps to itself, whatever a user may do.
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SupportedCommands.html
    private static readonly string[] Restricted = (
        "acl|setuser acl|deluser acl|load acl|save bgrewriteaof bgsave cluster|addslots cluster|addslotsrange "
        + "cluster|bumpepoch cluster|delslots cluster|delslotsrange cluster|failover cluster|flushslots "
        + "cluster|forget cluster|meet cluster|replicate cluster|reset cluster|set-config-epoch cluster|setslot "
        + "config debug migrate module psync replicaof save shutdown slaveof sync"
    ).Split(' ');

    private static readonly string[] CategoriesBeyond = ["bloom", "json", "search"];

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
    /// The words about data types that ElastiCache has beyond the engines (JSON, Bloom filters, search): an engine that does
    /// not know a word refuses the whole user.
    /// </summary>
    public static IReadOnlyList<string> BeyondEngines(string permissions) =>
        [
            .. AccessString
                .Read(permissions)
                .Where(token =>
                    token.Kind == AccessTokenKind.Category
                        ? Array.Exists(
                            CategoriesBeyond,
                            name => name.Equals(AccessString.CategoryOf(token), StringComparison.OrdinalIgnoreCase)
                        )
                        : token.Kind == AccessTokenKind.Command && token.Text.Contains('.', StringComparison.Ordinal)
                )
                .Select(token => token.Text)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The permissions without some words; selectors stay, be they empty.</summary>
    public static string Without(string permissions, IReadOnlyList<string> words) =>
        string.Join(
            ' ',
            permissions
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word =>
                    word.Trim('(', ')') is var bare && words.Contains(bare)
                        ? word.Replace(bare, "", StringComparison.Ordinal)
                        : word
                )
                .Where(word => word.Length > 0)
        );

    /// <summary>
    /// The permissions with what ElastiCache keeps to itself taken away, in the user's own part and in each selector:
    /// an engine runs a command that any of them allows. A selector that does not end stays one, so that the engine refuses it.
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

            if (selector is null && AccessString.ClearsSelectors(rest))
            {
                selectors.Clear();
                continue;
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

        if (selector is not null)
        {
            selectors.Add($"({string.Join(' ', selector)}");
        }

        return string.Join(' ', own.Append(Denials).Concat(selectors));
    }
}
