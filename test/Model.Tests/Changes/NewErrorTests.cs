// Long: what hides an error of NEW, and what does not, has a case each.
namespace ElastiCache.Model.Tests.Changes;

/// <summary>What lint has as an error in NEW and not in OLD.</summary>
public sealed class NewErrorTests
{
    private const string Cache =
        "\"ReplicationGroupDescription\":\"d\",\"Engine\":\"valkey\",\"EngineVersion\":\"8.2\",\"CacheNodeType\":\"cache.r7g.large\","
        + "\"TransitEncryptionEnabled\":true,\"CacheSubnetGroupName\":\"caches\"";

    private const string Nodes = Cache + ",\"NumCacheClusters\":2";

    private const string Shards = Cache + ",\"ReplicasPerNodeGroup\":1,\"AutomaticFailoverEnabled\":true";

    // Each property would replace the cache, if NEW could be created.
    [Theory]
    [InlineData("B-16", "\"Port\":80")]
    [InlineData("N-02", "\"ReplicationGroupId\":\"orders_1\"")]
    [InlineData("T-10", "\"DataTieringEnabled\":true")]
    public void Nothing_is_replaced_by_what_cannot_be_created(string rule, string added)
    {
        var update = Templates.Judge(Templates.Group, Nodes, $"{Nodes},{added}");

        Assert.Equal((UpdateEffect.Refused, DataFate.Kept), (update.Effect, update.Data));
        Assert.Equal(rule, update.Reasons[0].RuleId);
        Assert.DoesNotContain(update.Reasons, reason => reason.RuleId == "M-01");
    }

    [Fact]
    public void What_is_not_replaced_does_not_go_on_outside_of_the_stack()
    {
        var update = Templates.Judge(
            Templates.Group,
            Nodes,
            $"{Nodes},\"Port\":80",
            "\"UpdateReplacePolicy\":\"Retain\""
        );

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.DoesNotContain(update.Reasons, reason => reason.Property == "UpdateReplacePolicy");
    }

    [Fact]
    public void Nobody_has_to_know_what_becomes_of_no_data()
    {
        var update = Templates.Judge(
            Templates.SubnetGroup,
            "\"Description\":\"d\",\"SubnetIds\":[\"subnet-1\"],\"CacheSubnetGroupName\":\"a\"",
            "\"Description\":\"d\",\"SubnetIds\":[\"subnet-1\"],\"CacheSubnetGroupName\":\"b\",\"Subnets\":[]"
        );

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.DoesNotContain(update.Reasons, reason => reason.Property == "data");
    }

    [Fact]
    public void No_steps_lead_to_what_cannot_be()
    {
        var update = Templates.Judge(
            Templates.Group,
            $"{Shards},\"NumNodeGroups\":3",
            $"{Shards},\"NumNodeGroups\":600"
        );

        Assert.Equal((UpdateEffect.Refused, 0), (update.Effect, update.Steps.Count));
        Assert.Contains(update.Reasons, reason => reason.RuleId == "R-23");
    }

    [Theory]
    [InlineData("M-10", "\"AutomaticFailover\":true")]
    [InlineData("B-21", "\"SnapshotWindow\":\"nightly\"")]
    [InlineData(null, "\"Tags\":\"none\"")]
    public void An_error_beside_is_a_reason(string? rule, string added)
    {
        var update = Templates.Judge(Templates.Group, Nodes, $"{Nodes},{added}");

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        if (rule is null or "M-10")
        {
            Assert.Equal(rule, update.Reasons[0].RuleId);
        }
    }

    [Theory]
    [InlineData("E-06", "\"EngineVersion\":\"8.2\"", "\"EngineVersion\":\"8.9\"")]
    [InlineData("T-16", "\"CacheNodeType\":\"cache.r7g.large\"", "\"CacheNodeType\":\"cache.r9g.large\"")]
    [InlineData(null, "\"NumCacheClusters\":2", "\"NumCacheClusters\":\"two\"")]
    public void What_nobody_knows_is_a_reason(string? rule, string old, string @new)
    {
        var update = Templates.Judge(Templates.Group, Nodes, Nodes.Replace(old, @new, StringComparison.Ordinal));

        Assert.Equal((UpdateEffect.Refused, rule), (update.Effect, update.Reasons[0].RuleId));
    }

    [Fact]
    public void What_was_wrong_before_is_no_reason()
    {
        var wrong = $"{Nodes},\"AutomaticFailover\":true,\"Tags\":\"none\"";

        Assert.Equal(UpdateEffect.Unchanged, Templates.Judge(Templates.Group, wrong, wrong).Effect);
        Assert.Equal(
            UpdateEffect.InPlace,
            Templates.Judge(Templates.Group, wrong, $"{wrong},\"AutoMinorVersionUpgrade\":false").Effect
        );
    }

    [Fact]
    public void Another_wrong_shape_beside_one_that_was_there_is_a_reason()
    {
        const string wrong = ",\"Tags\":\"none\"";
        var update = Templates.Judge(
            Templates.Group,
            Nodes + wrong,
            Nodes.Replace("\"NumCacheClusters\":2", "\"NumCacheClusters\":[2]", StringComparison.Ordinal) + wrong
        );

        Assert.Equal((UpdateEffect.Refused, "NumCacheClusters"), (update.Effect, update.Reasons[0].Property));
    }

