using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>Rewrites the values of a template in the ways in which people write them.</summary>
internal sealed class Forms(JsonObject template, string form)
{
    private readonly JsonObject _parameters = [];
    private readonly JsonObject _row = [];

    /// <summary>All forms; in the last one, only the default of a parameter says what a value is.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "Sub",
        "Sub of a variable",
        "Join",
        "Select",
        "Split",
        "FindInMap",
        "If",
        "Only allowed value",
        "Reference by Sub",
        "Default",
    ];

    /// <summary>The template with its literals, or its references, in the form.</summary>
    public JsonElement Rewritten()
    {
        foreach (var (_, resource) in template["Resources"]!.AsObject())
        {
            if (resource!["Properties"] is JsonObject properties)
            {
                resource["Properties"] = Rewrite(properties);
            }
        }

        if (form == "FindInMap")
        {
            template["Mappings"] = new JsonObject { ["Map"] = new JsonObject { ["row"] = _row } };
        }
        else if (form == "If")
        {
            var conditions = template["Conditions"]?.AsObject() ?? [];
            conditions["Chosen"] = JsonNode.Parse("""{"Fn::Equals": [{"Ref": "Choice"}, "yes"]}""");
            template["Conditions"] = conditions.DeepClone();
            _parameters["Choice"] = new JsonObject { ["Type"] = "String" };
        }

        var parameters = template["Parameters"]?.AsObject() ?? [];
        template["Parameters"] = new JsonObject(
            parameters.Concat(_parameters).Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))
        );

        return JsonSerializer.SerializeToElement(template);
    }

    private JsonNode? Rewrite(JsonNode? node) =>
        node switch
        {
            JsonObject function when function.Count == 1 && Function(function) is { } rewritten => rewritten,
            JsonObject value when value is [] || !IsFunction(value) => new JsonObject(
                value.Select(entry => KeyValuePair.Create(entry.Key, Rewrite(entry.Value)))
            ),
            JsonArray list => new JsonArray([.. list.Select(Rewrite)]),
            JsonValue value => Literal(
                value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()
            ),
            _ => node?.DeepClone(),
        };

    private static bool IsFunction(JsonObject value) =>
        value.Count == 1
        && value.First().Key is var key
        && (key == "Ref" || key.StartsWith("Fn::", StringComparison.Ordinal));

    private JsonObject? Function(JsonObject function) =>
        form != "Reference by Sub" ? null
        : function["Ref"] is { } name && !name.GetValue<string>().StartsWith("AWS::", StringComparison.Ordinal)
            ? Sub($"${{{name}}}")
        : function["Fn::GetAtt"] switch
        {
            JsonArray path => Sub($"${{{string.Join('.', path.Select(part => part!.GetValue<string>()))}}}"),
            JsonValue path => Sub($"${{{path}}}"),
            _ => null,
        };

    private static JsonObject Sub(string text) => new() { ["Fn::Sub"] = text };

    private JsonNode Literal(string text) =>
        form switch
        {
            "Sub" => Sub(text.Replace("${", "${!", StringComparison.Ordinal)),
            "Sub of a variable" => new JsonObject
            {
                ["Fn::Sub"] = new JsonArray("${Value}", new JsonObject { ["Value"] = text }),
            },
            "Join" => new JsonObject { ["Fn::Join"] = new JsonArray("", new JsonArray(text)) },
            "Select" => new JsonObject { ["Fn::Select"] = new JsonArray("1", new JsonArray("other", text)) },
            "Split" => new JsonObject
            {
                ["Fn::Select"] = new JsonArray(
                    1,
                    new JsonObject { ["Fn::Split"] = new JsonArray("~~", $"other~~{text}") }
                ),
            },
            "FindInMap" => Mapped(text),
            "If" => new JsonObject
            {
                ["Fn::If"] = new JsonArray("Chosen", text, new JsonObject { ["Ref"] = "AWS::NoValue" }),
            },
            "Only allowed value" => Parameter(
                new JsonObject { ["Type"] = "String", ["AllowedValues"] = new JsonArray(text) }
            ),
            "Default" => Parameter(new JsonObject { ["Type"] = "String", ["Default"] = text }),
            _ => text,
        };

    private JsonObject Mapped(string text)
    {
        var key = $"K{_row.Count}";
        _row[key] = text;
        return new JsonObject { ["Fn::FindInMap"] = new JsonArray("Map", "row", key) };
    }

    private JsonObject Parameter(JsonObject parameter)
    {
        var name = $"P{_parameters.Count}";
        _parameters[name] = parameter;
        return new JsonObject { ["Ref"] = name };
    }
}
