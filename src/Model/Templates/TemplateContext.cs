// Long: what is known of a template, where it is nested, and how its resources are found, stand in one place.
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>A template that is being judged: its resources, and what is assigned to its parameters at present.</summary>
internal sealed partial class TemplateContext : ReadingContext
{
    private readonly bool _isLenient;
    private readonly Dictionary<string, TemplateObject> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string NameProperty), ILookup<string, TemplateResource>> _named = [];

    /// <summary>A template to judge.</summary>
    /// <param name="template">The template.</param>
    /// <param name="parameters">The values that the run gives its parameters, pseudo parameters among them.</param>
    /// <param name="isLenient">Whether wrong shapes and names are nobody's concern here. Default: they are.</param>
    /// <param name="exploration">Who assigns the other parameters; for two templates that are compared, the same for both.</param>
    /// <param name="outer">Where the template is nested. Default: nowhere, or nobody knows.</param>
    public TemplateContext(
        Template template,
        IReadOnlyDictionary<string, string>? parameters = null,
        Exploration? exploration = null,
        bool isLenient = false,
        OuterStack? outer = null
    )
        : this(
            isLenient,
            template,
            parameters,
            exploration ??= new Exploration(),
            Around(outer, exploration),
            called: null
        ) { }

    private TemplateContext(
        bool isLenient,
        Template template,
        IReadOnlyDictionary<string, string>? parameters,
        Exploration exploration,
        Nesting? nested,
        string? called
    )
        : base(
            Evaluating(
                template = template.Under(parameters, nested?.Passed),
                parameters,
                exploration,
                nested?.Passed,
                called
            ),
            remembers: !isLenient
        )
    {
        (_isLenient, Template, Outer, Stack, Passed) = (
            isLenient,
            template,
            nested?.Outer,
            nested?.Stack,
            nested?.Passed
        );
        if (Stack is not null)
        {
            Outer!._inner[Stack.LogicalId] = this;
        }
    }

    private static Evaluation Evaluating(
        Template template,
        IReadOnlyDictionary<string, string>? parameters,
        Exploration exploration,
        PassedIn? passed,
        string? called
    )
    {
        var definitions = new Definitions(
            template.Root,
            template.Resources.ContainsKey,
            () => template.Resources.Values.Select(resource => resource.Written),
            parameters ?? new Dictionary<string, string>(StringComparer.Ordinal),
            template.Options,
            passed
        );
        passed?.Compare(definitions.Parameters.Keys, definitions.Literals);
        return new Evaluation(definitions, exploration, passed, called);
    }

    // What the run gives counts before what a template passes.
    private static Nesting? Around(OuterStack? outer, Exploration exploration)
    {
        if (outer is null)
        {
            return null;
        }

        var context = new TemplateContext(
            isLenient: true,
            outer.Template,
            outer.Given,
            exploration,
            Around(outer.Outer, exploration),
            outer.Name
        )
        {
            NestedTemplate = outer.Nested,
        };
        return context.Template.Resources.GetValueOrDefault(outer.StackId) is { } stack
            ? context.NestingOf(stack)
            : null;
    }

    // Where nothing is passed, its condition still decides.
    private Nesting NestingOf(TemplateResource stack) =>
        new(this, stack, new PassedIn(Evaluation, OuterStack.PassedBy(stack), () => Exists(stack)));

    // Where a template is nested, and what it is passed there.
    private sealed record Nesting(TemplateContext Outer, TemplateResource Stack, PassedIn Passed);

    /// <summary>The template that nests this one; null for none, or where nobody says so.</summary>
    public TemplateContext? Outer { get; }

    /// <summary>The nested stack, as a resource of the template that nests this one; null for none.</summary>
    public TemplateResource? Stack { get; }

    /// <summary>Whether the stacks in which it is nested exist at present.</summary>
    public bool IsThere => Outer is null || Stack is null || (Outer.Exists(Stack) && Outer.IsThere);

    /// <summary>What that passes to this one; null for nothing.</summary>
    public PassedIn? Passed { get; }

    /// <summary>
    /// What stands behind an export of another stack, with the template of that: a resource as a whole, whose properties are written
    /// out; null for what is not known. Default: nothing is.
    /// </summary>
    public Func<string, (TemplateContext Template, TemplateResource Resource)?> Exported { get; set; } =
        static _ => null;

    /// <summary>The template, under the values that the run gives.</summary>
    public Template Template { get; }

    /// <summary>The properties of a resource.</summary>
    public TemplateObject Properties(TemplateResource resource)
    {
        if (!_properties.TryGetValue(resource.LogicalId, out var properties))
        {
            properties = Part(
                resource,
                "Properties",
                _isLenient ? null : KnownProperties.Of(resource.Type),
                _isLenient ? [] : PropertiesBeside(resource)
            );
            _properties[resource.LogicalId] = properties;
        }

        return properties;
    }

    /// <summary>What stands beside the properties, such as <c>UpdatePolicy</c>.</summary>
    public TemplateObject Part(
        TemplateResource resource,
        string name,
        KnownProperties? known = null,
        IReadOnlyList<string>? beside = null
    ) =>
        new(
            () =>
                resource.Written.Entry(name) is { } part ? Evaluate(part)
                : IsMeantByAnother(resource, name) ? Evaluated.Undecided
                : Evaluated.Absent,
            $"Resources.{resource.LogicalId}.{name}",
            this,
            ReadingOf(resource),
            known
        )
        {
            Beside = beside ?? [],
        };

    /// <summary>Properties that stand beside <c>Properties</c>, and belong into it. A macro may do anything with them.</summary>
    public static IReadOnlyList<string> PropertiesBeside(TemplateResource resource) =>
        resource.Reading.IsOpen || KnownProperties.Of(resource.Type) is not { } known
            ? []
            :
            [
                .. resource
                    .Body.EnumerateObject()
                    .Select(entry => entry.Name)
                    .Where(name => known.Names.Contains(name) && !ResourceKeys.All.Contains(name)),
            ];

    /// <summary>Keys of a resource that there are not, apart from its properties. A macro may do anything with them.</summary>
    public static IReadOnlyList<WrongKey> WrongKeys(TemplateResource resource)
    {
        if (resource.Reading.IsOpen)
        {
            return [];
        }

        var properties = KnownProperties.Of(resource.Type)?.Names ?? [];
        return
        [
            .. resource
                .Body.EnumerateObject()
                .Select(entry => entry.Name)
                .Where(name => !ResourceKeys.MayBe(name) && !properties.Contains(name))
                .Select(name => Wrong(resource, name, properties)),
        ];
    }

    private static WrongKey Wrong(TemplateResource resource, string name, IReadOnlyList<string> properties) =>
        ResourceKeys.Meant(name) is { } key
            ? new WrongKey(name, key, IsProperty: false, resource.Body.TryGetProperty(key, out _))
            : new WrongKey(
                name,
                Similarity.Nearest(name, properties.Select(known => (known, known.Length / 4)), ignoreCase: true),
                IsProperty: true,
                IsThere: false
            );

    // What stands there under a wrong key is not missing.
    private static bool IsMeantByAnother(TemplateResource resource, string key) =>
        WrongKeys(resource).Any(wrong => !wrong.IsProperty && wrong.Meant == key);

    /// <summary>The attributes of a resource that are no objects, such as <c>DeletionPolicy</c>.</summary>
    public TemplateObject Whole(TemplateResource resource) =>
        new(() => Evaluated.Of(resource.Written), $"Resources.{resource.LogicalId}", this, ReadingOf(resource))
        {
            Beside =
            [
                .. WrongKeys(resource).Where(wrong => !wrong.IsProperty).Select(wrong => wrong.Meant).OfType<string>(),
            ],
        };

    private TemplateReading ReadingOf(TemplateResource resource) =>
        _isLenient ? resource.Reading with { Mistakes = new TemplateMistakes() } : resource.Reading;

    /// <summary>The parameter whose value something secret is as a whole; null for none.</summary>
    public ParameterUse? SecretParameter(Evaluated value)
    {
        if (value.Parameter is not { } name || !Evaluation.Definitions.Parameters.TryGetValue(name, out var parameter))
        {
            return null;
        }

        // A dynamic reference as the default is no secret itself, and the default of a looked up one is a name.
        var refers = parameter.Default?.Contains(DynamicReference.Opening, StringComparison.Ordinal) == true;
        return new ParameterUse(
            name,
            !parameter.IsHidden && !refers && !parameter.IsLookedUp,
            !string.IsNullOrEmpty(parameter.Default) && !refers && !parameter.IsLookedUp,
            Evaluation.HasValue(name)
        )
        {
            Limits = parameter.Limits,
            WrittenFor =
                PassedTo(name) is { Parameter: null, Text: { Length: > 0 } text } && !DynamicReference.MayBeIn(text)
                    ? Stack!.LogicalId
                    : null,
            ShownIn = Template
                .Outputs.FirstOrDefault(output =>
                    (output.Condition is not { } condition || Evaluation.Decide(condition) != false)
                    && output.Written is ObjectExpression written
                    && written.Entry("Value") is { } shown
                    && References
                        .Taken(shown, Evaluation.Decide)
                        .SelectMany(References.Own)
                        .Any(reference => reference.LogicalId == name)
                )
                ?.Name,
            Around = PassedTo(name) is { } passed ? Outer!.SecretParameter(passed) : null,
        };
    }

    // What the template around passes to a parameter, as it is there.
    private Evaluated? PassedTo(string parameter) =>
        Outer is not null
        && Stack?.Written.Entry("Properties") is ObjectExpression properties
        && properties.Entry("Parameters") is ObjectExpression passed
        && passed.Entry(parameter) is { } written
            ? Outer.Evaluate(written)
            : null;

    /// <summary>Whether a resource exists at present.</summary>
    public bool Exists(TemplateResource resource) =>
        resource.Condition is not { } condition || Evaluation.Decide(condition) != false;

    /// <summary>The resource of a type that a value stands for or is one attribute of; null for none of the template.</summary>
    public TemplateResource? Referenced(Evaluated value, string type) => OfType(value.Reference, type);

    /// <summary>The only resource of a type that a value is made of, such as <c>replication-group/${Group}</c>.</summary>
    public TemplateResource? Mentioned(Evaluated value, string type) =>
        value.Mentions is [var only] ? OfType(only, type) : null;

    private TemplateResource? OfType(Reference? reference, string type) =>
        reference is not null
        && Template.Resources.TryGetValue(reference.LogicalId, out var resource)
        && resource.Type == type
            ? resource
            : null;

    /// <summary>The resource that a value stands for, by reference or by its physical name; null for none of the template.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type of the resource.</param>
    /// <param name="nameProperty">The property that holds the physical name of such a resource.</param>
    public TemplateResource? Find(Evaluated value, string type, string nameProperty) =>
        Referenced(value, type) ?? (value.Text is { } name ? Named(name, type, nameProperty) : null);

    /// <summary>The resource of a type with a physical name, which ElastiCache compares without regard to case.</summary>
    public TemplateResource? Named(string name, string type, string nameProperty) =>
        AllNamed(name, type, nameProperty).FirstOrDefault();

    /// <summary>All of them: of those with conditions, several may have one name.</summary>
    public IEnumerable<TemplateResource> AllNamed(string name, string type, string nameProperty)
    {
        if (!_named.TryGetValue((type, nameProperty), out var named))
        {
            named = Template
                .OfType(type)
                .ToLookup(
                    resource =>
                        Properties(resource).Text(nameProperty) is { DependsOnParameters: false } fixedName
                        && fixedName.TryGet(out var given)
                            ? given
                            : "",
                    StringComparer.OrdinalIgnoreCase
                );
            _named[(type, nameProperty)] = named;
        }

        var others = named[""]
            .Where(resource =>
                Properties(resource).Text(nameProperty).TryGet(out var given)
                && given.Equals(name, StringComparison.OrdinalIgnoreCase)
            );
        return name.Length == 0 ? [] : named[name].Concat(others);
    }
}
