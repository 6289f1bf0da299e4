using System.Text.Json;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>The values of the parameters of stacks, nested ones among them: their parents pass them values.</summary>
/// <param name="old">The stacks that are deployed, by name.</param>
/// <param name="new">The stacks that are to be deployed.</param>
/// <param name="parameters">The values that the run gives.</param>
internal sealed class NestedParameters(
    IReadOnlyDictionary<string, LoadedTemplate> old,
    IReadOnlyDictionary<string, LoadedTemplate> @new,
    ParameterValues parameters
)
{
    private const string Nested = "AWS::CloudFormation::Stack";

    private readonly Dictionary<string, GivenParameters> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _underway = new(StringComparer.Ordinal);

    /// <summary>The values for a stack that both sides have.</summary>
    public GivenParameters Of(string stack)
    {
        if (_known.TryGetValue(stack, out var known))
        {
            return known;
        }

        var given = GivenParameters.OfBoth(parameters.Of(old[stack], @new[stack]));
        // A template that nests itself is no template of CloudFormation.
        if (_underway.Add(stack) && ParentOf(stack) is var (parent, id))
        {
            given = new PassedParameters(old[parent].Template!, @new[parent].Template!, Of(parent)).Of(id, given);
        }

        _underway.Remove(stack);
        return _known[stack] = given;
    }

    // The stack that nests another one, and under which logical id.
    private (string Parent, string Id)? ParentOf(string stack)
    {
        if (@new[stack].Source is { Parent: { } parent, Path: not null })
        {
            return old.ContainsKey(parent) && @new.ContainsKey(parent)
                ? (parent, stack[(stack.LastIndexOf('/') + 1)..])
                : null;
        }

        // In a folder of plain templates, one names the file of the other. Nested more than once, it has no values of its own.
        var parents = @new.Where(other => other.Key != stack && old.ContainsKey(other.Key))
            .SelectMany(other =>
                other
                    .Value.Template!.Resources.Values.Where(resource =>
                        resource.Type == Nested && FileOf(resource, other.Value) == @new[stack].Source.Path
                    )
                    .Select(resource => (other.Key, resource.LogicalId))
            )
            .Take(2)
            .ToList();
        return parents is [var only] ? only : null;
    }

    private static string? FileOf(TemplateResource resource, LoadedTemplate parent) =>
        parent.Source.Path is { } path
        && resource.Part("Properties") is { ValueKind: JsonValueKind.Object } properties
        && properties.TryGetProperty("TemplateURL", out var url)
        && url.ValueKind == JsonValueKind.String
        && url.GetString() is { Length: > 0 } file
        && !file.Contains("://", StringComparison.Ordinal)
        && !file.Contains('\0')
            ? Path.GetFullPath(file, Path.GetDirectoryName(path)!)
            : null;
}
