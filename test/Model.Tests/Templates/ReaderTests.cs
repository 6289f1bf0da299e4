using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>What is read of a template where its values are there, are not, or are known at deployment only.</summary>
public sealed class ReaderTests
{
    [Theory]
    [InlineData("""{"A": ["a", "b"]}""", "a b")]
    [InlineData("""{"A": "a"}""", "a")]
    [InlineData("""{"A": {"Ref": "B"}}""", "(known at deployment)")]
    [InlineData("""{"A": ["a", {"Ref": "B"}, {"Ref": "AWS::NoValue"}]}""", "a (known at deployment)")]
    [InlineData("{}", "(absent)")]
    public void A_list_of_texts_may_be_one_text(string json, string expected)
    {
        var texts = Object(json).Texts("A");

        Assert.Equal(expected, texts.TryGet(out var list) ? string.Join(' ', list) : texts.ToString());
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1.5", "1.5")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("\"a\"", "a")]
    [InlineData("""{"Fn::Sub": "a"}""", "a")]
    [InlineData("""{"Fn::Sub": "${AWS::StackName}"}""", "(known at deployment)")]
    public void Scalars_of_any_kind_are_text(string value, string expected) =>
        Assert.Equal(expected, Object($$"""{"A": {{value}} }""").Text("A").ToString());

    [Theory]
    [InlineData(40, 40)]
    [InlineData(41, 40)]
    public void A_long_text_is_cut_in_messages(int length, int shown) =>
        Assert.Equal(
            $"the text '{(length == shown ? new string('a', shown) : new string('a', shown - 3) + "...")}'",
            Kinds.Of(Json($"\"{new string('a', length)}\""))
        );

    [Fact]
    public void What_must_be_an_object_is_no_text()
    {
        var bag = Object("""{"A": "a", "B": ["b"]}""");

        Assert.Throws<TemplateException>(() => bag.Below("A"));
        Assert.Throws<TemplateException>(() => bag.Items("A"));
        Assert.Throws<TemplateException>(() => bag.Items("B"));
    }

    [Fact]
    public void An_absent_list_has_no_elements() => Assert.Empty(Object("{}").Elements("A"));

    [Fact]
    public void A_map_that_only_the_deployment_knows_is_none() =>
        Assert.Null(Object("""{"A": {"Ref": "B"}}""").Map("A"));

    [Theory]
    [InlineData("""{"CacheUsageLimits": {"Ref": "A"}}""", "(known at deployment)")]
    [InlineData("""{"CacheUsageLimits": {"DataStorage": {"Ref": "A"}}}""", "(known at deployment)")]
    [InlineData("""{"CacheUsageLimits": {"ECPUPerSecond": {"Maximum": 1000}}}""", "(absent)")]
    [InlineData("{}", "(absent)")]
    public void A_limit_of_a_serverless_cache_is_absent_or_known_at_deployment(string properties, string expected)
    {
        var (template, cache) = Only(ResourceTypes.ServerlessCache, properties);

        Assert.Equal(expected, new ServerlessReader(new TemplateContext(template)).Cache(cache).DataStorage.ToString());
    }

    [Theory]
    [InlineData("""{"Ref": "A"}""", "(known at deployment)")]
    [InlineData("""{"CloudWatchLogsDetails": {"LogGroup": "a"}}""", "True")]
    [InlineData("""{"Ref": "AWS::NoValue"}""", "False")]
    public void A_log_has_details_or_not_or_the_deployment_knows(string details, string expected)
    {
        var (template, cache) = Only(
            ResourceTypes.ReplicationGroup,
            $$"""{"LogDeliveryConfigurations": [{"DestinationDetails": {{details}} }]}"""
        );
        var group = new TemplateReader(new TemplateContext(template), region: null).ReplicationGroup(cache);

        Assert.Equal(expected, Assert.Single(group.LogDeliveryConfigurations!).HasDestinationDetails.ToString());
    }

    [Theory]
    [InlineData("""{"Ipv6Native": true}""", "", "ipv6")]
    [InlineData("""{"Ipv6Native": false}""", "", "ipv4")]
    [InlineData("""{"Ipv6Native": {"Ref": "A"}}""", "", "(known at deployment)")]
    [InlineData("""{"Ipv6CidrBlock": "fd00::/64"}""", "", "dual_stack")]
    [InlineData("""{"Ipv6IpamPoolId": "pool"}""", "", "dual_stack")]
    [InlineData("""{"CidrBlock": "10.0.0.0/24"}""", "", "ipv4")]
    [InlineData("{}", """, "Range": {"Type": "AWS::EC2::SubnetCidrBlock"}""", "")]
    public void Subnets_tell_their_network_type(string subnet, string beside, string expected)
    {
        var template = Template.Read(
            Json(
                $$$"""{"Resources": {"Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"SubnetIds": [{"Ref": "A"}]}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {{{subnet}}} }{{{beside}}} } }"""
            )
        );
        var group = new TemplateReader(new TemplateContext(template), region: null).SubnetGroup(
            template.Resources["Subnets"]
        );

        Assert.Equal(expected, group.NetworkTypes.TryGet(out var types) ? string.Join(' ', types) : "");
    }

    [Theory]
    [InlineData("\"default\"", "default")]
    [InlineData("\"someone\"", null)]
    [InlineData("""{"Ref": "Parameter"}""", null)]
    public void Of_the_users_outside_of_the_template_only_the_default_one_is_known(string id, string? expected)
    {
        var (template, group) = Only(ResourceTypes.UserGroup, $$"""{"UserIds": [{{id}}]}""");
        var user = Assert.Single(new UserReader(new TemplateContext(template)).UserGroup(group).Users);

        Assert.Equal(expected, user?.UserId.Raw);
    }

    private static TemplateObject Object(string properties)
    {
        var (template, resource) = Only("AWS::CloudFormation::WaitConditionHandle", properties);
        return new TemplateContext(template).Properties(resource);
    }

    private static (Template Template, TemplateResource Resource) Only(string type, string properties)
    {
        var template = Template.Read(
            Json($$$"""{"Resources": {"Cache": {"Type": "{{{type}}}", "Properties": {{{properties}}} } } }""")
        );
        return (template, template.Resources["Cache"]);
    }

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;
}
