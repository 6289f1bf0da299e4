using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Finds the names of conditions that the template does not define.</summary>
internal sealed class ConditionNameReader(TemplateContext context)
{
    private const string Condition = "Condition";
    private const string Conditions = "Conditions";

    private readonly IReadOnlyList<string>? _known = Known(context);

    /// <summary>Those that a resource names.</summary>
    public IEnumerable<MissingCondition> In(TemplateResource resource) =>
        _known is null || resource.Reading.IsOpen
            ? []
            : Missing(
                Own(resource.Body)
                    .Concat(
                        resource
                            .Body.EnumerateObject()
                            .Where(part => part.Name != "Metadata")
                            .SelectMany(part => Branches(part.Value, new PathWithin(part.Name)))
                    ),
                resource.Variables,
                $"Resources.{resource.LogicalId}.",
                isOfResource: true
            );

    /// <summary>Those that outputs and other conditions name.</summary>
    public IEnumerable<MissingCondition> Beside() =>
        _known is null
            ? []
            :
            [
                .. context.Template.PlainOutputs.SelectMany(output =>
                    Missing(
                        Own(output.Body).Concat(Branches(output.Body, null)),
                        output.Variables,
                        $"Outputs.{output.Name}."
                    )
                ),
                .. context.Template.Root.TryGetProperty(Conditions, out var conditions)
                    ? Missing(Combined(conditions, null), LoopVariables.None, $"{Conditions}.")
                    : [],
            ];

    private IEnumerable<MissingCondition> Missing(
        IEnumerable<(PathWithin Path, string Name)> named,
        LoopVariables variables,
        string around,
        bool isOfResource = false
    ) =>
        from use in named
        let name = variables.Substitute(use.Name)
        where name is not null && !HasVariable(name) && !_known!.Contains(name)
        let place = $"{around}{use.Path}"
        select new MissingCondition(
            isOfResource ? TemplateFault.Within($"{use.Path}") : place,
            place,
            name,
            context.Evaluation.Definitions.Parameters.ContainsKey(name),
            _known!
        );

    // Null where others than those that stand here may exist, too.
    private static IReadOnlyList<string>? Known(TemplateContext context) =>
        context.Template.IsOpen || !context.Evaluation.Definitions.HasAllConditions
            ? null
            : [.. context.Evaluation.Definitions.Conditions.Keys];

    // That of a loop within the properties, or what another tool puts in.
    private static bool HasVariable(string name) =>
        name.Contains("${", StringComparison.Ordinal)
        || name.Contains("&{", StringComparison.Ordinal)
        || name.Contains("{{", StringComparison.Ordinal);

    // The condition of a resource or output.
    private static IEnumerable<(PathWithin Path, string Name)> Own(JsonElement body) =>
        JsonMember.Text(body, Condition) is { } name ? [(new PathWithin(Condition), name)] : [];

    // Those of Fn::If.
    private static IEnumerable<(PathWithin Path, string Name)> Branches(JsonElement value, PathWithin? path) =>
        path is { Name: "0", Outer.Name: FunctionName.If } && value.ValueKind == JsonValueKind.String
            ? [(path, value.GetString()!)]
            : PathWithin.Below(value, path).SelectMany(below => Branches(below.Value, below.Path));

    // Those of which other conditions are made.
    private static IEnumerable<(PathWithin Path, string Name)> Combined(JsonElement value, PathWithin? path) =>
        path is not null
        && value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().ToList() is [{ Name: Condition, Value.ValueKind: JsonValueKind.String } only]
            ? [(new PathWithin(Condition, path), only.Value.GetString()!)]
            : PathWithin.Below(value, path).SelectMany(below => Combined(below.Value, below.Path));
}
