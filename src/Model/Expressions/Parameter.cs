using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>A parameter of a template.</summary>
internal sealed class Parameter
{
    private readonly JsonElement _json;

    /// <summary>Reads a parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="json">What the template says of it.</param>
    public Parameter(string name, JsonElement json)
    {
        (Name, _json) = (name, json);
        Type = Written("Type") ?? "String";
        IsHidden = Written("NoEcho") is { } hidden && bool.TryParse(hidden, out var isHidden) && isHidden;
        Default = Written("Default");
        AllowedValues =
            Has("AllowedValues", out var allowed) && allowed.ValueKind == JsonValueKind.Array
                ? [.. allowed.EnumerateArray().Select(Scalar).OfType<string>()]
                : [];
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its type, such as <c>String</c> or <c>CommaDelimitedList</c>.</summary>
    public string Type { get; }

    /// <summary>Whether its value is not to be shown (<c>NoEcho</c>).</summary>
    public bool IsHidden { get; }

    /// <summary>Its default; null for none.</summary>
    public string? Default { get; }

    /// <summary>The only values that it may have; none where there is no such list.</summary>
    public IReadOnlyList<string> AllowedValues { get; }

    /// <summary>Whether its value is looked up under a name when the stack is deployed.</summary>
    public bool IsLookedUp => Type.StartsWith("AWS::SSM::", StringComparison.Ordinal);

    /// <summary>The value that a text stands for: a list for the types of lists.</summary>
    public Evaluated ValueOf(string text) =>
        IsLookedUp ? Evaluated.Unknown
        : text.Contains("{{", StringComparison.Ordinal) ? Evaluated.LaterText(text)
        : IsList
            ? Evaluated.List(
                text.Length == 0 ? [] : text.Split(',').Select(item => Evaluated.Scalar(item.Trim(), isComputed: true))
            )
        : Evaluated.Scalar(text, isComputed: true);

    /// <summary>What is said of a value.</summary>
    public string LabelOf(string text) =>
        !IsHidden ? $"'{text}'"
        : text == Default ? "its default"
        : "a value that the template names";

    private bool IsList => Type == "CommaDelimitedList" || Type.StartsWith("List<", StringComparison.Ordinal);

    private string? Written(string key) => Has(key, out var value) ? Scalar(value) : null;

    private bool Has(string key, out JsonElement value)
    {
        value = default;
        return _json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(key, out value);
    }

    private static string? Scalar(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
}
