namespace ElastiCache.Model.Tests.Changes;

public sealed class UnclearTests
{
    [Theory]
    [InlineData("\"Port\":6379", "\"Port\":{\"Ref\":\"Parameter\"}")]
    [InlineData("\"Port\":{\"Fn::ImportValue\":\"a\"}", "\"Port\":{\"Fn::ImportValue\":\"b\"}")]
    [InlineData("\"KmsKeyId\":\"{{resolve:ssm:a}}\"", "\"KmsKeyId\":\"{{resolve:ssm:b}}\"")]
    [InlineData("\"Port\":6379", "\"Port\":{\"Fn::If\":[\"IsProd\",6379,6380]}")]
    [InlineData("\"TransitEncryptionEnabled\":false", "\"TransitEncryptionEnabled\":{\"Ref\":\"Tls\"}")]
    public void What_only_the_deployment_knows_cannot_be_told(string old, string @new)
    {
        var update = Templates.Judge(Templates.Group, old, @new);

        Assert.Equal((UpdateEffect.Unclear, true), (update.Effect, update.IsHarmful));
    }

    [Theory]
    [InlineData("\"Port\":6379", "\"Port\":6380")]
    [InlineData("\"ReplicationGroupId\":\"a\"", "\"ReplicationGroupId\":\"A\"")]
    public void What_happens_for_sure_is_not_told_as_what_may_happen(string old, string @new) =>
        Assert.Empty(Templates.Judge(Templates.Group, old, @new).Perhaps);

    [Fact]
    public void What_names_something_unclear_says_so()
    {
        static Template Of(string name, string size) =>
            Templates.Of(
                (
                    "Subnets",
                    Templates.Body(
                        Templates.SubnetGroup,
                        $"\"CacheSubnetGroupName\":{name},\"Description\":\"d\",\"SubnetIds\":[\"subnet-0a1\"]"
                    )
                ),
                (
                    "Cache",
                    Templates.Body(
                        Templates.Cluster,
                        $"\"Engine\":\"memcached\",\"NumCacheNodes\":{size},\"CacheSubnetGroupName\":{{\"Ref\":\"Subnets\"}}"
                    )
                )
            );

        var update = Templates.Only(Of("\"a\"", "2"), Of("{\"Fn::ImportValue\":\"name\"}", "2"));

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.Contains(
            "refers to Subnets, and what becomes of that cannot be told",
            Assert.Single(update.Reasons).Message,
            StringComparison.Ordinal
        );
    }

    // What Tls is, and whether that is what the cluster has, only the deployment knows.
    [Theory]
    [InlineData(",\"TransitEncryptionEnabled\":true", ",\"TransitEncryptionEnabled\":{\"Ref\":\"Tls\"}")]
    [InlineData(",\"TransitEncryptionEnabled\":{\"Ref\":\"Tls\"}", ",\"TransitEncryptionEnabled\":true")]
    [InlineData("", ",\"TransitEncryptionEnabled\":{\"Ref\":\"Tls\"}")]
    public void TLS_of_Memcached_that_is_not_known_may_be_what_it_was(string old, string @new)
    {
        var update = Templates.Judge(
            Templates.Cluster,
            $"\"Engine\":\"memcached\"{old}",
            $"\"Engine\":\"memcached\"{@new}"
        );

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.Equal([UpdateEffect.Refused], update.Perhaps);
        Assert.Equal("C-10", update.Reasons[0].RuleId);
    }

