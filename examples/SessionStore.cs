using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>A Lambda function that keeps sessions in Valkey.</summary>
public sealed class SessionStore : Stack
{
    public SessionStore(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");
        var sessions = new ReplicationGroup(
            this,
            "Sessions",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.T4gMedium,
                Purpose = Purpose.SessionStore,
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
                // CACHE_PRIMARY_ENDPOINT, CACHE_READER_ENDPOINT, CACHE_PORT and CACHE_AUTH_TOKEN_ARN.
                Environment = sessions.EnvironmentVariables(),
            }
        );

        sessions.Connections.AllowDefaultPortFrom(web);
        sessions.AuthToken!.GrantRead(web);
    }
}
