using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElastiCache.Model.Templates;

/// <summary>How a part of a template is to be read.</summary>
/// <param name="Mistakes">Receives what has a wrong shape; null to throw at the first.</param>
/// <param name="IsOpen">Whether a macro may add what is not there, so that nothing is absent for sure.</param>
/// <param name="IsLoop">Whether <c>${}</c> in any text stands for a variable of <c>Fn::ForEach</c>.</param>
internal sealed partial record TemplateReading(TemplateMistakes? Mistakes, bool IsOpen = false, bool IsLoop = false)
{
    private static readonly string[] Harmless =
    [
        "AWS::CodeDeployBlueGreen",
        "AWS::LanguageExtensions",
        "AWS::SecretsManager-",
        "AWS::Serverless-",
        "AWS::ServiceCatalog",
    ];

    /// <summary>Whether the name of a property is that of a function, such as <c>Fn::Transform</c>.</summary>
    public static bool IsFunction(string name) => name.StartsWith("Fn::", StringComparison.Ordinal);

    /// <summary>Whether a macro that may write anything works on an object and all below it.</summary>
    /// <param name="element">The template, its resources, or one of them.</param>
    public static bool HasMacro(JsonElement element) =>
        element.TryGetProperty("Fn::Transform", out _)
        || (element.TryGetProperty("Transform", out var transform) && !IsHarmless(transform));

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

    /// <summary>
    /// Whether a text is not yet what ElastiCache gets: a dynamic reference, a variable of a loop, or one of a tool that
    /// writes the template (<c>{{ jinja }}</c>, <c>${self:custom.version}</c>). <c>${Version}</c> without Fn::Sub is a
    /// text as it stands there.
    /// </summary>
    public bool IsResolvedLater(string text) =>
        text.Contains("{{", StringComparison.Ordinal)
        || Foreign().IsMatch(text)
        || (IsLoop && (text.Contains("${", StringComparison.Ordinal) || text.Contains("&{", StringComparison.Ordinal)));

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

    [GeneratedRegex(@"\$\{\s*[A-Za-z]\w*(?::(?!:)|\()", RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();
}
