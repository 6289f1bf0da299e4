using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Finds the names of parameters and resources that the template does not have.</summary>
internal sealed partial class TargetNameReader(TemplateContext context)
{
    // What is no name there is told as that (M-22).
    private const string Condition = "Condition";

    private readonly MadeNames? _resources = Resources(context);

    private readonly record struct Naming(string Name, TargetUse Use, string Path);

    /// <summary>Those that a resource names.</summary>
    public IEnumerable<MissingTarget> In(TemplateResource resource) =>
        _resources is null || resource.Reading.IsOpen
            ? []
            : Missing(
                resource
                    .Body.EnumerateObject()
                    .Where(part => part.Name is not ("Metadata" or "DependsOn" or Condition))
                    .SelectMany(part => Uses(part.Value, part.Name, Certain(resource.Variables)))
                    .Concat(Dependencies(resource)),
                $"Resources.{resource.LogicalId}."
            );

    // What a default brings into a name may be something else.
    private static LoopVariables Certain(LoopVariables variables) => variables.WithoutDefaults().OverWrittenLists;

    /// <summary>Those that outputs, conditions and what loops run over name.</summary>
    public IEnumerable<MissingTarget> Beside() =>
        Missing([
            .. _resources is null ? [] : InOutputs(),
            .. context.Template.IsOpen ? [] : InConditions().Concat(InLoops()),
        ]);

    private IEnumerable<Naming> InOutputs() =>
        context.Template.PlainOutputs.SelectMany(output =>
            output
                .Body.EnumerateObject()
                .Where(part => part.Name != Condition)
                .SelectMany(part => Uses(part.Value, $"Outputs.{output.Name}.{part.Name}", Certain(output.Variables)))
        );

    private IEnumerable<Naming> InConditions() =>
        context.Evaluation.Definitions.Conditions.SelectMany(condition =>
            condition.Value.Expressions.SelectMany(expression =>
                Uses(expression, $"Conditions.{condition.Key}", LoopVariables.None, TargetUse.Condition)
            )
        );

    // Before anything else is known, loops run over what parameters have.
    private IEnumerable<Naming> InLoops() =>
        new[] { "Conditions", "Resources", "Outputs" }.SelectMany(section =>
            JsonMember.Try(context.Template.Root, section, JsonValueKind.Object, out var entries)
                ? InLoops(entries, section, LoopVariables.None)
                : []
        );

    private IEnumerable<Naming> InLoops(JsonElement entries, string path, LoopVariables variables) =>
        entries
            .EnumerateObject()
            .SelectMany(entry =>
                Loop.Of(entry, variables) is not { } loop
                    ? []
                    : Uses(
                            new ExpressionParser(variables).Parse(entry.Value[Loop.Values]),
                            $"{path}.{entry.Name}.{Loop.Values}",
                            variables,
                            TargetUse.Condition
                        )
                        .Concat(
                            loop.Rounds()
                                .Take(1)
                                .SelectMany(round =>
                                    InLoops(round.Body, $"{path}.{entry.Name}.{Loop.Body}", round.Variables)
                                )
                        )
            );

    private IEnumerable<MissingTarget> Missing(IEnumerable<Naming> uses, string? around = null) =>
        uses.Select(use =>
                Missing(
                    use.Name,
                    use.Use,
                    around is null ? use.Path : TemplateFault.Within(use.Path),
                    around + use.Path
                )
            )
            .OfType<MissingTarget>()
            // One cause: it is told where it is named first.
            .DistinctBy(missing => (missing.Name, missing.Use));

    private MissingTarget? Missing(string name, TargetUse use, string property, string place)
    {
        var parameters = context.Evaluation.Definitions.Parameters;
        var isParameter = parameters.ContainsKey(name);
        if (
            name.StartsWith("AWS::", StringComparison.Ordinal)
                ? PseudoParameters.All.Contains(name)
                : !Plain().IsMatch(name)
                    || (use != TargetUse.Condition && _resources?.MayHave(name) != false)
                    || (use is TargetUse.Ref or TargetUse.Condition && isParameter)
                    || IsGenerated(name)
        )
        {
            return null;
        }

        IEnumerable<string> known =
            name.StartsWith("AWS::", StringComparison.Ordinal) ? PseudoParameters.All
            : use == TargetUse.Condition ? parameters.Keys
            : use == TargetUse.Ref ? parameters.Keys.Concat(_resources!.Known)
            : _resources!.Known;
        return new MissingTarget(property, place, name, KindOf(name, isParameter), use, Similarity.Slip(name, known));
    }

