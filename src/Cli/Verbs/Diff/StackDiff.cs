using System.Text.Json;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>What the update does to one stack.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="New">Its template in NEW; null where NEW does not have it.</param>
/// <param name="Plan">What happens to its resources.</param>
internal sealed record StackDiff(string Stack, LoadedTemplate? New, UpdatePlan Plan)
{
    /// <summary>Its template in OLD; null where OLD does not have it, or where it is not known as a file.</summary>
    public LoadedTemplate? Old { get; init; }

    private static readonly Template Empty = Template.Read(JsonDocument.Parse("""{"Resources":{}}""").RootElement);

    /// <summary>Whether the update replaces one of its resources.</summary>
    public bool Replaces(string id) =>
        Plan.ReplacedNeighbours.Contains(id)
        || Plan.Resources.Any(update => update.LogicalId == id && update.Effect == UpdateEffect.Replaced);

    /// <summary>Two single templates against each other, whatever they are called.</summary>
    public static StackDiff Of(string stack, LoadedTemplate old, LoadedTemplate @new, ParameterValues parameters) =>
        new(stack, @new, UpdateJudge.Judge(old.Template!, @new.Template!, parameters.Of(old, @new))) { Old = old };

    /// <summary>The only template of each side against the other; the standard input has no name of its own.</summary>
    /// <exception cref="Documents.UnreadableException">A side has several.</exception>
    public static StackDiff Single(DiffInput before, DiffInput after, ParameterValues parameters)
    {
        var ((oldStack, old), (newStack, @new)) = (before.Only(), after.Only());
        return Of(after.Path == TemplateFinder.Input ? oldStack : newStack, old, @new, parameters);
    }

    /// <summary>The stacks of NEW, each against that of the same name in OLD.</summary>
    public static IReadOnlyList<StackDiff> ByName(
        IReadOnlyDictionary<string, LoadedTemplate> old,
        IReadOnlyDictionary<string, LoadedTemplate> @new,
        ParameterValues parameters
    )
    {
        var given = new NestedParameters(old, @new, parameters);
        // Exports are those of a Region of an account.
        var exports = @new
            .Values.Select(stack => stack.Source)
            .DistinctBy(source => (source.Account, source.Region))
            .ToDictionary(
                source => (source.Account, source.Region),
                source => new ExportedEffects([
                    .. @new.Where(stack => stack.Value.Source.MayBeWith(source))
                        .Select(stack =>
                            old.TryGetValue(stack.Key, out var before)
                                ? (before.Template!, stack.Value.Template!, given.Of(stack.Key))
                                : (Empty, stack.Value.Template!, OfOne(given.Use(@new, stack.Key)))
                        ),
                    // What one that goes exports was there.
                    .. old.Where(stack =>
                            !@new.ContainsKey(stack.Key)
                            && stack.Value.Template is not null
                            && stack.Value.Source.MayBeWith(source)
                        )
                        .Select(stack => (stack.Value.Template!, Empty, OfOne(given.Use(old, stack.Key)))),
                ])
            );
        return
        [
            .. @new.Select(stack =>
                old.TryGetValue(stack.Key, out var before)
                    ? new StackDiff(
                        stack.Key,
                        stack.Value,
                        UpdateJudge.Judge(
                            before.Template!,
                            stack.Value.Template!,
                            given.Of(stack.Key),
                            exports[(stack.Value.Source.Account, stack.Value.Source.Region)]
                        )
                    )
                    {
                        Old = before,
                    }
                    : new StackDiff(
                        stack.Key,
                        stack.Value,
                        UpdateJudge.Judge(Empty, stack.Value.Template!, OfOne(given.Use(@new, stack.Key)))
                    )
            ),
            .. old.Where(stack => !@new.ContainsKey(stack.Key) && NestedStacks.IsLeftOut(stack.Key, old, @new))
                .Select(stack => new StackDiff(
                    stack.Key,
                    null,
                    Removed(
                        UpdateJudge.Judge(stack.Value.Template!, Empty, OfOne(given.Use(old, stack.Key))),
                        NestedStacks.RetainedWith(stack.Key, old, @new)
                    )
                )),
        ];
    }

    private static GivenParameters OfOne(TemplateUse use) =>
        new(use.Values, use.Values) { OldOuter = use.Outer, NewOuter = use.Outer };

    // A nested stack that its parent no longer has is deleted with everything in it, unless a policy retains it.
    private static UpdatePlan Removed(UpdatePlan plan, string? retained) =>
        retained is null ? plan : plan.Retained(retained);
}
