using System.Text.Json;

namespace ElastiCache.Model.Tests.Twins;

/// <summary>The parameters of Systems Manager that a template writes, with where the twin is.</summary>
public sealed class PublishedParametersTests
{
    private const string Json = """
        {"Resources": {
          "Sessions": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey", "NumCacheClusters": 2}},
          "Other": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey", "NumCacheClusters": 1}},
          "A": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/sessions/endpoint", "Value": {"Fn::GetAtt": ["Sessions", "PrimaryEndPoint.Address"]}}},
          "B": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/sessions/reader-port", "Value": {"Fn::GetAtt": ["Sessions", "ReaderEndPoint.Port"]}}},
          "C": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/sessions/port", "Value": "6379"}},
          "D": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/sessions/users/api/name", "Value": "api"}},
          "E": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/sessions/auth-token-arn", "Value": {"Ref": "Secret"}}},
          "F": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/elsewhere/port", "Value": "6379"}},
          "G": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/sessions-old/port", "Value": "6379"}}
        }}
        """;

    [Fact]
    public void Each_has_what_an_application_finds_there()
    {
        using var document = JsonDocument.Parse(Json);
        var caches = TwinTemplate.Plan(Template.Read(document.RootElement.Clone())).Caches;
        var endpoints = new TwinEndpoints { Primary = 20001, Reader = 20002 };

        Assert.Equal(
            [
                "/shop/sessions/endpoint=localhost",
                "/shop/sessions/reader-port=20002",
                "/shop/sessions/port=20001",
                "/shop/sessions/users/api/name=api",
            ],
            caches[0]
                .Published.Select(parameter =>
                    $"{parameter.Name}={parameter.ValueFor(caches[0].DeclaredPort, endpoints)}"
                )
        );
        Assert.Empty(caches[1].Published);
    }

    [Theory]
    [InlineData("/shop/endpoint", "PrimaryEndPoint.Address", null, "localhost")]
    [InlineData("/shop/port", "PrimaryEndPoint.Port", null, "1")]
    [InlineData("/shop/port", "ConfigurationEndPoint.Port", null, "1")]
    [InlineData("/shop/reader", "ReaderEndPoint.Port", null, "2")]
    [InlineData("/shop/reader", "ReaderEndPoint.Address", null, "localhost")]
    [InlineData("/shop/port", null, "6379", "1")]
    [InlineData("/shop/reader-port", null, "6379", "2")]
    // Another number is no port of the cache, and a text of another name is none.
    [InlineData("/shop/port", null, "8080", "8080")]
    [InlineData("/shop/limit", null, "6379", "6379")]
    public void A_port_is_that_of_the_twin_and_a_text_stays(
        string name,
        string? attribute,
        string? text,
        string expected
    ) =>
        Assert.Equal(
            expected,
            new PublishedParameter(name, attribute, text).ValueFor(6379, new TwinEndpoints { Primary = 1, Reader = 2 })
        );

    [Theory]
    [InlineData("ReaderEndPoint.Port")]
    [InlineData("ConfigurationEndPoint.Port")]
    public void Where_there_is_only_a_configuration_endpoint_every_port_is_its_own(string attribute) =>
        Assert.Equal(
            "3",
            new PublishedParameter("/shop/port", attribute, null).ValueFor(
                6379,
                new TwinEndpoints { Configuration = 3 }
            )
        );

    [Theory]
    [InlineData("PrimaryEndPoint.Port", "1")]
    [InlineData("ReaderEndPoint.Port", "2")]
    [InlineData("ConfigurationEndPoint.Port", "3")]
    [InlineData(null, "1")]
    public void While_cluster_mode_is_being_turned_on_each_endpoint_has_its_port(string? attribute, string expected) =>
        Assert.Equal(
            expected,
            new PublishedParameter("/shop/port", attribute, attribute is null ? "6379" : null).ValueFor(
                6379,
                new TwinEndpoints
                {
                    Primary = 1,
                    Reader = 2,
                    Configuration = 3,
                }
            )
        );

    [Theory]
    [InlineData("/shop/endpoint", new[] { "/shop/endpoint", "/shop/port" })]
    // Everything is beside what stands at the top.
    [InlineData("/endpoint", new[] { "/endpoint" })]
    [InlineData("endpoint", new[] { "endpoint" })]
    public void Texts_beside_an_address_are_of_the_cache(string name, string[] published)
    {
        using var document = JsonDocument.Parse(
            """
            {"Resources": {
              "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup"},
              "A": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "NAME", "Value": {"Fn::GetAtt": ["Cache", "PrimaryEndPoint.Address"]}}},
              "B": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/port", "Value": "6379"}}
            }}
            """.Replace("NAME", name, StringComparison.Ordinal)
        );

        Assert.Equal(
            published,
            TwinTemplate
                .Plan(Template.Read(document.RootElement.Clone()))
                .Caches[0]
                .Published.Select(parameter => parameter.Name)
        );
    }

    [Theory]
    [InlineData("""{"Fn::GetAtt": ["Cache", "PrimaryEndPoint.Address"]}""", true)]
    [InlineData("""{"Fn::GetAtt": ["Cache", "PrimaryEndPoint.Port"]}""", true)]
    // These tell what a cache is, not where; a folder with nothing else is not the cache's.
    [InlineData("""{"Fn::GetAtt": ["Cache", "Arn"]}""", false)]
    [InlineData("""{"Fn::GetAtt": ["Other", "PrimaryEndPoint.Address"]}""", false)]
    [InlineData("""{"Ref": "Cache"}""", false)]
    [InlineData("\"text\"", false)]
    public void A_parameter_is_one_of_the_cache_by_an_address_or_a_port_of_it(string value, bool isOne)
    {
        using var document = JsonDocument.Parse(
            """
            {"Resources": {
              "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup"},
              "A": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/it", "Value": VALUE}},
              "B": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": VALUE}}
            }}
            """.Replace("VALUE", value, StringComparison.Ordinal)
        );

        Assert.Equal(
            isOne ? ["/shop/it"] : [],
            TwinTemplate
                .Plan(Template.Read(document.RootElement.Clone()))
                .Caches[0]
                .Published.Select(parameter => parameter.Name)
        );
    }
}
