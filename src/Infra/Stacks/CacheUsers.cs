using Amazon.CDK;
using Amazon.CDK.AWS.SSM;
using Constructs;
using ElastiCache.Cdk;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>The users of one cache. Their ids have a character that no name of a cache has.</summary>
internal sealed class CacheUsers
{
    private readonly Construct _scope;
    private readonly Dictionary<string, CacheUser> _users;

    private CacheUsers(Construct scope, CacheUserGroup group, Dictionary<string, CacheUser> users) =>
        (_scope, Group, _users) = (scope, group, users);

    /// <summary>The group, for the cache.</summary>
    public CacheUserGroup Group { get; }

    /// <summary>Creates the users that the settings ask for; null where they ask for none.</summary>
    public static CacheUsers? In(Construct stack, string environment, string name, CacheSettings cache)
    {
        if (cache.Users.Count == 0)
        {
            return null;
        }

        var scope = new Construct(stack, $"{name}.users");
        var users = cache.Users.ToDictionary(
            user => user.Key,
            user => Create(scope, cache.Engine!, user.Key, user.Value)
        );
        var group = new CacheUserGroup(
            scope,
            "Group",
            new CacheUserGroupProps { Engine = cache.Engine!, Users = [.. users.Values] }
        );
        foreach (var (key, user) in users)
        {
            Publish(scope, $"/elasticache/{environment}/{name}/users/{key}", key, user);
        }

        return new CacheUsers(scope, group, users);
    }

    /// <summary>
    /// Has the stack say what an application needs to log in as each user: the ARN of the secret or, with IAM, the policy for
    /// its role. One output a user, for a stack takes 200.
    /// </summary>
    public void AddOutputs(ICache cache)
    {
        foreach (var (key, user) in _users)
        {
            var (what, value) = user.Secret is { } secret
                ? ("secret-arn", secret.SecretArn)
                : ("policy", Stack.Of(_scope).ToJsonString(PolicyFor(cache, user)));
            new CfnOutput(_scope, $"{key}.{what}.output", new CfnOutputProps { Value = value });
        }
    }

    /// <summary>Has the passwords replaced on a schedule.</summary>
    public IReadOnlyList<PasswordRotation> Rotate(IReplicationGroup cache, RotationOptions options) =>
        [
            .. _users
                .Values.Where(user => user.Secret is not null)
                .Select(user => user.AddPasswordRotation(cache, options)),
        ];

    private static CacheUser Create(Construct scope, string engine, string name, UserSettings user)
    {
        var authentication = SettingWords.UserAuthentication[user.Authentication];
        return new CacheUser(
            scope,
            name,
            new CacheUserProps
            {
                Engine = engine,
                Access = UserAccess.Of(user.Access),
                Authentication = authentication,
                // With IAM the name is the id, which is unique in the account; it is published.
                UserName = authentication == UserAuthentication.Iam ? null : name,
            }
        );
    }

    // As ICache.GrantConnect grants it to who is in the app.
    private static Dictionary<string, object> PolicyFor(ICache cache, CacheUser user) =>
        new()
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new object[]
            {
                new Dictionary<string, object>
                {
                    ["Effect"] = "Allow",
                    ["Action"] = "elasticache:Connect",
                    ["Resource"] = new object[] { cache.CacheArn, user.UserArn },
                },
            },
        };

    private static void Publish(Construct scope, string path, string id, CacheUser user)
    {
        Parameter(scope, $"{id}.name", $"{path}/name", user.UserName);
        if (user.Secret is { } secret)
        {
            Parameter(scope, $"{id}.secret-arn", $"{path}/secret-arn", secret.SecretArn);
        }
    }

    private static void Parameter(Construct scope, string id, string name, string value) =>
        new StringParameter(scope, id, new StringParameterProps { ParameterName = name, StringValue = value });
}
