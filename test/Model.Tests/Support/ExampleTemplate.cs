using System.Text.Json;

namespace ElastiCache.Model.Tests.Support;

/// <summary>Examples of rules, read as templates.</summary>
internal static class ExampleTemplate
{
    /// <summary>The template of an example of a rule.</summary>
    public static Template Of(CatalogRule rule, string example) => Of(rule.ResourceTypes[0], example);

    /// <summary>The template of an example about a resource of a type.</summary>
    public static Template Of(string type, string example) =>
        Template.Read(JsonSerializer.SerializeToElement(RuleExamples.Json(type, example)));
}
