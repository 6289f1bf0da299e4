namespace ElastiCache.Model.Facts;

/// <summary>
/// What CloudFormation's DeletionPolicy means:
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html.
/// </summary>
internal static class DeletionPolicies
{
    /// <summary>What DeletionPolicy may be.</summary>
    public static readonly IReadOnlyList<string> All = ["Delete", "Retain", "RetainExceptOnCreate", "Snapshot"];

    /// <summary>What UpdateReplacePolicy may be.</summary>
    public static readonly IReadOnlyList<string> OfReplacement = ["Delete", "Retain", "Snapshot"];

    /// <summary>Whether a resource with this policy goes on when its stack lets go of it.</summary>
    /// <param name="policy">The DeletionPolicy; null where there is none.</param>
    // RetainExceptOnCreate retains everything but a resource whose creation failed.
    public static bool Retains(string? policy) => policy is "Retain" or "RetainExceptOnCreate";
}
