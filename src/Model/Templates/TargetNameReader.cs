using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Finds the names of parameters and resources that the template does not have.</summary>
/// <param name="context">The template.</param>
internal sealed partial class TargetNameReader(TemplateContext context)
{
    private static readonly string[] Pseudo =
    [
        "AWS::AccountId",
        "AWS::NoValue",
        "AWS::NotificationARNs",
        "AWS::Partition",
        "AWS::Region",
        "AWS::StackId",
        "AWS::StackName",
        "AWS::URLSuffix",
    ];

    private readonly HashSet<string>? _resources = Resources(context);

    /// <summary>Those that a resource names.</summary>
    /// <param name="resource">The resource.</param>
    public IEnumerable<MissingTarget> In(TemplateResource resource) =>
        _resources is null || resource.Reading.IsOpen || HasLoop(resource.Body)
            ? []
            : Missing(
                resource
                    .Written.Entries.Where(part => part.Key is not ("Metadata" or "DependsOn"))
                    .SelectMany(part => Uses(part.Value, part.Key, TargetUse.Ref))
                    .Concat(Dependencies(resource)),
                path => path.StartsWith("Properties.", StringComparison.Ordinal) ? path["Properties.".Length..] : path,
                $"Resources.{resource.LogicalId}."
            );

    /// <summary>Those that outputs and conditions name.</summary>
    public IEnumerable<MissingTarget> Beside() =>
        _resources is null
            ? []
            : context
                .Template.Outputs.Where(output =>
                    output.Body.ValueKind == JsonValueKind.Object
                    && !TemplateReading.HasMacro(output.Body)
                    && !HasLoop(output.Body)
                )
                .SelectMany(output => Uses(output.Written, $"Outputs.{output.Name}", TargetUse.Ref))
                .Concat(
                    context.Evaluation.Definitions.Conditions.SelectMany(condition =>
                        condition.Value.Expressions.SelectMany(expression =>
                            Uses(expression, $"Conditions.{condition.Key}", TargetUse.Condition)
                        )
                    )
                )
                .Select(use => Missing(use.Name, use.Use, use.Path, use.Path))
                .OfType<MissingTarget>()
                .DistinctBy(missing => (missing.Name, missing.Use));

    private IEnumerable<MissingTarget> Missing(
        IEnumerable<(string Name, TargetUse Use, string Path)> uses,
        Func<string, string> property,
        string around
    ) =>
        uses.Select(use => Missing(use.Name, use.Use, property(use.Path), around + use.Path))
            .OfType<MissingTarget>()
            // One cause: it is told where it is named first.
            .DistinctBy(missing => (missing.Name, missing.Use));

    private MissingTarget? Missing(string name, TargetUse use, string property, string place)
    {
        var parameters = context.Evaluation.Definitions.Parameters;
        var isParameter = parameters.ContainsKey(name);
        if (
            name.StartsWith("AWS::", StringComparison.Ordinal)
                ? Pseudo.Contains(name)
                : !Plain().IsMatch(name)
                    || (use != TargetUse.Condition && _resources!.Contains(name))
                    || (use is TargetUse.Ref or TargetUse.Condition && isParameter)
                    || IsGenerated(name)
        )
        {
            return null;
        }

        IEnumerable<string> known =
            name.StartsWith("AWS::", StringComparison.Ordinal) ? Pseudo
            : use == TargetUse.Condition ? parameters.Keys
            : use == TargetUse.Ref ? parameters.Keys.Concat(_resources!)
            : _resources!;
        return new MissingTarget(
            property,
            place,
            name,
            KindOf(name, isParameter),
            use,
            Similarity.Nearest(name, known.Select(one => (one, Math.Max(1, one.Length / 4))), ignoreCase: true)
        );
    }

    private string? KindOf(string name, bool isParameter) =>
        isParameter ? "a parameter"
        : _resources!.Contains(name) ? "a resource"
        : context.Evaluation.Definitions.Conditions.ContainsKey(name) ? "a condition"
        : context.Template.Root.TryGetProperty("Mappings", out var mappings)
        && mappings.ValueKind == JsonValueKind.Object
        && mappings.TryGetProperty(name, out _)
            ? "a mapping"
        : null;

    // SAM makes resources of its own: their names begin with those of the resources that they belong to.
    private bool IsGenerated(string name) =>
        context
            .Template.Resources.Values.Where(resource =>
                resource.Type.StartsWith("AWS::Serverless::", StringComparison.Ordinal)
            )
            .Any(resource =>
                name.StartsWith("Serverless", StringComparison.Ordinal)
                || name.StartsWith(resource.LogicalId, StringComparison.Ordinal)
            );

    // Null where others than those that stand here may exist, too.
    private static HashSet<string>? Resources(TemplateContext context)
    {
        var template = context.Template;
        if (
            template.IsPart
            || TemplateReading.HasMacro(template.Root)
            || template.Resources.Values.Any(resource =>
                resource.Variables.Unknown.Count > 0 || resource.Variables.ByDefaultsOf.Count > 0
            )
        )
        {
            return null;
        }

        // One that could not be read is there all the same.
        var written = template.Root.GetProperty("Resources").EnumerateObject().ToList();
        return written.Exists(entry => FunctionName.Is(entry.Name) && !template.Makes(entry.Name))
            ? null
            : new HashSet<string>(
                template.Resources.Keys.Concat(written.Select(entry => entry.Name)),
                StringComparer.Ordinal
            );
    }

    // What its variables stand for is not always known.
    private static bool HasLoop(JsonElement body) => body.GetRawText().Contains(Loop.Prefix, StringComparison.Ordinal);

    private static IEnumerable<(string Name, TargetUse Use, string Path)> Dependencies(TemplateResource resource) =>
        resource.Part("DependsOn") is var written && written.ValueKind == JsonValueKind.Array
            ? written
                .EnumerateArray()
                .Select((item, index) => (item, index))
                .Where(entry => entry.item.ValueKind == JsonValueKind.String)
                .Select(entry => (Name(entry.item), TargetUse.DependsOn, $"DependsOn.{entry.index}"))
        : written.ValueKind == JsonValueKind.String ? [(Name(written), TargetUse.DependsOn, "DependsOn")]
        : [];

    private static string Name(JsonElement text) => text.GetString()!;

    // What a function is made of stands where the function does.
    private static IEnumerable<(string Name, TargetUse Use, string Path)> Uses(
        Expression expression,
        string path,
        TargetUse use,
        bool isWithinFunction = false
    ) =>
        expression switch
        {
            ObjectExpression written when !isWithinFunction => written.Entries.SelectMany(entry =>
                Uses(entry.Value, $"{path}.{entry.Key}", use)
            ),
            ListExpression list when !isWithinFunction => list.Items.SelectMany(
                (item, index) => Uses(item, $"{path}.{index}", use)
            ),
            _ => Own(expression)
                .Select(own => (own.Name, own.IsAttribute ? TargetUse.GetAtt : use, path))
                .Concat(expression.Parts.SelectMany(part => Uses(part, path, use, isWithinFunction: true))),
        };

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
