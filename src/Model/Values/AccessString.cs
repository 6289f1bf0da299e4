using System.Text.RegularExpressions;

namespace ElastiCache.Model.Values;

/// <summary>The words of an access string, such as <c>on ~app:* +@read</c>.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html#Access-string</remarks>
internal static partial class AccessString
{
    /// <summary>The categories of commands. Those of Bloom filters, JSON and search come with their data types.</summary>
    public static readonly IReadOnlyList<string> Categories =
    [
        .. Enum.GetNames<CommandCategory>().Select(name => name.ToLowerInvariant()),
    ];

    /// <summary>The word that lets a user restore payloads that are not checked.</summary>
    public const string SkipsChecks = "skip-sanitize-payload";

    /// <summary>The word that takes this back, which is what counts without a word.</summary>
    public const string Checks = "sanitize-payload";

    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    /// <summary>Reads the words. What is inside a selector is read like the rest.</summary>
    public static IReadOnlyList<AccessToken> Read(string text)
    {
        var tokens = new List<AccessToken>();
        var inSelector = false;
        var selectors = 0;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            if (rest.StartsWith('('))
            {
                tokens.Add(new AccessToken(word, inSelector ? AccessTokenKind.Unknown : AccessTokenKind.Selector));
                inSelector = true;
                selectors++;
                rest = rest[1..];
            }

            var closes = inSelector && rest.EndsWith(')');
            rest = closes ? rest[..^1] : rest;
            if (rest.Length > 0)
            {
                tokens.Add(new AccessToken(rest, KindOf(rest), inSelector ? selectors : 0));
            }

            inSelector &= !closes;
        }

        if (inSelector)
        {
            tokens.Add(new AccessToken("(", AccessTokenKind.Unknown));
        }

