using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Route53;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>A cache that others find by names: parameters, exports and a private zone, and a function that uses each.</summary>
public sealed class PublishedSessions
{
    public PublishedSessions(Construct scope, string id)
    {
        var cacheStack = new Stack(scope, $"{id}-Cache");
        var vpc = new Vpc(cacheStack, "Vpc");
        var sessions = new ReplicationGroup(
            cacheStack,
            "Sessions",
            new ReplicationGroupProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge }
        );
        var parameters = sessions.PublishParameters("/shop/sessions");
        sessions.PublishExports("shop-sessions");
        sessions.AddDnsRecords(
            new CacheDnsProps
            {
                Zone = new PrivateHostedZone(
                    cacheStack,
                    "Zone",
                    new PrivateHostedZoneProps { Vpc = vpc, ZoneName = "shop.internal" }
                ),
                RecordName = "sessions",
            }
        );

        // Where the cache is, the function's stack learns by names; who may reach it, by the constructs.
        var webStack = new Stack(scope, $"{id}-Web");
        var web = new Function(
            webStack,
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
                    ["CACHE_HOST"] = "sessions.shop.internal",
                    // The certificate is for the name that ElastiCache gave. Read when a connection is made, it may change.
                    ["CACHE_TLS_NAME_PARAMETER"] = "/shop/sessions/primary-endpoint",
                    // An export may not while it is imported: CloudFormation refuses the deployment that would.
                    ["CACHE_PORT"] = Fn.ImportValue("shop-sessions-port"),
                    ["CACHE_SECRET_ARN"] = Fn.ImportValue("shop-sessions-auth-token-arn"),
                },
            }
        );
        sessions.Connections.AllowDefaultPortFrom(web);
        sessions.AuthToken!.GrantRead(web);
        foreach (var parameter in parameters)
        {
            parameter.GrantRead(web);
        }
    }
}
