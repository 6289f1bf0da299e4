using System.Text.RegularExpressions;

namespace ElastiCache.Model.Values;

/// <summary>Which commands on which keys and channels: what a user and a selector have in common.</summary>
/// <remarks>
/// Every method returns a new value with more words. Words count in the order in which they are written, so
/// <c>Allow(All).Deny(Dangerous)</c> is not <c>Deny(Dangerous).Allow(All)</c>. Who says nothing about commands, keys or
/// channels may use none. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html#Access-string
/// </remarks>
/// <typeparam name="TSelf">What is built.</typeparam>
public abstract partial class AccessPermissions<TSelf>
    where TSelf : AccessPermissions<TSelf>
{
    private const string EveryKey = "~*";
    private const string EveryChannel = "&*";

    private protected AccessPermissions(IReadOnlyList<string> words) => Words = words;

    private protected IReadOnlyList<string> Words { get; }

    /// <summary>Every key.</summary>
    public TSelf AllKeys() => Add(EveryKey);

    /// <summary>Keys that match a pattern, for reading and writing.</summary>
    /// <param name="patterns">Glob-style patterns without spaces, such as <c>app:*</c>. May contain tokens.</param>
    /// <exception cref="ArgumentException">A pattern is empty, has spaces or parentheses, or follows on all keys.</exception>
    public TSelf Keys(params IReadOnlyList<string> patterns) => AddKeys("~", patterns);

    /// <summary>Keys that match a pattern, for reading only. Valkey 7.2, Redis OSS 7.0 and newer.</summary>
    /// <inheritdoc cref="Keys"/>
    public TSelf ReadKeys(params IReadOnlyList<string> patterns) => AddKeys("%R~", patterns);

    /// <summary>Keys that match a pattern, for writing only. Valkey 7.2, Redis OSS 7.0 and newer.</summary>
    /// <inheritdoc cref="Keys"/>
    public TSelf WriteKeys(params IReadOnlyList<string> patterns) => AddKeys("%W~", patterns);

    /// <summary>Every channel. Valkey 7.2, Redis OSS 6.2 and newer.</summary>
    public TSelf AllChannels() => Add(EveryChannel);

    /// <summary>Channels that match a pattern. Valkey 7.2, Redis OSS 6.2 and newer.</summary>
    /// <param name="patterns">Glob-style patterns without spaces, such as <c>news:*</c>. May contain tokens.</param>
    /// <exception cref="ArgumentException">A pattern is empty, has spaces or parentheses, or follows on all channels.</exception>
    public TSelf Channels(params IReadOnlyList<string> patterns) =>
        AddPatterns("&", EveryChannel, "channels", patterns);

    /// <summary>Every command.</summary>
    public TSelf AllCommands() => Allow(CommandCategory.All);

    /// <summary>No command.</summary>
    public TSelf NoCommands() => Deny(CommandCategory.All);

    /// <summary>The commands of some categories.</summary>
    /// <param name="categories">The categories.</param>
    public TSelf Allow(params IReadOnlyList<CommandCategory> categories) => Add("+@", categories);

    /// <summary>Some commands.</summary>
    /// <param name="commands">Names of commands, such as <c>get</c>, or of a part of one, such as <c>config|get</c>.</param>
    /// <exception cref="ArgumentException">A name is none of a command.</exception>
    public TSelf Allow(params IReadOnlyList<string> commands) => Add("+", commands);

    /// <summary>All but the commands of some categories.</summary>
    /// <param name="categories">The categories.</param>
    public TSelf Deny(params IReadOnlyList<CommandCategory> categories) => Add("-@", categories);

    /// <summary>All but some commands.</summary>
    /// <inheritdoc cref="Allow(IReadOnlyList{string})"/>
    public TSelf Deny(params IReadOnlyList<string> commands) => Add("-", commands);

    /// <summary>The words, as an access string has them.</summary>
    public override string ToString() => string.Join(' ', Words);

    private protected abstract TSelf With(IReadOnlyList<string> words);

    private protected TSelf Add(params IEnumerable<string> words) => With([.. Words, .. words]);

    private TSelf Add(string sign, IReadOnlyList<CommandCategory> categories) =>
        Add(categories.Select(category => $"{sign}{NameOf(category)}"));

    private TSelf Add(string sign, IReadOnlyList<string> commands) =>
        Add(
            commands.Select(command =>
                Command().IsMatch(command ?? "")
                    ? sign + command
                    : throw new ArgumentException(
                        $"a command is named like get, json.get or config|get, got '{command}'; a category is a member of CommandCategory",
                        nameof(commands)
                    )
            )
        );

    private TSelf AddKeys(string prefix, IReadOnlyList<string> patterns) =>
        AddPatterns(prefix, EveryKey, "keys", patterns);

    private TSelf AddPatterns(string prefix, string every, string what, IReadOnlyList<string> patterns) =>
        Words.Contains(every, StringComparer.Ordinal)
            ? throw new ArgumentException(
                $"all {what} are allowed already, and the engine refuses a pattern after that, got '{string.Join(' ', patterns)}': leave one out",
                nameof(patterns)
            )
            : Add(patterns.Select(pattern => prefix + Checked(pattern, what)));

    // Words are told apart by spaces, selectors by parentheses.
    private static string Checked(string? pattern, string what) =>
        string.IsNullOrEmpty(pattern)
        || pattern.Any(character => char.IsWhiteSpace(character) || character is '(' or ')')
            ? throw new ArgumentException(
                $"a pattern of {what} has at least one character, and neither spaces nor parentheses, got '{pattern}'",
                nameof(pattern)
            )
            : pattern;

    private static string NameOf(CommandCategory category) =>
        Enum.IsDefined(category)
            ? category.ToString().ToLowerInvariant()
            : throw new ArgumentException(
                $"a category is a member of CommandCategory, got {(int)category}",
                nameof(category)
            );

    [GeneratedRegex(@"^[a-z][a-z0-9._-]*(\|[a-z0-9._-]+)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Command();
}
