using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElastiCache.Model.Tests.Support;

/// <summary>
/// What a rule says of resources, as a reader gets it. They are written short: <c>{"Cache ReplicationGroup": {...}}</c>, with only
/// the properties that differ from those of a valid resource (null takes one away), and what stands beside these with a dot
/// before it, such as <c>.DeletionPolicy</c>. A key of one word is a section of the template, such as <c>Parameters</c>. What has
/// no key of two words is the properties of one resource.
/// </summary>
internal static class Spoken
{
    /// <summary>Where, and what; empty for nothing, a line for each where there are more.</summary>
    /// <param name="rule">The rule; with <c>/fix</c> behind it, what its fix does is told.</param>
    /// <param name="type">The type of the resource, where the properties of one are given.</param>
    /// <param name="json">The resources.</param>
    /// <param name="region">The Region of the stack. Default: not known.</param>
    public static string Of(string rule, string type, string json, string? region = null)
    {
        var found = Findings(type, json, region).Where(finding => finding.Violation.RuleId == rule.Split('/')[0]);
        return string.Join(
            '\n',
            rule.EndsWith("/fix", StringComparison.Ordinal) ? found.Select(Fixed) : found.Select(Told)
        );
    }

    /// <summary>The rules that are broken, with what they say.</summary>
    public static IReadOnlyList<Finding> Findings(string type, string json, string? region = null)
    {
        var given = JsonNode.Parse(json)!.AsObject();
        var isPart = !given.Any(entry => IsResource(entry.Key));
        var template = Template.Read(
            JsonSerializer.SerializeToElement(isPart ? Whole(new JsonObject { [$"It {type}"] = given }) : Whole(given))
        );
        template.IsPart = isPart;
        return TemplateJudge.Judge(template, region);
    }

    private static string Told(Finding finding) =>
        $"{finding.Violation.Place ?? $"{IdOf(finding)}{finding.Violation.Within ?? finding.Violation.CloudFormationProperty}"}: {finding.Violation.Message}{(finding.Where is { } where ? $" ({where})" : "")}";

    private static string IdOf(Finding finding) =>
        finding.Resource is { LogicalId: not "It" and var id } ? $"{id}." : "";

    private static string Fixed(Finding finding) =>
        finding.Violation.Fix is not { Edits.Count: > 0 } fix
            ? "nothing"
            : string.Join(", ", fix.Edits.Select(Written)) + (fix.IsUnsafe ? ", if asked for" : "");

    private static string Written(FixEdit edit) =>
        string.Join(
            ' ',
            new[] { $"{edit.Kind}", edit.Path, edit.Key, edit.From, edit.Value }.Where(part => part.Length > 0)
        );

    private static JsonObject Whole(JsonObject given)
    {
        var template = new JsonObject { ["Resources"] = new JsonObject() };
        foreach (var (key, value) in given)
        {
            if (IsResource(key))
            {
                template["Resources"]![key.Split(' ')[0]] = Resource(key.Split(' ')[1], value!.AsObject());
            }
            else
            {
                template[key] = value!.DeepClone();
            }
        }

        return template;
    }

    private static JsonObject Resource(string name, JsonObject given)
    {
        var type = name.Contains(':', StringComparison.Ordinal) ? $"AWS::{name}" : $"AWS::ElastiCache::{name}";
        var own = given.Where(entry => !entry.Key.StartsWith('.')).ToDictionary(e => e.Key, e => e.Value?.DeepClone());
        var resource = RuleExamples.Json(type, new JsonObject(own).ToJsonString())["Resources"]![
            "Example"
        ]!.DeepClone();
        foreach (var (key, value) in given.Where(entry => entry.Key.StartsWith('.')))
        {
            resource[key[1..]] = value!.DeepClone();
        }

        return resource.AsObject();
    }

    private static bool IsResource(string key) => key.Contains(' ', StringComparison.Ordinal);
}
