using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Constructs;
using ElastiCache.Cdk;

namespace Examples;

/// <summary>A serverless cache that is filled from a snapshot of another, for a rehearsal, and leaves nothing behind.</summary>
public sealed class ServerlessRestore : Stack
{
    public ServerlessRestore(Construct scope, string id)
        : base(scope, id) =>
        new ServerlessCache(
            this,
            "Rehearsal",
            new ServerlessCacheProps
            {
                Vpc = new Vpc(this, "Vpc"),
                RestoreFrom = SnapshotSource.FromArn(
                    FormatArn(
                        new ArnComponents
                        {
                            Service = "elasticache",
                            Resource = "serverlesscachesnapshot",
                            ResourceName = "carts-2026-11-20",
                            ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
                        }
                    )
                ),
                SnapshotRetention = Duration.Days(0),
                RemovalPolicy = RemovalPolicy.DESTROY,
            }
        );
}
