namespace Infra.Tests.Stacks;

/// <summary>Names that look as if they could collide with what the app names itself, and do not.</summary>
public sealed class NameCollisionTests
{
    private const string Cache = """{ "engine": "valkey", "nodeType": "cache.t4g.micro", "allowedTiers": ["Vpc"] }""";

    [Theory]
    [InlineData("a", "a-endpoint", "a-port-parameter", "a-Topic")]
    [InlineData("Vpc", "Tier-web", "Tier-Vpc", "ExistingVpc")]
    [InlineData("Resource", "Default", "Exports", "Outputs")]
    public void Any_names_of_caches_go_together(params string[] names)
    {
        var caches = string.Join(", ", names.Select(name => $"\"{name}\": {Cache}"));

        var made = Synthesis.Of(
            $$"""
            {
              "network": {
                "existing": {
                  "vpcId": "vpc-00000001",
                  "subnetIds": ["subnet-00000001", "subnet-00000002"],
                  "availabilityZones": ["eu-west-1a", "eu-west-1b"]
                }
              },
              "appTiers": { "Vpc": { "securityGroupId": "sg-00000001" }, "web": { "securityGroupId": "sg-00000002" } },
              "caches": { {{caches}} }
            }
            """
        );

        Assert.Equal(names.Length, made.Caches.All("AWS::ElastiCache::ReplicationGroup").Count);
    }

    [Fact]
    public void Any_names_of_tiers_go_together() =>
        Assert.Equal(
            4,
            Synthesis
                .Of(SettingsText.With("appTiers", """{ "x": {}, "Tier-x": {}, "x-security-group": {}, "Vpc": {} }"""))
                .Network.All("AWS::EC2::SecurityGroup")
                .Count
        );
}
