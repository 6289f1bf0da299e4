using System.Text.Json;

namespace ElastiCache.Model.Changes;

/// <summary>What decides by its condition whether a resource is there: the resource itself, or a stack in which it is nested.</summary>
/// <param name="old">As the old template has it; null where it is none that is known.</param>
/// <param name="new">As the new one has it.</param>
/// <param name="isStack">Whether it is a stack around the resource.</param>
internal sealed class Guard(Side? old, Side? @new, bool isStack)
{
    /// <summary>The resource, then the stacks around it, the innermost first.</summary>
    public static IReadOnlyList<Guard> Of(Side old, Side @new)
    {
        List<Guard> all = [new Guard(old, @new, isStack: false)];
        for (
            var (before, after) = (Around(old), Around(@new));
            before is not null || after is not null;
            (before, after) = (Around(before), Around(after))
        )
        {
            all.Add(new Guard(before, after, isStack: true));
        }

        return all;
    }

    /// <summary>Whether a resource that one template has is there at present, with all stacks around it.</summary>
    public static bool Has(Side side) => side.Exists && (Around(side) is not { } stack || Has(stack));

    /// <summary>Whether it is there before, by its own condition as it is decided at present.</summary>
    public bool WasThere => old is null || old.Context.Exists(old.Resource);

    /// <summary>Whether it is there after.</summary>
    public bool IsThere => @new is null || @new.Context.Exists(@new.Resource);

    /// <summary>Whether it has another condition, or one that means another thing.</summary>
    public bool Changes =>
        (
            old?.Resource.Condition != @new?.Resource.Condition
            || (
                (old, @new) is ({ } before, { Resource.Condition: { } condition } after)
                && DefinedConditions.Differ(before.Template, after.Template, condition)
            )
        )
        // Another name, or other words, are no other condition.
        && !(
            (old, @new) is ({ Resource.Condition: { } was } earlier, { Resource.Condition: { } now })
            && earlier.Context.Evaluation.Definitions.MeansSame(was, now)
        );

    /// <summary>Whether parameters decide both conditions.</summary>
    public bool IsDecided => IsDecidedIn(old) && IsDecidedIn(@new);

    /// <summary>Whether NEW has no condition.</summary>
    public bool IsUnconditional => @new is null || WrittenIn(@new).ValueKind == JsonValueKind.Undefined;

    /// <summary>The parameter by whose other default alone it comes or goes; null for none.</summary>
    public string? ByDefaultOf =>
        !Changes && (old, @new) is ({ } before, { Resource.Condition: { } condition } after)
            ? ChangedDefaults.Of(before.Context, after.Context, condition)
            : null;

    /// <summary>That its condition holds, does not, or is another one: <c>it holds now</c>.</summary>
    /// <param name="verb">What is said of the condition.</param>
    public string Told(string verb) => isStack ? $"that of the nested stack {Id} {verb}" : $"it {verb}";

    /// <summary>Why a resource may come or go where nobody can say what the condition is.</summary>
    public UpdateReason Reason
    {
        get
        {
            var now =
                @new is not null && WrittenIn(@new) is { ValueKind: JsonValueKind.String } name
                    ? $"now {name.GetString()}; where it does not hold, the resource is removed, and where the old one did not hold, "
                        + "it is created"
                    : "removed; where it did not hold, the resource is created";
            return new UpdateReason("Condition", isStack ? $"of the nested stack {Id}: {now}" : now);
        }
    }

    /// <summary>The stack that its policy retains with everything in it, where it is no longer there; null for none.</summary>
    public string? Retaining => isStack && old is not null && Fate.IsRetained(old) ? Id : null;

    private string Id => (old ?? @new)!.Resource.LogicalId;

    private static Side? Around(Side? side) =>
        side?.Context is { Outer: { } outer, Stack: { } stack } ? new Side(outer, stack) : null;

    private static JsonElement WrittenIn(Side side) => side.Resource.Part("Condition");

    private static bool IsDecidedIn(Side? side) =>
        side is null
        || (
            side.Resource.Condition is not { } condition
                ? WrittenIn(side).ValueKind == JsonValueKind.Undefined
                : side.Context.Evaluation.Holds(condition) is not null
        );
}
