using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>What the function may do: as much as its one secret and its one cache take.</summary>
internal static class RotationPermissions
{
    private const string SecretsManager = "secretsmanager.amazonaws.com";

    /// <summary>The role of the function.</summary>
    public static Role Role(Construct scope, RotationSubject subject, ILogGroup logGroup) =>
        Permissions.Role(
            scope,
            subject.Description,
            new ServicePrincipal("lambda.amazonaws.com"),
            [
                .. OfSecret(subject.Secret, Stack.Of(scope)),
                .. OfCache(subject),
                .. OfNetwork(Stack.Of(scope)),
                // It ends in ":*", which stands for the streams.
                Permissions.Allow(logGroup.LogGroupArn, "logs:CreateLogStream", "logs:PutLogEvents"),
            ]
        );

    /// <summary>
    /// Takes the permissions of the network, which Lambda needs to place the function, away from the function's code.
    /// https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
    /// </summary>
    public static void KeepCodeOffNetwork(Construct scope, IFunction function) =>
        // A policy by itself: the other one comes before the function, whose ARN this names.
        _ = new ManagedPolicy(
            scope,
            "NoNetworkForCode",
            new ManagedPolicyProps
            {
                Roles = [function.Role!],
                Statements =
                [
                    new PolicyStatement(
                        new PolicyStatementProps
                        {
                            Effect = Effect.DENY,
                            Actions = ["ec2:*"],
                            Resources = ["*"],
                            Conditions = Permissions.Condition(
                                "ArnEquals",
                                "lambda:SourceFunctionArn",
                                function.FunctionArn
                            ),
                        }
                    ),
                ],
            }
        );

    /// <summary>Lets Secrets Manager call the function, for its one secret.</summary>
    public static void AllowSecretsManager(IFunction function, ISecret secret) =>
        function.AddPermission(
            "SecretsManager",
            new Permission
            {
                Principal = new ServicePrincipal(SecretsManager),
                SourceAccount = function.Stack.Account,
                SourceArn = ArnPattern(secret),
            }
        );

    private static IEnumerable<PolicyStatement> OfSecret(ISecret secret, Stack stack)
    {
        yield return Permissions.Allow(
            ArnPattern(secret),
            "secretsmanager:DescribeSecret",
            "secretsmanager:GetSecretValue",
            "secretsmanager:PutSecretValue",
            "secretsmanager:UpdateSecretVersionStage"
        );
        if (secret.EncryptionKey is { } key)
        {
            var statement = Permissions.Allow(key.KeyArn, "kms:Decrypt", "kms:GenerateDataKey");
            statement.AddCondition(
                "StringEquals",
                Permissions.One("kms:ViaService", $"secretsmanager.{stack.Region}.amazonaws.com")
            );
            yield return statement;
        }
    }

    private static IEnumerable<PolicyStatement> OfCache(RotationSubject subject)
    {
        if (subject.Group is { } group)
        {
            yield return Permissions.Allow(
                group.ReplicationGroupArn,
                subject.User is null
                    ? ["elasticache:DescribeReplicationGroups", "elasticache:ModifyReplicationGroup"]
                    : ["elasticache:DescribeReplicationGroups"]
            );
        }

        if (subject.User is { } user)
        {
            yield return Permissions.Allow(user.UserArn, "elasticache:DescribeUsers", "elasticache:ModifyUser");
        }
    }

    private static IEnumerable<PolicyStatement> OfNetwork(Stack stack)
    {
        // An interface is created in a subnet, with a security group, and has no name before it is there. A subnet that another
        // account shares is named with that account.
        yield return Permissions.Allow(
            stack.FormatArn(
                new ArnComponents
                {
                    Service = "ec2",
                    Account = "*",
                    Resource = "*",
                    ResourceName = "*",
                }
            ),
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:UnassignPrivateIpAddresses"
        );

        // These name no resources.
        yield return Permissions.Allow("*", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets");
    }

    // Where only a part of the ARN is known, Secrets Manager has put six letters behind the name.
    private static string ArnPattern(ISecret secret) => secret.SecretFullArn ?? $"{secret.SecretArn}-??????";
}
