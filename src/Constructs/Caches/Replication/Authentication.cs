using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>How clients of a replication group prove who they are.</summary>
/// <remarks>
/// Adding a token to a live group, or taking it away, replaces the group.
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html
/// </remarks>
public sealed class Authentication
{
    private Authentication(bool usesToken, ISecret? secret, SecretValue? value, ICacheUserGroup? userGroup = null) =>
        (UsesToken, Secret, Value, UserGroup) = (usesToken, secret, value, userGroup);

    /// <summary>
    /// An AUTH token that Secrets Manager generates: 64 letters and digits, encrypted with the cache's key, in no
    /// template. The default.
    /// </summary>
    public static Authentication GeneratedToken { get; } = new(true, null, null);

    /// <summary>No authentication: whoever reaches the cache may use it.</summary>
    public static Authentication None { get; } = new(false, null, null);

    internal bool UsesToken { get; }

    internal ISecret? Secret { get; }

    internal SecretValue? Value { get; }

    internal ICacheUserGroup? UserGroup { get; }

    internal string? JsonField { get; private init; }

    internal bool IsGenerated => UsesToken && Value is null;

    /// <summary>The secret of the token: a generated one, which is created below the cache, or the given one.</summary>
    internal ISecret? SecretOf(Construct cache, string path, IKey? key, RemovalPolicy policyOfCache) =>
        IsGenerated
            ? CredentialSecret.Create(
                cache,
                "AuthToken",
                $"AUTH token of the cache {path}",
                key,
                policyOfCache is RemovalPolicy.DESTROY or RemovalPolicy.SNAPSHOT
                    ? RemovalPolicy.DESTROY
                    : RemovalPolicy.RETAIN
            )
            : Secret;

    /// <summary>The AUTH token in a secret of yours: 16 to 128 letters, digits and <c>! &amp; # $ ^ &lt; &gt; -</c>.</summary>
    /// <param name="secret">The secret. Its value is the token.</param>
    public static Authentication Token(ISecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return new Authentication(true, secret, secret.SecretValue);
    }

    /// <summary>The AUTH token in a field of a secret of yours that holds a JSON object.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="jsonField">The field whose value is the token.</param>
    public static Authentication Token(ISecret secret, string jsonField)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return new Authentication(true, secret, secret.SecretValueFromJson(jsonField)) { JsonField = jsonField };
    }

    /// <summary>An AUTH token from elsewhere, such as <c>SecretValue.SsmSecure</c>.</summary>
    /// <param name="token">The token. A plain text would stand in the template.</param>
    public static Authentication Token(SecretValue token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new Authentication(true, null, token);
    }

    /// <summary>
    /// Users, each with a name, a proof and permissions of its own. Needs TLS to be required; Valkey 7.2, Redis OSS 6.0
    /// and newer. Going from a token to users replaces the group.
    /// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
    /// </summary>
    /// <param name="userGroup">The group of the users that may log in.</param>
    public static Authentication Users(ICacheUserGroup userGroup)
    {
        ArgumentNullException.ThrowIfNull(userGroup);
        return new Authentication(false, null, null, userGroup);
    }
}
