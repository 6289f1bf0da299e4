using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Values;

namespace Examples;

/// <summary>A Lambda function that keeps sessions in a serverless cache, in which it logs in with its role.</summary>
public sealed class ServerlessSessions : Stack
{
    public ServerlessSessions(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");
        var user = new CacheUser(
            this,
            "WebUser",
            new CacheUserProps
            {
                // What a session store needs: its own keys, and none of the dangerous commands.
                Access = UserAccess.Of(
                    "on ~session:* -@all +@read +@write +@connection +cluster|slots +cluster|shards"
                ),
                Authentication = UserAuthentication.Iam,
            }
        );
        var sessions = new ServerlessCache(
            this,
            "Sessions",
            new ServerlessCacheProps
            {
                Vpc = vpc,
                UserGroup = new CacheUserGroup(this, "Users", new CacheUserGroupProps { Users = [user] }),
                UsageLimits = new CacheUsageLimits
                {
                    DataStorageMaximum = Size.Gibibytes(10),
                    EcpuPerSecondMaximum = 20_000,
                },
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
                    ["CACHE_NAME"] = sessions.ServerlessCacheName,
                    ["CACHE_ENDPOINT"] = sessions.Endpoint.SocketAddress,
                    ["CACHE_READER_ENDPOINT"] = sessions.ReaderEndpoint.SocketAddress,
                    ["CACHE_USER"] = user.UserName,
                },
            }
        );

        // Both ports at once: that of the endpoint and that of the reader endpoint.
        sessions.Connections.AllowDefaultPortFrom(web);
        sessions.GrantConnect(web, user);
    }
}
