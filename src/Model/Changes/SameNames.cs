using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Changes;

/// <summary>
/// Whether a property names the same things in two templates: <c>Ref</c> of a resource whose name is written out is that name.
/// </summary>
internal static class SameNames
{
    // Ref of the other types is no name that is written in them.
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        ResourceTypes.CacheCluster,
        ResourceTypes.ParameterGroup,
        ResourceTypes.ReplicationGroup,
        ResourceTypes.ServerlessCache,
        ResourceTypes.SubnetGroup,
        ResourceTypes.User,
        ResourceTypes.UserGroup,
    };

    /// <summary>Whether it does. ElastiCache stores names in small letters.</summary>
    public static bool Are(Side old, Side @new, string property)
    {
        var (before, after) = (old.Value(property), @new.Value(property));
        return before.Kind == EvaluatedKind.List && after.Kind == EvaluatedKind.List
            ? before.Items.Count == after.Items.Count
                && before.Items.Zip(after.Items).All(pair => IsSame(old, pair.First, @new, pair.Second))
            : IsSame(old, before, @new, after);
    }

    /// <summary>
    /// Whether it names two things: a name that is written out, and a resource with another name. Who has a name that CloudFormation
    /// made up may be the one.
    /// </summary>
    public static bool AreOthers(Side old, Side @new, string property) =>
        (NameOf(old, old.Value(property)), NameOf(@new, @new.Value(property))) is ({ } was, { } now)
        && !string.Equals(was, now, StringComparison.OrdinalIgnoreCase)
        && !$"{was}{now}".Contains(DynamicReference.Opening, StringComparison.Ordinal);

    private static bool IsSame(Side old, Evaluated before, Side @new, Evaluated after) =>
        // Two texts are compared as texts, and two references as references.
        (before.Text, after.Text)
            is ({ } one, { } other)
            ? one == other
        : (before.Reference, after.Reference) is ({ } from, { } to)
            ? from == to || (IdOf(old, from) is { } group && group == IdOf(@new, to))
        : (NameOf(old, before), NameOf(@new, after)) is ({ } was, { } now)
            && string.Equals(was, now, StringComparison.OrdinalIgnoreCase);

    // Ref of a security group that names its VPC is its id, as the attribute is; without a VPC it may be its name.
    private static string? IdOf(Side side, Reference reference) =>
        reference.Attribute is "" or "GroupId"
        && side.Template.Resources.TryGetValue(reference.LogicalId, out var resource)
        && resource.Type == ResourceTypes.SecurityGroup
        && NeighbourTypes.Property(resource, "VpcId") is not null
            ? reference.LogicalId
            : null;

    private static string? NameOf(Side side, Evaluated value) =>
        value.Text is { } text ? text
        : value.Reference is { Attribute: "" } reference
        && side.Template.Resources.TryGetValue(reference.LogicalId, out var resource)
        && Types.Contains(resource.Type)
            ? new Side(side.Context, resource).NameWritten
        : null;
}
