using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>Uses of attributes and their conditions, references to the wrong type, and secure parameters.</summary>
public sealed class UsedPartsTests
{
    private const string Use = """{"Fn::GetAtt": ["Cache", "PrimaryEndPoint.Address"]}""";

    [Theory]
    [InlineData("", Use, true)]
    [InlineData("\"Condition\": \"Always\",", Use, true)]
    [InlineData("\"Condition\": \"Never\",", Use, false)]
    // Nothing is assigned at present that decides it.
    [InlineData("\"Condition\": \"Open\",", Use, false)]
    [InlineData("", $$"""{"Fn::If": ["Never", {{Use}}, 1]}""", false)]
    [InlineData("", $$"""{"Fn::If": ["Never", 1, {{Use}}]}""", true)]
    [InlineData("", $$"""{"Fn::If": ["Always", {{Use}}, 1]}""", true)]
    [InlineData("", $$"""{"Fn::If": ["Always", 1, {{Use}}]}""", false)]
    [InlineData(
        "\"Condition\": \"Always\",",
        $$"""{"Fn::If": ["Always", 1, {"Fn::If": ["Always", {{Use}}, 1]}]}""",
        false
    )]
    public void A_use_of_an_attribute_happens_under_its_conditions(string condition, string value, bool canHappen)
    {
        var context = Context(
            $$"""
            {"Parameters": {"P": {"Type": "String"} },
             "Conditions": {"Never": {"Fn::Equals": ["a", "b"]}, "Always": {"Fn::Equals": ["a", "a"]}, "Open": {"Fn::Equals": [{"Ref": "P"}, "a"]} },
             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup"}, "Topic": {"Type": "AWS::SNS::Topic", {{condition}} "Properties": {"A": {{value}} } } },
             "Outputs": {"Out": { {{condition}} "Value": {{value}} } } }
            """
        );

        var uses = AttributeReads.In(context.Template).ToList();

        Assert.Equal(["Resources.Topic.Properties.A", "Outputs.Out.Value"], uses.Select(use => use.Place));
        Assert.All(uses, use => Assert.Equal(("Cache", "PrimaryEndPoint.Address"), (use.LogicalId, use.Attribute)));
        Assert.All(uses, use => Assert.Equal(canHappen, use.CanHappen(context.Evaluation)));
    }

    [Theory]
    [InlineData("{\"Condition\": \"IsA\", \"Value\": 1}", "IsA")]
    [InlineData("{\"Condition\": \"Is${X}\", \"Value\": 1}", "Is${X}")]
    [InlineData("{\"Condition\": [\"IsA\"], \"Value\": 1}", null)]
    [InlineData("{\"Value\": 1}", null)]
    [InlineData("\"a\"", null)]
    public void The_condition_of_an_output_is_known(string output, string? condition) =>
        Assert.Equal(
            condition,
            Assert.Single(Context($$"""{"Resources": {}, "Outputs": {"A": {{output}} } }""").Template.Outputs).Condition
        );

    [Fact]
    public void The_condition_of_an_output_of_a_loop_is_its_own() =>
        Assert.Equal(
            [("OutA", "IsA"), ("OutB", "IsB")],
            Context(
                """
                {"Resources": {}, "Outputs": {"Fn::ForEach::All": ["X", ["A", "B"], {"Out${X}": {"Condition": "Is${X}", "Value": 1} }]} }
                """
            )
                .Template.Outputs.Select(output => (output.Name, output.Condition))
        );

    [Theory]
    [InlineData("CacheSubnetGroupName", "{\"Ref\": \"Topic\"}", "CacheSubnetGroupName")]
    [InlineData("SecurityGroupIds", "[\"sg-1\", {\"Ref\": \"Cache\"}]", "SecurityGroupIds.1")]
    [InlineData("SecurityGroupIds", "{\"Ref\": \"Cache\"}", "SecurityGroupIds")]
    [InlineData("NotificationTopicArn", "{\"Ref\": \"Topic\"}", null)]
    [InlineData("UserGroupIds", "[\"arn:aws:elasticache:eu-west-1:1:usergroup:a\"]", "UserGroupIds.0")]
    public void A_reference_to_another_type_is_found_at_its_place(string property, string value, string? path)
    {
        var context = Context(
            $$"""
            {"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"{{property}}": {{value}} } } } }
            """
        );

        Assert.Equal(
            path is null ? [] : [path],
            new ReferenceKinds(context)
                .Wrong(context.Template.Resources["Cache"], property)
                .Select(wrong => wrong.WrongReference!.Path)
        );
    }

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "\"A\": \"{{resolve:ssm-secure:a}}\"", "A")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "\"A\": [\"b\", \"{{resolve:ssm-secure:a}}\"]", "A")]
    [InlineData(
        "AWS::ElastiCache::ReplicationGroup",
        "\"A\": {\"Fn::Sub\": \"a-${AWS::StackName}-{{resolve:ssm-secure:a}}\"}",
        "A"
    )]
    [InlineData(
        "AWS::ElastiCache::ReplicationGroup",
        "\"A\": {\"B\": [{\"C\": \"{{resolve:ssm-secure:a}}\"}], \"D\": 1}",
        "A"
    )]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "\"A\": \"{{resolve:ssm:a}}\", \"B\": \"ssm-secure\"", "")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "\"AuthToken\": \"{{resolve:ssm-secure:a}}\"", "")]
    [InlineData("AWS::ElastiCache::User", "\"AuthToken\": \"{{resolve:ssm-secure:a}}\"", "AuthToken")]
    [InlineData("AWS::ElastiCache::User", "\"Passwords\": [\"{{resolve:ssm-secure:a}}\"]", "")]
    // Others may take them.
    [InlineData("AWS::RDS::DBInstance", "\"A\": \"{{resolve:ssm-secure:a}}\"", "")]
    public void A_secure_parameter_is_found_where_none_is_resolved(string type, string properties, string found)
    {
        var context = Context($$"""{"Resources": {"A": {"Type": "{{type}}", "Properties": { {{properties}} } } } }""");
        var (reader, resource) = (new DynamicReferenceReader(context), context.Template.Resources["A"]);

        Assert.Equal(
            found,
            string.Join(' ', reader.Properties(resource).Where(name => reader.In(resource, name).HasSecureParameter))
        );
    }

    private static TemplateContext Context(string json) =>
        new(Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes()));
}
