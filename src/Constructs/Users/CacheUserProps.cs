using Amazon.CDK.AWS.KMS;

namespace ElastiCache.Cdk;

/// <summary>Properties of a <see cref="CacheUser"/>. Strings may be tokens.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-elasticache-user.html
/// </remarks>
public sealed record CacheUserProps
{
    /// <summary>What the user may do, such as <c>UserAccess.On.Keys("app:*").Allow(CommandCategory.Read)</c>.</summary>
    public required UserAccess Access { get; init; }

    /// <summary>How the user proves who it is. Default: a password that Secrets Manager generates.</summary>
    public UserAuthentication Authentication { get; init; } = UserAuthentication.GeneratedPassword;

    /// <summary>
    /// The engine: <see cref="EngineName.Valkey"/> or <see cref="EngineName.Redis"/>. Default: Valkey. A cache of Valkey
    /// takes groups of both, one of Redis OSS takes Redis only.
    /// </summary>
    public string Engine { get; init; } = EngineName.Valkey;

    /// <summary>
    /// The physical id: 1 to 40 lower-case letters, digits and single hyphens, a letter first; not <c>default</c>.
    /// Default: made of the construct's path, and another one for another name, since a new name takes a new user. A
    /// user that logs in with IAM and has a name has it as id. Changing it replaces the user.
    /// </summary>
    public string? UserId { get; init; }

    /// <summary>
    /// The name by which clients log in: 1 to 120 characters without spaces. With IAM it is the id. Default: the id.
    /// Changing it replaces the user.
    /// </summary>
    public string? UserName { get; init; }

    /// <summary>
    /// The key that encrypts the secret of a generated password. Default: a customer-managed key, rotated every year,
    /// that is created once for all users of the stack. Only with a generated password.
    /// </summary>
    public IKey? EncryptionKey { get; init; }

    /// <summary>
    /// What becomes of the user when it leaves the template or is replaced: destroy or retain. Default: it is destroyed.
    /// The secret of a generated password, and the key of the stack, follow it.
    /// </summary>
    public RemovalPolicy RemovalPolicy { get; init; } = RemovalPolicy.DESTROY;

    /// <summary>Tags of the user and its secret. Default: those of the stack.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
