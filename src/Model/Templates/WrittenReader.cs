using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Finds what CloudFormation refuses of a template whatever its values turn out to be.</summary>
/// <param name="context">The template.</param>
internal sealed class WrittenReader(TemplateContext context)
{
    private static readonly string[] YamlTrue = ["true", "yes", "on"];
    private static readonly string[] YamlFalse = ["false", "no", "off"];

    private readonly ListReader _lists = new(context);
    private readonly ConditionNameReader _conditions = new(context);
    private readonly TargetNameReader _targets = new(context);
    private TemplateResource? _first;

    /// <summary>
    /// Properties beside <c>Properties</c>, wrong keys there, nulls, wrong lists and conditions in them, names that the template
    /// does not have, and with the first resource what is
    /// wrong elsewhere: defaults that parameters refuse, and what outputs and conditions name.
    /// </summary>
    public IEnumerable<ResourceSpecification> Faults(TemplateResource resource)
    {
        _first ??= resource;
        return TemplateContext
            .PropertiesBeside(resource)
            .Select(name => new ResourceSpecification { Type = resource.Type, PropertyBeside = name })
            .Concat(
                TemplateContext
                    .WrongKeys(resource)
                    .Select(key => new ResourceSpecification { Type = resource.Type, WrongKey = key })
            )
            .Concat(
                (resource.Reading.IsOpen ? [] : Nulls(resource.Part("Properties"), [])).Select(
                    path => new ResourceSpecification { Type = resource.Type, Nothing = path }
                )
            )
            .Concat(
                (resource.Reading.IsOpen ? [] : Conditions(resource)).Select(misplaced => new ResourceSpecification
                {
                    Type = resource.Type,
                    MisplacedCondition = misplaced,
                })
            )
            .Concat(
                _lists
                    .Mistakes(resource)
                    .Select(mistake => new ResourceSpecification { Type = resource.Type, ListMistake = mistake })
            )
            .Concat(context.Template.IsWhole ? Undefined(resource) : Absent(resource))
            .Concat(_first == resource ? Defaults(resource) : []);
    }

    private IEnumerable<ResourceSpecification> Undefined(TemplateResource resource) =>
        Undefined(resource, _conditions.In, _conditions.Beside)
            .Select(missing => new ResourceSpecification { Type = resource.Type, MissingCondition = missing })
            .Concat(
                Undefined(resource, _targets.In, _targets.Beside)
                    .Select(missing => new ResourceSpecification { Type = resource.Type, MissingTarget = missing })
            );

    private IEnumerable<T> Undefined<T>(
        TemplateResource resource,
        Func<TemplateResource, IEnumerable<T>> within,
        Func<IEnumerable<T>> beside
    ) => _first == resource ? within(resource).Concat(beside()) : within(resource);

    // Of a file that may be an excerpt once, with all that is not there.
    private IEnumerable<ResourceSpecification> Absent(TemplateResource resource)
    {
        if (_first != resource)
        {
            return [];
        }

        var all = context.Template.Resources.Values;
        List<(string Property, string Place, string Name, string? Meant)> absent =
        [
            .. all.SelectMany(_targets.In)
                .Concat(_targets.Beside())
                .Select(missing => (missing.Property, missing.Place, missing.Name, missing.Meant)),
            .. all.SelectMany(_conditions.In)
                .Concat(_conditions.Beside())
                .Select(missing => (missing.Property, missing.Place, missing.Name, (string?)null)),
        ];
        return absent.Count == 0
            ? []
            :
            [
                new ResourceSpecification
                {
                    Type = resource.Type,
                    AbsentNames = new AbsentNames(
                        IsOf(resource, absent[0].Place) ? absent[0].Property : absent[0].Place,
                        absent[0].Place,
                        [.. absent.Select(one => (one.Name, one.Meant)).DistinctBy(one => one.Name)]
                    ),
                },
            ];
    }

    private static bool IsOf(TemplateResource resource, string place) =>
        place.StartsWith($"Resources.{resource.LogicalId}.", StringComparison.Ordinal);

