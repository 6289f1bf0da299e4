using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Holds what a template passes to the stacks that it nests, and reads of them, against their templates.</summary>
/// <param name="context">The template.</param>
/// <param name="nested">The template of a nested stack, where that is known.</param>
internal sealed partial class NestedReader(TemplateContext context, Func<TemplateResource, Template?> nested)
{
    private const string Parameters = "Parameters";
    private const string Outside = "Outputs";
    private const string Prefix = Outside + ".";

    private readonly ListReader _lists = new(context);

    // What the templates of nested stacks have does not change with what is passed to them.
    private readonly Dictionary<string, Has> _nested = new(StringComparer.Ordinal);

    /// <summary>
    /// The parameters that a nested stack is passed, each to be asked about by itself; null stands for those that it is not.
    /// </summary>
    /// <param name="stack">The nested stack, as a resource.</param>
    public static IEnumerable<string?> Asked(TemplateResource stack) =>
        stack.Reading.IsOpen || OuterStack.PassedBy(stack) is not { } passed
            ? []
            : passed.Keys.Where(name => !FunctionName.Is(name)).Append(null);

    /// <summary>What is wrong with what a nested stack is passed, with the parameters as they are at present.</summary>
    /// <param name="stack">The nested stack, as a resource.</param>
    /// <param name="name">The parameter that is passed; null for those that are not.</param>
    public IEnumerable<ResourceSpecification> Passed(TemplateResource stack, string? name) =>
        (name is null ? Missing(stack) : Wrong(stack, name, OuterStack.PassedBy(stack)![name])).Select(
            fault => new ResourceSpecification { Type = stack.Type, PassedFault = fault }
        );

    /// <summary>What is read of a nested stack that it does not have.</summary>
    /// <param name="stack">The nested stack, as a resource.</param>
    /// <param name="uses">Every use of its attributes.</param>
    public IEnumerable<ResourceSpecification> Outputs(TemplateResource stack, IEnumerable<AttributeRead> uses)
    {
        var used = uses.Where(use => use.Attribute.StartsWith(Outside, StringComparison.OrdinalIgnoreCase)).ToList();
        if (used.Count == 0 || context.Template.IsPart)
        {
            return [];
        }

        var known = Of(stack).Outputs;
        return used.Where(use => !MayBe(use.Attribute, known))
            .Select(use => new MissingOutput(stack.LogicalId, use.Attribute, use.Place, known?.Known.ToList()))
            .DistinctBy(missing => (missing.Attribute, missing.Place))
            .Select(missing => new ResourceSpecification { Type = stack.Type, MissingOutput = missing });
    }

    private static bool MayBe(string attribute, MadeNames? known) =>
        attribute.StartsWith(Prefix, StringComparison.Ordinal)
            ? attribute[Prefix.Length..] is var name && (known is null || !Plain().IsMatch(name) || known.MayHave(name))
            // The output of that name, in other letters; others may be attributes that are new.
            : !attribute.Equals(Outside, StringComparison.OrdinalIgnoreCase)
                && !attribute.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    // Null where other outputs than those that stand there may exist, too.
    private static MadeNames? OutputsOf(Template template) =>
        template.IsOpen ? null
        : template.Root.TryGetProperty(Outside, out var outputs)
            ? outputs.ValueKind == JsonValueKind.Object ? MadeNames.Of(outputs, template.Outside)
                : null
        : MadeNames.None;

    // Null where others than those that stand there may exist, too.
    private static Dictionary<string, JsonElement>? Declared(Template template) =>
        template.IsOpen ? null
        : !template.Root.TryGetProperty(Parameters, out var parameters) ? []
        : parameters.ValueKind != JsonValueKind.Object
        || parameters.EnumerateObject().Any(parameter => FunctionName.Is(parameter.Name))
            ? null
        : parameters
            .EnumerateObject()
            .GroupBy(parameter => parameter.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last().Value, StringComparer.Ordinal);

