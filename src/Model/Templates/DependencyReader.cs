using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Finds what stands in <c>DependsOn</c> and is no name of another resource. Whether that is there is told elsewhere.</summary>
internal sealed partial class DependencyReader(TemplateContext context)
{
    private const string DependsOn = "DependsOn";

    /// <summary>All of a resource.</summary>
    public IEnumerable<WrongDependency> Wrong(TemplateResource resource) =>
        resource.Reading.IsOpen ? []
        : resource.Part(DependsOn) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray()
                .Select((item, index) => Wrong(resource, item, $"{DependsOn}.{index}"))
                .OfType<WrongDependency>()
        : Wrong(resource, resource.Part(DependsOn), DependsOn) is { } wrong ? [wrong]
        : [];

    private WrongDependency? Wrong(TemplateResource resource, JsonElement written, string path) =>
        written.ValueKind == JsonValueKind.String ? Wrong(resource, written.GetString()!, path)
        : FunctionForm.NameOf(written) is { } function
            ? new WrongDependency(path, function, NamesOf(resource, written)) { IsFunction = true }
        : null;

    private static WrongDependency? Wrong(TemplateResource resource, string text, string path)
    {
        if (text == resource.LogicalId)
        {
            return new WrongDependency(path, text, []) { IsItself = true };
        }

        var names = text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names is not [] && !Name().IsMatch(text) && names.All(name => Name().IsMatch(name))
            ? new WrongDependency(path, text, names)
            : null;
    }

    // The only resource that a function names; that of a parameter is no help.
    private string[] NamesOf(TemplateResource resource, JsonElement function) =>
        References
            .In(new ExpressionParser(resource.Variables).Parse(function))
            .Select(reference => reference.LogicalId)
            .Distinct(StringComparer.Ordinal)
            .ToArray()
            is [var only]
        && !FunctionForm.Chooses(function)
        && context.Template.Resources.ContainsKey(only)
            ? [only]
            : [];

    [GeneratedRegex("^[A-Za-z0-9]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
