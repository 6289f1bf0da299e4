using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Changes that depend on more combinations of parameters than are tried.</summary>
public sealed class TooManyValuesTests
{
    private const int Parameters = 9;

    private static readonly string Sum = string.Concat(
        Enumerable.Range(0, Parameters).Select(index => $"${{P{index}}}")
    );

    public static TheoryData<string, string> InPlace { get; } =
        new(PropertyReach.InPlace.SelectMany(type => type.Value.Select(name => (type.Key, name))));

    [Theory]
    [InlineData("{\"Fn::Sub\":\"y SUM\"}", "\"8.2\"")]
    [InlineData("{\"Fn::Sub\":\"y SUM\"}", "\"9.0\"")]
    [InlineData("{\"Fn::Join\":[\"-\",[{\"Fn::Sub\":\"SUM\"},\"y\"]]}", "\"8.2\"")]
    public void What_is_always_made_in_place_is_not_tried(string description, string version)
    {
        var update = Templates.Only(Group("{\"Fn::Sub\":\"x SUM\"}", "\"8.2\""), Group(description, version));

        Assert.NotEqual(UpdateEffect.Unclear, update.Effect);
        Assert.DoesNotContain(update.Reasons, reason => reason.Property == "parameters");
        Assert.Single(update.Reasons, reason => reason.Property == "ReplicationGroupDescription");
    }

    [Theory]
    [InlineData("EngineVersion", new[] { UpdateEffect.Refused })]
    [InlineData("CacheSubnetGroupName", new[] { UpdateEffect.Replaced })]
    public void What_may_happen_is_what_the_changed_properties_may_do(string property, object perhaps)
    {
        var update = Templates.Only(Whole(property, "x"), Whole(property, "y"));

        Assert.Contains(update.Reasons, reason => reason.Property == "parameters");
        Assert.Equal((UpdateEffect[])perhaps, update.Effect == UpdateEffect.Unclear ? update.Perhaps : [update.Effect]);
    }

    [Fact]
    public void What_no_value_makes_worse_is_known_although_not_all_were_tried()
    {
        static Template Described(string text) =>
            Group($"{{\"Fn::If\":[\"IsProd\",{{\"Fn::Sub\":\"{text} SUM\"}},\"z\"]}}", "\"8.2\"");

        var update = Templates.Only(Described("x"), Described("y"));

        Assert.Contains(update.Reasons, reason => reason.Property == "parameters");
        Assert.Equal((UpdateEffect.InPlace, 0), (update.Effect, update.Perhaps.Count));
    }

    [Fact]
    public void What_differs_under_some_values_only_may_replace()
    {
        static Template Encrypted(string first, string second) =>
            Read(
                $"\"EngineVersion\":\"8.2\",\"CacheSubnetGroupName\":\"caches\",\"KmsKeyId\":{{\"Fn::Sub\":\"{first}{Sum}{second}\"}}",
                beside: "\"DeletionPolicy\":\"Retain\","
            );

        var update = Templates.Only(Encrypted("${P0}", "${P1}"), Encrypted("${P1}", "${P0}"));

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.Equal([UpdateEffect.Replaced], update.Perhaps);
        Assert.Equal(DataFate.Lost, update.Data);
    }

    // What refers to it does not hang on them as well.
    [Fact]
    public void Of_what_may_be_replaced_it_is_told_that_nobody_knows_what_becomes_of_it()
    {
        static Template Named(string first, string second) =>
            Read(
                "\"CacheSubnetGroupName\":{\"Ref\":\"Subnets\"}",
                $$"""
                ,"Subnets":{"Type":"{{Templates.SubnetGroup}}","Properties":{"Description":"d","SubnetIds":["subnet-1"],
                    "CacheSubnetGroupName":{"Fn::Sub":"{{first}}{{Sum}}{{second}}"} } }
                """
            );

        var update = Templates.Only(Named("${P0}", "${P1}"), Named("${P1}", "${P0}"));

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.StartsWith(
            "CacheSubnetGroupName: refers to Subnets, and what becomes of that cannot be told",
            $"{Assert.Single(update.Reasons)}"
        );
    }

    [Fact]
    public void Many_values_of_one_change_are_told_by_some()
    {
        var reasons = Templates
            .Only(
                Group("{\"Fn::Sub\":\"x${P0}${P1}${P2}\"}", "\"8.2\""),
                Group("{\"Fn::Sub\":\"y${P0}${P1}${P2}\"}", "\"8.2\"")
            )
            .Reasons;

        Assert.Equal(4, reasons.Count);
        Assert.Equal("and in 24 more ways, by the values of the parameters", reasons[^1].Message);
    }

    [Fact]
    public void Six_ways_of_one_change_are_all_told()
    {
        static Template Described(string text) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Parameters": {"P": {"Type": "String", "AllowedValues": ["a", "b", "c", "d", "e", "f"]} },
                         "Resources": {"Cache": {"Type": "{{Templates.Group}}", "Properties": {"ReplicationGroupDescription": {"Fn::Sub": "{{text}}${P}"} } } } }
                        """
                    )
                    .RootElement
            );

        var update = Templates.Only(Described("x"), Described("y"));

        Assert.Equal(
            ((string[])["a", "b", "c", "d", "e", "f"]).Select(value => $"where P is '{value}': x{value} -> y{value}"),
            update.Reasons.Select(reason => reason.Message)
        );
    }

    // The table is about what no rule has a word about.
    [Theory]
    [MemberData(nameof(InPlace))]
    public void A_change_of_these_is_made_in_place(string type, string property)
    {
        var (old, @new) = property
            is "Tags"
                or "LogDeliveryConfigurations"
                or "SecurityGroupIds"
                or "VpcSecurityGroupIds"
            ? ("[]", "[{\"Ref\":\"Elsewhere\"}]")
            : ("\"a\"", "\"b\"");
        var judge = new ChangeJudge(
            Templates.Of(("Cache", Templates.Body(type, $"\"{property}\":{old}"))),
            Templates.Of(("Cache", Templates.Body(type, $"\"{property}\":{@new}"))),
            GivenParameters.OfBoth(null)
        );

        Assert.Equal(UpdateEffect.InPlace, judge.Of("Cache").Update.Effect);
    }

    private static Template Group(string description, string version) =>
        Read(
            $$"""
            "ReplicationGroupDescription":{{description.Replace(
                "SUM",
                Sum,
                StringComparison.Ordinal
            )}},"EngineVersion":{{version}},
            "CacheSubnetGroupName":"caches"
            """
        );

    private static Template Whole(string property, string text)
    {
        var value = $"{{\"Fn::Sub\":\"{text} {Sum}\"}}";
        return Read(
            property == "EngineVersion"
                ? $"\"EngineVersion\":{value},\"CacheSubnetGroupName\":\"caches\""
                : $"\"EngineVersion\":\"8.2\",\"{property}\":{value}"
        );
    }

    private static Template Read(string properties, string more = "", string beside = "") =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters":{ {{string.Join(
                        ',',
                        Enumerable
                            .Range(0, Parameters)
                            .Select(index => $"\"P{index}\":{{\"Type\":\"String\",\"Default\":\"a\",\"AllowedValues\":[\"a\",\"b\",\"c\"]}}")
                    )}} },"Resources":{"Cache":{"Type":"{{Templates.Group}}",{{beside}}"Properties":{
                      "Engine":"valkey","CacheNodeType":"cache.r7g.large","NumCacheClusters":2,"TransitEncryptionEnabled":true,{{properties}} } }{{more}} } }
                    """
                )
                .RootElement,
            new TemplateMistakes()
        );
}
