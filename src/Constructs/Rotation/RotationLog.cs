using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>The log of the function, encrypted with the key of the secret where the key is of this app.</summary>
internal static class RotationLog
{
    public static ILogGroup Create(Construct scope, RotationSubject subject)
    {
        // The policy of a key from elsewhere cannot be changed, and without a word in it CloudWatch Logs may not use it.
        var key = subject.Secret.EncryptionKey as Key;
        key?.AddToResourcePolicy(Statement(Stack.Of(scope)));
        return new LogGroup(
            scope,
            "Log",
            new LogGroupProps { Retention = RetentionDays.ONE_YEAR, RemovalPolicy = RemovalPolicy.DESTROY }.With(
                nameof(LogGroupProps.EncryptionKey),
                key
            )
        );
    }

    // The group itself cannot be named: it refers to the key, whose policy this is.
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
    private static PolicyStatement Statement(Stack stack) =>
        new(
            new PolicyStatementProps
            {
                Principals = [new ServicePrincipal($"logs.{stack.Region}.amazonaws.com")],
                Actions = ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
                Resources = ["*"],
                Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["ArnLike"] = new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["kms:EncryptionContext:aws:logs:arn"] = stack.FormatArn(
                            new ArnComponents
                            {
                                Service = "logs",
                                Resource = "log-group",
                                ResourceName = "*",
                                ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
                            }
                        ),
                    },
                },
            }
        );
}
