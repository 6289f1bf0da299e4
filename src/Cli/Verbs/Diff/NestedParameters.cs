using System.Text.Json;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>The values of the parameters of stacks, nested ones among them: their parents pass them values.</summary>
/// <param name="old">The stacks that are deployed, by name.</param>
/// <param name="new">The stacks that are to be deployed.</param>
/// <param name="parameters">The values that the run gives.</param>
internal sealed class NestedParameters(
    IReadOnlyDictionary<string, LoadedTemplate> old,
    IReadOnlyDictionary<string, LoadedTemplate> @new,
    ParameterValues parameters
)
{
    private readonly Dictionary<string, GivenParameters> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChangeJudge> _judges = new(StringComparer.Ordinal);
    private readonly HashSet<string> _underway = new(StringComparer.Ordinal);

    /// <summary>The values for a stack that both sides have.</summary>
    public GivenParameters Of(string stack)
    {
        if (_known.TryGetValue(stack, out var known))
        {
            return known;
        }

        var (before, after) = (Use(old, stack), Use(@new, stack));
        var given = new GivenParameters(before.Values, after.Values)
        {
            OldOuter = before.Outer,
            NewOuter = after.Outer,
        };
        // A template that nests itself is no template of CloudFormation.
        if (_underway.Add(stack) && ParentOf(stack) is var (parent, id))
        {
            given = new PassedParameters(
                old[parent].Template!,
                @new[parent].Template!,
                Of(parent),
                (beside, output) => Output($"{parent}/{beside}", output)
            ).Of(id, given);
        }

        _underway.Remove(stack);
        return _known[stack] = given;
    }

    /// <summary>The values for a stack of one side, with where it is nested.</summary>
    public TemplateUse Use(IReadOnlyDictionary<string, LoadedTemplate> side, string stack)
    {
        var own = parameters.Of([
            .. new[] { old, @new }.Select(each => each.GetValueOrDefault(stack)).OfType<LoadedTemplate>(),
        ]);
        // Nested stacks are called after their parents.
        if (
            side[stack].Source is not { Parent: { } parent, Path: not null }
            || parent.Length >= stack.Length
            || !side.ContainsKey(parent)
        )
        {
            return new TemplateUse(null, own, null);
        }

        var id = NestedStacks.IdOf(stack);
        var outer = Use(side, parent);
        // Of both sides it is called the same, so that its parameters are known to be the same.
        var around = side[parent] with
        {
            Source = (@new.GetValueOrDefault(parent) ?? side[parent]).Source,
        };
        var use = PassedValues.Use(around, id, side[stack], outer, own);
        // Where nothing is passed that parameters decide, a condition of either side may.
        return use.Outer is null && (outer.Outer is not null || IsConditional(parent, id))
            ? use with
            {
                Outer = PassedValues.Around(around, id, outer),
            }
            : use;
    }

    private bool IsConditional(string parent, string id) =>
        new[] { old, @new }.Any(side =>
            side.GetValueOrDefault(parent)?.Template?.Resources.GetValueOrDefault(id) is { } stack
            && stack.Part("Condition").ValueKind != JsonValueKind.Undefined
        );

    // What a stack hands to the one that nests it; null where a side has no such stack, or is asked for itself.
    private NestedOutput? Output(string stack, string name)
    {
        if (!old.ContainsKey(stack) || !@new.ContainsKey(stack) || _underway.Contains(stack))
        {
            return null;
        }

        if (!_judges.TryGetValue(stack, out var judge))
        {
            _judges[stack] = judge = new ChangeJudge(old[stack].Template!, @new[stack].Template!, Of(stack));
        }

        return judge.Output(name, (inner, output) => Output($"{stack}/{inner}", output));
    }

    // The stack that nests another one, and under which logical id.
    private (string Parent, string Id)? ParentOf(string stack) =>
        @new[stack].Source is { Parent: { } parent, Path: not null }
        && old.ContainsKey(parent)
        && @new.ContainsKey(parent)
            ? (parent, NestedStacks.IdOf(stack))
            : null;
}