    private IEnumerable<PassedFault> Wrong(TemplateResource stack, string name, Expression written)
    {
        var lists = _lists
            .OfText(written, [Parameters, name])
            .Select(mistake => new PassedFault(PassedFaultKind.List, mistake.Path, [name]) { Given = mistake.Given });
        // What is left out is not passed.
        return Of(stack).Declared is not { } declared || context.Evaluate(written) is not { IsAbsent: false } value
                ? lists
            : !declared.TryGetValue(name, out var parameter) ? lists.Append(NotTaken(stack, name, declared))
            : Refused(name, value, parameter) is { } refused ? lists.Append(refused)
            : lists;
    }

    private static PassedFault NotTaken(
        TemplateResource stack,
        string name,
        IReadOnlyDictionary<string, JsonElement> declared
    )
    {
        var passed = OuterStack.PassedBy(stack)!;
        return new PassedFault(PassedFaultKind.NotTaken, $"{Parameters}.{name}", [name])
        {
            // Those that are not passed are the first to be meant.
            Known = [.. declared.Keys.OrderBy(passed.ContainsKey)],
        };
    }

    private IEnumerable<PassedFault> Missing(TemplateResource stack)
    {
        if (Of(stack).Declared is not { } declared)
        {
            return [];
        }

        var passed = OuterStack.PassedBy(stack)!;
        // One that is misspelled is told with what was meant, and not missing beside that.
        var meant = passed
            .Keys.Where(name => !declared.ContainsKey(name))
            .Select(name => NotTaken(stack, name, declared).Meant)
            .ToList();
        string[] missing =
        [
            .. declared
                .Where(parameter => !HasDefault(parameter.Value) && !meant.Contains(parameter.Key))
                .Select(parameter => parameter.Key)
                .Where(name => !passed.TryGetValue(name, out var written) || context.Evaluate(written).IsAbsent),
        ];
        return missing.Length == 0 ? [] : [new PassedFault(PassedFaultKind.Missing, Parameters, missing)];
    }

    private Has Of(TemplateResource stack)
    {
        if (!_nested.TryGetValue(stack.LogicalId, out var has))
        {
            has = nested(stack) is { } template
                ? new Has(Declared(template), OutputsOf(template))
                : new Has(null, null);
            _nested[stack.LogicalId] = has;
        }

        return has;
    }

    // The parameters and the outputs of a template; null for those that are not all known.
    private readonly record struct Has(IReadOnlyDictionary<string, JsonElement>? Declared, MadeNames? Outputs);

    private static bool HasDefault(JsonElement parameter) =>
        parameter.ValueKind != JsonValueKind.Object || parameter.TryGetProperty("Default", out _);

    private PassedFault? Refused(string name, Evaluated value, JsonElement parameter)
    {
        var constraints = new ParameterConstraints(parameter);
        return
            PassedText.Of(value) is { } text
            && !text.Contains("{{", StringComparison.Ordinal)
            && constraints.Refusal(text) is var (refusal, _)
            && !(refusal == ParameterRefusal.NotAllowed && IsReadersMatter(value))
            ? new PassedFault(PassedFaultKind.Refused, $"{Parameters}.{name}", [name])
            {
                Given = constraints.IsHidden || IsHidden(value) ? "" : text,
                Why = new RefusalWords(constraints).Mistake(text)!,
            }
            : null;
    }

    private bool IsHidden(Evaluated value) =>
        value.Parameter is { } name
        && context.Evaluation.Definitions.Parameters.TryGetValue(name, out var parameter)
        && parameter.IsHidden;

    // How true, false and fractions that are no texts are compared with texts is up to the reader of the YAML.
    private static bool IsReadersMatter(Evaluated value) =>
        value.Written is JsonValueKind.True or JsonValueKind.False
        || (value.Written == JsonValueKind.Number && !value.Text!.All(char.IsAsciiDigit));

    [GeneratedRegex("^[A-Za-z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
