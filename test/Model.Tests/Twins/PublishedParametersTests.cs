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
          "F": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/elsewhere/port", "Value": "6379"}}
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
}
