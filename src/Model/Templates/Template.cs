using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>A CloudFormation template: its resources by logical id.</summary>
internal sealed class Template
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<TemplateResource>> _ofType = new(
        StringComparer.Ordinal
    );

    private IReadOnlyList<TemplateOutput>? _outputs;

    private readonly LoopVariables _outside;
    private readonly TemplateMistakes? _mistakes;
    private readonly Lazy<bool> _hasLoops;
    private readonly bool _hasMacro;

    private Template(
        JsonElement root,
        IReadOnlyDictionary<string, TemplateResource> resources,
        LoopVariables outside,
        TemplateMistakes? mistakes
    )
    {
        (Root, Resources, _outside, _mistakes) = (root, resources, outside, mistakes);
        _hasMacro = TemplateReading.HasMacro(root);
        _hasLoops = new(() => Text.Contains(Loop.Prefix, StringComparison.Ordinal));
    }

    /// <summary>What is said instead of a resource where something is about the template itself: no resource can be called so.</summary>
    internal const string Itself = "the template";

    /// <summary>The resources, in the order of the template.</summary>
    public IReadOnlyDictionary<string, TemplateResource> Resources { get; }

    /// <summary>Whether somebody says of a violation that it is no error. Default: nobody.</summary>
    internal Func<TemplateResource, Violation, bool> IsMeant { get; set; } = static (_, _) => false;

    /// <summary>Whether another tool puts it together with others: what it names may stand in one of those. Default: it does not.</summary>
    internal bool IsPart { get; set; }

    /// <summary>Whether others than what stands here may be there, too: those of other parts, or what a macro writes.</summary>
    internal bool IsOpen => IsPart || _hasMacro;

    /// <summary>
    /// Whether it surely is a template of its own: files that other tools put into templates have resources, mappings and
    /// outputs, and none of the other sections.
    /// </summary>
    internal bool IsWhole => Array.Exists(OfWholeTemplates, section => Root.TryGetProperty(section, out _));

    /// <summary>Outside of the loops of the template.</summary>
    internal LoopVariables Outside => _outside;

    /// <summary>The options of Elastic Beanstalk that are set.</summary>
    internal IReadOnlyDictionary<string, string> Options => field ??= OptionSettings.In(Root);

    /// <summary>The whole template, with what stands beside the resources.</summary>
    internal JsonElement Root { get; }

    /// <summary>The whole template as JSON, to see at once that something stands nowhere in it.</summary>
    internal string Text => field ??= Root.GetRawText();

    /// <summary>Reads a template. YAML is to be turned into JSON before, short intrinsics into long ones.</summary>
    /// <param name="root">The template.</param>
    /// <param name="mistakes">
    /// Receives the mistakes within resources, now and when the template is judged; what can be read is judged all the
    /// same. Default: none, and the first mistake is thrown.
    /// </param>
    /// <exception cref="TemplateException">It is no template, or has a mistake and nobody collects it.</exception>
    public static Template Read(JsonElement root, TemplateMistakes? mistakes = null) =>
        Read(root, mistakes, NoValues, null);

    /// <summary>This template where a run gives parameters values: loops may run over them.</summary>
    /// <param name="parameters">The values, pseudo parameters among them; null for none.</param>
    /// <param name="passed">What the template around passes to the others. Default: there is none around.</param>
    internal Template Under(IReadOnlyDictionary<string, string>? parameters, IPassedIn? passed = null) =>
        (parameters is null && passed is null)
        || !_hasLoops.Value
        || _outside.Collections.IsOf(parameters ?? NoValues, passed)
            ? this
            : Read(Root, _mistakes, parameters ?? NoValues, passed).As(this);

    private static readonly string[] OfWholeTemplates =
        "AWSTemplateFormatVersion Conditions Parameters Rules Transform".Split(' ');

    private static readonly IReadOnlyDictionary<string, string> NoValues = new Dictionary<string, string>(
        StringComparer.Ordinal
    );

    private static Template Read(
        JsonElement root,
        TemplateMistakes? mistakes,
        IReadOnlyDictionary<string, string> parameters,
        IPassedIn? passed
    )
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new TemplateException(Itself, $"expected an object with Resources, got {Kinds.Of(root)}");
        }

        if (!root.TryGetProperty("Resources", out var resources) || resources.ValueKind != JsonValueKind.Object)
        {
            throw new TemplateException(
                "Resources",
                "a template must have an object of this name"
                    + (
                        Similarity.Nearest(
                            "Resources",
                            root.EnumerateObject().Select(section => (section.Name, 2)),
                            ignoreCase: true
                        )
                            is { } other
                        && other != "Resources"
                            ? $", got '{other}'"
                            : ""
                    )
            );
        }

        var reading = new TemplateReading(
            mistakes,
            TemplateReading.HasMacro(root) || TemplateReading.HasMacro(resources)
        );
        // Whoever collects no mistakes reads what was written by a tool.
        if (mistakes is not null && !reading.IsOpen)
        {
            TemplateSections.Check(root, reading);
        }

        var read = new Dictionary<string, TemplateResource>(StringComparer.Ordinal);
        var outside = LoopVariables.Outside(new LoopCollections(root, parameters, passed));
        Collect(resources, "Resources", reading, outside, read);
        return new Template(root, read, outside, mistakes);
    }

    /// <summary>This template with another text; its mistakes are nobody's business.</summary>
    internal Template Rewritten(JsonObject root) =>
        Read(JsonDocument.Parse(root.ToJsonString(), Deep).RootElement, new TemplateMistakes()).As(this);

    // Whoever read the text has said how deep it may be.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    /// <summary>This template, read once more by somebody who wants to know its mistakes, or none of them.</summary>
    internal Template ReadAgain(TemplateMistakes mistakes) => Read(Root, mistakes).As(this);

    // What is said of it stays so.
    private Template As(Template other)
    {
        IsPart = other.IsPart;
        IsMeant = (resource, violation) => other.IsMeant(resource, violation);
        return this;
    }

    /// <summary>The outputs, in the order of the template; those of loops one by one.</summary>
    internal IReadOnlyList<TemplateOutput> Outputs =>
        _outputs ??=
            Root.TryGetProperty("Outputs", out var outputs) && outputs.ValueKind == JsonValueKind.Object
                ? [.. OutputsIn(outputs, "Outputs", _outside)]
                : [];

    /// <summary>The outputs of which no macro may make something else.</summary>
    internal IEnumerable<TemplateOutput> PlainOutputs =>
        Outputs.Where(output =>
            output.Body.ValueKind == JsonValueKind.Object && !TemplateReading.HasMacro(output.Body)
        );

    /// <summary>An entry of a section such as <c>Conditions</c>; null where there is none.</summary>
    internal Expression? Section(string section, string name) =>
        !Root.TryGetProperty(section, out var entries) || entries.ValueKind != JsonValueKind.Object ? null
        : entries.TryGetProperty(name, out var entry) ? ExpressionParser.Plain.Parse(entry)
        : _hasLoops.Value ? OfLoop(entries, name, _outside)
        : null;

    // One that a loop makes.
    private static Expression? OfLoop(JsonElement entries, string name, LoopVariables variables) =>
        entries
            .EnumerateObject()
            .Select(entry =>
                Loop.Of(entry, variables) is { } loop
                    ? loop.Rounds().Select(round => OfLoop(round.Body, name, round.Variables)).FirstOrDefault(IsFound)
                : variables.Substitute(entry.Name) == name ? new ExpressionParser(variables).Parse(entry.Value)
                : null
            )
            .FirstOrDefault(IsFound);

    private static bool IsFound(Expression? entry) => entry is not null;

    /// <summary>The resources of a type.</summary>
    internal IReadOnlyList<TemplateResource> OfType(string type) =>
        _ofType.GetOrAdd(type, wanted => [.. Resources.Values.Where(resource => resource.Type == wanted)]);

    /// <summary>Where something is written that stands at a place of a resource or an output: of a loop, its body.</summary>
    /// <param name="place">The place, such as <c>Outputs.Endpoint.Value</c>.</param>
    internal string Written(string place)
    {
        if (!_hasLoops.Value || place.Split('.', 3) is not [var section, var name, ..] parts)
        {
            return place;
        }

        var path =
            section == "Resources" ? Resources.GetValueOrDefault(name)?.Path
            : section == "Outputs" ? Outputs.FirstOrDefault(output => output.Name == name)?.Path
            : null;
        return path is null ? place
            : parts is [_, _, var rest] ? $"{path}.{rest}"
            : path;
    }

    private static IEnumerable<TemplateOutput> OutputsIn(JsonElement outputs, string at, LoopVariables variables) =>
        outputs
            .EnumerateObject()
            .SelectMany(output =>
                FunctionName.Is(output.Name)
                    ? (Loop.Of(output, variables)?.Rounds() ?? []).SelectMany(round =>
                        OutputsIn(round.Body, $"{at}.{output.Name}.{Loop.Body}", round.Variables)
                    )
                    :
                    [
                        new TemplateOutput(variables.Substitute(output.Name) ?? output.Name, output.Value, variables)
                        {
                            Path = $"{at}.{output.Name}",
                        },
                    ]
            );

    // A slip in the key is told (M-24), and leaves no doubt of what is meant.
    private static string? TypeOf(JsonElement resource) =>
        resource.TryGetProperty(ResourceKeys.Type, out var type)
            ? type.ValueKind == JsonValueKind.String && type.GetString() is { Length: > 0 } written
                ? written
                : null
            : resource
                .EnumerateObject()
                .Where(part =>
                    part.Value.ValueKind == JsonValueKind.String && ResourceKeys.Meant(part.Name) == ResourceKeys.Type
                )
                .Select(part => part.Value.GetString())
                .FirstOrDefault(known => KnownProperties.Of(known!) is not null);

    private static void Collect(
        JsonElement resources,
        string at,
        TemplateReading reading,
        LoopVariables variables,
        Dictionary<string, TemplateResource> read
    )
    {
        foreach (var resource in resources.EnumerateObject())
        {
            var path = $"{at}.{resource.Name}";
            if (FunctionName.Is(resource.Name))
            {
                // Other transforms stand among the resources without being one.
                foreach (var (body, round) in Loop.Of(resource, variables)?.Rounds() ?? [])
                {
                    Collect(body, $"{path}.{Loop.Body}", reading, round, read);
                }
            }
            else if (resource.Value.ValueKind != JsonValueKind.Object)
            {
                reading.Report(path, $"expected an object, got {Kinds.Of(resource.Value)}");
            }
            else if (TypeOf(resource.Value) is not { } type)
            {
                if (!resource.Value.EnumerateObject().Any(part => FunctionName.Is(part.Name)))
                {
                    reading.Report($"{path}.Type", "a resource must have a type");
                }
            }
            else
            {
                var id = variables.Substitute(resource.Name) ?? resource.Name;
                read[id] = new TemplateResource(id, variables.Substitute(type) ?? type, resource.Value)
                {
                    Key = resource.Name,
                    Path = path,
                    Variables = variables,
                    Reading = TemplateReading.HasMacro(resource.Value) ? reading with { IsOpen = true } : reading,
                };
            }
        }
    }
}
