using System.Text.Json.Nodes;

namespace ElastiCache.Live.Aws.Observers;

/// <summary>Between which numbers caches are scaled.</summary>
/// <param name="scaling">Whom to ask.</param>
internal sealed class ScalableTargetObserver(AmazonApplicationAutoScaling scaling) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        // replication-group/sessions|elasticache:replication-group:Replicas|elasticache
        if (
            id.Split('|') is not [var resource, var dimension, _]
            || await scaling.DescribeScalableTarget(resource, dimension, cancellation) is not { } target
        )
        {
            return ObservedResource.Missing;
        }

        return new ObservedResource(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["MinCapacity"] = $"{target["MinCapacity"]}",
                ["MaxCapacity"] = $"{target["MaxCapacity"]}",
                ["Suspended"] = NormalForm.Flag(
                    target["SuspendedState"] is JsonObject state && state.Any(entry => (bool?)entry.Value == true)
                ),
            }
        );
    }
}