    private string? KindOf(string name, bool isParameter) =>
        isParameter ? "a parameter"
        : _resources?.MayHave(name) == true ? "a resource"
        : context.Evaluation.Definitions.Conditions.ContainsKey(name) ? "a condition"
        : JsonMember.Try(context.Template.Root, "Mappings", JsonValueKind.Object, out var mappings)
        && mappings.TryGetProperty(name, out _)
            ? "a mapping"
        : null;

    // SAM and modules make resources of their own: their names begin with those of the resources that they belong to.
    private bool IsGenerated(string name) =>
        context
            .Template.Resources.Values.Where(resource =>
                resource.Type.StartsWith("AWS::Serverless::", StringComparison.Ordinal)
                || resource.Type.EndsWith("::MODULE", StringComparison.Ordinal)
            )
            .Any(resource =>
                (
                    name.StartsWith("Serverless", StringComparison.Ordinal)
                    && resource.Type.StartsWith("AWS::Serverless::", StringComparison.Ordinal)
                ) || name.StartsWith(resource.LogicalId, StringComparison.Ordinal)
            );

    // Null where others than those that stand here may exist, too.
    private static MadeNames? Resources(TemplateContext context) =>
        context.Template.IsOpen
            ? null
            : MadeNames.Of(context.Template.Root.GetProperty("Resources"), context.Template.Outside);

    private static IEnumerable<Naming> Dependencies(TemplateResource resource) =>
        resource.Part("DependsOn") is var written && written.ValueKind == JsonValueKind.Array
            ? written
                .EnumerateArray()
                .Select((item, index) => (item, index))
                .Where(entry => entry.item.ValueKind == JsonValueKind.String)
                .Select(entry => new Naming(entry.item.GetString()!, TargetUse.DependsOn, $"DependsOn.{entry.index}"))
        : written.ValueKind == JsonValueKind.String
            ? [new Naming(written.GetString()!, TargetUse.DependsOn, "DependsOn")]
        : [];

    private IEnumerable<Naming> Uses(
        JsonElement value,
        string path,
        LoopVariables variables,
        bool isWithinFunction = false
    ) => Uses(new ExpressionParser(variables).Parse(value), path, variables, TargetUse.Ref, isWithinFunction);

    // What a function is made of stands where the function does.
    private IEnumerable<Naming> Uses(
        Expression expression,
        string path,
        LoopVariables variables,
        TargetUse use,
        bool isWithinFunction = false
    ) =>
        expression switch
        {
            ObjectExpression written => written
                .Json.EnumerateObject()
                // Of a key that stands there twice the last one counts.
                .GroupBy(entry => entry.Name, StringComparer.Ordinal)
                .SelectMany(same => Uses(same.Last(), path, variables, isWithinFunction)),
            ListExpression list when !isWithinFunction => list.Items.SelectMany(
                (item, index) => Uses(item, $"{path}.{index}", variables, use)
            ),
            // What is no name of a condition is told as that, too.
            OtherFunctionExpression
            {
                Name: FunctionName.If,
                Arguments: ListExpression { Items: [var condition, ..] items }
            } when variables.IsOutside || IsCondition(condition) => items
                .Skip(1)
                .SelectMany(branch => Uses(branch, path, variables, use, isWithinFunction: true)),
            _ => Own(expression)
                .Select(own => new Naming(own.Name, own.IsAttribute ? TargetUse.GetAtt : use, path))
                .Concat(expression.Parts.SelectMany(part => Uses(part, path, variables, use, isWithinFunction: true))),
        };

    private bool IsCondition(Expression expression) =>
        expression is RefExpression { Name: var name } && context.Evaluation.Definitions.Conditions.ContainsKey(name);

    // A loop has what it runs over, and its body once for each value, or once where they are not known.
    private IEnumerable<Naming> Uses(JsonProperty entry, string path, LoopVariables variables, bool isWithinFunction)
    {
        var at = isWithinFunction ? path : $"{path}.{entry.Name}";
        return Loop.Of(entry, variables) is not { } loop
            ? Uses(entry.Value, at, variables, isWithinFunction)
            : Uses(entry.Value[Loop.Values], Within(Loop.Values), variables, isWithinFunction)
                .Concat(
                    loop.Rounds()
                        .SelectMany(round => Uses(round.Body, Within(Loop.Body), round.Variables, isWithinFunction))
                );

        string Within(int part) => isWithinFunction ? path : $"{at}.{part}";
    }

    private static IEnumerable<(string Name, bool IsAttribute)> Own(Expression expression) =>
        expression switch
        {
            RefExpression { Name: var name } => [(name, false)],
            GetAttExpression { Reference.LogicalId: var name } => [(name, true)],
            SubExpression sub => sub.Names.Select(name =>
                name.Split('.') is [var resource, _, ..] ? (resource, true) : (name, false)
            ),
            _ => [],
        };

    // What another tool puts in, and the variables of loops, look otherwise.
    [GeneratedRegex("^[A-Za-z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
