using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>A Lambda function that writes orders to a table and to the cache, and reads them from the cache.</summary>
public sealed class WriteThroughOrders : Stack
{
    public WriteThroughOrders(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");
        var cache = new ReplicationGroup(
            this,
            "Orders",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.M7gLarge,
                Purpose = Purpose.WriteThroughCache,
            }
        );
        var table = new Table(
            this,
            "Table",
            new TableProps
            {
                PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "order", Type = AttributeType.STRING },
                BillingMode = BillingMode.PAY_PER_REQUEST,
            }
        );

        var writer = new Function(
            this,
            "Writer",
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
                    ["TABLE"] = table.TableName,
                    ["CACHE_HOST"] = cache.PrimaryEndpoint.Hostname,
                    ["CACHE_PORT"] = cache.PrimaryEndpoint.PortAsString,
                    ["CACHE_SECRET_ARN"] = cache.AuthToken!.SecretArn,
                    // Rows that nobody reads any more leave by themselves.
                    ["CACHE_TTL_SECONDS"] = "86400",
                },
            }
        );
        table.GrantReadWriteData(writer);
        cache.Connections.AllowDefaultPortFrom(writer);
        cache.AuthToken!.GrantRead(writer);
    }
}
