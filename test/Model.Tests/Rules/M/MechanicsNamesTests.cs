using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Types, attributes and properties that do not exist or can only be read.</summary>
public sealed class MechanicsNamesTests
{
    [Theory]
    [InlineData("AWS::ElastiCache::Cluster", "AWS::ElastiCache::CacheCluster")]
    [InlineData("AWS::Elasticache::ReplicationGroup", "AWS::ElastiCache::ReplicationGroup")]
    [InlineData("AWS::ElastiCache::ReplicationGroups", "AWS::ElastiCache::ReplicationGroup")]
    [InlineData("AWS::ElastiCache::ServerlesCache", "AWS::ElastiCache::ServerlessCache")]
    [InlineData("AWS::ElasticCache::ReplicationGroup", "AWS::ElastiCache::ReplicationGroup")]
    [InlineData("AWS::Elasticcache::CacheCluster", "AWS::ElastiCache::CacheCluster")]
    [InlineData("AWS::ElastiCach::ReplicationGroups", "AWS::ElastiCache::ReplicationGroup")]
    [InlineData("AWS:ElastiCache:ReplicationGroup", "AWS::ElastiCache::ReplicationGroup")]
    [InlineData("AWS::ElastiCache:ReplicationGroup", "AWS::ElastiCache::ReplicationGroup")]
    [InlineData("AWS.ElastiCache.ReplicationGroup", "AWS::ElastiCache::ReplicationGroup")]
    [InlineData("ElastiCache::ReplicationGroup", "AWS::ElastiCache::ReplicationGroup")]
    [InlineData("AWS :: ElastiCache :: User", "AWS::ElastiCache::User")]
    [InlineData("aws::elasticache::user-group", "AWS::ElastiCache::UserGroup")]
    [InlineData("AWS::ElasticCache::User ", "AWS::ElastiCache::User")]
    public void A_type_that_does_not_exist_is_told_with_the_one_that_was_meant(string type, string meant) =>
        Assert.Contains(
            $"did you mean {meant}?",
            Only("M-11", $$$"""{"Resources": {"Cache": {"Type": "{{{type}}}", "Properties": {} } } }"""),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("ReplicationGroup", """ "AuthToken": "{{resolve:ssm-secure:/a:1}}" """, null)]
    [InlineData(
        "ReplicationGroup",
        """ "CacheSubnetGroupName": "{{resolve:ssm-secure:/a:1}}" """,
        "CacheSubnetGroupName"
    )]
    [InlineData("ReplicationGroup", """ "CacheSubnetGroupName": "{{resolve:ssm:/a:1}}" """, null)]
    [InlineData(
        "ReplicationGroup",
        """ "Tags": [{"Key": "a", "Value": {"Fn::Sub": "{{resolve:ssm-secure:/${AWS::StackName}/a}}"} }] """,
        "Tags"
    )]
    [InlineData(
        "User",
        """ "AuthenticationMode": {"Type": "password", "Passwords": ["{{resolve:ssm-secure:/a:1}}"]} """,
        null
    )]
    [InlineData("User", """ "AccessString": "{{resolve:ssm-secure:/a:1}}" """, "AccessString")]
    public void A_secure_parameter_is_resolved_in_an_auth_token_only(string type, string properties, string? property)
    {
        var found = Judge(
                $$$"""{"Resources": {"Cache": {"Type": "AWS::ElastiCache::{{{type}}}", "Properties": { {{{properties}}} } } } }"""
            )
            .SingleOrDefault(violation => violation.RuleId == "M-16");

        Assert.Equal(property, found?.Property);
    }

    [Theory]
    [InlineData("AWS::ElastiCache::SecurityGroup")]
    [InlineData("AWS::ElastiCache::SecurityGroupIngress")]
    [InlineData("AWS::EC2::Nothing")]
    [InlineData("AWS::Elasticsearch::Domain")]
    [InlineData("AWS::ElasticBeanstalk::Application")]
    [InlineData("AWS::ElasticLoadBalancing::LoadBalancer")]
    [InlineData("AWS::MemoryDB::User")]
    [InlineData("Acme::ElastiCache::ReplicationGroup")]
    [InlineData("Acme::ElasticCache::User")]
    [InlineData("Custom::ElastiCache")]
    [InlineData("Custom::ElastiCacheUser")]
    [InlineData("Acme::ElastiCache::User::MODULE")]
    public void Other_types_are_left_alone(string type) =>
        Assert.DoesNotContain(
            Judge($$$"""{"Resources": {"Cache": {"Type": "{{{type}}}", "Properties": {} } } }"""),
            violation => violation.RuleId == "M-11"
        );

