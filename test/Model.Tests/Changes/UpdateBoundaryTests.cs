using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

public sealed class UpdateBoundaryTests
{
    private const string Vpc = "AWS::EC2::VPC";

    [Fact]
    public void There_must_be_two_templates()
    {
        Assert.Throws<ArgumentNullException>(() => UpdateJudge.Judge(null!, Templates.Of()));
        Assert.Throws<ArgumentNullException>(() => UpdateJudge.Judge(Templates.Of(), null!));
    }

    [Fact]
    public void A_plan_is_harmful_where_one_of_its_updates_is() =>
        Assert.True(
            UpdateJudge
                .Judge(
                    Templates.Of(
                        ("A", Templates.Body(Templates.Group, "")),
                        ("B", Templates.Body(Templates.Group, ""))
                    ),
                    Templates.Of(
                        ("A", Templates.Body(Templates.Group, "\"Port\":1")),
                        ("B", Templates.Body(Templates.Group, ""))
                    )
                )
                .IsHarmful
        );

    [Theory]
    [InlineData(
        Templates.Serverless,
        "\"FinalSnapshotName\":\"last\"",
        "",
        "FinalSnapshotName: a last snapshot of this name is taken (M-01)"
    )]
    [InlineData(
        Templates.Group,
        "",
        "\"DeletionPolicy\":\"Snapshot\"",
        "DeletionPolicy: Snapshot: a last snapshot is taken (M-01)"
    )]
    [InlineData(
        Templates.Group,
        "",
        "",
        "DeletionPolicy: its data is lost; write DeletionPolicy: Snapshot in an update before (M-01)"
    )]
    public void A_removal_says_what_becomes_of_the_data(
        string type,
        string properties,
        string beside,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Templates
                .Only(Templates.Of(("Cache", Templates.Body(type, properties, beside))), Templates.Of())
                .Reasons[0]
                .ToString()
        );

    [Theory]
    [InlineData(Templates.User, DataFate.None)]
    [InlineData(Templates.Group, DataFate.Kept)]
    public void What_holds_no_data_keeps_none(string type, object expected) =>
        Assert.Equal(expected, Templates.Judge(type, "", "\"Tags\":[{\"Key\":\"a\",\"Value\":\"b\"}]").Data);

    [Theory]
    [InlineData(
        "",
        "Condition: now IsProd; where it does not hold, the resource is removed, and where the old one did not hold, it is created"
    )]
    [InlineData("\"Condition\":\"IsProd\"", "Condition: removed; where it did not hold, the resource is created")]
    public void A_condition_says_what_it_does(string before, string expected) =>
        Assert.Equal(
            expected,
            Templates
                .Only(
                    Templates.Of(("Cache", Templates.Body(Templates.Group, "", before))),
                    Templates.Of(
                        (
                            "Cache",
                            Templates.Body(Templates.Group, "", before.Length == 0 ? "\"Condition\":\"IsProd\"" : "")
                        )
                    )
                )
                .Reasons[0]
                .ToString()
        );

    [Fact]
    public void A_condition_that_goes_does_not_soften_what_else_happens() =>
        Assert.Equal(
            UpdateEffect.Replaced,
            Templates
                .Only(
                    Templates.Of(("Cache", Templates.Body(Templates.Group, "\"Port\":1", "\"Condition\":\"IsProd\""))),
                    Templates.Of(("Cache", Templates.Body(Templates.Group, "\"Port\":2")))
                )
                .Effect
        );

    [Theory]
    [InlineData(Templates.Group, "\"Port\":1", "\"Port\":1", true)]
    [InlineData(Templates.Group, "\"Port\":1", "\"Port\":2", false)]
    [InlineData(
        Templates.Group,
        "\"Port\":1,\"Tags\":[{\"Ref\":\"X\"}]",
        "\"Port\":2,\"Tags\":[{\"Ref\":\"X\"}]",
        false
    )]
    [InlineData(Templates.Group, "\"KmsKeyId\":{\"Ref\":\"X\"}", "\"KmsKeyId\":{\"Ref\":\"Y\"}", true)]
    [InlineData(Vpc, "\"Port\":1", "\"Port\":1", false)]
    public void Only_a_cache_that_looks_the_same_was_renamed(string type, string old, string @new, bool renamed) =>
        Assert.Equal(
            renamed,
            new Renames(
                Templates.Of(("A", Templates.Body(type, old))),
                Templates.Of(("B", Templates.Body(type, @new)))
            ).NewOf("A")
                is not null
        );

