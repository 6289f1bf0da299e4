using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Values of parameters that OLD cannot have been deployed with: none of them stays.</summary>
public sealed class ValuesThatOldHadTests
{
    private const string OnlySmall = """{"Type": "String", "Default": "small", "AllowedValues": ["small"]}""";
    private const string Both = """{"Type": "String", "Default": "small", "AllowedValues": ["small", "large"]}""";
    private const string Any = """{"Type": "String", "Default": "small"}""";
    private const string SmallPort = """{"small": {"Port": 6380}}""";
    private const string BothPorts = """{"small": {"Port": 6380}, "large": {"Port": 6381}}""";

    [Theory]
    [InlineData(OnlySmall, SmallPort, Both, BothPorts)]
    // Without a list, the keys of the mapping that OLD looks into are all that there is.
    [InlineData(Any, SmallPort, Any, BothPorts)]
    [InlineData(Any, SmallPort, Both, BothPorts)]
    [InlineData(OnlySmall, SmallPort, Any, BothPorts)]
    public void A_value_that_only_NEW_has_does_not_stay(
        string oldParameter,
        string oldPorts,
        string newParameter,
        string newPorts
    ) =>
        Assert.Equal(
            UpdateEffect.Unchanged,
            Templates.Only(Sized(oldParameter, oldPorts), Sized(newParameter, newPorts)).Effect
        );

    [Fact]
    public void A_number_that_only_NEW_takes_does_not_stay()
    {
        static Template Of(int most, int port) =>
            Read(
                $$"""{"Size": {"Type": "Number", "Default": 1, "MinValue": 1, "MaxValue": {{most}} } }""",
                $$"""
                "Port": {"Fn::If": ["IsLarge", {{port}}, 6380]}
                """,
                """{"IsLarge": {"Fn::Equals": [{"Ref": "Size"}, "3"]} }"""
            );

        Assert.Equal(UpdateEffect.Unchanged, Templates.Only(Of(2, 6381), Of(3, 6382)).Effect);
        Assert.Equal(UpdateEffect.Unclear, Templates.Only(Of(3, 6381), Of(3, 6382)).Effect);
    }

    [Fact]
    public void A_key_that_only_another_condition_of_OLD_looks_for_may_stay()
    {
        static Template Of(string ports) =>
            Read(
                $$"""{"Size": {{Any}} }""",
                """
                "Port": {"Fn::If": ["IsSmall", {"Fn::FindInMap": ["Sizes", {"Ref": "Size"}, "Port"]}, PORT]}
                """.Replace("PORT", ports.Contains("large", StringComparison.Ordinal) ? "6382" : "6379"),
                """{"IsSmall": {"Fn::Equals": [{"Ref": "Size"}, "small"]} }""",
                ports
            );

        Assert.Equal(UpdateEffect.Unclear, Templates.Only(Of(SmallPort), Of(BothPorts)).Effect);
    }

    // The stack of OLD is in no Region that its mapping has not.
    [Fact]
    public void A_Region_that_only_NEW_has_does_not_stay()
    {
        static Template Of(string ports) =>
            Read(
                "{}",
                """
                "Port": {"Fn::FindInMap": ["Sizes", {"Ref": "AWS::Region"}, "Port"]}
                """,
                mapping: ports
            );

        Assert.Equal(
            UpdateEffect.Unchanged,
            Templates
                .Only(
                    Of("""{"eu-west-1": {"Port": 6380}}"""),
                    Of("""{"eu-west-1": {"Port": 6380}, "us-east-1": {"Port": 6381}}""")
                )
                .Effect
        );
    }

    [Fact]
    public void A_default_that_only_NEW_has_counts()
    {
        var update = Templates.Only(
            Sized(OnlySmall, SmallPort),
            Sized(Both.Replace("\"Default\": \"small\"", "\"Default\": \"large\""), BothPorts)
        );

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.StartsWith("where Size is 'large', its default: 6380 -> 6381", update.Reasons[0].Message);
    }

    [Fact]
    public void Where_no_value_is_good_for_both_another_one_counts()
    {
        var update = Templates.Only(
            Read("""{"Size": {"Type": "String", "AllowedValues": ["6379"]} }""", "\"Port\": 6379"),
            Read("""{"Size": {"Type": "String", "AllowedValues": ["6380"]} }""", "\"Port\": {\"Ref\": \"Size\"}")
        );

        Assert.Equal(UpdateEffect.Replaced, update.Effect);
    }

    [Fact]
    public void What_a_rule_of_OLD_refuses_does_not_stay()
    {
        static Template Of(int port, string rules) =>
            Read(
                $$"""{"Size": {{Both}} }""",
                $$"""
                "Port": {"Fn::If": ["IsLarge", {{port}}, 6380]}
                """,
                """{"IsLarge": {"Fn::Equals": [{"Ref": "Size"}, "large"]} }""",
                rules: rules
            );

        var small = """{"Small": {"Assertions": [{"Assert": {"Fn::Equals": [{"Ref": "Size"}, "small"]} }]} }""";
        Assert.Equal(UpdateEffect.Unchanged, Templates.Only(Of(6381, small), Of(6382, "{}")).Effect);
        Assert.Equal(UpdateEffect.Unclear, Templates.Only(Of(6381, "{}"), Of(6382, "{}")).Effect);
    }

