using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

// What CloudFormation creates before it deletes what stands in its way in the same stack.
internal sealed partial class StackConflicts
{
    // Those of ElastiCache are judged one by one. What a condition decides is perhaps not there.
    private IEnumerable<StackConflict> Inside(string stack)
    {
        if (!old.TryGetValue(stack, out var before))
        {
            return [];
        }

        (string Id, string Message)[] refused =
        [
            .. @new[stack]
                .Resources.Select(resource => (resource.Key, Message: Refused(before, resource.Value)))
                .Where(resource => resource.Message is not null)
                .Select(resource => (resource.Key, resource.Message!)),
        ];
        StackStep[] steps =
        [
            new(StackVerb.DeployWithout, [stack])
            {
                Without = [.. refused.Select(resource => resource.Id)],
                Meanwhile = "nothing has these names until the next step",
            },
            StackStep.All,
        ];
        return refused.Select(resource => new StackConflict(stack, [stack], resource.Message, steps));
    }

    private static string? Refused(Template old, TemplateResource resource)
    {
        if (NeighbourTypes.NameOf(resource) is not { } name)
        {
            return null;
        }

        var was = old.Resources.GetValueOrDefault(resource.LogicalId);
        if (was is not null && NeighbourTypes.NameOf(was) == name)
        {
            return NeighbourTypes.IsSurelyReplaced(was, resource)
                ? $"'CloudFormation cannot update a stack when a custom-named resource requires replacing', which {resource.LogicalId} is"
                : null;
        }

        return
            !ResourceTypes.IsElastiCache(resource.Type)
            && IsSure(resource)
            && old.Resources.Values.FirstOrDefault(holder =>
                holder.LogicalId != resource.LogicalId && IsSure(holder) && NeighbourTypes.IsSameThing(holder, resource)
            )
                is { } taken
            ? $"'{name} already exists', for {resource.LogicalId} is created before {taken.LogicalId}, which has the name, lets go of it"
            : null;
    }

    private static bool IsSure(TemplateResource resource) =>
        resource.Part("Condition").ValueKind == System.Text.Json.JsonValueKind.Undefined;
}
