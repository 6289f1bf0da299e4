using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Subnets that leave a group: only where no node stands in them.</summary>
internal static class SubnetGroupUpdateRules
{
    private const string Subnets = "SubnetIds";

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new("X-13", "A subnet leaves a group in place unless a node stands in it.")
        {
            ResourceType = ResourceTypes.SubnetGroup,
            Effect = UpdateEffect.InPlaceUnless,
            Before = """{"SubnetIds": ["subnet-0a1", "subnet-0b2", "subnet-0c3"]}""",
            After = """{"SubnetIds": ["subnet-0a1", "subnet-0b2"]}""",
            Source =
                "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyCacheSubnetGroup.html",
        },
    ];

    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        if (!change.Changes(Subnets))
        {
            yield break;
        }

        var (before, after) = (change.Old.ComparedItems(Subnets), change.New.ComparedItems(Subnets));
        var gone = before is not null && after is not null ? before.Except(after, StringComparer.Ordinal).Count() : -1;
        if (gone == 0 && change.Find(Subnets)!.Because is null && !MayMove(change))
        {
            yield break;
        }

        if (Occupied(change) is { } cache)
        {
            yield return Verdict.Refused(
                "X-13",
                Subnets,
                $"{Wording.Change(change, Subnets)}; every subnet of OLD leaves the group, and {cache} stands in them: 'the "
                    + "subnet is in use'. Keep those in which its nodes stand, or declare a new group and a new cache in it"
            );
            yield break;
        }

        yield return Verdict.Unless(
            "X-13",
            Subnets,
            $"{Wording.Change(change, Subnets)}; in place unless a node stands in a subnet that "
                + (gone < 1 ? "may leave" : "leaves")
                + " the group: 'the subnet is in use', and the update is rolled back",
            before: "aws ec2 describe-network-interfaces --filters Name=subnet-id,Values=SUBNET Name=description,Values='ElastiCache*' "
                + "lists none for each subnet that leaves",
            after: "aws elasticache describe-cache-subnet-groups lists the subnets of NEW",
            question: new LiveQuestion(LiveQuestionKind.SubnetsAreFree)
        );
    }

    // What is imported may be replaced where it is exported.
    private static bool MayMove(ResourceChange change) =>
        change.Old.Written(Subnets) is ListExpression { Items: var items }
        && items
            .Select(item => Imports.NameOf(item, change.Old.Context.Evaluation))
            .OfType<string>()
            .Any(import => change.Used.EffectOnExport(import) is UpdateEffect.Replaced or UpdateEffect.Unclear);

    // A cache that uses the group and stays where it is, although no subnet does; null where that is not known.
    private static string? Occupied(ResourceChange change) =>
        change.Old.Value(Subnets) is { Kind: EvaluatedKind.List, Items: { Count: > 0 } before }
        && change.New.Value(Subnets) is { Kind: EvaluatedKind.List, Items: var after }
        && before.All(old => after.All(@new => AreOthers(change, old, @new)))
        // Another group takes the place of this one, or nobody knows.
        && !CreateOnlyProperties.Of(change.Type).Any(property => change.Changes(property.Name))
            ? change
                .New.Users.FirstOrDefault(user =>
                    user.Type is ResourceTypes.ReplicationGroup or ResourceTypes.CacheCluster
                    && change.Old.Users.Any(other => other.LogicalId == user.LogicalId && other.Type == user.Type)
                    && change.Used.EffectOnUser(user.LogicalId) < UpdateEffect.Unclear
                )
                ?.LogicalId
            : null;

    // A subnet of OLD, and one of NEW: two ids, two resources, or one and what replaces it.
    private static bool AreOthers(ResourceChange change, Evaluated old, Evaluated @new) =>
        (old, @new) switch
        {
            ({ Text: { } one }, { Text: { } other }) => one != other,
            ({ Reference: { } one }, { Reference: { } other }) when one == other => change.Used.EffectOn(other)
                == UpdateEffect.Replaced,
            ({ Reference: { } one }, { Reference: { } other }) => one.LogicalId != other.LogicalId,
            // What comes with this update is none that was there.
            (_, { Reference: { } other }) => !change.Old.Template.Resources.ContainsKey(other.LogicalId),
            _ => false,
        };
}
