using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Finds what CloudFormation refuses of a template whatever its values turn out to be.</summary>
/// <param name="context">The template.</param>
internal sealed class WrittenReader(TemplateContext context)
{
    private readonly ListReader _lists = new(context);
    private readonly ConditionNameReader _conditions = new(context);
    private readonly TargetNameReader _targets = new(context);
    private readonly DependencyReader _dependencies = new(context);
    private readonly FunctionReader _functions = new(context);
    private readonly ForgottenSubReader _forgotten = new(context);
    private readonly MisplacedConditionReader _misplaced = new(context);
    private TemplateResource? _first;

    /// <summary>
    /// Properties beside <c>Properties</c>, wrong keys there, nulls, wrong lists, functions and conditions in them, names that the
    /// template does not have, and with the first resource what is wrong elsewhere: defaults that parameters refuse, what
    /// outputs and conditions name, and a transform that is missing.
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
                (resource.Reading.IsOpen ? [] : Nulls(resource.Part("Properties"))).Select(
                    path => new ResourceSpecification { Type = resource.Type, Nothing = path }
                )
            )
            .Concat(
                Each(resource, _misplaced.In, _misplaced.Beside)
                    .Select(misplaced => new ResourceSpecification
                    {
                        Type = resource.Type,
                        MisplacedCondition = misplaced,
                    })
            )
            .Concat(
                _dependencies
                    .Wrong(resource)
                    .Select(wrong => new ResourceSpecification { Type = resource.Type, WrongDependency = wrong })
            )
            .Concat(
                Each(resource, FunctionReader.In, _functions.Beside)
                    .Select(function => new ResourceSpecification
                    {
                        Type = resource.Type,
                        MalformedFunction = function,
                    })
            )
            .Concat(Forgotten(resource))
            .Concat(
                _lists
                    .Mistakes(resource)
                    .Select(mistake => new ResourceSpecification { Type = resource.Type, ListMistake = mistake })
            )
            .Concat(context.Template.IsWhole ? Undefined(resource) : Absent(resource))
            .Concat(
                _first == resource
                    ? Defaults(resource).Concat(Types(resource)).Concat(Declared(resource)).Concat(Transforms(resource))
                    : []
            );
    }

    // Other tools fill in parts of templates, and macros write what they like.
    private IEnumerable<ResourceSpecification> Types(TemplateResource resource) =>
        context.Template.IsPart
        || TemplateReading.HasMacro(context.Template.Root)
        || !context.Template.Root.TryGetProperty("Parameters", out var parameters)
        || parameters.ValueKind != JsonValueKind.Object
            ? []
            : parameters
                .EnumerateObject()
                .Where(parameter =>
                    parameter.Value.ValueKind == JsonValueKind.Object && !FunctionName.Is(parameter.Name)
                )
                .Select(parameter => (parameter.Name, Why: ParameterTypes.Mistake(parameter.Value)))
                .Where(parameter => parameter.Why is not null)
                .Select(parameter => new ResourceSpecification
                {
                    Type = resource.Type,
                    WrongParameterType = (parameter.Name, parameter.Why!),
                });

    private IEnumerable<ResourceSpecification> Declared(TemplateResource resource) =>
        DeclaredNameReader
            .In(context.Template)
            .Select(name => new ResourceSpecification { Type = resource.Type, WrongName = name });

    private IEnumerable<ResourceSpecification> Transforms(TemplateResource resource) =>
        ExtensionReader.In(context.Template) is { } missing
            ? [new ResourceSpecification { Type = resource.Type, MissingTransform = missing }]
            : [];

    /// <summary>Names that the template does not have, or has and does not use, of a resource that no other rule is about.</summary>
    public IEnumerable<ResourceSpecification> Names(TemplateResource resource) =>
        Missing(resource).Concat(Forgotten(resource));

    private IEnumerable<ResourceSpecification> Forgotten(TemplateResource resource) =>
        _forgotten.In(resource).Select(text => new ResourceSpecification { Type = resource.Type, ForgottenSub = text });

    private IEnumerable<ResourceSpecification> Missing(TemplateResource resource) =>
        context.Template.IsWhole
            ? _conditions
                .In(resource)
                .Select(missing => new ResourceSpecification { Type = resource.Type, MissingCondition = missing })
                .Concat(
                    _targets
                        .In(resource)
                        .Select(missing => new ResourceSpecification { Type = resource.Type, MissingTarget = missing })
                )
            // Of an excerpt they are told with the first resource that is judged.
            : [];

    private IEnumerable<ResourceSpecification> Undefined(TemplateResource resource) =>
        Each(resource, _conditions.In, _conditions.Beside)
            .Select(missing => new ResourceSpecification { Type = resource.Type, MissingCondition = missing })
            .Concat(
                Each(resource, _targets.In, _targets.Beside)
                    .Select(missing => new ResourceSpecification { Type = resource.Type, MissingTarget = missing })
            );

    private IEnumerable<T> Each<T>(
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

    private static List<string> Nulls(JsonElement properties)
    {
        List<string> found = [];
        Add(properties, null);
        return found;

        void Add(JsonElement value, PathWithin? path)
        {
            if (value.ValueKind == JsonValueKind.Null && path is not null)
            {
                found.Add(path.ToString());
            }
            else if (value.ValueKind == JsonValueKind.Object)
            {
                foreach (var entry in value.EnumerateObject())
                {
                    Add(entry.Value, new PathWithin(entry.Name, path));
                }
            }
            else if (value.ValueKind == JsonValueKind.Array)
            {
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Add(item, PathWithin.Item(path, index++));
                }
            }
        }
    }

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
