namespace ElastiCache.Model.Values;

/// <summary>What a user may do: an access string, word by word.</summary>
/// <example>
/// <code>UserAccess.On.Keys("app:*").Allow(CommandCategory.Read).Allow("del")   // on ~app:* +@read +del</code>
/// </example>
/// <remarks>
/// It can only say what ElastiCache has; whether a command of a name exists is judged when a user gets it. Passwords are
/// not part of it. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html#Access-string
/// </remarks>
public sealed class UserAccess : AccessPermissions<UserAccess>
{
    private UserAccess(params IReadOnlyList<string> words)
        : base(words) { }

    /// <summary>A user that may log in, and do nothing yet.</summary>
    public static UserAccess On { get; } = new("on");

    /// <summary>A user that cannot log in.</summary>
    public static UserAccess Off { get; } = new("off");

    /// <summary>A user that can neither log in nor do anything: <c>off -@all</c>.</summary>
    public static UserAccess Disabled { get; } = Off.NoCommands();

    /// <summary>The open door: an access string as it is. It is judged when a user gets it.</summary>
    /// <param name="accessString">The text, such as <c>on ~app:* +@read</c>. May be a token.</param>
    public static UserAccess Of(string accessString)
    {
        ArgumentNullException.ThrowIfNull(accessString);
        return new UserAccess(accessString);
    }

    /// <summary>More permissions, that hold by themselves.</summary>
    /// <param name="selector">The permissions.</param>
    /// <exception cref="ArgumentException">The selector permits nothing.</exception>
    public UserAccess Selector(AccessSelector selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return selector.IsEmpty
            ? throw new ArgumentException(
                "a selector permits something, such as new AccessSelector().ReadKeys(\"audit:*\").Allow(CommandCategory.Read)",
                nameof(selector)
            )
            : Add($"({selector})");
    }

    /// <summary>Some databases only. Default: all. Valkey 9.1 and newer.</summary>
    /// <param name="numbers">Their numbers, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public UserAccess Databases(params IReadOnlyList<int> numbers)
    {
        foreach (var number in numbers)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number, nameof(numbers));
        }

        return numbers.Count == 0
            ? throw new ArgumentException("at least one database is named, such as 0", nameof(numbers))
            : Add($"db={string.Join(',', numbers)}");
    }

    private protected override UserAccess With(IReadOnlyList<string> words) => new(words);
}
