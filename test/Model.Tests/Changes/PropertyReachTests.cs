namespace ElastiCache.Model.Tests.Changes;

/// <summary>What may happen for a property, before any value is looked at.</summary>
public sealed class PropertyReachTests
{
    [Theory]
    [InlineData("AWS::EC2::Subnet", "CidrBlock", "Replaced")]
    [InlineData("AWS::EC2::Subnet", "MapPublicIpOnLaunch", "")]
    [InlineData("AWS::EC2::Subnet", "AuthToken", "")]
    [InlineData(Templates.Group, "ReplicationGroupId", "Replaced")]
    [InlineData(Templates.Group, "Tags", "")]
    [InlineData(Templates.Group, "AuthToken", "Replaced, Refused")]
    [InlineData(Templates.Group, "EngineVersion", "Refused")]
    [InlineData(Templates.Cluster, "NumCacheNodes", "Replaced, Refused")]
    [InlineData(Templates.Cluster, "Tags", "")]
    [InlineData(Templates.Serverless, "Engine", "Refused")]
    [InlineData("AWS::ElastiCache::Strange", "Tags", "Refused")]
    public void A_property_replaces_is_refused_or_does_neither(string type, string property, string effects) =>
        Assert.Equal(effects, string.Join(", ", PropertyReach.Of(type, property)));
}
