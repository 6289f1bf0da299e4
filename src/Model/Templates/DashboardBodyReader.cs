using System.Text;
using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads whether the body of a dashboard is one, in a template of caches or where it is about caches.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html</remarks>
internal sealed class DashboardBodyReader(TemplateContext context)
{
    private const string Widgets = "widgets";
    private const string Alarms = "alarms";
    private const int Shown = 20;

    private static readonly string[] Openings = ["{{", "${", "{%", "<%"];

    // More lenient than what is known of CloudWatch: what fails here, fails there.
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 1000,
    };

    /// <summary>What is wrong with it, with the parameters as they are at present.</summary>
    public DashboardSpecification Of(TemplateResource resource)
    {
        var body = context.Properties(resource).Value(DashboardSpecification.Property);
        return !IsAboutCaches(body) ? new DashboardSpecification()
            : body.Kind is EvaluatedKind.Object or EvaluatedKind.List
                ? new DashboardSpecification { NoJson = $", got {Kinds.Of(body)}: write it as Fn::ToJsonString" }
            : Read(new PiecedText(body), body);
    }

    // Of a dashboard of something else, in a template without caches, nothing is said.
    private bool IsAboutCaches(Evaluated body) =>
        context.Template.Resources.Values.Any(resource => ResourceTypes.IsElastiCache(resource.Type))
        || new PiecedText(body).Marked.Contains("ElastiCache", StringComparison.OrdinalIgnoreCase);

    private DashboardSpecification Read(PiecedText text, Evaluated body)
    {
        if (body.Text is null && body.Pieces.Count == 0)
        {
            return new DashboardSpecification();
        }

        try
        {
            using var document = JsonDocument.Parse(text.Marked, Lenient);
            var root = document.RootElement;
            return new DashboardSpecification
            {
                NoWidgets = WithoutWidgets(root),
                AlarmsByName = [.. Named(root).Select(text.Part).Select(Name).OfType<string>()],
            };
        }
        catch (JsonException mistake)
        {
            return IsWhole(text, body) ? new DashboardSpecification { NoJson = At(text.Marked, mistake) } : new();
        }
    }

    private static string? WithoutWidgets(JsonElement root) =>
        JsonMember.Of(root, Widgets) is { } widgets
            ? widgets.ValueKind == JsonValueKind.Array
                ? null
                : $", got {Kinds.Of(widgets)} as {Widgets}"
            : root.ValueKind != JsonValueKind.Object
                ? $", got {Kinds.Of(root)} as its body"
                : root.EnumerateObject()
                    .FirstOrDefault(entry => entry.Name.Equals(Widgets, StringComparison.OrdinalIgnoreCase))
                    is { Value.ValueKind: not JsonValueKind.Undefined, Name: var name }
                    ? $", got '{name}': write it as {Widgets}"
                    : $", got none: write an empty one, \"{Widgets}\": [], or leave the dashboard out";

    // Those of a widget of alarms, and those whose lines a graph has.
    private static IEnumerable<string> Named(JsonElement root) =>
        (JsonMember.Of(root, Widgets) is { ValueKind: JsonValueKind.Array } widgets ? widgets.EnumerateArray() : [])
            .Select(widget => JsonMember.Of(widget, "properties"))
            .SelectMany(properties =>
                new[]
                {
                    JsonMember.Of(properties, Alarms),
                    JsonMember.Of(JsonMember.Of(properties, "annotations"), Alarms),
                }
            )
            .SelectMany(alarms => alarms is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default)
            .Where(alarm => alarm.ValueKind == JsonValueKind.String)
            .Select(alarm => alarm.GetString()!);

    // A variable of the dashboard, and what another tool puts in, may be an ARN.
    private string? Name(Evaluated alarm) =>
        alarm.Reference is { Attribute: "" } reference
        && context.Template.Resources.TryGetValue(reference.LogicalId, out var found)
        && found.Type is ResourceTypes.Alarm or ResourceTypes.CompositeAlarm
            ? $"the name of {found.LogicalId}: write ${{{found.LogicalId}.Arn}}"
        : alarm.Text is { Length: > 0 } text
        && !text.StartsWith("arn:", StringComparison.Ordinal)
        && text.AsSpan().IndexOfAny('$', '{', '<') < 0
            ? $"'{text}'"
        : null;

    // Whether whatever the deployment puts in stands within texts, and is a name, an id or an ARN, which end none. What a dynamic
    // reference, or another tool, puts in may be anything.
    private static bool IsWhole(PiecedText text, Evaluated body)
    {
        if (Array.Exists(Openings, opening => text.Marked.Contains(opening, StringComparison.Ordinal)))
        {
            return false;
        }

        if (body.Text is not null)
        {
            return true;
        }

        var isWithin = false;
        for (var index = 0; index < text.Marked.Length; index++)
        {
            switch (text.Marked[index])
            {
                case '\\' when isWithin:
                    index++;
                    break;
                case '"':
                    isWithin = !isWithin;
                    break;
                case PiecedText.Open when !isWithin:
                    return false;
            }
        }

        return body.Pieces.All(piece => piece.Text is not null || piece.Reference is not null || piece.IsOfStack);
    }

    private static string At(string text, JsonException mistake)
    {
        var (line, before) = (mistake.LineNumber ?? 0, mistake.BytePositionInLine ?? 0);
        var rest = Encoding.UTF8.GetBytes(text.Split('\n').ElementAtOrDefault((int)line) ?? "");
        var near = Encoding
            .UTF8.GetString(rest.AsSpan((int)Math.Min(before, rest.Length)))
            .Split(PiecedText.Open)[0]
            .Trim();
        return $", and line {line + 1} of it is none"
            + (near.Length == 0 ? " at its end" : $" from '{(near.Length > Shown ? near[..Shown] + "..." : near)}' on")
            + ": put it right, or write it as Fn::ToJsonString";
    }
}
