using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SecretsManager;
using Amazon.JSII.Runtime.Deputy;

namespace ElastiCache.Cdk;

/// <summary>
/// A generated credential: an AUTH token, or the name and password of a user. A reader's permission to decrypt it stands
/// in the reader's own policy. The CDK would write it into the policy of the key, and so tie the cache's stack to the
/// stack of the reader, which depends on the cache's.
/// </summary>
internal sealed class CredentialSecret : Secret
{
    private CredentialSecret(Construct scope, string id, ISecretProps props)
        : base(scope, id, props) { }

    private CredentialSecret(ByRefValue reference)
        : base(reference) { }

    /// <summary>Creates a secret with 64 letters and digits, as a text or in a field of a JSON object.</summary>
    public static CredentialSecret Create(
        Construct scope,
        string id,
        string description,
        IKey? key,
        RemovalPolicy removalPolicy,
        string? field = null,
        string? template = null
    )
    {
        var props = new SecretProps
        {
            Description = description,
            EncryptionKey = key,
            GenerateSecretString = new SecretStringGenerator
            {
                SecretStringTemplate = template,
                GenerateStringKey = field,
                // Letters and digits: what ElastiCache takes, and what needs no escaping in a URL or a shell.
                ExcludePunctuation = true,
                PasswordLength = 64,
            },
            RemovalPolicy = removalPolicy,
        };
        return JsiiObjects.New(
            reference => new CredentialSecret(reference),
            () => new CredentialSecret(scope, id, props),
            scope,
            id,
            props
        );
    }

    /// <inheritdoc/>
    public override Grant GrantRead(IGrantable grantee, string[]? versionStages = null)
    {
        ArgumentNullException.ThrowIfNull(grantee);

        // Another account needs the policies of secret and key as well, and so does whoever has no policy of its own.
        if (IsOfAnotherAccount(grantee))
        {
            return base.GrantRead(grantee, versionStages);
        }

        var granted = Allow(
            grantee,
            SecretArn,
            versionStages is null
                ? null
                : Condition("ForAnyValue:StringEquals", "secretsmanager:VersionStage", versionStages),
            "secretsmanager:GetSecretValue",
            "secretsmanager:DescribeSecret"
        );
        if (!granted.Success)
        {
            return base.GrantRead(grantee, versionStages);
        }

        if (EncryptionKey is { } key)
        {
            Allow(
                grantee,
                key.KeyArn,
                Condition("StringEquals", "kms:ViaService", $"secretsmanager.{Stack.Region}.amazonaws.com"),
                "kms:Decrypt"
            );
        }

        return granted;
    }

    private bool IsOfAnotherAccount(IGrantable grantee) =>
        grantee.GrantPrincipal.PrincipalAccount is { } account
        && Token.CompareStrings(Stack.Account, account) == TokenComparison.DIFFERENT;

    private static Grant Allow(
        IGrantable grantee,
        string resourceArn,
        Dictionary<string, IDictionary<string, object>>? conditions,
        params string[] actions
    ) =>
        Grant.AddToPrincipal(
            new GrantOnPrincipalOptions
            {
                Grantee = grantee,
                Actions = actions,
                ResourceArns = [resourceArn],
                Conditions = conditions,
            }
        );

    private static Dictionary<string, IDictionary<string, object>> Condition(string test, string key, object value) =>
        new() { [test] = new Dictionary<string, object> { [key] = value } };
}