        return tokens;
    }

    /// <summary>
    /// The words of an access string, and of one that only the deployment knows as a whole those that are known. A
    /// pattern of keys or channels is a pattern whatever stands in it.
    /// </summary>
    public static IReadOnlyList<AccessToken> Known(Value<string> given) =>
        given.TryGet(out var text) ? Read(text)
        : TextWithGaps.Of(given) is { } parts ? Around(parts)
        : [];

    // A gap that is a word, or part of one, may be several, and may begin or end a selector.
    private static IReadOnlyList<AccessToken> Around(TextWithGaps text)
    {
        var tokens = Read(text.Marked);
        return tokens.All(token => IsPattern(token) || !HasGap(token))
            ? [.. tokens.Select(token => token with { Text = token.Text.Replace(TextWithGaps.Gap, '…') })]
            : [.. tokens.Where(token => !HasGap(token) && token.Text.IndexOfAny(['(', ')']) < 0)];
    }

    private static bool HasGap(AccessToken token) => token.Text.Contains(TextWithGaps.Gap, StringComparison.Ordinal);

    /// <summary>Whether a word is a pattern of keys or channels.</summary>
    public static bool IsPattern(AccessToken token) =>
        token.Kind is AccessTokenKind.Keys or AccessTokenKind.KeysByAccess or AccessTokenKind.Channels;

    /// <summary>The name of the category in <c>+@read</c>.</summary>
    public static string CategoryOf(AccessToken token) => token.Text[2..];

    /// <summary>Whether a word admits every key, or every channel, so that no pattern may follow.</summary>
    public static bool IsEverything(AccessToken token) =>
        token.Text is "~*" or "&*" || Is(token.Text, "allkeys", "allchannels");

    /// <summary>Whether a word lets the user log in.</summary>
    public static bool SwitchesOn(AccessToken token) => Is(token.Text, "on");

    /// <summary>Whether a word permits commands, be it all, a category or one of them.</summary>
    public static bool Allows(AccessToken token) =>
        token.Kind is AccessTokenKind.Category or AccessTokenKind.Command or AccessTokenKind.Subcommand
            ? token.Text[0] == '+'
            : Is(token.Text, "allcommands");

    /// <summary>Whether a word takes commands away, or the selectors that permit them.</summary>
    public static bool TakesAway(AccessToken token) =>
        token.Kind is AccessTokenKind.Category or AccessTokenKind.Command or AccessTokenKind.Subcommand
            ? token.Text[0] == '-'
            : Is(token.Text, "nocommands") || ClearsSelectors(token.Text);

    /// <summary>
    /// The words that permit commands and of which later ones do not take away all: words count from left to right, those of
    /// each selector by themselves. Which commands of a category another word takes away is not looked at.
    /// </summary>
    public static IReadOnlyList<AccessToken> Commands(IEnumerable<AccessToken> tokens)
    {
        var permitted = new List<AccessToken>();
        foreach (var token in tokens)
        {
            if (Allows(token))
            {
                permitted.Add(token);
            }
            else if (ClearsSelectors(token.Text))
            {
                permitted.RemoveAll(one => one.Selector > 0);
            }
            else if (TakesAway(token))
            {
                permitted.RemoveAll(one => one.Selector == token.Selector && IsWithin(one, token));
            }
        }

        return permitted;
    }

    // Whether all that a word permits is taken away by another.
    private static bool IsWithin(AccessToken permitted, AccessToken taken)
    {
        var name = taken.Text.TrimStart('-');
        var given = permitted.Text.TrimStart('+');
        return Is(name, "@all", "nocommands") || given.Equals(name, AnyCase) || given.StartsWith($"{name}|", AnyCase);
    }

    /// <summary>Whether a word takes away the selectors before it.</summary>
    public static bool ClearsSelectors(string word) => Is(word, "clearselectors");

    /// <summary>Whether a word is about channels; about keys otherwise. Null for a word about neither.</summary>
    public static bool? IsAboutChannels(AccessToken token) =>
        token.Kind switch
        {
            AccessTokenKind.Keys or AccessTokenKind.KeysByAccess => false,
            AccessTokenKind.Channels => true,
            AccessTokenKind.Word when IsEverything(token) => Is(token.Text, "allchannels"),
            _ => null,
        };

    private static AccessTokenKind KindOf(string word) =>
        word[0] switch
        {
            '~' => AccessTokenKind.Keys,
            '&' => AccessTokenKind.Channels,
            '%' => ByAccess().IsMatch(word) ? AccessTokenKind.KeysByAccess : AccessTokenKind.Unknown,
            '>' or '<' or '#' or '!' => AccessTokenKind.Password,
            '+' or '-' when word.Length == 1 => AccessTokenKind.Unknown,
            '+' or '-' when word[1] == '@' => AccessTokenKind.Category,
            '+' or '-' => word.Contains('|', StringComparison.Ordinal)
                ? AccessTokenKind.Subcommand
                : AccessTokenKind.Command,
            _ => KindOfWord(word),
        };

    private static AccessTokenKind KindOfWord(string word) =>
        Is(word, "on", "off") ? AccessTokenKind.State
        : Is(word, "nopass", "resetpass") ? AccessTokenKind.Password
        : Is(word, "reset", "resetkeys", "resetchannels") ? AccessTokenKind.Reset
        : ClearsSelectors(word) ? AccessTokenKind.Selector
        : Is(word, "allkeys", "allchannels", "allcommands", "nocommands", Checks, SkipsChecks) ? AccessTokenKind.Word
        : Is(word, "alldbs", "resetdbs") || DatabaseList().IsMatch(word) ? AccessTokenKind.Databases
        : AccessTokenKind.Unknown;

    // The engines read these words in any case.
    private static bool Is(string word, params ReadOnlySpan<string> known)
    {
        foreach (var candidate in known)
        {
            if (word.Equals(candidate, AnyCase))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^%(R|W|RW|WR)~", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ByAccess();

    [GeneratedRegex(@"^db=[0-9]+(,[0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DatabaseList();
}