    [Fact]
    public void What_stays_was_not_renamed() =>
        Assert.Null(
            new Renames(
                Templates.Of(("A", Templates.Body(Templates.Group, ""))),
                Templates.Of(("A", Templates.Body(Templates.Group, "")), ("B", Templates.Body(Templates.Group, "")))
            ).OldOf("B")
        );

    [Theory]
    [InlineData("Arn", "Arn", UpdateEffect.Replaced)]
    [InlineData("Arn", "KeyId", UpdateEffect.Unclear)]
    public void Two_resources_are_never_the_same_one(string before, string after, object expected)
    {
        var keys = new[] { ("One", Templates.Body("AWS::KMS::Key", "")), ("Two", Templates.Body("AWS::KMS::Key", "")) };
        var old = Templates.Body(Templates.Group, $$"""  "KmsKeyId":{"Fn::GetAtt":["One","{{before}}"]} """);
        var @new = Templates.Body(Templates.Group, $$""" "KmsKeyId":{"Fn::GetAtt":["Two","{{after}}"]} """);

        Assert.Equal(
            expected,
            Templates.Only(Templates.Of([("Cache", old), .. keys]), Templates.Of([("Cache", @new), .. keys])).Effect
        );
    }

    [Theory]
    [InlineData("""{"Ref":"Cache"}""", UpdateEffect.Refused)]
    [InlineData("\"orders\"", UpdateEffect.InPlace)]
    public void Only_a_group_that_a_datastore_names_is_its_member(string member, object expected)
    {
        var global = (
            "Global",
            Templates.Body(Templates.Global, $$""" "Members":[{"ReplicationGroupId":{{member}} }] """)
        );
        var target = (
            "Target",
            Templates.Body("AWS::ApplicationAutoScaling::ScalableTarget", """ "ResourceId":{"Ref":"Cache"} """)
        );

        Assert.Equal(
            expected,
            Templates
                .Only(
                    Templates.Of(
                        ("Cache", Templates.Body(Templates.Group, "\"CacheNodeType\":\"cache.r7g.large\"")),
                        global,
                        target
                    ),
                    Templates.Of(
                        ("Cache", Templates.Body(Templates.Group, "\"CacheNodeType\":\"cache.r7g.xlarge\"")),
                        global,
                        target
                    )
                )
                .Effect
        );
    }

    [Fact]
    public void Cluster_mode_that_is_off_by_default_is_perhaps_refused_and_free_where_nothing_uses_the_group()
    {
        static Template Of(string parameters, params (string, string)[] more) =>
            Templates.Of([
                ("Cache", Templates.Body(Templates.ParameterGroup, $"\"Properties\":{{{parameters}}}")),
                .. more,
            ]);
        var user = ("User", Templates.Body(Templates.Group, """ "CacheParameterGroupName":{"Ref":"Cache"} """));
        const string Off = "\"cluster-enabled\":\"no\"";

        var used = Templates.Only(Of("", user), Of(Off, user));
        Assert.Equal((UpdateEffect.Unclear, UpdateEffect.Refused), (used.Effect, Assert.Single(used.Perhaps)));
        Assert.Equal(UpdateEffect.InPlace, Templates.Only(Of(""), Of(Off)).Effect);
        Assert.Equal(UpdateEffect.InPlace, Templates.Only(Of("", user), Of(Off)).Effect);
    }

