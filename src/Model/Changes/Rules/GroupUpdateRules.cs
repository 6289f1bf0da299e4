using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Parameter groups and users, which caches use.</summary>
internal static class GroupUpdateRules
{
    private const string Parameter = "cluster-enabled";

    public static IEnumerable<Verdict> OfParameterGroup(ResourceChange change)
    {
        var id = change.New.Resource.LogicalId;
        if (
            change.Changes("Properties")
            && ClusterEnabled(change.Old) != ClusterEnabled(change.New)
            && IsUsed(change.New)
        )
        {
            yield return new Verdict(
                UpdateEffect.Refused,
                "P-13",
                $"Properties.{Parameter}",
                $"{ClusterEnabled(change.Old) ?? "not set"} -> {ClusterEnabled(change.New) ?? "not set"}; it cannot be "
                    + "changed in a group that a cache uses. Add a second group"
            )
            {
                Covers = ["Properties"],
                Steps =
                [
                    UpdateStep.Of(
                        $"Add a second parameter group under a new logical id and leave {id} as it is in OLD",
                        (Parameter, ClusterEnabled(change.New))
                    ),
                    UpdateStep.Of(
                        "Let the caches use it (ClusterMode by way of compatible), each alone in its update",
                        ("CacheParameterGroupName", "the new group")
                    ),
                ],
            };
        }
    }

    public static IEnumerable<Verdict> OfUser(ResourceChange change)
    {
        if (change.Changes("UserName") && change.Changes("UserId"))
        {
            yield return new Verdict(
                UpdateEffect.Replaced,
                "U-25",
                "UserName",
                "renamed together with its UserId; user groups that have it must refer to it with Ref, so that the old "
                    + "user leaves them before it is deleted"
            );
        }
    }

    private static string? ClusterEnabled(Side side) =>
        side.Map("Properties")?.GetValueOrDefault(Parameter) is { IsPresent: true } value ? value.ToString() : null;

    private static bool IsUsed(Side side) => side.Users.Any(user => UpdateTypes.IsElastiCache(user.Type));
}
