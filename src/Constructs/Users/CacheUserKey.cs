using Amazon.CDK.AWS.KMS;

namespace ElastiCache.Cdk;

/// <summary>The key of the users' secrets in a stack that were given none: one for all, since each costs by the month.</summary>
internal static class CacheUserKey
{
    private const string Id = "CacheUserKey";

    /// <summary>The key of a stack. It stays if anything stays that it encrypts.</summary>
    public static IKey Of(Stack stack, RemovalPolicy removalPolicy)
    {
        var key =
            stack.Node.TryFindChild(Id) as Key
            ?? JsiiObjects.New<Key>(
                stack,
                Id,
                new KeyProps
                {
                    Description = $"Encrypts the secrets of the cache users of {stack.Node.Path}",
                    EnableKeyRotation = true,
                    RemovalPolicy = RemovalPolicy.DESTROY,
                }
            );
        if (removalPolicy != RemovalPolicy.DESTROY)
        {
            key.ApplyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
        }

        return key;
    }
}
