using Amazon.CDK;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>The log of the function, encrypted with the key of the secret where the key is of this app.</summary>
internal static class RotationLog
{
    private const string Prefix = "/elasticache/rotation/";

    public static ILogGroup Create(Construct scope, RotationSubject subject)
    {
        var stem = Prefix + Names.UniqueId(scope);
        // The policy of a key from elsewhere cannot be changed, and without a word in it CloudWatch Logs may not use it.
        var key = subject.Secret.EncryptionKey as Key;
        if (key is not null)
        {
            LogKey.LetLogsUse(key, $"{stem}-*");
        }

        return new LogGroup(
            scope,
            "Log",
            new LogGroupProps
            {
                LogGroupName = $"{stem}-{LogKey.Incarnation}",
                Retention = RetentionDays.ONE_YEAR,
                RemovalPolicy = RemovalPolicy.DESTROY,
            }.With(nameof(LogGroupProps.EncryptionKey), key)
        );
    }
}
