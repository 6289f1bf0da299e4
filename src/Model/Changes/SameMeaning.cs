using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>
/// What means the same in two templates whatever the values of their parameters are: it is written in the same words, and so
/// is all that it builds on. Of that, no combination of values has to be tried.
/// </summary>
internal sealed class SameMeaning(TemplateContext old, TemplateContext @new)
{
    private const string Mappings = "Mappings";

    private static readonly Canonical Plain = new();

    private readonly Canonical _inWordsOfNew = new(twin: old.Evaluation.Definitions.TwinOf);

    // Of what the two templates get from those that nest them.
    private readonly Lazy<SameMeaning?> _outer = new(() =>
        old.Outer is { } before && @new.Outer is { } after ? new(before, after) : null
    );
    private readonly Dictionary<string, bool> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _resources = new(StringComparer.Ordinal);

    /// <summary>Whether a value means the same in both.</summary>
    /// <param name="before">The value in the old template; null where there is none.</param>
    /// <param name="after">The value in the new one; null where there is none.</param>
    /// <param name="name">The property, since some lists have no order.</param>
    public bool Has(Expression? before, Expression? after, string name) =>
        (before, after) switch
        {
            (null, null) => true,
            ({ }, { }) => _inWordsOfNew.Of(before, name) == Plain.Of(after, name) && BuildsOnSame(after),
            _ => false,
        };

    private bool BuildsOnSame(Expression expression) =>
        References
            .All(expression)
            .All(part =>
                part switch
                {
                    IfExpression branches => IsSameCondition(branches.Condition),
                    FindInMapExpression found => IsSameMapping(found),
                    OptionSettingExpression { Option: var option } => old.Evaluation.Definitions.Option(option)
                        == @new.Evaluation.Definitions.Option(option),
                    _ => References.Own(part).All(IsSame),
                }
            );

    private bool IsSame(Reference reference)
    {
        var (before, after) = (old.Evaluation.Definitions, @new.Evaluation.Definitions);
        if (
            before.Parameters.TryGetValue(reference.LogicalId, out var was)
            && after.Parameters.TryGetValue(reference.LogicalId, out var now)
        )
        {
            return was.Type == now.Type
                && was.Default == now.Default
                && before.Given(was.Name) == after.Given(was.Name)
                && IsPassedTheSame(was.Name);
        }

        var isThere = old.Template.Resources.ContainsKey(reference.LogicalId);
        return isThere == @new.Template.Resources.ContainsKey(reference.LogicalId)
            && before.Parameters.ContainsKey(reference.LogicalId) == after.Parameters.ContainsKey(reference.LogicalId)
            // An attribute may be what a property says.
            && (!isThere || reference.Attribute.Length == 0 || IsSameResource(reference.LogicalId));
    }

    private bool IsPassedTheSame(string name) =>
        Passes(old, name) is var before
        && before == Passes(@new, name)
        && (
            !before
            || old.Passed!.Written(name) is { } was
                && @new.Passed!.Written(name) is { } now
                && _outer.Value!.Has(was, now, name)
        );

    // What the run gives counts before what is passed.
    private static bool Passes(TemplateContext context, string name) =>
        context.Evaluation.Definitions.Given(name) is null && context.Passed?.Has(name) == true;

    private bool IsSameResource(string id) =>
        Once(
            _resources,
            id,
            () =>
            {
                var (before, after) = (old.Template.Resources[id], @new.Template.Resources[id]);
                return before.Variables.IsOutside
                    && after.Variables.IsOutside
                    && Has(before.Written, after.Written, "")
                    && (after.Condition is not { } condition || IsSameCondition(condition));
            }
        );

    private bool IsSameCondition(string name) =>
        Once(
            _conditions,
            name,
            () =>
                (
                    old.Evaluation.Definitions.Conditions.ContainsKey(name),
                    @new.Evaluation.Definitions.Conditions.GetValueOrDefault(name)
                ) switch
                {
                    // It compares the same, whatever it is called there.
                    (_, { }) when @new.Evaluation.Definitions.WasMeant(name) => Compared(name, []).All(BuildsOnSame),
                    (false, null) => true,
                    (true, { } condition) => !DefinedConditions.Differ(old.Template, @new.Template, name)
                        && condition.Expressions.All(BuildsOnSame)
                        && condition.Names.All(IsSameCondition),
                    _ => false,
                }
        );

    // What a condition compares, here and in those that it uses.
    private IEnumerable<Expression> Compared(string name, HashSet<string> seen) =>
        seen.Add(name) && @new.Evaluation.Definitions.Conditions.GetValueOrDefault(name) is { } condition
            ? condition.Expressions.Concat(condition.Names.SelectMany(used => Compared(used, seen)))
            : [];

    private bool IsSameMapping(FindInMapExpression found) =>
        found.Keys is [{ Json.ValueKind: JsonValueKind.String } map, ..]
            ? old.Template.Section(Mappings, map.Json.GetString()!) is null
                == @new.Template.Section(Mappings, map.Json.GetString()!) is null
                && !DefinedConditions.Differ(old.Template, @new.Template, Mappings, map.Json.GetString()!)
            : Raw(old) == Raw(@new);

    private static string Raw(TemplateContext context) =>
        context.Template.Root.TryGetProperty(Mappings, out var mappings) ? mappings.GetRawText() : "";

    // What leads back to itself differs nowhere on the way.
    private static bool Once(Dictionary<string, bool> known, string name, Func<bool> find)
    {
        if (!known.TryGetValue(name, out var isSame))
        {
            known[name] = true;
            isSame = find();
            known[name] = isSame;
        }

        return isSame;
    }
}