    [Fact]
    public void A_type_that_does_not_exist_is_a_reason()
    {
        var update = Templates.Only(
            Templates.Of(),
            Templates.Of(("Cache", Templates.Body("AWS::ElastiCache::ReplicatonGroup", "")))
        );

        Assert.Equal((UpdateEffect.Refused, "M-11"), (update.Effect, update.Reasons[0].RuleId));
    }

    // What only warns in lint, since other values are good, is what the deployment meets unless it keeps another value.
    [Theory]
    [InlineData("\"default.valkey8\"", "\"default.valkey8.2\"", "P-03")]
    [InlineData("\"default.valkey8\"", "\"default.valkey8\"", null)]
    [InlineData("\"default.valkey8.2\"", "\"default.valkey8.2\"", null)]
    [InlineData(
        "\"default.valkey8\"",
        "\"default.valkey8\",\"AllowedValues\":[\"default.valkey8\",\"default.valkey8.2\"]",
        null
    )]
    public void What_is_wrong_with_the_defaults_is_the_first_reason(string old, string @new, string? rule)
    {
        var update = Templates.Only(WithGroup(old, "a"), WithGroup(@new, "b"));

        Assert.Equal(rule is null ? UpdateEffect.InPlace : UpdateEffect.Unclear, update.Effect);
        Assert.Equal(rule, update.Reasons[0].RuleId);
        if (rule is not null)
        {
            Assert.Equal([UpdateEffect.Refused], update.Perhaps);
            Assert.StartsWith("where Group is 'default.valkey8.2', its default: ", update.Reasons[0].Message);
        }
    }

    [Fact]
    public void What_OLD_had_by_default_only_is_a_reason_where_NEW_has_it_in_any_case()
    {
        var update = Templates.Only(
            WithGroup("\"default.valkey8.2\"", "a"),
            Read(
                $$"""{"Resources":{"Cache":{"Type":"{{Templates.Group}}","Properties":{ {{Nodes}},"CacheParameterGroupName":"default.valkey8.2"} } } }"""
            )
        );

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.Contains(update.Reasons, reason => reason.RuleId == "P-03");
    }

    // One cause, one error.
    [Fact]
    public void A_family_that_there_is_not_is_no_wrong_family()
    {
        static Template Of(string version, string family) =>
            Templates.Of(
                (
                    "Cache",
                    Templates.Body(
                        Templates.Group,
                        $"{Nodes.Replace("8.2", version, StringComparison.Ordinal)},\"CacheParameterGroupName\":{{\"Ref\":\"Own\"}}"
                    )
                ),
                (
                    "Own",
                    Templates.Body(
                        Templates.ParameterGroup,
                        $"\"Description\":\"d\",\"CacheParameterGroupFamily\":\"{family}\""
                    )
                )
            );

        var updates = UpdateJudge.Judge(Of("7.2", "valkey7"), Of("8.2", "valkey8.2")).Resources;

        Assert.Contains(updates, update => update.Reasons.Any(reason => reason.RuleId == "P-01"));
        Assert.DoesNotContain(updates, update => update.Reasons.Any(reason => reason.RuleId == "X-04"));
    }

    // Whoever says that something is meant is asked of what it is by default.
    [Theory]
    [InlineData("Unknown", "\"8.9\"", "8.9", UpdateEffect.InPlace)]
    [InlineData("Error", "\"8.9\"", "8.9", UpdateEffect.Refused)]
    [InlineData("Error", "\"default.valkey8.2\"", "8.2", UpdateEffect.InPlace)]
    [InlineData("Warning", "\"default.valkey8.2\"", "8.2", UpdateEffect.Unclear)]
    public void What_is_meant_is_no_reason(string severity, string @default, string version, object effect)
    {
        var isGroup = @default.Contains("default.", StringComparison.Ordinal);
        var old = isGroup ? WithGroup("\"default.valkey8\"", "a") : Versioned("8.0");
        var @new = isGroup ? WithGroup(@default, "b") : Versioned(version);
        @new.IsMeant = (_, violation) => $"{violation.Severity}" == severity;

        Assert.Equal(effect, Templates.Only(old, @new).Effect);
    }

    private static Template Versioned(string version) =>
        Templates.Of(
            ("Cache", Templates.Body(Templates.Group, Nodes.Replace("8.2", version, StringComparison.Ordinal)))
        );

