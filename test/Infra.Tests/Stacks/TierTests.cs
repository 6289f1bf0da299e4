namespace Infra.Tests.Stacks;

public sealed class TierTests
{
    private static Synthesis Made => Networks.Of("existing");

    [Fact]
    [SettingEffect("appTiers")]
    public void Only_tiers_without_a_security_group_get_one() =>
        Assert.Equal(
            ["App tier web: attach it to what runs the tier", "App tier idle: attach it to what runs the tier"],
            Made.Network.PropertiesOfAll("AWS::EC2::SecurityGroup")
                .Select(group => group["GroupDescription"]!.GetValue<string>())
        );

    [Fact]
    public void Tiers_are_made_in_the_VPC_that_exists() =>
        Assert.Equal("vpc-00000001", Made.Network.Properties("Tier-web")["VpcId"]!.GetValue<string>());

    [Fact]
    public void The_security_group_of_a_new_tier_is_an_output() =>
        Assert.Equal(
            ["idlesecuritygroup", "websecuritygroup"],
            Made.Network.Outputs.Keys.Where(name => !name.StartsWith("Exports", StringComparison.Ordinal)).Order()
        );

    [Fact]
    [SettingEffect("appTiers.*.securityGroupId")]
    public void Both_kinds_of_tiers_are_admitted_by_their_security_groups()
    {
        var sources = Made
            .Caches.PropertiesOfAll("AWS::EC2::SecurityGroupIngress")
            .Select(rule => rule["SourceSecurityGroupId"]!)
            .Select(source =>
                source is JsonObject
                    ? Made.Network.PathOf(Made.Network.Exported(source["Fn::ImportValue"]!.GetValue<string>()))
                    : source.GetValue<string>()
            );

        // Web and legacy use sessions, web also uses objects.
        Assert.Equal(["Tier-web/Resource", "sg-00000009", "Tier-web/Resource"], sources);
    }

    [Fact]
    public void The_network_knows_nothing_of_the_caches() =>
        Assert.DoesNotContain("Fn::ImportValue", Made.Network.Json.ToJsonString());

    [Fact]
    public void The_caches_are_deployed_after_the_network() =>
        Assert.Contains(
            "elasticache-test-network",
            Made.CachesArtifact["dependencies"]!.AsArray().Select(stack => stack!.GetValue<string>())
        );

    [Fact]
    public void A_tier_that_no_cache_admits_any_more_stays_exported() =>
        // Else the network, which is deployed first, could not delete the export that the caches still use.
        Assert.Contains(
            Made.Network.Json["Outputs"]!.AsObject(),
            output =>
                output.Value!["Export"] is not null
                && output.Value["Value"]!["Fn::GetAtt"]?[0]!.GetValue<string>()
                    == Made.Network.LogicalIds["Tier-idle/Resource"]
        );
}
