using System.Text.Json;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Templates;

/// <summary>How a part of a template is to be read.</summary>
/// <param name="Mistakes">Receives what has a wrong shape; null to throw at the first.</param>
/// <param name="IsOpen">Whether a macro may add what is not there, so that nothing is absent for sure.</param>
internal sealed record TemplateReading(TemplateMistakes? Mistakes, bool IsOpen = false)
{
    private static readonly string[] Harmless =
    [
        "AWS::CodeDeployBlueGreen",
        LanguageExtensions.Transform,
        "AWS::SecretsManager-",
        "AWS::Serverless-",
        "AWS::ServiceCatalog",
    ];

    /// <summary>Whether a macro that may write anything works on an object and all below it.</summary>
    /// <param name="element">The template, its resources, or one of them.</param>
    public static bool HasMacro(JsonElement element) =>
        element.TryGetProperty(FunctionName.Transform, out _)
        || (element.TryGetProperty("Transform", out var transform) && !IsHarmless(transform));

    /// <summary>Whether a template names a transform, or something of which nobody knows whether it is that one.</summary>
    /// <param name="root">The template.</param>
    /// <param name="name">The transform.</param>
    public static bool MayName(JsonElement root, string name) =>
        root.TryGetProperty("Transform", out var transform) && MayBe(transform, name);

    /// <summary>Says that a part has a wrong shape.</summary>
    /// <exception cref="TemplateException">Mistakes are not collected.</exception>
    public void Report(string path, string mistake)
    {
        var exception = new TemplateException(path, mistake);
        if (Mistakes is null)
        {
            throw exception;
        }

        Mistakes.Add(exception);
    }

    private static bool MayBe(JsonElement transform, string name) =>
        transform.ValueKind switch
        {
            JsonValueKind.String => transform.GetString() == name,
            JsonValueKind.Array => transform.EnumerateArray().Any(one => MayBe(one, name)),
            JsonValueKind.Object => !transform.TryGetProperty("Name", out var named) || MayBe(named, name),
            _ => false,
        };

    private static bool IsHarmless(JsonElement transform) =>
        transform.ValueKind switch
        {
            JsonValueKind.String => Harmless.Any(name =>
                transform.GetString()!.StartsWith(name, StringComparison.Ordinal)
            ),
            JsonValueKind.Array => transform.EnumerateArray().All(IsHarmless),
            JsonValueKind.Object => transform.TryGetProperty("Name", out var name) && IsHarmless(name),
            _ => true,
        };
}
