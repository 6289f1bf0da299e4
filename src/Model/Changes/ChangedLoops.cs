using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>What loops (<c>Fn::ForEach</c>) of two templates make where they do not run over the same.</summary>
internal sealed partial class ChangedLoops(TemplateContext old, TemplateContext @new)
{
    public const string Property = "Fn::ForEach";

    private static readonly Canonical Plain = new();

    /// <summary>
    /// Why nobody can tell what happens to a resource: a loop that changes, and whose values are not known, made it or makes
    /// it. Null where it can be told.
    /// </summary>
    public UpdateReason? Unknown(string id)
    {
        var (before, after) = (Of(old, id), Of(@new, id));
        var suspect = (before, after) switch
        {
            ({ } was, { } becomes) => Differ(was, becomes)
                ? becomes.Variables.Unknown.Concat(was.Variables.Unknown)
                : [],
            ({ } was, null) => Others(was, @new),
            (null, { } becomes) => Others(becomes, old),
            _ => [],
        };
        return suspect.Select(ExpressionParser.Plain.Parse).FirstOrDefault() is { } collection
            ? new UpdateReason(
                Property,
                $"a loop over {WrittenWords.Of(collection)}, whose values are not known, changes: give the values "
                    + "(--parameter NAME=VALUE) or look at the change set"
            )
            : null;
    }

    /// <summary>The parameter by whose default a loop makes what comes or goes; null for none.</summary>
    public UpdateReason? ByDefault(string id)
    {
        var (before, after) = (Of(old, id), Of(@new, id));
        if ((before ?? after) is not { } resource || (before is not null && after is not null))
        {
            return null;
        }

        var other = before is null ? old : @new;
        var parameter = resource
            .Variables.ByDefaultsOf.Concat(
                other
                    .Template.Resources.Values.Where(one => MayMake(one, resource))
                    .SelectMany(one => one.Variables.ByDefaultsOf)
            )
            .FirstOrDefault();
        if (parameter is null)
        {
            return null;
        }

        var what = before is null ? "the loop makes it" : "the loop makes it no more";
        return new UpdateReason(
            Property,
            Default(old, parameter.Name) is { } earlier
                && Default(@new, parameter.Name) is { } later
                && earlier != later
                    ? what + Wording.Origin(parameter.Name)
                : parameter.IsHidden ? $"where {parameter.Name} is its default: {what}"
                : $"where {parameter.Name} is {parameter.LabelOf(parameter.Default!)}, its default: {what}"
        );
    }

    private static TemplateResource? Of(TemplateContext context, string id) =>
        context.Template.Resources.GetValueOrDefault(id);

    private static string? Default(TemplateContext context, string parameter) =>
        context.Evaluation.Definitions.Parameters.GetValueOrDefault(parameter)?.Default;

    // The collections of what the other template has where it may be the same resource.
    private static IEnumerable<JsonElement> Others(TemplateResource resource, TemplateContext other) =>
        other
            .Template.Resources.Values.Where(one => MayMake(one, resource) || MayMake(resource, one))
            .SelectMany(one => one.Variables.Unknown.Concat(resource.Variables.Unknown));

    // Whether the name of one, with other values of its variables, is that of another.
    private static bool MayMake(TemplateResource maker, TemplateResource made) =>
        !maker.Variables.IsOutside
        && Regex.IsMatch(
            made.LogicalId,
            $"^{string.Join(".+", Variable().Split(maker.Key).Select(Regex.Escape))}$",
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
        );

    private bool Differ(TemplateResource before, TemplateResource after)
    {
        var (was, becomes) = (Collections(before), Collections(after));
        return was.Count != becomes.Count
            || was.Zip(becomes).Any(pair => Plain.Of(pair.First) != Plain.Of(pair.Second))
            || becomes.SelectMany(References.All).Any(DefinesOtherwise);
    }

    private static List<Expression> Collections(TemplateResource resource) =>
        [.. resource.Variables.Unknown.Select(ExpressionParser.Plain.Parse)];

    private bool DefinesOtherwise(Expression part) =>
        part switch
        {
            RefExpression { Name: var name } => Default(old, name) != Default(@new, name)
                || old.Evaluation.Definitions.Given(name) != @new.Evaluation.Definitions.Given(name),
            FindInMapExpression { Keys: [{ Json.ValueKind: JsonValueKind.String } map, ..] } =>
                DefinedConditions.Differ(old.Template, @new.Template, "Mappings", map.Json.GetString()!),
            _ => false,
        };

    [GeneratedRegex(@"[$&]\{[^}]*\}")]
    private static partial Regex Variable();
}
