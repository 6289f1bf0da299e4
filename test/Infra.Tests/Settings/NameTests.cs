namespace Infra.Tests.Settings;

public sealed class NameTests
{
    private const string Cache = """{ "engine": "valkey", "nodeType": "cache.t4g.micro" }""";

    [Theory]
    [InlineData("caches")]
    [InlineData("appTiers")]
    public void The_same_name_twice_gets_one_sentence(string kind) =>
        Assert.Equal([$"$.{kind}.orders: this name is used twice"], Mistakes(kind, "orders", "orders"));

    [Theory]
    [InlineData("caches")]
    [InlineData("appTiers")]
    public void Names_that_differ_only_in_case_get_one_sentence(string kind) =>
        Assert.Equal(
            [$"$.{kind}.Orders: this name and orders differ only in case"],
            Mistakes(kind, "orders", "Orders")
        );

    [Theory]
    [InlineData("caches")]
    [InlineData("appTiers")]
    public void Names_that_differ_only_in_hyphens_get_one_sentence(string kind) =>
        Assert.Equal(
            [
                $"$.{kind}.ab: without hyphens, which CloudFormation leaves out, this name is that of a-b: choose another",
            ],
            Mistakes(kind, "a-b", "ab")
        );

    [Fact]
    public void A_setting_given_twice_gets_one_sentence() =>
        Assert.Equal(
            ["$.removal: this name is used twice"],
            SettingsText.Mistakes(SettingsText.Base.Insert(1, """ "removal": "retain", "removal": "destroy", """))
        );

    [Theory]
    [InlineData("orders", "orders-reader")]
    [InlineData("orders", "ordersReader")]
    public void The_name_of_a_reader_endpoint_gets_one_sentence(string name, string other) =>
        Assert.Equal(
            [$"$.caches.{other}: the reader endpoint of {name} is published under this name: choose another"],
            Mistakes("caches", name, other)
        );

    [Fact]
    public void The_name_of_a_configuration_endpoint_gets_one_sentence() =>
        Assert.Equal(
            [
                "$.caches.orders-configuration: the configuration endpoint of orders is published under this name: choose another",
            ],
            SettingsText.Mistakes(
                $$"""
                {
                  "network": { "create": {} },
                  "caches": {
                    "orders": {{Cache.Insert(1, "\"clusterMode\": \"compatible\", ")}},
                    "orders-configuration": {{Cache}}
                  }
                }
                """
            )
        );

    [Theory]
    [InlineData("1st", "[\"1st\"]")]
    [InlineData("a_b", ".a_b")]
    [InlineData("a b", "[\"a b\"]")]
    [InlineData("", "[\"\"]")]
    [InlineData("a/b", "[\"a/b\"]")]
    [InlineData("orders\\n", "[\"orders\\n\"]")]
    [InlineData("a234567890123456789012345678901", ".a234567890123456789012345678901")]
    [InlineData("ähre", "[\"ähre\"]")]
    [InlineData("a\u202eb", "[\"a\uFFFDb\"]")]
    public void A_name_that_AWS_would_refuse_gets_one_sentence(string name, string path)
    {
        const string Rule = "a name begins with a letter and consists of letters, digits and hyphens, at most 30";

        Assert.Equal([$"$.caches{path}: {Rule}"], Mistakes("caches", name));
        Assert.Equal([$"$.appTiers{path}: {Rule}"], Mistakes("appTiers", name));
    }

    private static string[] Mistakes(string kind, params string[] names)
    {
        var things = string.Join(", ", names.Select(name => $"\"{name}\": {(kind == "caches" ? Cache : "{}")}"));
        var caches = kind == "caches" ? things : $"\"sessions\": {Cache}";
        var tiers = kind == "appTiers" ? things : "";
        return SettingsText.Mistakes(
            $$"""{ "network": { "create": {} }, "appTiers": { {{tiers}} }, "caches": { {{caches}} } }"""
        );
    }
}
