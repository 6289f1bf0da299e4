using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>What has the wrong shape in both templates is compared with nothing, and that is said.</summary>
public sealed class UncomparedTests
{
    private const string Cache = """
        {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d", "Engine": "valkey",
         "EngineVersion": "8.0", "CacheNodeType": "cache.r7g.large", "NumCacheClusters": 2, "AutomaticFailoverEnabled": true,
         "CacheSubnetGroupName": "s", "AtRestEncryptionEnabled": true, "TransitEncryptionEnabled": true}}
        """;

    [Theory]
    [InlineData("Resources.Cache.Properties", """[{"Port": 6379}]""", """[{"Port": 6379}]""")]
    [InlineData("Resources.Cache.Properties", """[{"Port": 6379}]""", """[{"Port": 6380}]""")]
    [InlineData("Resources.Cache.Properties", "\"all\"", """[{"Port": 6379}]""")]
    [InlineData("Resources.Cache.Properties.SecurityGroupIds", """{"a": 1}""", """{"a": 2}""")]
    [InlineData("Resources.Cache.Properties.NumCacheClusters", "[1]", "[2]")]
    [InlineData("Resources.Cache.Properties.Tags", "\"a\"", "\"b\"")]
    public void A_part_that_is_wrong_in_both_is_named(string path, string old, string @new)
    {
        var plan = UpdateJudge.Judge(With(path, old), With(path, @new, description: "other"));

        var told = Assert.Single(plan.Uncompared);
        Assert.StartsWith($"{path}: ", told, StringComparison.Ordinal);
        Assert.EndsWith("; in OLD, too: this part could not be compared", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_properties_is_no_transform()
    {
        var update = Templates.Only(
            With("Resources.Cache.Properties", """[{"Port": 6379}]"""),
            With("Resources.Cache.Properties", """[{"Port": 6380}]""")
        );

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.Equal(
            "Properties: they are a list, where CloudFormation takes an object: nobody can tell what changes",
            Assert.Single(update.Reasons).ToString()
        );
    }

    [Fact]
    public void A_section_that_is_wrong_in_NEW_only_is_named_without_OLD() =>
        Assert.Equal(
            ["Outputs: expected an object with outputs by name, got the text 'none': this part could not be compared"],
            UpdateJudge
                .Judge(With("Description", "\"a\""), With("Outputs", "\"none\"", description: "other"))
                .Uncompared
        );

    [Fact]
    public void Of_the_same_text_everything_is_compared() =>
        Assert.Empty(
            UpdateJudge
                .Judge(
                    With("Resources.Cache.Properties.Tags", "\"a\""),
                    With("Resources.Cache.Properties.Tags", "\"a\"")
                )
                .Uncompared
        );

    [Fact]
    public void What_a_transform_stands_for_cannot_be_compared()
    {
        var update = Templates.Only(
            With("Resources.Cache.Properties", """{"Fn::Transform": {"Name": "Old"} }"""),
            With("Resources.Cache.Properties", """{"Fn::If": ["C", {}, {}]}""")
        );

        Assert.Equal(
            "Properties: a transform or an intrinsic function stands for all of them, and it changes: look at the change set",
            update.Reasons[^1].ToString()
        );
    }

    [Fact]
    public void A_resource_that_is_never_there_does_not_change()
    {
        static Template Never(int port) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Conditions": {"Never": {"Fn::Equals": ["a", "b"]} },
                         "Resources": {"Cache": {"Type": "{{Templates.Group}}", "Condition": "Never", "Properties": {"Port": {{port}} } } } }
                        """
                    )
                    .RootElement
            );

        var update = Templates.Only(Never(6379), Never(6380));

        Assert.Equal((UpdateEffect.Unchanged, 0), (update.Effect, update.Reasons.Count));
    }

    [Fact]
    public void What_is_right_is_not_named()
    {
        var plan = UpdateJudge.Judge(With("Description", "\"a\""), With("Description", "\"b\"", description: "other"));

        Assert.Empty(plan.Uncompared);
    }

    [Fact]
    public void What_only_NEW_has_wrong_is_an_error_of_the_resource()
    {
        var plan = UpdateJudge.Judge(
            With("Description", "\"a\""),
            With("Resources.Cache.Properties.NumCacheClusters", "[2]")
        );

        Assert.Empty(plan.Uncompared);
        Assert.Equal(UpdateEffect.Refused, Assert.Single(plan.Changed).Effect);
    }

    private static Template With(string path, string json, string description = "d")
    {
        JsonNode root = new JsonObject
        {
            ["Description"] = description,
            ["Resources"] = new JsonObject { ["Cache"] = JsonNode.Parse(Cache) },
        };
        root["Resources"]!["Cache"]!["Properties"]!["ReplicationGroupDescription"] = "d";
        var parts = path.Split('.');
        var at = root;
        foreach (var part in parts[..^1])
        {
            at = at[part]!;
        }

        at[parts[^1]] = JsonNode.Parse(json);
        return Template.Read(JsonSerializer.SerializeToElement(root), new TemplateMistakes());
    }
}
