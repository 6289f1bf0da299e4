using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>What a resource still refers to, and only OLD has.</summary>
public sealed class KeptFromOldTests
{
    [Fact]
    public void A_circle_ends() =>
        Assert.Equal(
            "One and Two",
            Words(
                """
                "One": {"Type": "AWS::SNS::Topic", "DependsOn": "Two"}, "Two": {"Type": "AWS::SNS::Topic", "DependsOn": ["One"]},
                """,
                """{"Ref": "One"}""",
                "{}"
            )
        );

    [Fact]
    public void What_a_loop_of_NEW_makes_is_not_gone() =>
        Assert.Equal(
            "TopicB",
            Words(
                """
                "TopicA": {"Type": "AWS::SNS::Topic"}, "TopicB": {"Type": "AWS::SNS::Topic"},
                """,
                """["TopicA", {"Ref": "TopicA"}, {"Ref": "TopicB"}]""",
                """{"Fn::ForEach::Topics": ["Name", ["A"], {"Topic${Name}": {"Type": "AWS::SNS::Topic"}}]}"""
            )
        );

    // That a section is no object is told elsewhere.
    [Fact]
    public void A_section_of_NEW_that_is_no_object_has_nothing() =>
        Assert.Equal(
            "the parameter Size and the mapping Sizes",
            Words(
                "",
                """[{"Ref": "Size"}, {"Fn::FindInMap": ["Sizes", "a", "b"]}]""",
                "{}",
                ", \"Mappings\": [], \"Parameters\": \"none\""
            )
        );

    [Fact]
    public void What_it_waits_for_may_be_written_wrong() =>
        Assert.Equal(
            "Key",
            Words(
                """
                "Key": {"Type": "AWS::KMS::Key"},
                """,
                "1",
                "{}",
                rest: ", \"DependsOn\": [1, \"Key\"]"
            )
        );

    [Fact]
    public void A_template_gets_them_beside_what_it_has()
    {
        var old = Read(
            """
            {"Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "DependsOn": "Key"}, "Key": {"Type": "AWS::KMS::Key"} } }
            """
        );
        var @new = Read("""{"Resources": {"Topic": {"Type": "AWS::SNS::Topic"} } }""");

        Assert.Equal(["Topic", "Key"], new KeptFromOld(old, @new, old.Resources["Cache"]).AddedTo(@new).Resources.Keys);
    }

    private static string Words(string beside, string value, string resources, string sections = "", string rest = "")
    {
        var old = Read(
            $$"""
            {"Parameters": {"Size": {"Type": "String"} }, "Mappings": {"Sizes": {"a": {"b": "c"} } }, "Resources": { {{beside}}
                "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"A": {{value}} } {{rest}} } } }
            """
        );
        return new KeptFromOld(
            old,
            Read($$"""{"Resources": {{resources}} {{sections}} }"""),
            old.Resources["Cache"]
        ).Words;
    }

    private static Template Read(string json) =>
        Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes());
}
