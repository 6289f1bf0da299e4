using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.A;

/// <summary>The words by which Application Auto Scaling knows a cache: in a target, and in a policy that refers to none.</summary>
internal static class ScalingNameRules
{
    private const string Id = "A-06";

    private const string Api =
        "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html";

    /// <summary>That of a target.</summary>
    public static readonly IRule<ScalableTargetSpecification> ForTargets = new Rule<ScalableTargetSpecification>(
        Id,
        nameof(ScalableTargetSpecification.ResourceId)
    )
    {
        Mistakes = Wrong,
        IsCalledByItem = true,
        Source = Pages.Scaling,
        Statement =
            "A target is of the namespace elasticache, and named replication-group/ID or cache-cluster/ID, in lower case, as its dimension asks.",
        Why = "Application Auto Scaling refuses the target.",
        Breaks = """{"ResourceId": "cache/x"}""",
        Keeps = """{"ResourceId": "replication-group/orders"}""",
    };

    /// <summary>That of a policy.</summary>
    public static readonly IRule<ScalingPolicySpecification> ForPolicies = new Rule<ScalingPolicySpecification>(
        Id,
        nameof(ScalingPolicySpecification.Own)
    )
    {
        Mistakes = policy => policy.Own is { } own ? Wrong(own) : [],
        IsCalledByItem = true,
        Place = _ => nameof(ScalableTargetSpecification.ResourceId),
        Source = Api,
        Statement = "A policy that refers to no target names its cache as a target does.",
        Why = "Application Auto Scaling refuses the policy.",
        Breaks = Own("cache/x"),
        Keeps = Own("replication-group/orders"),
    };

    private static IEnumerable<Said> Wrong(ScalableTargetSpecification target) =>
        Said.Of([
            (WrongNamespace(target), nameof(target.ServiceNamespace)),
            (WrongDimension(target), nameof(target.ScalableDimension)),
            (WrongId(target), nameof(target.ResourceId)),
        ]);

    private static string? WrongNamespace(ScalableTargetSpecification target) =>
        target.WrongNamespace is { } given
            ? $"the namespace of caches is {ScalingDimension.Namespace}, got '{given}'"
            : null;

    private static string? WrongDimension(ScalableTargetSpecification target) =>
        target.UnknownDimension is { } given
            ? $"the dimensions of caches are {ScalingDimension.Shards}, {ScalingDimension.Replicas} and {ScalingDimension.Nodes}, got '{given}'"
                + Meant(ScalingDimension.Meant(given))
            : null;

    // Which prefix is right, a dimension that there is not does not tell, unless it is clear which is meant.
    private static string? WrongId(ScalableTargetSpecification target) =>
        target.UnknownDimension is { } unknown
            ? ScalingDimension.Meant(unknown) is { } meant
                ? WrongId(target with { ScalableDimension = meant })
                : null
            : target.IsOfAnotherKind
                ? $"a target of {(target.ScalableDimension.TryGet(out var given) ? given : "a cache")} is named {target.Prefix}ID, got "
                    + (
                        target.ReferredId.Length > 0
                            ? $"{target.ReferredId} without it: write {{Fn::Sub: {target.Prefix}${{{target.ReferredId}}}}}"
                            : $"'{target.ResourceId.Raw}'"
                    )
                : Identifier.Capitals(target.ResourceId) is var (written, small)
                    ? $"ElastiCache stores ids in lower case, got '{written}': write '{small}'"
                    : null;

    /// <summary>The question at the end of a sentence; empty where nothing is meant.</summary>
    internal static string Meant(string? word) => word is null ? "" : $": did you mean {word}?";

    private static string Own(string id) =>
        $$"""{"ScalingTargetId": null, "ServiceNamespace": "elasticache", "ResourceId": "{{id}}", "ScalableDimension": "{{ScalingDimension.Shards}}"}""";
}
