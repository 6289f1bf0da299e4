using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Create-only properties, and physical names that stand in the way of a replacement.</summary>
internal static class CreateOnlyRules
{
    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new("L-07", "The network type is chosen at creation.")
        {
            Effect = UpdateEffect.Replaced,
            Before = """{"NetworkType": "ipv4"}""",
            After = """{"NetworkType": "dual_stack"}""",
            Evidence = Evidence.Schema,
            Source = UpdateRule.Guide + "network-type.html",
        },
        new("V-19", "Another name of a serverless cache is another cache.")
        {
            ResourceType = ResourceTypes.ServerlessCache,
            Effect = UpdateEffect.Replaced,
            Before = """{"ServerlessCacheName": "carts"}""",
            After = """{"ServerlessCacheName": "baskets"}""",
            Evidence = Evidence.Schema,
            Source = UpdateRule.CloudFormation + "aws-resource-elasticache-serverlesscache.html",
        },
        new(
            "X-09",
            "Port, subnet group, key, encryption at rest, data tiering and whatever else is create-only are chosen at creation."
        )
        {
            Effect = UpdateEffect.Replaced,
            Before = """{"Port": 6379}""",
            After = """{"Port": 6380}""",
            Evidence = Evidence.Schema,
            Source = UpdateRule.CloudFormation + "aws-resource-elasticache-replicationgroup.html",
        },
        new("X-16", "Whether another ReplicasPerNodeGroup replaces the group, sources do not agree since July 2026.")
        {
            Effect = UpdateEffect.Unclear,
            Before = """{"NumNodeGroups": 2, "ReplicasPerNodeGroup": 1}""",
            After = """{"NumNodeGroups": 2, "ReplicasPerNodeGroup": 2}""",
            Evidence = Evidence.Schema,
            Source = "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/918",
        },
    ];

    public static IEnumerable<Verdict> Replacements(ResourceChange change) =>
        from property in CreateOnlyProperties.Of(change.Type)
        let difference = change.Find(property.Name)
        where
            difference is not null
            && !IsInPlace(property, change.New)
            && !GroupUpdateRules.IsRenamed(change, property.Name)
        select property.Contradiction is { } contradiction
            ? Verdict.PerhapsReplaced(property.RuleId, property.Name, $"{How(change, difference)}; {contradiction}")
        : difference.IsCertain
            ? Verdict.Replaced(
                property.RuleId,
                property.Name,
                $"{How(change, difference)}; it can only be set at creation"
            )
        : Verdict.PerhapsReplaced(
            property.RuleId,
            property.Name,
            $"{How(change, difference)}; it can only be set at creation, and the templates do not tell whether the "
                + "value stays the same: look at the change set, or keep what is written"
        );

    private static bool IsInPlace(CreateOnlyProperty property, Side @new) =>
        property.InPlaceTo is { } value && (!@new.Has(property.Name) || @new.Text(property.Name).Is(value));

    /// <summary>A replacement is created before the old one is deleted, so both cannot have one name.</summary>
    public static Verdict? NameCollision(ResourceChange change)
    {
        if (
            CreateOnlyProperties.NameOf(change.Type) is not { } name
            || new PhysicalNames(change.Old.Context).HolderOf(change.New, change.Used) is not { } holder
        )
        {
            return null;
        }

        // One sentence for all values of the parameters that it is made of.
        var written = change.New.Text(name).DependsOnParameters
            ? WrittenWords.Pattern(change.New.Written(name))
            : Wording.Of(change.New, name);
        var isItself = holder.LogicalId == change.New.Resource.LogicalId;
        return Verdict.Refused(
            "M-09",
            name,
            $"the replacement would have the same fixed name ({written}) as {(isItself ? "what it replaces" : holder.LogicalId)}"
                + (isItself && change.Find(name) is { Because: null } ? ", for names are stored in small letters" : "")
                + ": 'already exists'. Write another name in the same update, or leave what is create-only as it is"
        );
    }

    private static string How(ResourceChange change, PropertyChange difference) =>
        difference.Because is { } because ? because
        : change.Old.Has(difference.Name) ? Wording.Change(change, difference.Name)
        : $"{Wording.Change(change, difference.Name)} where nothing was written (even the default counts as a change)";
}
