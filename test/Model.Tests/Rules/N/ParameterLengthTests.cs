using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Rules.N;

/// <summary>Parameters of which no value has the length of what they are written for.</summary>
public sealed class ParameterLengthTests
{
    private const string Group =
        """{"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"%": {"Ref": "P"} } }""";
    private const string Name = "ReplicationGroupId";
    private const string Description = "ReplicationGroupDescription";

    [Theory]
    [InlineData(
        "N-01",
        Name,
        """ "MinLength": 41 """,
        "takes at least 41 (MinLength): write MinLength: 1 and MaxLength: 40"
    )]
    [InlineData("N-01", Name, """ "MinLength": "41", "MaxLength": "60" """, "takes at least 41 (MinLength)")]
    [InlineData("N-01", Name, """ "MinLength": 40 """, null)]
    [InlineData("N-01", Name, """ "MaxLength": 60 """, null)]
    [InlineData(
        "N-01",
        Name,
        """ "AllowedPattern": "^[a-z][a-z-]{40,50}$" """,
        "takes at least 41 (AllowedPattern): write MinLength: 1 and MaxLength: 40, and an AllowedPattern that takes such texts"
    )]
    [InlineData("N-01", Name, """ "AllowedPattern": "^[a-z][a-z-]{2,39}$" """, null)]
    [InlineData("N-01", Name, """ "AllowedPattern": "(a{41})" """, null)]
    // Whatever is wrong with the default is wrong with all.
    [InlineData(
        "N-01",
        Name,
        """ "MinLength": 41, "Default": "a-name-of-a-cache-that-is-far-too-long-for-it" """,
        "takes at least 41 (MinLength)"
    )]
    [InlineData("N-16", Description, """ "MinLength": 256 """, "a description has 1 to 255 characters")]
    [InlineData("N-16", Description, """ "MaxLength": 0 """, "takes at most 0 (MaxLength)")]
    [InlineData("N-16", Description, """ "MaxLength": 1 """, null)]
    public void A_group_is_told(string rule, string property, string constraints, string? expected) =>
        Check(rule, constraints, Group.Replace("%", property, StringComparison.Ordinal), expected);

    [Theory]
    [InlineData(
        "N-04",
        """{"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"ClusterName": {"Ref": "P"} } }""",
        51
    )]
    [InlineData(
        "N-06",
        """{"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": {"Ref": "P"} } }""",
        41
    )]
    [InlineData(
        "N-17",
        """{"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"Description": {"Ref": "P"} } }""",
        256
    )]
    [InlineData("N-11", """{"Type": "AWS::ElastiCache::User", "Properties": {"UserId": {"Ref": "P"} } }""", 41)]
    [InlineData("N-13", """{"Type": "AWS::ElastiCache::User", "Properties": {"UserName": {"Ref": "P"} } }""", 121)]
    [InlineData(
        "N-21",
        """{"Type": "AWS::ElastiCache::User", "Properties": {"Tags": [{"Key": "a", "Value": {"Ref": "P"} }]} }""",
        257
    )]
    public void So_is_anything_else_from_its_limit_on(string rule, string resource, int tooLong)
    {
        Check(rule, $"\"MinLength\": {tooLong}", resource, $"takes at least {tooLong} (MinLength)");
        Check(rule, $"\"MinLength\": {tooLong - 1}", resource, null);
    }

    [Theory]
    [InlineData(
        "${P}-x",
        39,
        "an id has 1 to 40 characters, 2 of them around the parameter P, which takes at least 39 (MinLength): write MinLength: 0 and MaxLength: 38"
    )]
    [InlineData("${P}-x", 38, null)]
    [InlineData("${P}-${AWS::StackName}", 60, null)]
    public void What_stands_around_a_parameter_counts(string text, int least, string? expected) =>
        Check(
            "N-11",
            $"\"MinLength\": {least}",
            $$$"""{"Type": "AWS::ElastiCache::User", "Properties": {"UserId": {"Fn::Sub": "{{{text}}}"} } }""",
            expected
        );

    private static void Check(string rule, string constraints, string resource, string? expected)
    {
        var found = Example
            .Of(
                typeof(object),
                $$"""{"Parameters": {"P": {"Type": "String", {{constraints}} } }, "Resources": {"It": {{resource}} } }"""
            )
            .Judge()
            .Where(violation => violation.RuleId == rule)
            .ToList();

        if (expected is null)
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.Contains(expected, Assert.Single(found).Message);
        }
    }
}
