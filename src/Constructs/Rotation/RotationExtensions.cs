using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>Rotation of the passwords of caches, on a schedule, by Secrets Manager.</summary>
/// <remarks>
/// At every moment the cache accepts the password that the secret holds, and the one before it until the next rotation.
/// https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html
/// </remarks>
public static class RotationExtensions
{
    private const string Field = "password";

    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html#auth-modifyng-token
    private static readonly EngineFeature TokenChange = new("a change of the AUTH token", "7.2", "5.0.6", null);

    /// <summary>Rotates the AUTH token of a replication group.</summary>
    /// <param name="cache">The group. Its token is in a secret: a generated one, or one of yours.</param>
    /// <param name="options">How. Default: once a month, after the maintenance window.</param>
    /// <exception cref="CacheConfigurationException">
    /// No secret of the token is known, the engine is too old, the token is rotated already, or the function would have
    /// no way to the services that it needs.
    /// </exception>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html</remarks>
    public static PasswordRotation AddAuthTokenRotation(this IReplicationGroup cache, RotationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cache);
        var own = cache as ReplicationGroup;
        if (cache.AuthToken is not { } secret)
        {
            throw Validation.Refuse(
                cache,
                nameof(AddAuthTokenRotation),
                "there is no secret with an AUTH token to rotate: the group has one with Authentication.GeneratedToken or Token(secret); the passwords of users are rotated with AddPasswordRotation"
            );
        }

        if (own?.Props.Engine is { } engine && TokenChange.SupportedBy(engine.Name, engine.Version) == false)
        {
            throw Validation.Refuse(
                cache,
                nameof(ReplicationGroupProps.Engine),
                $"{engine.Name} {engine.Version} cannot change its AUTH token: use Redis OSS 5.0.6 or newer, or Valkey"
            );
        }

        return Add(
            cache,
            "AuthTokenRotation",
            new RotationSubject
            {
                Cache = cache,
                Group = cache,
                Vpc = own?.Props.Vpc,
                NetworkType = own?.Props.NetworkType,
                MaintenanceWindow = WindowOf(own),
                Secret = secret,
                Field = own?.Props.Authentication.JsonField,
                Description = $"Rotates the AUTH token of the cache {cache.Node.Path}",
            },
            options
        );
    }

    /// <summary>Rotates the password of a user.</summary>
    /// <param name="user">The user. Its password is in a secret: a generated one, or one of yours.</param>
    /// <param name="cache">A cache that the user may log in to: there the new password is tried.</param>
    /// <param name="options">How. Default: once a month, after the maintenance window.</param>
    /// <exception cref="CacheConfigurationException">
    /// No secret of the user is known, it has two passwords already, the cache is known to have no users, the password is
    /// rotated already, or the function would have no way to the services that it needs.
    /// </exception>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/User-Secrets-Manager.html</remarks>
    public static PasswordRotation AddPasswordRotation(
        this ICacheUser user,
        ICache cache,
        RotationOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(user);
        var profile = CacheProfiles.Of(cache);
        var secret = SecretOf(user);
        if ((user as CacheUser)?.Authentication.Values.Count > 1)
        {
            throw Validation.Refuse(
                user,
                nameof(AddPasswordRotation),
                "a user has two passwords at most, and rotation needs both places: give it one secret"
            );
        }

        if (profile.Users.Missing is { } missing)
        {
            throw Validation.Refuse(
                user,
                nameof(AddPasswordRotation),
                $"{cache.Node.Path} has no users, so the password cannot be tried there: give it {missing}, or name another cache"
            );
        }

        return Add(
            cache,
            IdOf(user, cache),
            new RotationSubject
            {
                Cache = cache,
                Group = cache as IReplicationGroup,
                Endpoint = (cache as IServerlessCache)?.Endpoint,
                Vpc = profile.Vpc,
                NetworkType = profile.NetworkType,
                MaintenanceWindow = WindowOf(cache as ReplicationGroup),
                User = user,
                Secret = secret,
                Field = FieldOf(user),
                Description = $"Rotates the password of the cache user {user.Node.Path}",
            },
            options
        );
    }

    private static Value<string> WindowOf(ReplicationGroup? group) =>
        group is null ? Value<string>.Absent : group.Specification.PreferredMaintenanceWindow;

    private static ISecret SecretOf(ICacheUser user) =>
        user.Secret
        ?? throw Validation.Refuse(
            user,
            nameof(AddPasswordRotation),
            "there is no secret with a password to rotate: a user has one with UserAuthentication.GeneratedPassword or Passwords(secret); one with IAM has no password"
        );

    private static string? FieldOf(ICacheUser user) =>
        (user as CacheUser)?.Authentication is { IsGenerated: false } given ? given.JsonField : Field;

    // The cache depends on its users, wherever they stand; so it is in its stack that their rotation can stand.
    private static string IdOf(ICacheUser user, IResource cache)
    {
        var id = $"{user.Node.Id}PasswordRotation";
        return cache.Node.TryFindChild(id) is PasswordRotation other && other.Subject.User != user
            ? id + Names.UniqueId(user)
            : id;
    }

    private static PasswordRotation Add(IResource cache, string id, RotationSubject subject, RotationOptions? options)
    {
        if (cache.Node.TryFindChild(id) is not null)
        {
            throw Validation.Refuse(cache, id, $"{subject.Secret.Node.Path} is rotated already: add its rotation once");
        }

        var network = new RotationNetwork(cache, subject, options ?? new RotationOptions());
        network.Judge();
        return new PasswordRotation((Construct)cache, id, subject, network, options ?? new RotationOptions());
    }
}