    // Whatever the subnets are called: two are not three.
    [Theory]
    [InlineData("""{"Fn::ImportValue":"a"},{"Fn::ImportValue":"b"},{"Fn::ImportValue":"c"}""", UpdateEffect.Refused)]
    [InlineData("""{"Fn::ImportValue":"a"},{"Fn::ImportValue":"c"}""", UpdateEffect.Unclear)]
    [InlineData(
        """{"Fn::ImportValue":"a"},{"Fn::ImportValue":"b"},{"Fn::If":["C","d",{"Ref":"AWS::NoValue"}]}""",
        UpdateEffect.Unclear
    )]
    public void A_longer_list_is_another_one(string subnets, object effect)
    {
        static string Cache(string ids) => $"\"ServerlessCacheName\":\"a\",\"Engine\":\"valkey\",\"SubnetIds\":[{ids}]";

        var update = Templates.Judge(
            Templates.Serverless,
            Cache("""{"Fn::ImportValue":"a"},{"Fn::ImportValue":"b"}"""),
            Cache(subnets)
        );

        Assert.Equal(effect, update.Effect);
        // Where C holds there are three.
        var mayBeLonger = effect is UpdateEffect.Refused || subnets.Contains("Fn::If", StringComparison.Ordinal);
        var taken = Assert.Single(update.Reasons, reason => reason.RuleId == "M-09");
        Assert.Equal(!mayBeLonger, taken.Message.StartsWith("if CloudFormation replaces it", StringComparison.Ordinal));
    }

