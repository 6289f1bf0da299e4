using System.Text.Json.Nodes;

namespace ElastiCache.Live.Aws.Observers;

/// <summary>What caches are scaled by.</summary>
/// <param name="scaling">Whom to ask.</param>
internal sealed class ScalingPolicyObserver(AmazonApplicationAutoScaling scaling) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await scaling.DescribeScalingPolicy(id, cancellation) is not { } policy)
        {
            return ObservedResource.Missing;
        }

        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        if ((string?)policy["PolicyType"] is { } type)
        {
            facts["PolicyType"] = type;
        }

        if (policy["TargetTrackingScalingPolicyConfiguration"]?["TargetValue"] is JsonValue value)
        {
            facts["TargetValue"] = NormalForm.Number(value.GetValue<double>());
        }

        return new ObservedResource(facts);
    }
}
