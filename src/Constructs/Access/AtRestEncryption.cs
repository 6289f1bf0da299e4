using Amazon.CDK.AWS.KMS;

namespace ElastiCache.Cdk;

/// <summary>How the data of a cache is encrypted on disk and in backups.</summary>
/// <remarks>
/// Changing it replaces the cache. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html
/// </remarks>
public sealed class AtRestEncryption
{
    private AtRestEncryption(bool enabled, bool createsKey, IKey? key) =>
        (IsEnabled, CreatesKey, Key) = (enabled, createsKey, key);

    /// <summary>A customer-managed key that the construct creates, rotated every year. The default.</summary>
    public static AtRestEncryption CustomerManaged { get; } = new(true, true, null);

    /// <summary>The key that AWS owns: free of charge, but neither its policy nor its use can be seen.</summary>
    public static AtRestEncryption AwsOwned { get; } = new(true, false, null);

    /// <summary>No encryption.</summary>
    public static AtRestEncryption Disabled { get; } = new(false, false, null);

    internal bool IsEnabled { get; }

    /// <summary>The ARN of the key; unresolved for one that has yet to be created.</summary>
    internal Value<string> KeyArn => CreatesKey ? Value<string>.Unresolved() : Tokens.Text(Key?.KeyArn);

    private bool CreatesKey { get; }

    private IKey? Key { get; }

    /// <summary>A key of yours: a symmetric encryption key of the same Region.</summary>
    /// <param name="key">The key.</param>
    public static AtRestEncryption WithKey(IKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new AtRestEncryption(true, false, key);
    }

    /// <summary>The key of a cache: the given one, one that is created below it, or null where it needs none.</summary>
    internal IKey? KeyOf(Construct cache, string path, RemovalPolicy policyOfCache) =>
        CreatesKey
            ? JsiiObjects.New<Key>(
                cache,
                "Key",
                new KeyProps
                {
                    Description = $"Encrypts the cache {path}",
                    EnableKeyRotation = true,
                    // A snapshot, or a cache that is left behind, cannot be read without its key. A creation that fails
                    // leaves neither.
                    RemovalPolicy = PolicyWith(policyOfCache),
                }
            )
            : Key;

    /// <summary>The removal policy of what a cache leaves behind unless it is destroyed.</summary>
    internal static RemovalPolicy PolicyWith(RemovalPolicy policyOfCache) =>
        policyOfCache == RemovalPolicy.DESTROY ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;
}
