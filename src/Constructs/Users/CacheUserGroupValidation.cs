using Amazon.JSII.Runtime.Deputy;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>Looks at a group when the app is synthesized: until then users may be added.</summary>
internal sealed class CacheUserGroupValidation(IReadOnlyList<ICacheUser> users) : DeputyBase, IValidation
{
    public string[] Validate() =>
        users.Count > 0
            ? []
            : ["Users: a user group must have at least 1 user: give it some, or add them with AddUser (U-23)"];
}
