using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>Parameters that both templates have with another default each, and that the run does not give.</summary>
internal static class ChangedDefaults
{
    /// <summary>The first one that a value uses, also by way of its conditions; null for none.</summary>
    public static string? Of(TemplateContext old, TemplateContext @new, Expression written) =>
        Find(
            old,
            @new,
            References.In(written).Select(reference => reference.LogicalId),
            References.All(written).OfType<IfExpression>().Select(branches => branches.Condition)
        );

    /// <summary>The first one that a condition uses, also by way of other conditions; null for none.</summary>
    public static string? Of(TemplateContext old, TemplateContext @new, string condition) =>
        Find(old, @new, [], [condition]);

    private static string? Find(
        TemplateContext old,
        TemplateContext @new,
        IEnumerable<string> names,
        IEnumerable<string> conditions
    )
    {
        var definitions = @new.Evaluation.Definitions;
        return names
            .Concat(
                Reached
                    .From(conditions, name => definitions.Conditions.GetValueOrDefault(name)?.Names ?? [])
                    .Select(name => definitions.Conditions.GetValueOrDefault(name))
                    .SelectMany(condition => condition?.Expressions ?? [])
                    .SelectMany(References.In)
                    .Select(reference => reference.LogicalId)
            )
            .FirstOrDefault(parameter =>
                old.Evaluation.Definitions.Parameters.TryGetValue(parameter, out var before)
                && definitions.Parameters.TryGetValue(parameter, out var after)
                && definitions.Given(parameter) is null
                && before.Default != after.Default
                // What NEW refuses no deployment keeps. Of what is looked up, the default is the name, and the value may be any.
                && (before.Default is not { } kept || before.IsLookedUp || after.IsLookedUp || after.Takes(kept))
            );
    }
}
