using ElastiCache.Model.Facts;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Changes;

// Names that a stack asks for while another one has them.
internal sealed partial class StackConflicts
{
    private IEnumerable<StackConflict> Names(string stack) =>
        from claim in Asked(stack)
        from holder in old
        where holder.Key != stack && claim.IsIn(holder.Value)
        select Held(stack, holder.Key, claim);

    private StackConflict Held(string stack, string holder, Claim claim)
    {
        var isDeployed = @new.TryGetValue(holder, out var after);
        (string Why, StackStep[] Steps) way =
            isDeployed && claim.IsIn(after!) ? ($", for {holder} has it and keeps it: write another name", [])
            : claim.IsRetainedIn(old[holder])
                ? (
                    $", for {holder} retains it when it lets go of it: import it into {stack}, or write another name",
                    []
                )
            : isDeployed && old.TryGetValue(stack, out var before) && Asked(holder).Any(other => other.IsIn(before))
                ? ($" as long as {holder} has it, and {holder} asks for what {stack} has: write another name", [])
            : (
                $" as long as {holder} has it",
                [new StackStep(isDeployed ? StackVerb.Deploy : StackVerb.Destroy, [holder]), StackStep.All]
            );
        return new StackConflict(stack, [holder], $"'{claim.Name} already exists'{way.Why}", way.Steps);
    }

    // What a stack of NEW names that OLD does not have in it.
    private IEnumerable<Claim> Asked(string stack)
    {
        var before = old.GetValueOrDefault(stack);
        return ClaimsOf(@new[stack])
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
        DeletionPolicies.Retains(JsonMember.Text(resource.Body, "DeletionPolicy"));

    private sealed record Claim(string Name, Func<Template, bool> IsIn, Func<Template, bool> IsRetainedIn);
}
