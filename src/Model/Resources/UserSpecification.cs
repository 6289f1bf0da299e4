using ElastiCache.Model.Facts;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A user of caches, property by property as <c>AWS::ElastiCache::User</c> has them.</summary>
internal sealed record UserSpecification : ITaggedSpecification
{
    /// <summary>The id that AWS <b>itself</b> gives to a user of every account.</summary>
    public const string Default = "default";

    /// <summary>The physical id.</summary>
    [Property(CreateOnly = true)]
    public Value<string> UserId { get; init; }

    /// <summary>The name by which clients log in.</summary>
    [Property(CreateOnly = true)]
    public Value<string> UserName { get; init; }

    /// <summary>The engine: <c>valkey</c> or <c>redis</c>.</summary>
    [Property]
    public Value<string> Engine { get; init; }

    /// <summary>What the user may do.</summary>
    [Property]
    public Value<string> AccessString { get; init; }

    /// <summary>Whether the user logs in without a password.</summary>
    [Property]
    public Value<bool> NoPasswordRequired { get; init; }

    /// <summary>The passwords. A violation never repeats them.</summary>
    [Property(Unordered = true)]
    public Value<IReadOnlyList<Value<string>>> Passwords { get; init; }

    /// <summary>The newer way to say how the user proves who it is.</summary>
    [Property]
    public Value<AuthenticationModeSpecification> AuthenticationMode { get; init; }

    [Property]
    public IReadOnlyList<TagSpecification> Tags { get; init; } = [];

    /// <summary>The parameters that passwords are.</summary>
    internal IReadOnlyList<ParameterUse> PasswordParameters { get; init; } = [];

    /// <summary>Why passwords of a template are no secrets, one for each.</summary>
    internal IReadOnlyList<SecretFlaw> PasswordFlaws { get; init; } = [];

    /// <summary>The secrets of the template that generate passwords.</summary>
    internal IReadOnlyList<GeneratedSecret> PasswordSecrets { get; init; } = [];

    /// <summary>Whether the user logs in with IAM; null when that cannot be told.</summary>
    internal bool? UsesIam =>
        AuthenticationMode.IsUnresolved ? null
        : !AuthenticationMode.TryGet(out var mode) ? false
        : mode.Type.IsUnresolved ? null
        : mode.Type.Is("iam");

    /// <summary>Whether the user logs in without any proof; null when that cannot be told.</summary>
    internal bool? NeedsNoPassword =>
        NoPasswordRequired.Is(true) ? true
        : AuthenticationMode.TryGet(out var mode) && mode.Type.Is("no-password-required") ? true
        : NoPasswordRequired.IsUnresolved || AuthenticationMode.IsUnresolved || mode?.Type.IsUnresolved == true ? null
        : false;

    /// <summary>What whoever declared the user calls it, where that is not its id.</summary>
    internal string? Called { get; init; }

    /// <summary>Its name in the template; null where it stands in none.</summary>
    internal string? LogicalId { get; init; }

    /// <summary>The user within a sentence.</summary>
    internal string Shown =>
        Called is not null ? $"the user '{Called}'"
        : UserId.TryGet(out var id) ? $"the user '{id}'"
        : LogicalId is not null ? $"the user {LogicalId}"
        : "one of the users";

    /// <summary>Whether AWS itself makes the user, in every account: it needs no password and may do everything.</summary>
    internal bool IsOfAws { get; init; }

    /// <summary>Whether the user is known not to be switched on, and so cannot log in.</summary>
    internal bool IsOff =>
        AccessString.TryGet(out var text)
        && Values
            .AccessString.Read(text)
            .Where(token => token.Kind == AccessTokenKind.State)
            .Select(token => token.Text)
            .LastOrDefault() != "on";

    /// <summary>
    /// Whether whoever reaches a cache can be this user and do something; null where that hangs on an access string that is
    /// not known.
    /// </summary>
    internal bool? IsOpen =>
        IsOfAws ? true
        : NeedsNoPassword != true ? false
        : !AccessString.TryGet(out var text) ? null
        : !IsOff
            && Values.AccessString.Read(text).Any(token => token.Text.StartsWith('+') || token.Text == "allcommands");

    /// <summary>What is wrong where a user may not ask a cache with shards for its topology, or null.</summary>
    internal static string? WithoutTopology(IEnumerable<UserSpecification> users) =>
        Sentences.All(
            users
                .Where(user => user.CannotLearnTopology)
                .Select(user =>
                    $"{user.Shown} may not ask for the topology of the cluster, so a cluster client could not even connect: add +cluster|slots, +cluster|shards and +cluster|nodes"
                )
        );

    // One who is off, or of whom that is not known, connects with no client.
    private bool CannotLearnTopology =>
        AccessString.TryGet(out var text)
        && Values.AccessString.Read(text) is var words
        && words.Any(Values.AccessString.SwitchesOn)
        && words.All(word => word.Kind != AccessTokenKind.Unknown)
        && !CommandTable.CanLearnTopology(words);
}
