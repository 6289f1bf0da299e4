using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>
/// What stands between the stacks of an app: exports that go or change while a deployed stack imports them, names that a
/// deployed stack still has when another one asks for them, and groups that are closed before they may speak to a cache.
/// </summary>
/// <remarks>Only names that are written out are compared; the CDK writes those of its exports out.</remarks>
internal sealed partial class StackConflicts(
    IReadOnlyDictionary<string, Template> old,
    IReadOnlyDictionary<string, Template> @new,
    Func<string, string, bool> isReplaced
)
{
    /// <summary>The conflicts, those of the stacks in the order of NEW.</summary>
    /// <param name="old">The stacks that are deployed, by name.</param>
    /// <param name="new">The stacks that are to be deployed.</param>
    /// <param name="isReplaced">
    /// Whether the update of a stack replaces one of its caches, or what belongs to them. Default: that is not known.
    /// </param>
    public static IReadOnlyList<StackConflict> Between(
        IReadOnlyDictionary<string, Template> old,
        IReadOnlyDictionary<string, Template> @new,
        Func<string, string, bool>? isReplaced = null
    )
    {
        var conflicts = new StackConflicts(old, @new, isReplaced ?? ((_, _) => false));
        return
        [
            .. @new.Keys.SelectMany(stack =>
                conflicts
                    .OfExports(stack)
                    .Concat(conflicts.Names(stack))
                    .Concat(conflicts.Inside(stack))
                    .Concat(conflicts.Ranges(stack))
                    .Concat(conflicts.Gateways(stack))
                    .Concat(conflicts.Ways(stack))
            ),
        ];
    }

    /// <summary>What surely becomes of exports that other stacks import, of which nobody says that they are deployed together.</summary>
    public static IEnumerable<StackConflict> OfUsedExports(
        IReadOnlyDictionary<string, Template> old,
        IReadOnlyDictionary<string, Template> @new,
        Func<string, string, bool> isReplaced
    )
    {
        var conflicts = new StackConflicts(old, @new, isReplaced);
        return @new.Keys.SelectMany(stack =>
            conflicts
                .Lost(stack)
                .Where(export => export.IsSure)
                .Select(export => new StackConflict(stack, export.Users, InUse(export), []) { Of = export.Of })
        );
    }

    // The new attachment is made before the old one goes, and a gateway is attached to one VPC.
    private IEnumerable<StackConflict> Gateways(string stack) =>
        from resource in @new[stack].Resources
        where
            resource.Value.Type == "AWS::EC2::VPCGatewayAttachment"
            && old.TryGetValue(stack, out var template)
            && template.Resources.TryGetValue(resource.Key, out var before)
            && NeighbourTypes.IsSame(
                NeighbourTypes.Property(before, "InternetGatewayId"),
                NeighbourTypes.Property(resource.Value, "InternetGatewayId")
            )
            && NeighbourTypes.Property(resource.Value, "VpcId") is { } vpc
            && IsReplaced(stack, vpc)
        select new StackConflict(
            stack,
            [stack],
            $"the Internet gateway of {resource.Key} would be 'already associated' with the VPC that is replaced",
            [new StackStep(StackVerb.Destroy, [.. ImportersOf(stack), stack]), StackStep.All]
        );

    private IEnumerable<string> ImportersOf(string stack) =>
        old.Where(other => ImportsOf(other.Value).Overlaps(Exports.Of(old[stack]).Keys)).Select(other => other.Key);

    // The stack of the group is deployed first, and takes away what the other stack gives it back only afterwards.
    private IEnumerable<StackConflict> Ways(string stack)
    {
        if (!old.TryGetValue(stack, out var before))
        {
            yield break;
        }

        foreach (var (id, group) in @new[stack].Resources)
        {
            if (
                before.Resources.TryGetValue(id, out var was)
                && SecurityGroupWays.IsOpen(was)
                && !SecurityGroupWays.IsOpen(group)
                && !SecurityGroupWays.ReachesAddresses(group)
            )
            {
                var exports = Exports
                    .Of(@new[stack])
                    .Where(export => ReferenceIn(export.Value) == id)
                    .Select(export => export.Key)
                    .ToArray();
                var givers = @new.Keys.Where(other => other != stack && GivesWay(other, exports)).ToArray();
                if (givers.Length > 0)
                {
                    yield return new StackConflict(
                        stack,
                        givers,
                        $"{id} would lose its way to everyone before {string.Join(", ", givers)} gives it that to its caches",
                        [new StackStep(StackVerb.Deploy, givers), StackStep.All]
                    );
                }
            }
        }
    }

    private bool GivesWay(string stack, string[] exports) =>
        @new[stack]
            .Resources.Any(resource =>
                resource.Value.Type == "AWS::EC2::SecurityGroupEgress"
                && !(old.TryGetValue(stack, out var before) && before.Resources.ContainsKey(resource.Key))
                && Imports(resource.Value.Body).Any(exports.Contains)
            );

    private bool IsReplaced(string stack, JsonElement value) =>
        ReferenceIn(value) is { } id
        && old[stack].Resources.TryGetValue(id, out var before)
        && @new[stack].Resources.TryGetValue(id, out var after)
        && (NeighbourTypes.IsReplaced(before, after) || isReplaced(stack, id));

    private bool IsSurelyReplaced(string stack, JsonElement value) =>
        ReferenceIn(value) is { } id
        && (isReplaced(stack, id) || !NeighbourTypes.Unsure(old[stack], @new[stack], id).Any());

    private static string? ReferenceIn(JsonElement value) =>
        References.Own(ExpressionParser.Plain.Parse(value)).FirstOrDefault()?.LogicalId;

    private static HashSet<string> ImportsOf(Template template) => [.. Imports(template.Root).OfType<string>()];

    private static IEnumerable<string?> Imports(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member =>
                    member.Name == FunctionName.ImportValue && member.Value.ValueKind == JsonValueKind.String
                        ? [member.Value.GetString()]
                        : Imports(member.Value)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Imports),
            _ => [],
        };
}
