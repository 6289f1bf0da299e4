using System.Text.Json.Nodes;

namespace ElastiCache.Live.Aws;

/// <summary>Autoscaling, named as AWS's own client is.</summary>
/// <param name="account">The account.</param>
internal sealed class AmazonApplicationAutoScaling(AwsAccount account)
{
    private const string Service = "application-autoscaling";
    private const string Namespace = "elasticache";

    /// <summary>The target of a cache and a dimension; null where it is not registered.</summary>
    public async Task<JsonNode?> DescribeScalableTarget(
        string resource,
        string dimension,
        CancellationToken cancellation
    ) =>
        await account.JsonPages(
            Service,
            "AnyScaleFrontendService.DescribeScalableTargets",
            new JsonObject
            {
                ["ServiceNamespace"] = Namespace,
                ["ResourceIds"] = new JsonArray(resource),
                ["ScalableDimension"] = dimension,
            },
            "ScalableTargets",
            cancellation
        )
            is [var target, ..]
            ? target
            : null;

    /// <summary>A policy by its ARN; null where there is none.</summary>
    public async Task<JsonNode?> DescribeScalingPolicy(string arn, CancellationToken cancellation) =>
        (
            await account.JsonPages(
                Service,
                "AnyScaleFrontendService.DescribeScalingPolicies",
                new JsonObject { ["ServiceNamespace"] = Namespace },
                "ScalingPolicies",
                cancellation
            )
        ).FirstOrDefault(policy => (string?)policy["PolicyARN"] is { } other && Name(other) == Name(arn));

    // The resource and the name of the policy, which the service knows it by: what is before is new with each change.
    private static string Name(string arn) =>
        arn.IndexOf(":resource/", StringComparison.Ordinal) is >= 0 and var start ? arn[start..] : arn;
}
