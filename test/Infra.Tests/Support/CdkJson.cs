namespace Infra.Tests.Support;

/// <summary>What cdk.json tells the CDK.</summary>
internal static class CdkJson
{
    /// <summary>The feature flags, and more context of a test.</summary>
    public static JsonObject Context(params IEnumerable<(string Key, JsonNode Value)> more)
    {
        var context = JsonNode.Parse(File.ReadAllText(Repository.PathOf("cdk.json")))!["context"]!
            .DeepClone()
            .AsObject();
        foreach (var (key, value) in more)
        {
            context[key] = value;
        }

        return context;
    }
}
