using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>What is asked of resources and of what stands beside their properties.</summary>
public sealed class TemplateContextTests
{
    [Theory]
    // Of types that nobody has listed, too.
    [InlineData("AWS::SNS::Topic", "\"DeletionPolcy\": \"Retain\"", "DeletionPolcy -> DeletionPolicy")]
    [InlineData("AWS::SNS::Topic", "\"TopicName\": \"a\"", "TopicName -> nothing")]
    [InlineData("AWS::ElastiCache::User", "\"DependOn\": \"A\"", "DependOn -> DependsOn")]
    // A property, which is told as that.
    [InlineData("AWS::ElastiCache::User", "\"UserId\": \"a\"", "")]
    [InlineData("AWS::ElastiCache::User", "\"DependsOn\": \"A\", \"Condition\": \"C\", \"Metadata\": {}", "")]
    [InlineData("AWS::ElastiCache::User", "\"DependOn\": \"A\", \"Fn::Transform\": {}", "")]
    public void A_key_that_there_is_not_is_known_with_what_is_meant(string type, string more, string wrong) =>
        Assert.Equal(
            wrong,
            string.Join(
                ", ",
                TemplateContext
                    .WrongKeys(Read($$"""{"A": {"Type": "{{type}}", {{more}} } }""").Resources["A"])
                    .Select(key => $"{key.Name} -> {key.Meant ?? "nothing"}")
            )
        );

