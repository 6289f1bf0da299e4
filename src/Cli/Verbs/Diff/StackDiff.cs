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

    /// <summary>The template of a stack that a side does not have.</summary>
    public static Template Empty { get; } = Template.Read(JsonDocument.Parse("""{"Resources":{}}""").RootElement);

    /// <summary>Whether the update replaces one of its resources.</summary>
    public bool Replaces(string id) =>
        Plan.ReplacedNeighbours.Contains(id)
        || Plan.Resources.Any(update => update.LogicalId == id && update.Effect == UpdateEffect.Replaced);

    /// <summary>The only template of each side against the other; the standard input has no name of its own.</summary>
    /// <exception cref="Documents.UnreadableException">A side has several.</exception>
    public static StackDiff Single(DiffInput before, DiffInput after, ParameterValues parameters)
    {
        var ((oldStack, old), (newStack, @new)) = (before.Only(), after.Only());
        var plan = UpdateJudge.Judge(old.Template!, @new.Template!, parameters.Of(old, @new));
        return new StackDiff(after.Path == TemplateFinder.Input ? oldStack : newStack, @new, plan) { Old = old };
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
            {
                var before = old.GetValueOrDefault(stack.Key);
                var (after, source) = (stack.Value.Template!, stack.Value.Source);
                var plan = before is null
                    ? UpdateJudge.Judge(Empty, after, OfOne(given.Use(@new, stack.Key)))
                    : UpdateJudge.Judge(
                        before.Template!,
                        after,
                        given.Of(stack.Key),
                        exports[(source.Account, source.Region)]
                    );
                return new StackDiff(stack.Key, stack.Value, plan) { Old = before };
            }),
            .. old.Where(stack => !@new.ContainsKey(stack.Key) && NestedStacks.IsLeftOut(stack.Key, old, @new))
                .Select(stack => new StackDiff(stack.Key, null, Removed(stack.Key, stack.Value.Template!))),
        ];

        // A nested stack that its parent no longer has is deleted with everything in it, unless a policy retains it.
        UpdatePlan Removed(string stack, Template template)
        {
            var plan = UpdateJudge.Judge(template, Empty, OfOne(given.Use(old, stack)));
            return NestedStacks.RetainedWith(stack, old, @new) is { } retained ? plan.Retained(retained) : plan;
        }
    }

    private static GivenParameters OfOne(TemplateUse use) =>
        new(use.Values, use.Values) { OldOuter = use.Outer, NewOuter = use.Outer };
}
