using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Logs;

namespace ElastiCache.Cdk;

/// <summary>The log of something that the library creates besides caches: it keeps a year, and goes with what writes it.</summary>
internal static class OwnLog
{
    /// <summary>Creates it, encrypted with a key where the key is of this app.</summary>
    public static LogGroup Create(Construct scope, string prefix, IKey? encryptionKey)
    {
        var stem = prefix + Names.UniqueId(scope);
        // The policy of a key from elsewhere cannot be changed, and without a word in it CloudWatch Logs may not use it.
        var key = encryptionKey as Key;
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
