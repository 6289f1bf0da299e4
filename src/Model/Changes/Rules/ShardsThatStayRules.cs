using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>
/// Shards that are in both templates, described otherwise: resharding adds and removes shards, and divides the slots evenly.
/// </summary>
/// <remarks>
/// "You must also specify the NodeGroupId for each node group configuration", and of Slots "This can't be updated later":
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatepolicy.html
/// </remarks>
internal static class ShardsThatStayRules
{
    private const string Placement = "NodeGroupConfiguration";
    private const string Id = "NodeGroupId";
    private const string Replicas = "ReplicaCount";
    private const string Slots = "Slots";
    private const string Primary = "PrimaryAvailabilityZone";
    private const string Zones = "ReplicaAvailabilityZones";

    private const string WithoutId =
        "another number of shards takes the NodeGroupId of each entry, and NEW has entries without one: write those that aws elasticache "
        + "describe-replication-groups shows, in an update before";

    /// <summary>Why an update cannot be told; null where it can.</summary>
    public static string? Untold(ResourceChange change)
    {
        if (
            !change.Changes(Placement)
            || change.Old.Items(Placement) is not { Count: > 0 } old
            || change.New.Items(Placement) is not { Count: > 0 } @new
        )
        {
            return null;
        }

        var pairs = Pairs(old, @new).ToList();
        string?[] whys =
        [
            old.Count != @new.Count && @new.Any(shard => !shard.IsSet(Id)) ? WithoutId : null,
            Renamed(old, @new),
            old.Count == @new.Count && pairs.Find(HasOther(Slots)) is { New: { } slots }
                ? $"{Called(slots)} has other Slots: no update of CloudFormation divides the slots of shards that exist otherwise. "
                    + "Leave Slots as they are, or leave them out"
                : null,
            OtherZones(pairs),
        ];
        return whys.OfType<string>().ToList() is { Count: > 0 } told ? string.Join("; ", told) : null;
    }

    /// <summary>What is to be said of slots that NEW writes while the number of shards changes; nothing where it writes none.</summary>
    public static string AboutSlots(ResourceChange change) =>
        change.Old.Items(Placement) is { } old
        && change.New.Items(Placement) is { } @new
        && old.Count != @new.Count
        && @new.Any(shard => shard.IsSet(Slots))
            ? ". ElastiCache divides the slots evenly then, whatever Slots of NEW say: leave Slots out"
            : "";

    /// <summary>What is to be said of other replicas of shards that stay; nothing where they keep theirs.</summary>
    public static string AboutReplicas(ResourceChange change) =>
        change.Old.Items(Placement) is { } old
        && change.New.Items(Placement) is { } @new
        && OtherReplicas(Pairs(old, @new)) is { } other
            ? $"; {other}"
            : "";

    // By their ids, or by their place where they have none yet.
    private static IEnumerable<(TemplateObject Old, TemplateObject New)> Pairs(
        IReadOnlyList<TemplateObject> old,
        IReadOnlyList<TemplateObject> @new
    ) =>
        IdsOf(old) is { } before && IdsOf(@new) is { } after
            ? before
                .Select((id, index) => (Old: old[index], Place: after.IndexOf(id)))
                .Where(pair => pair.Place >= 0)
                .Select(pair => (pair.Old, @new[pair.Place]))
        : old.Count == @new.Count ? old.Zip(@new)
        : [];

    private static List<string>? IdsOf(IReadOnlyList<TemplateObject> shards) =>
        Complete.List(shards.Select(shard => shard.Text(Id).TryGet(out var id) ? id : null));

    private static string? Renamed(IReadOnlyList<TemplateObject> old, IReadOnlyList<TemplateObject> @new) =>
        IdsOf(old) is { } before
        && IdsOf(@new) is { } after
        && before.Except(after).FirstOrDefault() is { } gone
        && after.Except(before).FirstOrDefault() is { } come
            ? $"shard {gone} is {come} in NEW, and no page says that a shard gets another id, or goes while another comes: keep the ids of the "
                + "shards that stay, and add or remove shards only"
            : null;

    private static string? OtherReplicas(IEnumerable<(TemplateObject Old, TemplateObject New)> pairs) =>
        pairs
            .Where(pair =>
                pair.Old.Number(Replicas).TryGet(out var before)
                && pair.New.Number(Replicas).TryGet(out var after)
                && before != after
            )
            .Select(pair =>
                $"{Called(pair.New)} has {Replicas} {pair.Old.Number(Replicas)} -> {pair.New.Number(Replicas)}, which is reported to be refused "
                + "where a shard has other replicas than the templates list ('Node Group with Id 0001 has replica count 3', "
                + "cloudformation-coverage-roadmap#918; not yet tried on AWS)"
            )
            .FirstOrDefault();

    // The guide has the zones corrected to what the group has, not its nodes moved.
    private static string? OtherZones(List<(TemplateObject Old, TemplateObject New)> pairs) =>
        pairs.Find(HasOther(Primary)) is { New: { } moved }
            ? $"{Called(moved)} has another {Primary}; AWS documents that an update corrects it to the zone that the shard has, and not "
                + "that one moves its nodes. Write what aws elasticache describe-replication-groups shows"
        : pairs.Find(pair =>
            Same(pair.Old, pair.New, Replicas)
            && ZonesOf(pair.Old) is { } before
            && ZonesOf(pair.New) is { } after
            && before != after
        )
            is { New: { } other }
            ? $"{Called(other)} has other {Zones}; AWS documents that an update corrects them to the zones that the replicas have, and "
                + "not that one moves them. Write what aws elasticache describe-replication-groups shows"
        : null;

    private static Predicate<(TemplateObject Old, TemplateObject New)> HasOther(string name) =>
        pair =>
            pair.Old.Text(name).TryGet(out var before) && pair.New.Text(name).TryGet(out var after) && before != after;

    private static bool Same(TemplateObject old, TemplateObject @new, string name) =>
        old.Number(name).TryGet(out var before) ? @new.Number(name).Is(before) : !@new.IsSet(name);

    private static string? ZonesOf(TemplateObject shard) =>
        shard.Value(Zones) is { Kind: Expressions.EvaluatedKind.List } zones
        && zones.Items.All(zone => zone.Text is not null)
            ? string.Join(' ', zones.Items.Select(zone => zone.Text).Order(StringComparer.Ordinal))
            : null;

    private static string Called(TemplateObject shard) => shard.Text(Id).TryGet(out var id) ? $"shard {id}" : "a shard";
}
