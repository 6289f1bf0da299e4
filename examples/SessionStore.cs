using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model;

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
                NodeType = NodeType.T4gMedium,
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
                Environment = new Dictionary<string, string>
                {
                    ["CACHE_HOST"] = sessions.PrimaryEndpoint.Hostname,
                    ["CACHE_PORT"] = sessions.PrimaryEndpoint.PortAsString,
                    ["CACHE_SECRET_ARN"] = sessions.AuthToken!.SecretArn,
                },
            }
        );

        sessions.Connections.AllowDefaultPortFrom(web);
        sessions.AuthToken!.GrantRead(web);
    }
}
