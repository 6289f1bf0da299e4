using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Subnets that leave a group: only where no node stands in them.</summary>
internal static class SubnetGroupUpdateRules
{
    private const string Subnets = "SubnetIds";

    /// <summary>The rows of the catalogue that they judge.</summary>
    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new(
            "X-13",
            ResourceTypes.SubnetGroup,
            "A subnet leaves a group in place unless a node stands in it.",
            UpdateEffect.InPlaceUnless
        )
        {
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
        if (gone == 0 && change.Find(Subnets)!.Because is null)
        {
            yield break;
        }

        yield return new Verdict(
            UpdateEffect.InPlaceUnless,
            "X-13",
            Subnets,
            $"{Wording.Change(change, Subnets)}; in place unless a node stands in a subnet that "
                + (gone < 1 ? "may leave" : "leaves")
                + " the group: 'the subnet is in use', and the update is rolled back"
        )
        {
            Check = new LiveCheck(
                "aws ec2 describe-network-interfaces --filters Name=subnet-id,Values=SUBNET Name=description,Values='ElastiCache*' "
                    + "lists none for each subnet that leaves",
                "aws elasticache describe-cache-subnet-groups lists the subnets of NEW",
                new LiveQuestion(LiveQuestionKind.SubnetsAreFree)
            ),
        };
    }
}
