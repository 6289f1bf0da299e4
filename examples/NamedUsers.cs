using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace Examples;

/// <summary>A cache that knows who is who: a Lambda function with IAM, and reports and operators with passwords.</summary>
public sealed class NamedUsers : Stack
{
    public NamedUsers(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");

        // What clients send of their own accord (PING, CLIENT, SELECT) is in the category Connection.
        var shop = new CacheUser(
            this,
            "ShopUser",
            new CacheUserProps
            {
                Authentication = UserAuthentication.Iam,
                Access = UserAccess
                    .On.Keys("cart:*", "session:*")
                    .Allow(CommandCategory.Connection, CommandCategory.Read, CommandCategory.Write)
                    .Deny(CommandCategory.Dangerous),
            }
        );
        var reports = new CacheUser(
            this,
            "ReportsUser",
            new CacheUserProps
            {
                UserName = "reports",
                Access = UserAccess
                    .On.ReadKeys("cart:*")
                    .Allow(CommandCategory.Connection, CommandCategory.Read)
                    .Deny(CommandCategory.Dangerous),
            }
        );
        var operators = new CacheUser(
            this,
            "OperatorsUser",
            new CacheUserProps
            {
                UserName = "operators",
                Access = UserAccess.On.AllKeys().AllChannels().AllCommands().Deny("flushall", "flushdb", "swapdb"),
            }
        );

        var cache = new ReplicationGroup(
            this,
            "Cache",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.T4gMedium,
                Purpose = Purpose.SessionStore,
                Authentication = Authentication.Users(
                    new CacheUserGroup(this, "Users", new CacheUserGroupProps { Users = [shop, reports, operators] })
                ),
            }
        );

        var web = new Function(
            this,
            "Web",
            new FunctionProps
            {
                // Newer than the CDK release that this is built with.
                Runtime = new Runtime(
                    "nodejs24.x",
                    RuntimeFamily.NODEJS,
                    new LambdaRuntimeProps { SupportsInlineCode = true }
                ),
                Handler = "index.handler",
                Code = Code.FromInline("exports.handler = async () => ({ statusCode: 200 });"),
                Vpc = vpc,
                Environment = new Dictionary<string, string>
                {
                    // Id and user name go into the signed request that is the password.
                    ["CACHE_ID"] = cache.ReplicationGroupId,
                    ["CACHE_ENDPOINT"] = cache.PrimaryEndpoint.SocketAddress,
                    ["CACHE_USER"] = shop.UserName,
                },
            }
        );
        cache.Connections.AllowDefaultPortFrom(web);
        cache.GrantConnect(web, shop);

        // Tasks find name and password in one secret: {"username": ..., "password": ...}.
        var tasks = new SecurityGroup(this, "ReportTasks", new SecurityGroupProps { Vpc = vpc });
        var role = new Role(
            this,
            "ReportRole",
            new RoleProps { AssumedBy = new ServicePrincipal("ecs-tasks.amazonaws.com") }
        );
        cache.Connections.AllowDefaultPortFrom(tasks);
        reports.GrantRead(role);
    }
}
