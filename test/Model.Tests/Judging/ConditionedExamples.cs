using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>
/// The examples of rules, both as one template: where the one that breaks a rule differs from the one that keeps it, a
/// condition or a parameter decides; and examples of other rules about the same resource, by other conditions.
/// </summary>
internal sealed class ConditionedExamples(Draws draws)
{
    private const string Resources = "Resources";
    private const string Properties = "Properties";

    // Those that have parameters of their own need no others.
    private static readonly CatalogRule[] Rules =
    [
        .. RuleCatalog.All.Where(rule =>
            rule.Rule.Breaks.Length > 0
            && rule.Rule.Keeps.Length > 0
            && !$"{rule.Rule.Breaks}{rule.Rule.Keeps}".Contains("\"Parameters\"", StringComparison.Ordinal)
        ),
    ];

    private const string Unnamed = "none of them";

    private readonly Dictionary<string, string[]> _parameters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private DrawnConditions _conditions = null!;

    /// <summary>Random ones.</summary>
    public static Gen<ParameterizedTemplate> Any { get; } =
        Gen.Choose(0, 1_000_000).ListOf(200).Select(choices => new ConditionedExamples(new Draws([.. choices])).Draw());

    private ParameterizedTemplate Draw()
    {
        foreach (var name in new[] { "Alpha", "Beta" })
        {
            _parameters[name] = draws.Some(["true", "false", "other"], 2 + draws.Next(2));
        }

        // Of two that are not known, no value could be named where they are the same.
        if (draws.Next(2) == 0)
        {
            _open.Add("Alpha");
        }

        _conditions = new DrawnConditions(draws, _parameters, "flag");
        for (var count = 1 + draws.Next(3); count > 0; count--)
        {
            _conditions.Add();
        }

        var rule = draws.OneOf(Rules);
        var type = rule.ResourceTypes[0];
        var template = Both(RuleExamples.Json(type, rule.Rule.Keeps), RuleExamples.Json(type, rule.Rule.Breaks));
        foreach (var other in draws.Some([.. Rules.Where(other => IsOver(other, type))], draws.Next(3)))
        {
            PutOver(template, type, JsonNode.Parse(other.Rule.Breaks)!.AsObject());
        }

        Section(template, "Conditions", _conditions.All);
        Section(template, "Mappings", new JsonObject { ["Map"] = Mapping() });
        template["Parameters"] = new JsonObject([
            .. _parameters.Select(one =>
                KeyValuePair.Create(one.Key, (JsonNode?)draws.Parameter(one.Value, _open.Contains(one.Key)))
            ),
        ]);
        return ParameterizedTemplate.Of(
            template,
            _parameters.ToDictionary(
                one => one.Key,
                one => _open.Contains(one.Key) ? [.. one.Value, Unnamed] : one.Value,
                StringComparer.Ordinal
            )
        );
    }

    private JsonObject Mapping() =>
        new([
            .. _parameters
                .Values.SelectMany(values => values)
                .Distinct()
                .Select(value =>
                    KeyValuePair.Create(
                        value,
                        (JsonNode?)new JsonObject { ["flag"] = draws.OneOf(new[] { "true", "false" }) }
                    )
                ),
        ]);

    private static void Section(JsonObject template, string name, JsonObject more)
    {
        var section = template[name] as JsonObject ?? [];
        foreach (var (key, value) in more)
        {
            section[key] = value?.DeepClone();
        }

        template[name] = section;
    }

    private static bool IsOver(CatalogRule rule, string type) =>
        rule.ResourceTypes.Contains(type) && !rule.Rule.Breaks.Contains($"\"{Resources}\"", StringComparison.Ordinal);

    private void PutOver(JsonObject template, string type, JsonObject properties)
    {
        if (
            template[Resources]!.AsObject().Select(one => one.Value!).FirstOrDefault(one => IsOf(one, type))
                is { } resource
            && resource[Properties] is JsonObject own
        )
        {
            foreach (var (name, value) in properties)
            {
                own[name] = _conditions.If(value?.DeepClone(), own[name]?.DeepClone());
            }
        }
    }

    private static bool IsOf(JsonNode resource, string type) => resource["Type"]!.GetValue<string>() == type;

    private JsonObject Both(JsonObject keeps, JsonObject breaks)
    {
        var template = breaks.DeepClone().AsObject();
        var resources = template[Resources]!.AsObject();
        foreach (var (name, kept) in keeps[Resources]!.AsObject())
        {
            if (resources[name] is not JsonObject broken)
            {
                resources[name] = kept!.DeepClone();
                resources[name]!["Condition"] ??= _conditions.Name;
            }
            else if (kept![Properties] is JsonObject mine && broken[Properties] is JsonObject own)
            {
                broken[Properties] = Both(mine, own, isObject: true);
            }
        }

        return template;
    }

    private JsonNode? Both(JsonNode? keeps, JsonNode? breaks, bool isObject = false) =>
        JsonNode.DeepEquals(keeps, breaks) ? breaks?.DeepClone()
        : keeps is JsonObject one && breaks is JsonObject other && (isObject || !(IsFunction(one) || IsFunction(other)))
            ? new JsonObject([
                .. one.Select(entry => entry.Key)
                    .Union(other.Select(entry => entry.Key))
                    .Select(key => KeyValuePair.Create(key, Both(one[key], other[key]))),
            ])
        : keeps is JsonArray first && breaks is JsonArray second && first.Count == second.Count
            ? new JsonArray([.. first.Zip(second, (left, right) => Both(left, right))])
        : IsText(keeps) && IsText(breaks) && _parameters.Count < 3 && draws.Next(2) == 0
            ? Given($"{keeps}", $"{breaks}")
        : _conditions.If(breaks?.DeepClone(), keeps?.DeepClone());

    private JsonObject Given(params string[] values)
    {
        _parameters["Gamma"] = values;
        return DrawnConditions.Ref("Gamma");
    }

    private static bool IsFunction(JsonObject value) =>
        value.ToList() is [{ Key: var key }] && (key == "Ref" || key.StartsWith("Fn::", StringComparison.Ordinal));

    private static bool IsText(JsonNode? value) =>
        value?.GetValueKind()
            is JsonValueKind.String
                or JsonValueKind.Number
                or JsonValueKind.True
                or JsonValueKind.False
        && !$"{value}".Contains("{{", StringComparison.Ordinal)
        && !$"{value}".Contains('\'', StringComparison.Ordinal)
        && $"{value}".Length is > 0 and < 40;
}
