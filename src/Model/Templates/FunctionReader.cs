using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Finds functions that do not exist, and those that are given what they do not take.</summary>
/// <param name="context">The template.</param>
internal sealed class FunctionReader(TemplateContext context)
{
    /// <summary>Those in the properties of a resource. A macro may make something of them.</summary>
    public static IEnumerable<MalformedFunction> In(TemplateResource resource) =>
        resource.Reading.IsOpen
            ? []
            : Within(resource.Part("Properties"), [])
                // Other types have properties that take any text.
                .Concat(ResourceTypes.IsElastiCache(resource.Type) ? WithOthers(resource.Part("Properties"), []) : [])
                .Select(found => new MalformedFunction(
                    found.Path,
                    $"Resources.{resource.LogicalId}.Properties.{found.Path}",
                    found.Mistake
                ));

    /// <summary>Those of outputs.</summary>
    public IEnumerable<MalformedFunction> Beside() =>
        context.Template.IsPart || TemplateReading.HasMacro(context.Template.Root)
            ? []
            : context
                .Template.Outputs.Where(output =>
                    output.Body.ValueKind == JsonValueKind.Object && !TemplateReading.HasMacro(output.Body)
                )
                .SelectMany(output =>
                    Within(output.Body, [])
                        .Select(found => (Place: $"Outputs.{output.Name}.{found.Path}", found.Mistake))
                        .Select(found => new MalformedFunction(found.Place, found.Place, found.Mistake))
                );

    // "CloudFormation functions can only be used to represent an object if they are the only item in the object":
    // https://github.com/aws-cloudformation/cfn-lint/pull/465
    private static IEnumerable<(string Path, FunctionMistake Mistake)> WithOthers(
        JsonElement value,
        IReadOnlyList<string> path
    )
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().SelectMany((item, index) => WithOthers(item, [.. path, $"{index}"]));
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var names = value.EnumerateObject().Select(entry => entry.Name).ToList();
        var within = value.EnumerateObject().SelectMany(entry => WithOthers(entry.Value, [.. path, entry.Name]));
        return names.Count > 1 && names.Find(FunctionName.IsWhole) is { } function
            ? within.Prepend(
                (
                    string.Join('.', [.. path, function]),
                    new FunctionMistake(function, null) { Beside = [.. names.Where(name => name != function)] }
                )
            )
            : within;
    }

    // What is within such a function may be in any place.
    private static IEnumerable<(string Path, FunctionMistake Mistake)> Within(
        JsonElement value,
        IReadOnlyList<string> path
    ) =>
        path.Count > 0 && FunctionForm.MistakeOf(value) is { } mistake
            ? [(string.Join('.', path), mistake)]
            : value.ValueKind switch
            {
                JsonValueKind.Object => value
                    .EnumerateObject()
                    .Where(entry => entry.Name != FunctionName.Transform)
                    .SelectMany(entry => Within(entry.Value, [.. path, entry.Name])),
                JsonValueKind.Array => value
                    .EnumerateArray()
                    .SelectMany((item, index) => Within(item, [.. path, $"{index}"])),
                _ => [],
            };
}
