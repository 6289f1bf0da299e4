using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>How a user proves who it is.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html and
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html
/// </remarks>
public sealed class UserAuthentication
{
    private UserAuthentication(string type, ISecret? secret = null, params IReadOnlyList<SecretValue> values) =>
        (Type, Secret, Values) = (type, secret, values);

    /// <summary>
    /// A password that Secrets Manager generates: 64 letters and digits, in a secret that holds
    /// <c>{"username": ..., "password": ...}</c>, and in no template. The default.
    /// </summary>
    public static UserAuthentication GeneratedPassword { get; } = new("password");

    /// <summary>
    /// IAM: clients log in with a token that is valid for 15 minutes, made with the credentials of a role that
    /// <c>GrantConnect</c> permits. Valkey 7.2, Redis OSS 7.0 and newer; id and name of the user are the same.
    /// </summary>
    public static UserAuthentication Iam { get; } = new("iam");

    /// <summary>No proof: whoever reaches the cache may log in by the name. Users of the engine Redis only.</summary>
    public static UserAuthentication NoPassword { get; } = new("no-password-required");

    internal string Type { get; }

    internal ISecret? Secret { get; }

    internal IReadOnlyList<SecretValue> Values { get; }

    internal string? JsonField { get; private init; }

    internal bool UsesIam => Type == "iam";

    internal bool IsGenerated => this == GeneratedPassword;

    /// <summary>The password in a secret of yours: 16 to 128 printable characters without <c>, " / @</c>.</summary>
    /// <param name="secret">The secret. Its value as a whole is the password.</param>
    public static UserAuthentication Passwords(ISecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return new UserAuthentication("password", secret, secret.SecretValue);
    }

    /// <summary>The password in a field of a secret of yours that holds a JSON object.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="jsonField">The field whose value is the password, such as <c>password</c>.</param>
    public static UserAuthentication Passwords(ISecret secret, string jsonField)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return new UserAuthentication("password", secret, secret.SecretValueFromJson(jsonField))
        {
            JsonField = jsonField,
        };
    }

    /// <summary>The passwords in two secrets of yours: either is valid, so that clients can move from one to the other.</summary>
    /// <param name="secret">The secret that clients read. Its value as a whole is a password.</param>
    /// <param name="other">The other one.</param>
    public static UserAuthentication Passwords(ISecret secret, ISecret other)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(other);
        return new UserAuthentication("password", secret, secret.SecretValue, other.SecretValue);
    }

    /// <summary>
    /// One or two passwords from elsewhere, such as <c>secret.SecretValueFromJson("password")</c>. Either is valid.
    /// </summary>
    /// <param name="passwords">
    /// The passwords. A plain text would stand in the template, and is warned of. CloudFormation resolves no parameters
    /// of Systems Manager here (<c>SecretValue.SsmSecure</c>), so they are refused.
    /// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm-secure-strings.html
    /// </param>
    public static UserAuthentication Passwords(params IReadOnlyList<SecretValue> passwords)
    {
        ArgumentNullException.ThrowIfNull(passwords);
        return new UserAuthentication("password", null, [.. passwords]);
    }
}