    [Theory]
    [InlineData(
        "",
        "\"cluster-enabled\":\"yes\"",
        "Properties.cluster-enabled: not set -> yes; it cannot be changed in a group that a cache uses. Leave it as it is in OLD, add a second group under a new logical id, and let the caches use that one (ClusterMode by way of compatible), each alone in its update (P-13)"
    )]
    [InlineData(
        "\"cluster-enabled\":\"yes\"",
        "",
        "Properties.cluster-enabled: yes -> not set; it cannot be changed in a group that a cache uses. Leave it and the cache as they are in OLD, add a second group under a new logical id, and let a new cache use that one: no cache leaves cluster mode, and a backup of one with shards is restored into none without; one shard keeps the cache (P-13)"
    )]
    // The default is the same value, and yet the request names the parameter.
    [InlineData(
        "",
        "\"cluster-enabled\":\"no\"",
        "Properties.cluster-enabled: not set -> no; no is the default, so that nothing changes its value, but the request names a parameter that is not changed in a group that a cache uses, and whether AWS takes it with the same value is not documented. Leave the parameter as it is written in OLD; or add a second group under a new logical id, and let the caches use that one, which happens in place (P-13)"
    )]
    [InlineData(
        "\"cluster-enabled\":\"no\",\"timeout\":\"20\"",
        "\"timeout\":\"20\"",
        "Properties.cluster-enabled: no -> not set; no is the default, so that nothing changes its value, but the request names a parameter that is not changed in a group that a cache uses, and whether AWS takes it with the same value is not documented. Leave the parameter as it is written in OLD; or add a second group under a new logical id, and let the caches use that one, which happens in place (P-13)"
    )]
    [InlineData("\"timeout\":\"20\"", "\"timeout\":\"30\"", "Properties: {\"timeout\":\"20\"} -> {\"timeout\":\"30\"}")]
    public void A_parameter_group_that_is_used_keeps_its_cluster_mode(string old, string @new, string expected)
    {
        var user = ("User", Templates.Body(Templates.Group, """ "CacheParameterGroupName":{"Ref":"Cache"} """));

        Assert.Equal(
            expected,
            Templates
                .Only(
                    Templates.Of(
                        ("Cache", Templates.Body(Templates.ParameterGroup, $"\"Properties\":{{{old}}}")),
                        user
                    ),
                    Templates.Of(
                        ("Cache", Templates.Body(Templates.ParameterGroup, $"\"Properties\":{{{@new}}}")),
                        user
                    )
                )
                .Reasons[0]
                .ToString()
        );
    }

    [Theory]
    [InlineData("Port", "1", "1.0", true)]
    [InlineData("Port", "1", "\"1.0\"", true)]
    [InlineData("Port", "1", "\"1\"", true)]
    [InlineData("Port", "1e400", "1e500", false)]
    [InlineData("Value", "1", "\"1\"", true)]
    [InlineData("Value", "1.0", "\"1.0\"", true)]
    [InlineData("Value", "\"1\"", "\"1.0\"", false)]
    [InlineData("EngineVersion", "8.0", "\"8.0\"", true)]
    [InlineData("", """{"a":1,"b":2}""", """{"b":2,"a":1}""", true)]
    [InlineData("", "[1,2]", "[2,1]", false)]
    [InlineData("", """{"Ref":"A"}""", """{ "Ref": "A" }""", true)]
    [InlineData("", """{"Ref":"A"}""", """{"Ref":"B"}""", false)]
    [InlineData("", """{"a":{"Ref":"AWS::NoValue"},"b":1}""", """{"b":1}""", true)]
    [InlineData("", """{"a":null,"b":1}""", """{"b":1}""", true)]
    [InlineData("", """[{"Ref":"AWS::NoValue"},1,null]""", "[1]", true)]
    [InlineData("", """{"Fn::Join":["-",[{"Ref":"A"}]]}""", """{"Fn::Join":[":",[{"Ref":"A"}]]}""", false)]
    [InlineData("", """{"Fn::Join":["-",[{"Ref":"A"}]]}""", """{"Fn::Join": ["-", [{"Ref": "A"}]]}""", true)]
    [InlineData("", """{"Fn::Split":["-",{"Ref":"A"}]}""", """{"Fn::Split":[":",{"Ref":"A"}]}""", false)]
    [InlineData("", """{"Fn::Select":["0",{"Ref":"A"}]}""", """{"Fn::Select":["1",{"Ref":"A"}]}""", false)]
    [InlineData("", """{"Fn::FindInMap":["A","b","c"]}""", """{"Fn::FindInMap":["A","b","d"]}""", false)]
    [InlineData("", """{"Fn::GetAZs":"a"}""", """{"Fn::GetAZs":"b"}""", false)]
    [InlineData("", """{"Fn::Cidr":["a","1","8"]}""", """{"Fn::Cidr":["a","2","8"]}""", false)]
    [InlineData("", """{"Fn::Base64":"a"}""", """{"Fn::Base64":"b"}""", false)]
    public void Values_are_the_same_in_other_words(string property, string left, string right, bool same)
    {
        var canonical = new Canonical();

        Assert.Equal(same, canonical.Of(Parsed(left), property) == canonical.Of(Parsed(right), property));
    }

    private static Expression Parsed(string json) => ExpressionParser.Plain.Parse(Json(json));

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;
}