    [Theory]
    [InlineData("ServerlessCache", "Arn", "did you mean ARN?")]
    [InlineData("ReplicationGroup", "PrimaryEndpoint.Address", "did you mean PrimaryEndPoint.Address?")]
    [InlineData("ReplicationGroup", "PrimaryEndPoint.Adress", "did you mean PrimaryEndPoint.Address?")]
    [InlineData("SubnetGroup", "Arn", "elasticache:REGION:ACCOUNT:subnetgroup:ID")]
    [InlineData("ServerlessCache", "Endpoint.Host", "did you mean Endpoint.Address?")]
    [InlineData("CacheCluster", "ConfigurationEndpoint.Ports", "did you mean ConfigurationEndpoint.Port?")]
    [InlineData("ReplicationGroup", "ReadEndPoint.Address", "did you mean ReadEndPoint.Addresses?")]
    [InlineData("ReplicationGroup", "PrimaryEndPoint.Ports", "did you mean PrimaryEndPoint.Port?")]
    [InlineData("ReplicationGroup", "ReaderEndPoint.Addresses", "did you mean ReaderEndPoint.Address?")]
    [InlineData("ReplicationGroup", "ReaderEndPoint.Addresses.List", "did you mean ReaderEndPoint.Address?")]
    // Clients write, and a reader endpoint takes no writes.
    [InlineData("ReplicationGroup", "RedisEndpoint.Address", "did you mean PrimaryEndPoint.Address?")]
    [InlineData("ReplicationGroup", "Endpoint.Port", "did you mean PrimaryEndPoint.Port?")]
    [InlineData("ServerlessCache", "RedisEndpoint.Address", "did you mean Endpoint.Address?")]
    [InlineData("CacheCluster", "PrimaryEndPoint.Address", "did you mean RedisEndpoint.Address?")]
    [InlineData("ReplicationGroup", "ReplicationGroupId", "no attribute ReplicationGroupId; Ref gives it")]
    [InlineData("CacheCluster", "CacheClusterId", "no attribute CacheClusterId; Ref gives it")]
    [InlineData("User", "UserId", "no attribute UserId; Ref gives it")]
    [InlineData(
        "ReplicationGroup",
        "Arn",
        "no attribute Arn; Ref gives its id, and Fn::Sub makes the ARN of that: arn:aws:elasticache:REGION:ACCOUNT:replicationgroup:ID"
    )]
    [InlineData(
        "ReplicationGroup",
        "ReplicationGroupArn",
        "no attribute ReplicationGroupArn; Ref gives its id, and Fn::Sub"
    )]
    [InlineData("CacheCluster", "ClusterArn", "no attribute ClusterArn; Ref gives its id, and Fn::Sub")]
    [InlineData("ServerlessCache", "Arn", "no attribute Arn; did you mean ARN?")]
    public void An_attribute_that_the_type_has_not_is_told(string type, string attribute, string said)
    {
        foreach (
            var value in new[]
            {
                $$"""{"Fn::GetAtt": ["Cache", "{{attribute}}"]}""",
                $$"""{"Fn::GetAtt": "Cache.{{attribute}}"}""",
                $$"""{"Fn::Sub": "${Cache.{{attribute}}}"}""",
            }
        )
        {
            Assert.Contains(said, Only("M-12", Template(type, value)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ServerlessCache", "Endpoint.Address")]
    [InlineData("ServerlessCache", "ReaderEndpoint.Port")]
    [InlineData("ReplicationGroup", "ReadEndPoint.Addresses")]
    [InlineData("User", "Arn")]
    public void An_attribute_that_the_type_has_is_read(string type, string attribute) =>
        Assert.DoesNotContain(
            Judge(Template(type, $$"""{"Fn::GetAtt": ["Cache", "{{attribute}}"]}""")),
            violation => violation.RuleId == "M-12"
        );

    [Theory]
    [InlineData("ServerlessCache", """{"Fn::GetAtt": ["Cache", "Endpoint"]}""", "Endpoint.Address or Endpoint.Port")]
    [InlineData(
        "ServerlessCache",
        """{"Fn::GetAtt": "Cache.ReaderEndpoint"}""",
        "ReaderEndpoint.Address or ReaderEndpoint.Port"
    )]
    [InlineData(
        "ReplicationGroup",
        """{"Fn::GetAtt": "Cache.PrimaryEndPoint"}""",
        "PrimaryEndPoint.Address or PrimaryEndPoint.Port"
    )]
    [InlineData(
        "ReplicationGroup",
        """{"Fn::GetAtt": "Cache.ReadEndPoint"}""",
        "ReadEndPoint.Addresses or ReadEndPoint.Ports"
    )]
    [InlineData(
        "CacheCluster",
        """{"Fn::Sub": "${Cache.RedisEndpoint}:1"}""",
        "RedisEndpoint.Address or RedisEndpoint.Port"
    )]
    [InlineData(
        "ServerlessCache",
        """{"Fn::Join": [":", [{"Fn::GetAtt": "Cache.Endpoint"}, "1"]]}""",
        "Endpoint.Address or Endpoint.Port"
    )]
    public void A_text_is_no_whole_endpoint(string type, string value, string parts) =>
        Assert.EndsWith(
            $"is an object, and a text is needed: read {parts}",
            Only("M-12", Template(type, value)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Nor_is_it_a_list() =>
        Assert.EndsWith(
            "ReadEndPoint.Addresses.List is a list, and a text is needed: read ReadEndPoint.Addresses",
            Only("M-12", Template("ReplicationGroup", """{"Fn::GetAtt": "Cache.ReadEndPoint.Addresses.List"}""")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("""{"Fn::Join": [",", {"Fn::GetAtt": "Cache.ReadEndPoint.Addresses.List"}]}""")]
    [InlineData("""{"Fn::Select": [0, {"Fn::GetAtt": "Cache.ReadEndPoint.Addresses.List"}]}""")]
    public void Where_a_list_is_taken_it_is_right(string value) =>
        Assert.DoesNotContain(Judge(Template("ReplicationGroup", value)), violation => violation.RuleId == "M-12");

    [Theory]
    [InlineData("""{"Fn::ToJsonString": {"Fn::GetAtt": "Cache.Endpoint"}}""")]
    [InlineData("""{"Fn::ToJsonString": {"cache": {"Fn::GetAtt": "Cache.Endpoint"}}}""")]
    public void Where_an_object_is_taken_a_whole_endpoint_is_right(string value) =>
        Assert.DoesNotContain(Judge(Template("ServerlessCache", value)), violation => violation.RuleId == "M-12");

    [Fact]
    public void Each_use_of_an_attribute_is_told_where_it_stands() =>
        Assert.Equal(
            [
                ("Outputs.A.Value", "AWS::ElastiCache::User has no attribute ARN; did you mean Arn?"),
                ("Outputs.B.Value", "AWS::ElastiCache::User has no attribute ARN; did you mean Arn?"),
            ],
            Judge(
                    """
                    {"Resources": {"Cache": {"Type": "AWS::ElastiCache::User", "Properties": {} } },
                     "Outputs": {"A": {"Value": {"Fn::GetAtt": ["Cache", "ARN"]} }, "B": {"Value": {"Fn::Sub": "${Cache.ARN}"} } } }
                    """
                )
                .Where(violation => violation.RuleId == "M-12")
                .Select(violation => (violation.Place, violation.Message))
        );

    private static string Template(string type, string value) =>
        $$$"""{"Resources": {"Cache": {"Type": "AWS::ElastiCache::{{{type}}}", "Properties": {} } }, "Outputs": {"A": {"Value": {{{value}}} } } }""";

    private static string Only(string id, string template) =>
        Assert.Single(Judge(template), violation => violation.RuleId == id).Message;

    private static IEnumerable<Violation> Judge(string template) =>
        TemplateJudge
            .Judge(Model.Templates.Template.Read(JsonDocument.Parse(template).RootElement, new TemplateMistakes()))
            .Select(finding => finding.Violation);
}
