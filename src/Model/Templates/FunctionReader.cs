using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Finds functions that do not exist, and those that are given what they do not take.</summary>
internal sealed class FunctionReader(TemplateContext context)
{
    /// <summary>Those in the properties of a resource. A macro may make something of them.</summary>
    public static IEnumerable<MalformedFunction> In(TemplateResource resource) =>
        resource.Reading.IsOpen
            ? []
            : Within(resource.Part("Properties"), null)
                // Other types have properties that take any text.
                .Concat(ResourceTypes.IsElastiCache(resource.Type) ? WithOthers(resource.Part("Properties"), null) : [])
                .Select(found => new MalformedFunction(
                    found.Path,
                    $"Resources.{resource.LogicalId}.Properties.{found.Path}",
                    found.Mistake
                ));

    /// <summary>Those of outputs.</summary>
    public IEnumerable<MalformedFunction> Beside() =>
        context.Template.IsOpen
            ? []
            : context.Template.PlainOutputs.SelectMany(output =>
                Within(output.Body, null)
                    .Select(found => (Place: $"Outputs.{output.Name}.{found.Path}", found.Mistake))
                    .Select(found => new MalformedFunction(found.Place, found.Place, found.Mistake))
            );

    // "CloudFormation functions can only be used to represent an object if they are the only item in the object":
    // https://github.com/aws-cloudformation/cfn-lint/pull/465
    private static IEnumerable<(string Path, FunctionMistake Mistake)> WithOthers(JsonElement value, PathWithin? path)
    {
        var within = PathWithin.Below(value, path).SelectMany(below => WithOthers(below.Value, below.Path));
        if (value.ValueKind != JsonValueKind.Object)
        {
            return within;
        }

        var names = value.EnumerateObject().Select(entry => entry.Name).ToList();
        return names.Count > 1 && names.Find(FunctionName.IsWhole) is { } function
            ? within.Prepend(
                (
                    new PathWithin(function, path).ToString(),
                    new FunctionMistake(function, null) { Beside = [.. names.Where(name => name != function)] }
                )
            )
            : within;
    }

    // What is within such a function may be in any place.
    private static IEnumerable<(string Path, FunctionMistake Mistake)> Within(JsonElement value, PathWithin? path) =>
        path is not null && FunctionForm.MistakeOf(value) is { } mistake
            ? [(path.ToString(), mistake)]
            : PathWithin
                .Below(value, path)
                .Where(below => below.Path.Name != FunctionName.Transform)
                .SelectMany(below => Within(below.Value, below.Path));
}
