using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Lambda.EventSources;
using Amazon.CDK.AWS.SQS;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>Two Lambda functions: one indexes products that changed, one completes what visitors type.</summary>
public sealed class Autocompletion : Stack
{
    public Autocompletion(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");
        var index = new ReplicationGroup(
            this,
            "Index",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.M7gLarge,
                Purpose = Purpose.Autocomplete,
            }
        );

        var changes = new Queue(this, "ProductChanges", new QueueProps { EnforceSSL = true });
        Function("Indexer", vpc, index, index.PrimaryEndpoint).AddEventSource(new SqsEventSource(changes));

        // Completions come from the replicas only.
        Function("Completer", vpc, index, index.ReaderEndpoint);
    }

    private Function Function(string id, Vpc vpc, ReplicationGroup index, CacheEndpoint endpoint)
    {
        var function = new Function(
            this,
            id,
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
                    ["CACHE_HOST"] = endpoint.Hostname,
                    ["CACHE_PORT"] = endpoint.PortAsString,
                    ["CACHE_SECRET_ARN"] = index.AuthToken!.SecretArn,
                },
            }
        );
        index.Connections.AllowDefaultPortFrom(function);
        index.AuthToken!.GrantRead(function);
        return function;
    }
}
