using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Finds the names of conditions that the template does not define.</summary>
/// <param name="context">The template.</param>
internal sealed class ConditionNameReader(TemplateContext context)
{
    private const string Condition = "Condition";
    private const string Conditions = "Conditions";

    private readonly IReadOnlyList<string>? _known = Known(context);

    /// <summary>Those that a resource names.</summary>
    /// <param name="resource">The resource.</param>
    public IEnumerable<MissingCondition> In(TemplateResource resource) =>
        _known is null || resource.Reading.IsOpen
            ? []
            : Missing(
                Own(resource.Body)
                    .Concat(
                        resource
                            .Body.EnumerateObject()
                            .Where(part => part.Name != "Metadata")
                            .SelectMany(part => Branches(part.Value, [part.Name]))
                    ),
                resource.Variables,
                path => (path[0] == "Properties" ? Joined(path[1..]) : Joined(path), $"Resources.{resource.LogicalId}.")
            );

    /// <summary>Those that outputs and other conditions name.</summary>
    public IEnumerable<MissingCondition> Beside() =>
        _known is null
            ? []
            : context
                .Template.Outputs.Where(output =>
                    output.Body.ValueKind == JsonValueKind.Object && !TemplateReading.HasMacro(output.Body)
                )
                .SelectMany(output =>
                    Missing(
                        Own(output.Body).Concat(Branches(output.Body, [])),
                        output.Variables,
                        path => ($"Outputs.{output.Name}.{Joined(path)}", $"Outputs.{output.Name}.")
                    )
                )
                .Concat(
                    context.Template.Root.TryGetProperty(Conditions, out var conditions)
                        ? Missing(
                            Combined(conditions, []),
                            LoopVariables.None,
                            path => ($"{Conditions}.{Joined(path)}", $"{Conditions}.")
                        )
                        : []
                );

    private IEnumerable<MissingCondition> Missing(
        IEnumerable<(string[] Path, string Name)> named,
        LoopVariables variables,
        Func<string[], (string Property, string Around)> place
    ) =>
        from use in named
        let name = variables.Substitute(use.Name)
        where name is not null && !HasVariable(name) && !_known!.Contains(name)
        let at = place(use.Path)
        select new MissingCondition(
            at.Property,
            at.Around + Joined(use.Path),
            name,
            context.Evaluation.Definitions.Parameters.ContainsKey(name),
            _known!
        );

    // Null where others than those that stand here may exist, too.
    private static IReadOnlyList<string>? Known(TemplateContext context) =>
        context.Template.IsPart
        || TemplateReading.HasMacro(context.Template.Root)
        || !context.Evaluation.Definitions.HasAllConditions
            ? null
            : [.. context.Evaluation.Definitions.Conditions.Keys];

    // That of a loop within the properties, or what another tool puts in.
    private static bool HasVariable(string name) =>
        name.Contains("${", StringComparison.Ordinal)
        || name.Contains("&{", StringComparison.Ordinal)
        || name.Contains("{{", StringComparison.Ordinal);

    private static string Joined(string[] path) => string.Join('.', path);

    // The condition of a resource or output.
    private static IEnumerable<(string[] Path, string Name)> Own(JsonElement body) =>
        JsonMember.Text(body, Condition) is { } name ? [([Condition], name)] : [];

    // Those of Fn::If.
    private static IEnumerable<(string[] Path, string Name)> Branches(JsonElement value, string[] path) =>
        value.ValueKind switch
        {
            JsonValueKind.String when path is [.., FunctionName.If, "0"] => [(path, value.GetString()!)],
            _ => Below(value, path, Branches),
        };

    // Those of which other conditions are made.
    private static IEnumerable<(string[] Path, string Name)> Combined(JsonElement value, string[] path) =>
        path.Length > 0
        && value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().ToList() is [{ Name: Condition, Value.ValueKind: JsonValueKind.String } only]
            ? [([.. path, Condition], only.Value.GetString()!)]
            : Below(value, path, Combined);

    private static IEnumerable<(string[] Path, string Name)> Below(
        JsonElement value,
        string[] path,
        Func<JsonElement, string[], IEnumerable<(string[] Path, string Name)>> find
    ) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(entry => find(entry.Value, [.. path, entry.Name])),
            JsonValueKind.Array => value
                .EnumerateArray()
                .SelectMany((item, index) => find(item, [.. path, $"{index}"])),
            _ => [],
        };
}