    [Theory]
    [InlineData("true", UpdateEffect.InPlace)]
    // A group without replicas can be created, and no update of it succeeds.
    [InlineData("false", UpdateEffect.Unclear)]
    public void What_lint_refuses_of_OLD_does_not_stay(string multiAZ, object effect) =>
        Assert.Equal(effect, Templates.Only(Replicated(multiAZ, ""), Replicated(multiAZ, Tags)).Effect);

    [Fact]
    public void What_lint_refuses_of_OLD_may_stay_where_that_is_acknowledged()
    {
        var old = Replicated("true", "");
        old.IsMeant = (_, violation) => violation.RuleId == "R-10";

        Assert.Equal(UpdateEffect.Unclear, Templates.Only(old, Replicated("true", Tags)).Effect);
    }

    // What is wrong whatever the value is tells none of them from the others.
    [Theory]
    [InlineData("true", UpdateEffect.InPlace)]
    [InlineData("false", UpdateEffect.Unclear)]
    public void What_lint_refuses_of_OLD_with_any_value_tells_nothing(string multiAZ, object effect)
    {
        const string Wrong = "\"CacheNodeType\": \"cache.t3.micro\", \"DataTieringEnabled\": true,";

        Assert.Equal(effect, Templates.Only(Replicated(multiAZ, Wrong), Replicated(multiAZ, Tags + Wrong)).Effect);
    }

    [Fact]
    public void Where_lint_refuses_OLD_with_each_value_all_of_them_count()
    {
        static Template Of(string more) => Replicated("true", more, """["0", "6"]""");

        Assert.Equal(UpdateEffect.Unclear, Templates.Only(Of(""), Of(Tags)).Effect);
    }

    // Of twenty nodes the ends of the range are tried, and three zones are those of three nodes only.
    [Theory]
    [InlineData("[\"eu-central-1a\", \"eu-central-1b\", \"eu-central-1c\"]", "3", UpdateEffect.Unchanged)]
    [InlineData(
        "[\"eu-central-1a\", \"eu-central-1b\", \"eu-central-1c\", \"eu-central-1a\"]",
        "4",
        UpdateEffect.InPlace
    )]
    public void Each_number_of_a_range_is_asked_whether_OLD_may_have_it(string zones, string nodes, object effect)
    {
        var old = Zoned("[\"eu-central-1a\", \"eu-central-1b\", \"eu-central-1c\"]", """{"Ref": "Nodes"}""");

        var update = Templates.Only(old, Zoned(zones, nodes));

        Assert.Equal((effect, false), (update.Effect, update.Reasons.Any(reason => reason.Message.Contains("where"))));
    }

    private const string Tags = "\"Tags\": [{\"Key\": \"a\", \"Value\": \"b\"}],";

    private static Template Sized(string parameter, string ports) =>
        Read(
            $$"""{"Size": {{parameter}} }""",
            """
            "Port": {"Fn::FindInMap": ["Sizes", {"Ref": "Size"}, "Port"]}
            """,
            mapping: ports
        );

    private static Template Replicated(string multiAZ, string more, string? replicas = null) =>
        Read(
            replicas is null
                ? """{"Replicas": {"Type": "Number", "Default": 1, "MinValue": 0, "MaxValue": 5} }"""
                : $$"""{"Replicas": {"Type": "Number", "AllowedValues": {{replicas}} } }""",
            $$"""
            {{more}} "NumNodeGroups": 3, "ReplicasPerNodeGroup": {"Ref": "Replicas"}, "AutomaticFailoverEnabled": true,
            "MultiAZEnabled": {{multiAZ}}, "CacheParameterGroupName": "default.valkey8.cluster.on"
            """
        );

    private static Template Zoned(string zones, string nodes) =>
        Read(
            """{"Nodes": {"Type": "Number", "Default": 3, "MinValue": 1, "MaxValue": 20} }""",
            $$"""
            "NumCacheNodes": {{nodes}}, "AZMode": "cross-az", "PreferredAvailabilityZones": {{zones}}
            """,
            cluster: true
        );

    private static Template Read(
        string parameters,
        string properties,
        string conditions = "{}",
        string mapping = """{"any": {"Port": 6379}}""",
        string rules = "{}",
        bool cluster = false
    ) =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters": {{parameters}}, "Conditions": {{conditions}}, "Rules": {{rules}}, "Mappings": {"Sizes": {{mapping}} },
                     "Resources": {"Cache": {"Type": "{{(
                        cluster ? Templates.Cluster : Templates.Group
                    )}}", "Properties": {
                        "Engine": {{(
                        cluster ? "\"memcached\", \"EngineVersion\": \"1.6.17\"" : "\"valkey\", \"EngineVersion\": \"8.0\""
                    )}}, "CacheSubnetGroupName": "caches", {{properties}} } } } }
                    """
                )
                .RootElement
        );
}
