using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Finds what CloudFormation refuses of a template whatever its values turn out to be.</summary>
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
        var its = Of(resource);
        return
        [
            .. TemplateContext.PropertiesBeside(resource).Select(name => its with { PropertyBeside = name }),
            .. TemplateContext.WrongKeys(resource).Select(key => its with { WrongKey = key }),
            .. Nulls(resource).Select(path => its with { Nothing = path }),
            .. Each(resource, _misplaced.In, _misplaced.Beside)
                .Select(misplaced => its with { MisplacedCondition = misplaced }),
            .. _dependencies.Wrong(resource).Select(wrong => its with { WrongDependency = wrong }),
            .. Each(resource, FunctionReader.In, _functions.Beside)
                .Select(function => its with { MalformedFunction = function }),
            .. Forgotten(resource),
            .. _lists.Mistakes(resource).Select(mistake => its with { ListMistake = mistake }),
            .. context.Template.IsWhole ? Undefined(resource) : Absent(resource),
            .. _first == resource ? OfTemplate(its) : [],
        ];
    }

    /// <summary>Names that the template does not have, or has and does not use, of a resource that no other rule is about.</summary>
    public IEnumerable<ResourceSpecification> Names(TemplateResource resource) =>
        // Of an excerpt they are told with the first resource that is judged.
        [.. context.Template.IsWhole ? Undefined(resource) : [], .. Forgotten(resource)];

    private static ResourceSpecification Of(TemplateResource resource) => new() { Type = resource.Type };

    private IEnumerable<ResourceSpecification> OfTemplate(ResourceSpecification its) =>
        [
            // A default does not count where the run gives a value, or a template around.
            .. from parameter in Parameters
            where !context.Evaluation.HasValue(parameter.Name)
            let mistake = new RefusalWords(new ParameterConstraints(parameter.Value)).MistakeOfDefault()
            where mistake is not null
            select its with
            {
                RefusedDefault = (parameter.Name, mistake.Value.Shown, mistake.Value.Why),
            },
            // Other tools fill in parts of templates, and macros write what they like.
            .. from parameter in Parameters
            where
                !context.Template.IsOpen
                && parameter.Value.ValueKind == JsonValueKind.Object
                && !FunctionName.Is(parameter.Name)
            let mistake = ParameterTypes.Mistake(parameter.Value)
            where mistake is not null
            select its with
            {
                WrongParameterType = (parameter.Name, mistake),
            },
            .. DeclaredNameReader.In(context.Template).Select(name => its with { WrongName = name }),
            .. ExtensionReader.In(context.Template) is { } missing
                ? [its with { MissingTransform = missing }]
                : (ResourceSpecification[])[],
        ];

    private JsonElement.ObjectEnumerator Parameters =>
        JsonMember.Try(context.Template.Root, "Parameters", JsonValueKind.Object, out var parameters)
            ? parameters.EnumerateObject()
            : default;

    private IEnumerable<ResourceSpecification> Forgotten(TemplateResource resource) =>
        _forgotten.In(resource).Select(text => Of(resource) with { ForgottenSub = text });

    private IEnumerable<ResourceSpecification> Undefined(TemplateResource resource) =>
        [
            .. Each(resource, _conditions.In, _conditions.Beside)
                .Select(missing => Of(resource) with { MissingCondition = missing }),
            .. Each(resource, _targets.In, _targets.Beside)
                .Select(missing => Of(resource) with { MissingTarget = missing }),
        ];

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
        return absent is not [var first, ..]
            ? []
            :
            [
                Of(resource) with
                {
                    AbsentNames = new AbsentNames(
                        first.Place.StartsWith($"Resources.{resource.LogicalId}.", StringComparison.Ordinal)
                            ? first.Property
                            : first.Place,
                        first.Place,
                        [.. absent.Select(one => (one.Name, one.Meant)).DistinctBy(one => one.Name)]
                    ),
                },
            ];
    }

    private static List<string> Nulls(TemplateResource resource)
    {
        List<string> found = [];
        if (!resource.Reading.IsOpen)
        {
            Add(resource.Part("Properties"), null);
        }

        return found;

        void Add(JsonElement value, PathWithin? path)
        {
            if (value.ValueKind == JsonValueKind.Null && path is not null)
            {
                found.Add(path.ToString());
            }

            foreach (var (below, at) in PathWithin.Below(value, path))
            {
                Add(below, at);
            }
        }
    }
}
