using Amazon.JSII.Runtime.Deputy;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>
/// Looks at a permission to connect when the app is synthesized: without effect it would be if the user is not among
/// those of the cache, to whom it may be added until then.
/// </summary>
internal sealed class ConnectGrantValidation(CacheUserGroup group, ICacheUser user) : DeputyBase, IValidation
{
    public string[] Validate() =>
        group.Has(user)
            ? []
            :
            [
                $"GrantConnect: {user.Node.Path} is not in the user group {group.Node.Path} of this cache and cannot log in: add it with AddUser",
            ];
}
