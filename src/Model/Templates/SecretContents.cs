using System.Text.Json;

namespace ElastiCache.Model.Templates;

/// <summary>What a secret of the template holds when it is created.</summary>
internal sealed class SecretContents(TemplateContext context, TemplateResource secret)
{
    private const string Whole = "SecretString";
    private const string Generated = "GenerateSecretString";

    // These write into secrets what the template does not show.
    private static readonly string[] Writers =
    [
        "AWS::CloudFormation::CustomResource",
        "AWS::SecretsManager::RotationSchedule",
        "AWS::SecretsManager::SecretTargetAttachment",
    ];

    /// <summary>Why a reference to the secret cannot be resolved once the stack is created; null where it can, or may be.</summary>
    /// <param name="key">The key of the secret that is asked for; empty for the whole text.</param>
    public string? Lack(string key)
    {
        var properties = context.Properties(secret);
        if (properties.IsUnresolved || context.Template.Resources.Values.Any(IsWriter))
        {
            return null;
        }

        var (text, generated) = (properties.Value(Whole), properties.Value(Generated));
        return text.IsAbsent && generated.IsAbsent
                ? $"{secret.LogicalId} is created empty, so that there is nothing to resolve: give it SecretString or GenerateSecretString"
            : key.Length == 0 ? null
            : text.IsAbsent ? WithoutKey(key, KeysOfGenerated(properties.Below(Generated)))
            : generated.IsAbsent && text is { Text: { } literal, IsComputed: false, Parameter: null }
                ? WithoutKey(key, KeysOf(literal))
            : null;
    }

    private string? WithoutKey(string key, IReadOnlyList<string>? keys) =>
        keys is null || keys.Contains(key) ? null
        : keys.Count == 0
            ? $"{secret.LogicalId} is a text without keys, and so has no '{key}': write {{{{resolve:secretsmanager:${{{secret.LogicalId}}}}}}} within Fn::Sub"
        : $"{secret.LogicalId} has no key '{key}', but {string.Join(" and ", keys)}: write one of them, or set its GenerateStringKey";

    // Null where the template does not tell; none of a text that is no JSON.
    private static IReadOnlyList<string>? KeysOfGenerated(TemplateObject generated)
    {
        var (template, key) = (generated.Text("SecretStringTemplate"), generated.Text("GenerateStringKey"));
        // Another value of a parameter may have the key.
        return generated.IsUnresolved || IsComputed("SecretStringTemplate") || IsComputed("GenerateStringKey") ? null
            : template.IsAbsent && key.IsAbsent ? []
            : template.TryGet(out var text) && key.TryGet(out var name) ? [.. KeysOf(text), name]
            : null;

        bool IsComputed(string name) => generated.Value(name).IsComputed;
    }

    private static IReadOnlyList<string> KeysOf(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? [.. document.RootElement.EnumerateObject().Select(entry => entry.Name)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static bool IsWriter(TemplateResource resource) =>
        resource.Type.StartsWith("Custom::", StringComparison.Ordinal) || Writers.Contains(resource.Type);
}
