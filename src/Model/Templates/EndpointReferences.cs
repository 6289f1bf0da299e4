using System.Text.Json;

namespace ElastiCache.Model.Templates;

/// <summary>Every use of an attribute in a template: in resources and in outputs, by Fn::GetAtt and by Fn::Sub.</summary>
internal static class EndpointReferences
{
    /// <summary>All of them.</summary>
    public static IEnumerable<EndpointReference> In(Template template) =>
        template
            .Resources.Values.SelectMany(resource =>
                Within(resource.Body, $"Resources.{resource.LogicalId}", GuardOf(resource.Body))
            )
            .Concat(
                template.Root.TryGetProperty("Outputs", out var outputs) && outputs.ValueKind == JsonValueKind.Object
                    ? outputs
                        .EnumerateObject()
                        .SelectMany(output => Within(output.Value, $"Outputs.{output.Name}", GuardOf(output.Value)))
                    : []
            );

    private static (string, bool)[] GuardOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("Condition", out var condition)
        && condition.ValueKind == JsonValueKind.String
            ? [(condition.GetString()!, true)]
            : [];

    private static IEnumerable<EndpointReference> Within(JsonElement element, string place, (string, bool)[] guards) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Below(property, place, guards)),
            JsonValueKind.Array => element
                .EnumerateArray()
                .SelectMany((item, index) => Within(item, $"{place}.{index}", guards)),
            _ => [],
        };

    private static IEnumerable<EndpointReference> Below(JsonProperty property, string place, (string, bool)[] guards)
    {
        var value = property.Value;
        return property.Name switch
        {
            "Fn::If"
                when value.ValueKind == JsonValueKind.Array
                    && value.GetArrayLength() == 3
                    && value[0].ValueKind == JsonValueKind.String =>
            [
                .. Within(value[1], place, [.. guards, (value[0].GetString()!, true)]),
                .. Within(value[2], place, [.. guards, (value[0].GetString()!, false)]),
            ],
            "Fn::GetAtt" => Attribute(value) is var (name, attribute) ? [new(name, attribute, place, guards)] : [],
            "Fn::Sub" => Substitutions(value, place, guards),
            _ => Within(value, $"{place}.{property.Name}", guards),
        };
    }

    private static (string Name, string Attribute)? Attribute(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Split(value.GetString()!)
        : value.ValueKind == JsonValueKind.Array
        && value.GetArrayLength() >= 2
        && value.EnumerateArray().All(part => part.ValueKind == JsonValueKind.String)
            ? (value[0].GetString()!, string.Join('.', value.EnumerateArray().Skip(1).Select(part => part.GetString())))
        : null;

    private static (string Name, string Attribute)? Split(string text) =>
        text.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? (text[..dot], text[(dot + 1)..]) : null;

    private static IEnumerable<EndpointReference> Substitutions(
        JsonElement value,
        string place,
        (string, bool)[] guards
    )
    {
        var text = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;
        return (text.ValueKind == JsonValueKind.String ? References.InText(text.GetString()!) : [])
            .Select(Split)
            .OfType<(string Name, string Attribute)>()
            .Select(found => new EndpointReference(found.Name, found.Attribute, place, guards))
            .Concat(value.ValueKind == JsonValueKind.Array ? Within(value, place, guards) : []);
    }
}
