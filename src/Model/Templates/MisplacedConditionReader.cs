using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>
/// Finds conditions that stand where a value is needed, and what is no name where the name of a condition is. Conditions are
/// functions of the section Conditions: of those only <c>Fn::If</c> stands elsewhere, and takes a name.
/// </summary>
internal sealed class MisplacedConditionReader(TemplateContext context)
{
    private const string Condition = "Condition";
    private const string Conditions = "Conditions";

    // Path is where it stands within the resource, the output or the conditions.
    private sealed record Found(string Path, string Given, ConditionUse Use)
    {
        public string? Unquoted { get; init; }

        public string? Named { get; init; }

        public MisplacedCondition At(string property, string place) =>
            new(property, place, Given, Use) { Unquoted = Unquoted, Named = Named };
    }

    private static readonly string[] YamlTrue = ["true", "yes", "on"];
    private static readonly string[] YamlFalse = ["false", "no", "off"];

    /// <summary>Those of a resource.</summary>
    public IEnumerable<MisplacedCondition> In(TemplateResource resource) =>
        resource.Reading.IsOpen
            ? []
            : Own(resource.Part(Condition), Condition, ConditionUse.OfResource)
                .Concat(Within(resource.Part("Properties"), null, resource.Variables.IsOutside))
                .Select(found =>
                    found.At(
                        found.Path,
                        $"Resources.{resource.LogicalId}.{(found.Use == ConditionUse.OfResource ? "" : "Properties.")}{found.Path}"
                    )
                );

    /// <summary>Those of outputs and of conditions.</summary>
    public IEnumerable<MisplacedCondition> Beside() =>
        context.Template.IsOpen
            ? []
            : context
                .Template.PlainOutputs.SelectMany(output => At(InOutput(output), $"Outputs.{output.Name}"))
                .Concat(At(InConditions(), Conditions));

    private static IEnumerable<MisplacedCondition> At(IEnumerable<Found> found, string around) =>
        from one in found
        let place = $"{around}.{one.Path}"
        select one.At(place, place);

    private IEnumerable<Found> InOutput(TemplateOutput output) =>
        output
            .Body.EnumerateObject()
            .SelectMany(part =>
                part.Name switch
                {
                    Condition => Own(part.Value, Condition, ConditionUse.OfOutput),
                    "Value" or "Export" => Within(part.Value, new PathWithin(part.Name), output.Variables.IsOutside),
                    _ => [],
                }
            );

    private IEnumerable<Found> InConditions() =>
        context.Template.Root.TryGetProperty(Conditions, out var conditions)
        && conditions.ValueKind == JsonValueKind.Object
            ? Within(conditions, null, isOutside: true, areAllowed: true)
            : [];

    // The condition of a resource, an output or another condition.
    private IEnumerable<Found> Own(JsonElement value, string path, ConditionUse use) =>
        value.ValueKind == JsonValueKind.Object && value.EnumerateObject().ToList() is [var only]
            ? [Instead(only, path, use)]
            : NoName(value, path, use);

    private IEnumerable<Found> Within(JsonElement value, PathWithin? path, bool isOutside, bool areAllowed = false)
    {
        var isOfIf = path is { Name: "0", Outer.Name: FunctionName.If };
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            return isOfIf ? NoName(value, path!.ToString(), ConditionUse.Branch) : [];
        }

        var below = PathWithin
            .Below(value, path)
            .SelectMany(one =>
                Within(
                    one.Value,
                    one.Path,
                    // A loop may put a name there.
                    isOutside && !one.Path.Name.StartsWith(Loop.Prefix, StringComparison.Ordinal),
                    areAllowed
                )
            );
        return path is null
            || value.ValueKind == JsonValueKind.Array
            || value.EnumerateObject().ToList() is not [var only]
                ? below
            : isOfIf && IsInstead(only, isOutside) ? [Instead(only, path.ToString(), ConditionUse.Branch)]
            : !isOfIf && areAllowed && only.Name == Condition
                ? Own(only.Value, $"{path}.{Condition}", ConditionUse.OfCondition)
            : !isOfIf && !areAllowed && IsCondition(only) ? [new Found(path.ToString(), only.Name, ConditionUse.Value)]
            : below;
    }

    private Found Instead(JsonProperty function, string path, ConditionUse use) =>
        new(path, function.Name, use) { Named = NamedBy(function) };

    private bool IsInstead(JsonProperty entry, bool isOutside) =>
        IsCondition(entry)
        || NamedBy(entry) is not null
        || (isOutside && (entry.Name is "Ref" or Condition || FunctionName.Is(entry.Name)));

    private string? NamedBy(JsonProperty function) =>
        function.Name is "Ref" or Condition
        && function.Value.ValueKind == JsonValueKind.String
        && Known.Contains(function.Value.GetString()!)
            ? function.Value.GetString()
            : null;

    // True, false or a number where the name of a condition is needed. One that has it for its name may be meant.
    private IEnumerable<Found> NoName(JsonElement value, string path, ConditionUse use)
    {
        var given = value.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number
            ? value.GetRawText()
            : null;
        return given is null || Known.Contains(given)
            ? []
            :
            [
                new Found(path, given, use)
                {
                    // Without quotes YAML takes such a name for true or false.
                    Unquoted = Known.FirstOrDefault(name =>
                        (
                            given == "true" ? YamlTrue
                            : given == "false" ? YamlFalse
                            : []
                        ).Contains(name, StringComparer.OrdinalIgnoreCase)
                    ),
                },
            ];
    }

    private IEnumerable<string> Known => context.Evaluation.Definitions.Conditions.Keys;

    private bool IsCondition(JsonProperty entry) =>
        entry.Name is "Fn::Equals" or "Fn::Not" or "Fn::And" or "Fn::Or"
        || (
            entry is { Name: Condition, Value.ValueKind: JsonValueKind.String }
            && context.Template.Root.TryGetProperty(Conditions, out var conditions)
            && conditions.ValueKind == JsonValueKind.Object
            && conditions.TryGetProperty(entry.Value.GetString()!, out _)
        );
}
