using ElastiCache.Model.Facts;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

// Names that a stack asks for while another one has them.
internal sealed partial class StackConflicts
{
    private IEnumerable<StackConflict> Names(string stack) =>
        from claim in Asked(stack)
        from holder in _old
        where holder.Key != stack && claim.IsIn(holder.Value)
        select Held(stack, holder.Key, claim);

    private StackConflict Held(string stack, string holder, Claim claim)
    {
        var taken = $"'{claim.Name} already exists'";
        var isDeployed = _new.TryGetValue(holder, out var after);
        return isDeployed && claim.IsIn(after!)
                ? new StackConflict(
                    stack,
                    [holder],
                    $"{taken}, for {holder} has it and keeps it: write another name",
                    []
                )
            : claim.IsRetainedIn(_old[holder])
                ? new StackConflict(
                    stack,
                    [holder],
                    $"{taken}, for {holder} retains it when it lets go of it: import it into {stack}, or write another name",
                    []
                )
            : isDeployed && _old.TryGetValue(stack, out var before) && Asked(holder).Any(other => other.IsIn(before))
                ? new StackConflict(
                    stack,
                    [holder],
                    $"{taken} as long as {holder} has it, and {holder} asks for what {stack} has: write another name",
                    []
                )
            : new StackConflict(
                stack,
                [holder],
                $"{taken} as long as {holder} has it",
                [new StackStep(isDeployed ? StackVerb.Deploy : StackVerb.Destroy, [holder]), StackStep.All]
            );
    }

    // What a stack of NEW names that OLD does not have in it.
    private IEnumerable<Claim> Asked(string stack)
    {
        var before = _old.GetValueOrDefault(stack);
        return ClaimsOf(_new[stack])
            .Where(claim => before is null || !claim.IsIn(before))
            .DistinctBy(claim => claim.Name);
    }

    // What a condition decides is perhaps not there.
    private static IEnumerable<Claim> ClaimsOf(Template template) =>
        [
            .. template
                .Resources.Values.Where(IsSure)
                .Where(resource => NeighbourTypes.NameOf(resource) is not null)
                .Select(resource => new Claim(
                    NeighbourTypes.NameOf(resource)!,
                    other => Same(other, resource).Any(),
                    other => Same(other, resource).Any(IsRetained)
                )),
            .. Exports
                .Of(template)
                .Keys.Select(export => new Claim(
                    $"Export {export}",
                    other => Exports.Of(other).ContainsKey(export),
                    _ => false
                )),
        ];

    private static IEnumerable<TemplateResource> Same(Template template, TemplateResource resource) =>
        template.Resources.Values.Where(other => IsSure(other) && NeighbourTypes.IsSameThing(other, resource));

    private static bool IsRetained(TemplateResource resource) =>
        resource.Part("DeletionPolicy") is { ValueKind: System.Text.Json.JsonValueKind.String } policy
        && DeletionPolicies.Retains(policy.GetString());

    private sealed record Claim(string Name, Func<Template, bool> IsIn, Func<Template, bool> IsRetainedIn);
}
