using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;

namespace ElastiCache.Cdk;

/// <summary>Lets CloudWatch Logs use a key, for the log groups of one name.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html</remarks>
internal static class LogKey
{
    /// <summary>
    /// A part of the stack's id, so that neither a stack of the same construct ids nor the stack's next life finds a name
    /// taken. The expression is the same in every stack, and takes four calls to Node.
    /// </summary>
    public static readonly string Incarnation = Fn.Select(0, Fn.Split("-", Fn.Select(2, Fn.Split("/", Aws.STACK_ID))));

    private static readonly string[] Actions =
    [
        "kms:Encrypt",
        "kms:Decrypt",
        "kms:ReEncrypt*",
        "kms:GenerateDataKey*",
        "kms:Describe*",
    ];

    /// <summary>Whether it may now: the policy of a key that was imported cannot be changed.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">
    /// The name of the log groups, as plain text with wildcards: a reference to a log group would make a circle with its key, and
    /// one to the stack a circle with the key's stack.
    /// </param>
    public static bool LetLogsUse(IKey key, string name)
    {
        var statement = new Dictionary<string, object>
        {
            ["Effect"] = "Allow",
            ["Principal"] = Permissions.One(
                "Service",
                // In China it has the suffix of the partition, unlike those of other services.
                $"logs.{Aws.REGION}.{Aws.URL_SUFFIX}"
            ),
            ["Action"] = Actions,
            ["Resource"] = "*",
            ["Condition"] = Permissions.Condition(
                "ArnLike",
                "kms:EncryptionContext:aws:logs:arn",
                $"arn:{Aws.PARTITION}:logs:{Aws.REGION}:{Aws.ACCOUNT_ID}:log-group:{name}"
            ),
        };
        // As JSON, because a statement and a principal of their own would be two objects more in C# and in Node.
        return key.AddToResourcePolicy(PolicyStatement.FromJson(statement), true).StatementAdded;
    }
}
