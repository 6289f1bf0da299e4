using System.Globalization;
using System.Text;
using System.Text.Json;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>
/// JSON as a text that is equal where CloudFormation sees the same value: keys in order, <c>"1"</c> like <c>1</c> and
/// <c>"true"</c> like <c>true</c>, what is <c>AWS::NoValue</c> left out, conditions decided.
/// </summary>
/// <param name="conditions">Which conditions hold; others stay as they are.</param>
/// <param name="blankReferences">Whether all references count as the same: to find what was only renamed.</param>
internal sealed class Canonical(IReadOnlyDictionary<string, bool> conditions, bool blankReferences = false)
{
    // Lists that the registry calls unordered.
    private static readonly HashSet<string> Sets = new(StringComparer.Ordinal)
    {
        "CacheSecurityGroupNames",
        "LogDeliveryConfigurations",
        "Passwords",
        "SecurityGroupIds",
        "SnapshotArnsToRestore",
        "SubnetIds",
        "Tags",
        "UserGroupIds",
        "UserIds",
        "VpcSecurityGroupIds",
    };

    /// <summary>The text of a property's value; null where it is absent.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The property, since some lists have no order.</param>
    public string? Of(JsonElement value, string name = "")
    {
        value = Decide(value);
        if (IsAbsent(value))
        {
            return null;
        }

        var text = new StringBuilder();
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Write(text, '{', Entries(value), '}');
                break;
            case JsonValueKind.Array:
                var items = value.EnumerateArray().Select(item => Of(item)).OfType<string>();
                Write(text, '[', Sets.Contains(name) ? items.Order(StringComparer.Ordinal) : items, ']');
                break;
            default:
                text.Append(JsonEncodedText.Encode(Scalar(value)).ToString()).Insert(0, '"').Append('"');
                break;
        }

        return text.ToString();
    }

    /// <summary>Whether a value is no value.</summary>
    public static bool IsAbsent(JsonElement value) =>
        value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null || References.Name(value) == "AWS::NoValue";

    private static string Scalar(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number when value.TryGetDouble(out var number) && double.IsFinite(number) => number.ToString(
                CultureInfo.InvariantCulture
            ),
            _ => value.GetRawText(),
        };

    private static void Write(StringBuilder text, char open, IEnumerable<string> items, char close) =>
        text.Append(open).AppendJoin(',', items).Append(close);

    private IEnumerable<string> Entries(JsonElement value) =>
        blankReferences && References.IsOne(value)
            ? ["reference"]
            : value
                .EnumerateObject()
                .Select(property => (property.Name, Text: Of(property.Value, property.Name)))
                .Where(entry => entry.Text is not null)
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                .Select(entry => $"\"{JsonEncodedText.Encode(entry.Name)}\":{entry.Text}");

    private JsonElement Decide(JsonElement value)
    {
        while (
            value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty("Fn::If", out var arguments)
            && arguments.ValueKind == JsonValueKind.Array
            && arguments.GetArrayLength() == 3
            && arguments[0].ValueKind == JsonValueKind.String
            && conditions.TryGetValue(arguments[0].GetString()!, out var holds)
        )
        {
            value = arguments[holds ? 1 : 2];
        }

        return value;
    }
}