    // An error of one branch comes after what makes the update unclear already.
    [Fact]
    public void What_is_wrong_with_some_values_only_is_said_last()
    {
        static Template Of(string subnets, string window) =>
            Read(
                $$"""
                {"Parameters":{"Env":{"Type":"String","AllowedValues":["prod","test"]} },"Conditions":{"IsProd":{"Fn::Equals":[{"Ref":"Env"},"prod"]} },
                 "Resources":{"Cache":{"Type":"{{Templates.Group}}","Properties":{ {{Nodes.Replace(
                    "\"caches\"",
                    subnets,
                    StringComparison.Ordinal
                )}},"SnapshotWindow":{{window}} } } } }
                """
            );

        var update = Templates.Only(
            Of("\"caches\"", "\"03:00-04:00\""),
            Of(
                "{\"Fn::If\":[\"IsProd\",\"caches\",\"others\"]}",
                "{\"Fn::If\":[\"IsProd\",\"nightly\",\"03:00-04:00\"]}"
            )
        );

        Assert.Equal(
            (UpdateEffect.Unclear, "CacheSubnetGroupName", "SnapshotWindow"),
            (update.Effect, update.Reasons[0].Property, update.Reasons[^1].Property)
        );
        Assert.Equal([UpdateEffect.Replaced, UpdateEffect.Refused], update.Perhaps);
    }

    [Fact]
    public void What_is_wrong_by_default_is_said_first()
    {
        static Template Of(string subnets, string group) =>
            Read(
                $$"""
                {"Parameters":{"Group":{"Type":"String","Default":"{{group}}"},"Env":{"Type":"String","AllowedValues":["prod","test"]} },
                 "Conditions":{"IsProd":{"Fn::Equals":[{"Ref":"Env"},"prod"]} },
                 "Resources":{"Cache":{"Type":"{{Templates.Group}}","Properties":{ {{Nodes.Replace(
                    "\"caches\"",
                    subnets,
                    StringComparison.Ordinal
                )}},"CacheParameterGroupName":{"Ref":"Group"} } } } }
                """
            );

        var update = Templates.Only(
            Of("\"caches\"", "default.valkey8"),
            Of("{\"Fn::If\":[\"IsProd\",\"caches\",\"others\"]}", "default.valkey8.2")
        );

        Assert.Equal((UpdateEffect.Unclear, "P-03"), (update.Effect, update.Reasons[0].RuleId));
    }

    [Theory]
    [InlineData("cache.t2.micro", "cache.m3.large", UpdateEffect.Refused)]
    // What was deployed with it goes on so.
    [InlineData("cache.t2.micro", "cache.t2.micro", UpdateEffect.InPlace)]
    // What runs with what the tables do not know, tells that they lack it.
    [InlineData("cache.r7g.huge", "cache.r7g.giant", UpdateEffect.InPlace)]
    public void Another_node_type_that_AWS_makes_no_more_is_refused(string old, string @new, object effect)
    {
        static string With(string type, string description) =>
            Nodes
                .Replace("cache.r7g.large", type, StringComparison.Ordinal)
                .Replace("\"d\"", $"\"{description}\"", StringComparison.Ordinal);

        Assert.Equal(effect, Templates.Judge(Templates.Group, With(old, "d"), With(@new, "e")).Effect);
    }

    // What OLD has of it is told by another error there, which NEW has no more.
    [Fact]
    public void An_error_that_another_one_hides_in_OLD_is_no_new_one()
    {
        const string user =
            "\"UserId\":\"app\",\"UserName\":\"app\",\"Engine\":\"redis\",\"AccessString\":\"on ~app:* +@read\","
            + "\"NoPasswordRequired\":true,\"Passwords\":[\"aaaaaaaaaaaaaaaa\"]";
        const string group =
            Cache
            + ",\"NumNodeGroups\":1,\"ReplicasPerNodeGroup\":1,\"AutomaticFailoverEnabled\":false,\"MultiAZEnabled\":true,"
            + "\"CacheParameterGroupName\":";

        Assert.DoesNotContain(
            Templates.Judge(Templates.User, $"{user},\"AuthenticationMode\":{{\"Type\":\"password\"}}", user).Reasons,
            reason => reason.RuleId == "U-10"
        );
        Assert.DoesNotContain(
            Templates.Judge(Templates.Group, $"{group}\"default.valkey8.cluster.on\"", $"{group}\"own\"").Reasons,
            reason => reason.RuleId == "R-09"
        );
    }

    [Fact]
    public void An_error_that_OLD_has_not_is_a_new_one_whatever_else_is_wrong_there() =>
        Assert.Contains(
            Templates
                .Judge(
                    Templates.Group,
                    $"{Shards},\"CacheParameterGroupName\":\"default.valkey8.cluster.on\",\"AutomaticFailover\":true",
                    $"{Shards.Replace("true", "false", StringComparison.Ordinal)},\"CacheParameterGroupName\":\"default.valkey8.cluster.on\""
                )
                .Reasons,
            reason => reason.RuleId == "R-07"
        );

    private static Template WithGroup(string @default, string description) =>
        Read(
            $$"""
            {"Parameters":{"Group":{"Type":"String","Default":{{@default}} } },
             "Resources":{"Cache":{"Type":"{{Templates.Group}}","Properties":{ {{Nodes.Replace(
                "\"d\"",
                $"\"{description}\"",
                StringComparison.Ordinal
            )}},
                "CacheParameterGroupName":{"Ref":"Group"} } } } }
            """
        );

    private static Template Read(string json) =>
        Template.Read(System.Text.Json.JsonDocument.Parse(json).RootElement, new TemplateMistakes());
}