    // Conditions are functions of the section Conditions: among the properties only Fn::If is one, and takes a name.
    private IEnumerable<MisplacedCondition> Conditions(TemplateResource resource)
    {
        var within = Conditions(resource.Part("Properties"), [], resource.Variables.IsOutside);
        return resource.Part("Condition") switch
        {
            { ValueKind: JsonValueKind.Object } own when own.EnumerateObject().ToList() is [var only] => within.Prepend(
                new MisplacedCondition(null, only.Name, IsName: true)
            ),
            var own => NoName(own, null) is { } misplaced ? within.Prepend(misplaced) : within,
        };
    }

    private IEnumerable<MisplacedCondition> Conditions(
        JsonElement value,
        IReadOnlyList<string> path,
        bool isOutside,
        bool isOfIf = false
    )
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value
                .EnumerateArray()
                .SelectMany(
                    (item, index) =>
                        Conditions(item, [.. path, $"{index}"], isOutside, index == 0 && path is [.., "Fn::If"])
                );
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return isOfIf && NoName(value, string.Join('.', path)) is { } misplaced ? [misplaced] : [];
        }

        var entries = value.EnumerateObject().ToList();
        return
            entries is [var only]
            && path.Count > 0
            && (IsCondition(only) || (isOfIf && isOutside && (only.Name == "Ref" || FunctionName.Is(only.Name))))
            ? [new MisplacedCondition(string.Join('.', path), only.Name, isOfIf)]
            : entries.SelectMany(entry =>
                Conditions(
                    entry.Value,
                    [.. path, entry.Name],
                    // A loop may put a name there.
                    isOutside && !entry.Name.StartsWith(Loop.Prefix, StringComparison.Ordinal)
                )
            );
    }

    // True, false or a number where the name of a condition is needed. One that has it for its name may be meant.
    private MisplacedCondition? NoName(JsonElement value, string? path)
    {
        var given = value.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number
            ? value.GetRawText()
            : null;
        var known = context.Evaluation.Definitions.Conditions.Keys;
        return given is null || known.Contains(given)
            ? null
            : new MisplacedCondition(path, given, IsName: true)
            {
                // Without quotes YAML takes such a name for true or false.
                Unquoted = known.FirstOrDefault(name =>
                    (
                        given == "true" ? YamlTrue
                        : given == "false" ? YamlFalse
                        : []
                    ).Contains(name, StringComparer.OrdinalIgnoreCase)
                ),
            };
    }

    private bool IsCondition(JsonProperty entry) =>
        entry.Name is "Fn::Equals" or "Fn::Not" or "Fn::And" or "Fn::Or"
        || (
            entry is { Name: "Condition", Value.ValueKind: JsonValueKind.String }
            && context.Template.Root.TryGetProperty("Conditions", out var conditions)
            && conditions.ValueKind == JsonValueKind.Object
            && conditions.TryGetProperty(entry.Value.GetString()!, out _)
        );

    private static IEnumerable<string> Nulls(JsonElement value, IReadOnlyList<string> path) =>
        value.ValueKind switch
        {
            JsonValueKind.Null when path.Count > 0 => [string.Join('.', path)],
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(entry => Nulls(entry.Value, [.. path, entry.Name])),
            JsonValueKind.Array => value
                .EnumerateArray()
                .Select((item, index) => Nulls(item, [.. path, $"{index}"]))
                .SelectMany(nulls => nulls),
            _ => [],
        };

    // A default does not count where the run gives a value, or a template around.
    private IEnumerable<ResourceSpecification> Defaults(TemplateResource resource) =>
        context.Template.Root.TryGetProperty("Parameters", out var parameters)
        && parameters.ValueKind == JsonValueKind.Object
            ? parameters
                .EnumerateObject()
                .Where(parameter => !context.Evaluation.HasValue(parameter.Name))
                .SelectMany(parameter =>
                    new RefusalWords(new ParameterConstraints(parameter.Value)).MistakeOfDefault() is var (shown, why)
                        ? (ResourceSpecification[])
                            [
                                new ResourceSpecification
                                {
                                    Type = resource.Type,
                                    RefusedDefault = (parameter.Name, shown, why),
                                },
                            ]
                        : []
                )
            : [];
}