    [Theory]
    [InlineData("", true)]
    [InlineData("\"Condition\": \"Never\",", false)]
    [InlineData("\"Condition\": \"Always\",", true)]
    [InlineData("\"Condition\": \"Open\",", true)]
    public void A_resource_exists_unless_its_condition_never_holds(string condition, bool exists)
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters": {"P": {"Type": "String"} },
                     "Conditions": {"Never": {"Fn::Equals": ["a", "b"]}, "Always": {"Fn::Equals": ["a", "a"]}, "Open": {"Fn::Equals": [{"Ref": "P"}, "a"]} },
                     "Resources": {"A": { {{condition}} "Type": "AWS::SNS::Topic"} } }
                    """
                )
                .RootElement
        );

        Assert.Equal(exists, new TemplateContext(template).Exists(template.Resources["A"]));
    }

    [Theory]
    [InlineData("UpdatPolicy", true)]
    [InlineData("DependOn", false)]
    public void What_stands_under_a_wrong_key_is_not_missing(string key, bool isMeant)
    {
        var template = Read($$"""{"A": {"Type": "AWS::ElastiCache::User", "{{key}}": {} } }""");
        var part = new TemplateContext(template).Part(template.Resources["A"], "UpdatePolicy");

        Assert.Equal((isMeant, !isMeant), (part.IsUnresolved, part.IsMissing));
    }

    [Fact]
    public void Wrong_shapes_are_nobodys_concern_where_that_is_said()
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    """{"Resources": {"A": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Port": []} } } }"""
                )
                .RootElement
        );

        Assert.True(
            new TemplateContext(template, isLenient: true)
                .Properties(template.Resources["A"])
                .Number("Port")
                .IsUnresolved
        );
        Assert.Throws<TemplateException>(() =>
            new TemplateContext(template).Properties(template.Resources["A"]).Number("Port")
        );
    }

    // Whether it can be read by everybody, whether it has a default that is one, and whether the run gives it.
    [Theory]
    [InlineData("\"Type\": \"String\"", "P True False False")]
    [InlineData("\"Type\": \"String\", \"NoEcho\": true", "P False False False")]
    [InlineData("\"Type\": \"String\", \"Default\": \"secret\"", "P True True False")]
    [InlineData("\"Type\": \"String\", \"Default\": \"\"", "P True False False")]
    [InlineData("\"Type\": \"String\", \"Default\": \"{{resolve:secretsmanager:a}}\"", "P False False False")]
    [InlineData("\"Type\": \"AWS::SSM::Parameter::Value<String>\", \"Default\": \"/a\"", "P False False False")]
    public void A_parameter_with_a_secret_is_read(string parameter, string read)
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters": {"P": { {{parameter}} } }, "Resources": {"A": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"AuthToken": {"Ref": "P"} } } } }
                    """
                )
                .RootElement
        );
        var context = new TemplateContext(template);

        var (name, isVisible, hasDefault, isGiven) = context.SecretParameter(
            context.Properties(template.Resources["A"]).Value("AuthToken")
        )!;

        Assert.Equal(read, $"{name} {isVisible} {hasDefault} {isGiven}");
    }

    [Fact]
    public void The_condition_of_what_a_loop_makes_is_its_own() =>
        Assert.Equal(
            "IsA",
            Read(
                """
                {"Fn::ForEach::All": ["X", ["A"], {"User${X}": {"Type": "AWS::ElastiCache::User", "Condition": "Is${X}"} }]}
                """
            )
                .Resources["UserA"]
                .Condition
        );

    [Fact]
    public void The_user_that_AWS_made_is_known_as_that()
    {
        var template = Read(
            """
            {"Users": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserIds": ["default", "strange", {"Ref": "Own"}]} },
             "Own": {"Type": "AWS::ElastiCache::User", "Properties": {"UserId": "own", "UserName": "default"} } }
            """
        );

        var users = new UserReader(new TemplateContext(template)).UserGroup(template.Resources["Users"]).Users;

        Assert.Equal(
            ["True default default", "none", "False own default"],
            users.Select(user => user is null ? "none" : $"{user.IsOfAws} {user.UserId} {user.UserName}")
        );
    }

    [Fact]
    public void A_dimension_may_name_what_is_no_cache()
    {
        var context = new TemplateContext(
            Read("""{"Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d"} } }""")
        );

        var cache = new DimensionReader(context, new TemplateReader(context, null))
            .Of(
                Evaluated.Scalar("CacheClusterId"),
                context.Evaluate(ExpressionParser.Plain.Parse(JsonDocument.Parse("""{"Ref": "Subnets"}""").RootElement))
            )
            .Cache!;

        Assert.Equal(("Subnets", null), (cache.Name, cache.Id));
    }

    // What two policies are for is what their targets are, where they name one.
    [Theory]
    [InlineData("\"ScalingTargetId\": {\"Ref\": \"T\"}", true)]
    [InlineData("\"ScalingTargetId\": {\"Ref\": \"Other\"}", false)]
    [InlineData("\"ResourceId\": \"replication-group/shop\", \"ScalableDimension\": \"d\"", false)]
    public void A_policy_has_a_twin_for_the_same_target(string other, bool hasTwin)
    {
        const string Metric = """
            "PolicyType": "TargetTrackingScaling", "TargetTrackingScalingPolicyConfiguration": {"PredefinedMetricSpecification": {"PredefinedMetricType": "m"} }
            """;
        var template = Read(
            $$"""
            {"T": {"Type": "AWS::ApplicationAutoScaling::ScalableTarget"}, "Other": {"Type": "AWS::ApplicationAutoScaling::ScalableTarget"},
             "One": {"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": { {{Metric}}, "ScalingTargetId": {"Ref": "T"},
                "ResourceId": "replication-group/shop", "ScalableDimension": "d"} },
             "Two": {"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": { {{Metric}}, {{other}} } } }
            """
        );
        var context = new TemplateContext(template);
        var reader = new LinkedReader(context, new TemplateReader(context, null));

        Assert.Equal(hasTwin, reader.Policy(template.Resources["One"]).HasTwin);
        Assert.Equal(hasTwin, reader.Policy(template.Resources["Two"]).HasTwin);
    }

    [Theory]
    [InlineData("replication-group/shop", "d", true)]
    [InlineData("replication-group/shop", "e", false)]
    [InlineData("replication-group/other", "d", false)]
    public void A_policy_has_a_twin_for_the_same_cache(string id, string dimension, bool hasTwin)
    {
        static string Policy(string id, string dimension) =>
            $$"""
                {"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": {"ResourceId": "{{id}}", "ScalableDimension": "{{dimension}}",
                   "TargetTrackingScalingPolicyConfiguration": {"PredefinedMetricSpecification": {"PredefinedMetricType": "m"} } } }
                """;
        var template = Read(
            $$"""{"One": {{Policy("replication-group/shop", "d")}}, "Two": {{Policy(id, dimension)}} }"""
        );
        var context = new TemplateContext(template);

        Assert.Equal(
            hasTwin,
            new LinkedReader(context, new TemplateReader(context, null)).Policy(template.Resources["One"]).HasTwin
        );
    }

    [Theory]
    [InlineData("{\"Fn::Sub\": \"on ~${AWS::AccountId}${AWS::StackName}:* +@all\"}", "on ~111122223333stack:* +@all")]
    [InlineData("{\"Fn::Sub\": \"on ~${AWS::StackName}:* +@all\"}", "on ~stack:* +@all")]
    [InlineData("{\"Fn::Sub\": \"on ~${AWS::StackName}:${Own} +@all\"}", "(known at deployment)")]
    [InlineData("\"on ~* +@all\"", "on ~* +@all")]
    public void Whatever_the_stack_is_called_is_a_word_of_an_access_string(string written, string read)
    {
        var template = Read(
            $$"""{"Own": {"Type": "AWS::ElastiCache::User", "Properties": {"AccessString": {{written}} } } }"""
        );

        Assert.Equal(
            read,
            new UserReader(new TemplateContext(template))
                .User(template.Resources["Own"])
                .AccessString.ToString()
                .Replace(AnyAccount.Id, "111122223333", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("", "(absent)")]
    [InlineData("\"AuthenticationMode\": {\"Ref\": \"Nobody\"}", "(known at deployment)")]
    [InlineData("\"AuthenticationMode\": {\"Type\": \"iam\"}", "by iam")]
    public void How_a_user_logs_in_is_read(string properties, string read)
    {
        var template = Read($$"""{"Own": {"Type": "AWS::ElastiCache::User", "Properties": { {{properties}} } } }""");
        var mode = new UserReader(new TemplateContext(template)).User(template.Resources["Own"]).AuthenticationMode;

        Assert.Equal(read, mode.TryGet(out var known) ? $"by {known.Type}" : $"{mode}");
    }

    [Theory]
    [InlineData("EngineKind", "Engine")]
    [InlineData("UsersName", "UserName")]
    [InlineData("Nothing", null)]
    public void A_name_that_is_longer_than_a_property_is_meant_for_it(string name, string? meant)
    {
        var template = Read($$"""{"A": {"Type": "AWS::ElastiCache::User", "Properties": {"{{name}}": "a"} } }""");

        Assert.Equal(
            meant,
            Assert
                .Single(
                    new TemplateContext(template)
                        .Properties(template.Resources["A"])
                        .UnknownNames("AWS::ElastiCache::User")
                )
                .Meant
        );
    }

    [Fact]
    public void A_datastore_without_members_has_no_primary_beside_its_secondary() =>
        Assert.DoesNotContain(
            TemplateJudge.Judge(
                Read(
                    $$"""
                    {"Global": {"Type": "AWS::ElastiCache::GlobalReplicationGroup", "Properties": {"GlobalReplicationGroupIdSuffix": "a"} },
                     "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d",
                        "GlobalReplicationGroupId": {"Fn::GetAtt": ["Global", "GlobalReplicationGroupId"]} } } }
                    """
                ),
                "eu-west-1"
            ),
            finding => finding.Violation.Message.Contains("its primary", StringComparison.Ordinal)
        );

    private static Template Read(string resources) =>
        Template.Read(JsonDocument.Parse($$"""{"Resources": {{resources}} }""").RootElement, new TemplateMistakes());
}