    // CloudFormation's reference says no, the page of vertical scaling yes, and that of manual scaling no.
    [Theory]
    [InlineData("")]
    [InlineData(",\"EngineVersion\":\"1.5.10\"")]
    public void What_pages_of_AWS_contradict_each_other_about_cannot_be_told(string version)
    {
        var update = Templates.Judge(
            Templates.Cluster,
            $"\"Engine\":\"memcached\",\"CacheNodeType\":\"cache.m7g.large\"{version}",
            $"\"Engine\":\"memcached\",\"CacheNodeType\":\"cache.m7g.xlarge\"{version}"
        );

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.Contains("Scaling-self-designed.mem-heading", update.Reasons[0].Message, StringComparison.Ordinal);
        Assert.Contains("create-change-set", update.Reasons[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_of_an_option_is_compared_too()
    {
        static string Node(string type) =>
            "\"Engine\":\"redis\",\"CacheNodeType\":{\"Fn::GetOptionSetting\":{\"OptionName\":\"NodeType\","
            + $"\"DefaultValue\":\"{type}\"}}}}";

        var update = Templates.Judge(Templates.Cluster, Node("cache.t3.micro"), Node("cache.t4g.micro"));

        Assert.NotEqual(UpdateEffect.Unchanged, update.Effect);
        Assert.Contains("cache.t3.micro -> cache.t4g.micro", update.Reasons[0].ToString(), StringComparison.Ordinal);
    }

    // Whatever the number is, shards are added online where the policy says so.
    [Fact]
    public void What_only_the_deployment_knows_may_have_steps_that_fit_every_value()
    {
        var update = Templates.Judge(Templates.Group, "\"NumNodeGroups\":2", "\"NumNodeGroups\":{\"Ref\":\"Shards\"}");

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (update.Effect, update.Way));
    }

    [Fact]
    public void A_branch_that_replaces_is_named()
    {
        var update = Templates.Judge(
            Templates.Group,
            "\"Port\":{\"Fn::If\":[\"IsProd\",6379,7000]}",
            "\"Port\":{\"Fn::If\":[\"IsProd\",6379,7001]}"
        );

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.Equal(
            "Port: where IsProd does not hold: 7000 -> 7001; it can only be set at creation (X-09)",
            update.Reasons[0].ToString()
        );
    }

    [Fact]
    public void Only_what_does_harm_is_what_may_happen()
    {
        var update = Templates.Judge(
            Templates.Group,
            "\"CacheNodeType\":\"cache.r7g.xlarge\",\"Port\":6379",
            "\"CacheNodeType\":\"cache.r7g.large\",\"Port\":{\"Fn::If\":[\"IsProd\",6379,6380]}"
        );

        Assert.Equal((UpdateEffect.Unclear, UpdateEffect.Replaced), (update.Effect, Assert.Single(update.Perhaps)));
    }

    [Fact]
    public void Branches_that_agree_are_one() =>
        Assert.Equal(
            UpdateEffect.Replaced,
            Templates.Judge(Templates.Group, "\"Port\":6379", "\"Port\":{\"Fn::If\":[\"IsProd\",6380,6381]}").Effect
        );

    [Fact]
    public void A_condition_that_is_new_may_remove()
    {
        var plain = Templates.Of(("Cache", Templates.Body(Templates.Group, "")));
        var conditional = Templates.Of(("Cache", Templates.Body(Templates.Group, "", "\"Condition\":\"IsProd\"")));

        var update = Templates.Only(plain, conditional);
        Assert.Equal((UpdateEffect.Unclear, UpdateEffect.Removed), (update.Effect, Assert.Single(update.Perhaps)));
        update = Templates.Only(conditional, plain);
        Assert.Equal((UpdateEffect.InPlace, 0), (update.Effect, update.Perhaps.Count));
    }

    [Fact]
    public void A_transform_of_all_properties_hides_them() =>
        Assert.Equal(
            UpdateEffect.Unclear,
            Templates
                .Judge(Templates.Group, "\"Fn::Transform\":{\"Name\":\"A\"}", "\"Fn::Transform\":{\"Name\":\"B\"}")
                .Effect
        );

    [Theory]
    [InlineData("Conditions", "IsBig", "the condition IsBig")]
    [InlineData("Conditions", "Other", "the condition IsBig")]
    [InlineData("Mappings", "Ports", "the mapping Ports")]
    public void What_depends_on_a_changed_definition_may_change(string section, string name, string named)
    {
        var port = section == "Mappings" ? Find : If;
        var update = Templates.Only(Defined(section, name, "a", port), Defined(section, name, "b", port));

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.StartsWith($"Port: depends on {named}, which changes", update.Reasons[0].ToString());
    }

    [Fact]
    public void What_does_not_depend_on_it_does_not() =>
        Assert.Equal(
            UpdateEffect.Unchanged,
            Templates.Only(Defined("Mappings", "Ports", "a", If), Defined("Mappings", "Ports", "b", If)).Effect
        );

    // Sources do not agree whether the replicas replace the group.
    [Fact]
    public void What_may_be_replaced_is_not_refused_for_want_of_steps()
    {
        const string cache =
            "\"ReplicationGroupDescription\":\"d\",\"Engine\":\"valkey\",\"EngineVersion\":\"8.2\",\"CacheNodeType\":\"cache.r7g.large\","
            + "\"AutomaticFailoverEnabled\":true,\"TransitEncryptionEnabled\":true,";
        var update = Templates.Judge(
            Templates.Group,
            cache + "\"CacheParameterGroupName\":\"default.valkey8\",\"NumCacheClusters\":2",
            cache
                + "\"CacheParameterGroupName\":\"default.valkey8.cluster.on\",\"NumNodeGroups\":3,\"ReplicasPerNodeGroup\":1",
            "\"UpdatePolicy\":{\"UseOnlineResharding\":true}"
        );

        Assert.Equal((UpdateEffect.Unclear, DataFate.Lost), (update.Effect, update.Data));
    }

    private const string If = "{\"Fn::If\":[\"IsBig\",1,2]}";
    private const string Find = "{\"Fn::FindInMap\":[\"Ports\",\"a\",\"b\"]}";

    private static Template Defined(string section, string name, string value, string port) =>
        Template.Read(
            System
                .Text.Json.JsonDocument.Parse(
                    $"{{\"{section}\":{{{(name == "IsBig" ? "" : "\"IsBig\":[{\"Condition\":\"Other\"}],")}\"{name}\":[\"{value}\",{{\"Condition\":\"Other\"}}]}},"
                        + $"\"Resources\":{{\"Cache\":{Templates.Body(Templates.Group, $"\"Port\":{port}")}}}}}"
                )
                .RootElement
        );
}
