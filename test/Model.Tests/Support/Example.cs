using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElastiCache.Model.Tests.Support;

/// <summary>An example in JSON, as rules carry them: properties over those of a valid resource, or a whole template.</summary>
public sealed record Example
{
    // What stands around some properties is nobody's business.
    private readonly bool _isPart;

    private Example(JsonObject template, bool isPart) => (Template, _isPart) = (template, isPart);

    /// <summary>The template that the example comes to.</summary>
    public JsonObject Template { get; }

    /// <summary>Reads an example of what <paramref name="specification"/> describes.</summary>
    public static Example Of(Type specification, string json)
    {
        var example = JsonNode.Parse(json)!.AsObject();
        if (example.ContainsKey("Resources"))
        {
            return new Example(example, isPart: false);
        }

        var (type, properties) = RuleExamples.Linked[specification];
        var merged = JsonNode.Parse(properties)!.AsObject();
        foreach (var (name, value) in example)
        {
            if (value is null)
            {
                // Not there, which null is not in a template.
                merged.Remove(name);
                continue;
            }

            merged[name] = value.DeepClone();
        }

        return new Example(
            new JsonObject
            {
                ["Resources"] = new JsonObject
                {
                    ["Example"] = new JsonObject { ["Type"] = type, ["Properties"] = merged },
                },
            },
            isPart: true
        );
    }

    /// <summary>What the rules say of it.</summary>
    public IReadOnlyList<Violation> Judge()
    {
        var template = Read(Template);
        template.IsPart = _isPart;
        return [.. TemplateJudge.Judge(template).Select(finding => finding.Violation)];
    }

    /// <summary>A template as the judge takes it.</summary>
    internal static Template Read(JsonNode template) =>
        Model.Templates.Template.Read(JsonDocument.Parse(template.ToJsonString()).RootElement);
}
