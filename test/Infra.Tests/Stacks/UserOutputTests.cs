namespace Infra.Tests.Stacks;

/// <summary>What the stack says of users: what an application needs to log in as one.</summary>
public sealed class UserOutputTests
{
    private const string Users = """
        "users": {
          "api": { "keys": ["*"], "commands": ["@read"] },
          "worker": { "authentication": "iam", "keys": ["*"], "commands": ["@read"] }
        }
        """;

    private static readonly Lazy<CloudTemplate> Template = new(() =>
        Synthesis
            .Of(
                SettingsText.With(
                    "caches",
                    $$"""
                    {
                      "sessions": { "engine": "valkey", "nodeType": "cache.r7g.large", {{Users}} },
                      "carts": { "engine": "valkey", "serverless": {}, {{Users}} }
                    }
                    """
                )
            )
            .Caches
    );

    [Theory]
    [InlineData("sessions")]
    [InlineData("carts")]
    public void A_user_with_a_password_has_the_ARN_of_its_secret(string cache) =>
        Assert.Equal("AWS::SecretsManager::Secret", TypeOf(Output($"{cache}usersapisecretarn")["Ref"]!));

    [Theory]
    [InlineData("sessions", "AWS::ElastiCache::ReplicationGroup")]
    [InlineData("carts", "AWS::ElastiCache::ServerlessCache")]
    public void A_user_with_IAM_has_the_policy_of_who_connects(string cache, string type)
    {
        var pieces = Output($"{cache}usersworkerpolicy")["Fn::Join"]![1]!.AsArray();
        var text = string.Concat(pieces.Select(piece => piece is JsonValue part ? part.GetValue<string>() : "TOKEN"));
        var statement = JsonNode.Parse(text)!["Statement"]![0]!;

        Assert.Equal("elasticache:Connect", (string?)statement["Action"]);
        Assert.Equal("Allow", (string?)statement["Effect"]);
        Assert.Equal(2, statement["Resource"]!.AsArray().Count);
        Assert.Superset(
            new HashSet<string?> { type, "AWS::ElastiCache::User" },
            pieces.OfType<JsonObject>().Select(piece => TypeOf(piece["Ref"] ?? piece["Fn::GetAtt"]![0]!)).ToHashSet()
        );
    }

    private static string? TypeOf(JsonNode id) => (string?)Template.Value.Json["Resources"]![(string)id!]?["Type"];

    private static JsonObject Output(string name) =>
        Template.Value.Json["Outputs"]!
            .AsObject()
            .Single(output => output.Key.StartsWith(name, StringComparison.Ordinal))
            .Value!["Value"]!.AsObject();
}
