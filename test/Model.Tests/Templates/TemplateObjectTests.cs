using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>What a property is, read as text, number, flag, list or map: for each kind of value that may stand there.</summary>
public sealed class TemplateObjectTests
{
    private const string Later = "(known at deployment)";

    private readonly TemplateMistakes _mistakes = new();

    [Theory]
    [InlineData("1", "1", "1", "a mistake", "1")]
    [InlineData("\"1.5\"", "1.5", "1.5", "a mistake", "1.5")]
    [InlineData("\" 7 \"", " 7 ", "7", "a mistake", " 7 ")]
    [InlineData("\"1e3\"", "1e3", "1000", "a mistake", "1e3")]
    [InlineData("true", "true", "a mistake", "True", "true")]
    [InlineData("\"False\"", "False", "a mistake", "False", "False")]
    [InlineData("\"yes\"", "yes", "a mistake", "a mistake", "yes")]
    [InlineData("\"\"", "", "a mistake", "a mistake", "")]
    [InlineData("{\"Ref\":\"AWS::NoValue\"}", "(absent)", "(absent)", "(absent)", "(absent)")]
    [InlineData("null", Later, Later, Later, Later)]
    [InlineData("{\"Ref\":\"Cache\"}", Later, Later, Later, Later)]
    [InlineData("{\"Ref\":\"AWS::StackName\"}", Later, Later, Later, Later)]
    [InlineData("{\"a\":1}", "a mistake", "a mistake", "a mistake", Later)]
    [InlineData("[\"a\",[\"b\"],{\"Ref\":\"Cache\"}]", "a mistake", "a mistake", "a mistake", $"a {Later} {Later}")]
    [InlineData("[]", "a mistake", "a mistake", "a mistake", "")]
    // Names have no commas: this is a list that somebody joined.
    [InlineData("\"a,b\"", "a,b", "a mistake", "a mistake", Later)]
    // A value of a parameter is not a matter of how the property is written.
    [InlineData("{\"Ref\":\"List\"}", "a mistake", "a mistake", "a mistake", "a b")]
    [InlineData("{\"Ref\":\"Word\"}", "word", Later, Later, "word")]
    [InlineData("{\"Ref\":\"One\"}", "1", "1", Later, "1")]
    [InlineData("{\"Ref\":\"On\"}", "true", Later, "True", "true")]
    public void A_value_is_read_as_what_is_asked_for(string value, string text, string number, string flag, string list)
    {
        Assert.Equal(text, Told(value, bag => bag.Text("X")));
        Assert.Equal(number, Told(value, bag => bag.Number("X")));
        Assert.Equal(flag, Told(value, bag => bag.Flag("X")));
        Assert.Equal(
            list,
            Told(value, bag => bag.Texts("X"), texts => string.Join(' ', texts.Select(one => one.ToString())))
        );
    }

    [Theory]
    [InlineData("{\"Fn::GetAtt\":[\"Cache\",\"Arn\"]}", "${Cache.Arn}")]
    [InlineData("\"{{resolve:ssm:a}}\"", "{{resolve:ssm:a}}")]
    [InlineData("{\"Fn::Sub\":\"${Cache}-001\"}", "${Cache}-001")]
    [InlineData(
        "{\"Fn::Sub\":\"${Cache.Arn}/{{resolve:ssm:a}}${AWS::Region}\"}",
        "${Cache.Arn}/{{resolve:ssm:a}}${AWS::Region}"
    )]
    [InlineData("{\"Ref\":\"Cache\"}", null)]
    [InlineData("{\"Fn::ImportValue\":\"a\"}", "${Fn::ImportValue a}")]
    public void Of_a_text_that_only_the_deployment_knows_its_form_is_kept(string value, string? raw)
    {
        var text = Bag($"\"X\":{value}").Text("X");

        Assert.True(text.IsUnresolved);
        Assert.Equal(raw, text.Raw);
    }

    [Theory]
    [InlineData("{\"Fn::If\":[\"Open\",\"a\",{\"Ref\":\"AWS::NoValue\"}]}", true)]
    [InlineData("{\"Fn::If\":[\"Open\",\"a\",\"b\"]}", false)]
    public void What_may_be_left_out_is_neither_there_nor_missing(string value, bool mayBeAbsent)
    {
        var bag = Bag($"\"X\":{value}");

        Assert.Equal(!mayBeAbsent, bag.IsSet("X"));
        Assert.Equal(!mayBeAbsent, bag.Text("X").IsPresent);
        Assert.False(bag.Text("X").IsAbsent);
        Assert.Equal(!mayBeAbsent, bag.Number("X").IsPresent);
        Assert.Equal(!mayBeAbsent, bag.Flag("X").IsPresent);
        Assert.Equal(!mayBeAbsent, bag.Texts("X").IsPresent);
    }

    [Theory]
    [InlineData("\"Y\":1", 0)]
    [InlineData("\"X\":\"a\"", 1)]
    [InlineData("\"X\":[\"a\",\"b\",{\"Ref\":\"AWS::NoValue\"}]", 2)]
    [InlineData("\"X\":[]", 0)]
    [InlineData("\"X\":{\"Ref\":\"Cache\"}", 1)]
    public void One_value_may_stand_for_a_list(string properties, int count) =>
        Assert.Equal(count, Bag(properties).Elements("X").Count);

    [Theory]
    [InlineData("\"Y\":1", null, null)]
    [InlineData("\"X\":{\"Ref\":\"Cache\"}", null, null)]
    [InlineData("\"X\":[]", 0, null)]
    [InlineData("\"X\":[{\"a\":1},{\"Ref\":\"Cache\"}]", 2, null)]
    [InlineData("\"X\":\"a\"", null, "Resources.It.Properties.X: expected a list, got the text 'a'")]
    [InlineData("\"X\":{\"a\":1}", null, "Resources.It.Properties.X: expected a list, got an object")]
    public void A_list_of_objects_is_a_list(string properties, int? count, string? mistake)
    {
        Assert.Equal(count, Bag(properties).Items("X")?.Count);
        Assert.Equal(mistake is null ? [] : [mistake], _mistakes.All.Select(one => one.Message));
    }

    [Theory]
    [InlineData("\"Y\":1", "", null)]
    [InlineData("\"X\":{\"a\":1,\"b\":{\"Ref\":\"Cache\"},\"Fn::Transform\":{}}", $"a=1 b={Later}", null)]
    [InlineData("\"X\":{\"Ref\":\"Cache\"}", null, null)]
    [InlineData("\"X\":{\"a\":[]}", $"a={Later}", "Resources.It.Properties.X.a: expected text, got a list")]
    public void A_map_has_texts(string properties, string? expected, string? mistake)
    {
        var map = Bag(properties).Map("X");

        Assert.Equal(
            expected,
            map is null ? null : string.Join(' ', map.Select(entry => $"{entry.Key}={entry.Value}"))
        );
        Assert.Equal(mistake is null ? [] : [mistake], _mistakes.All.Select(one => one.Message));
    }

    [Theory]
    [InlineData("\"Y\":1", true, false, "False")]
    [InlineData("\"X\":{}", false, false, "True")]
    [InlineData("\"X\":{\"Ref\":\"Cache\"}", false, true, Later)]
    public void An_object_is_there_or_not_or_nobody_knows(
        string properties,
        bool missing,
        bool unresolved,
        string exists
    )
    {
        var below = Bag(properties).Below("X");

        Assert.Equal((missing, unresolved, exists), (below.IsMissing, below.IsUnresolved, below.Exists.ToString()));
    }

    [Fact]
    public void Within_what_only_the_deployment_knows_everything_may_be_there()
    {
        var below = Bag("\"X\":{\"Ref\":\"Cache\"}").Below("X");

        Assert.Empty(below.Names);
        Assert.False(below.Text("A").IsAbsent);
        Assert.True(below.Value("A").MayBeAbsent);
        Assert.Null(below.Below("A").Items("B"));
    }

    [Fact]
    public void Within_what_is_missing_everything_is_missing()
    {
        var below = Bag("\"Y\":1").Below("X");

        Assert.True(below.Text("A").IsAbsent);
        Assert.True(below.Below("A").IsMissing);
    }

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("{\"Ref\":\"AWS::NoValue\"}", "(absent)")]
    [InlineData("{\"Ref\":\"Cache\"}", Later)]
    [InlineData("[\"a\"]", Later)]
    [InlineData("{\"Fn::Sub\":\"a-${Cache}-b\"}", "a-\uE0001\uE001-b")]
    public void A_text_that_is_known_in_part_has_marks_for_the_rest(string value, string expected) =>
        Assert.Equal(expected, PiecedText.Known(Bag($"\"X\":{value}").Value("X")).ToString());

    [Fact]
    public void What_is_read_of_such_a_text_gets_its_pieces_back()
    {
        var text = new PiecedText(Bag("\"X\":{\"Fn::Sub\":\"a-${Cache}-b\"}").Value("X"));

        Assert.Equal("Cache", text.Part(text.Marked[2..5]).Reference!.LogicalId);
        Assert.Equal("${Cache}-b", text.Part(text.Marked[2..]).Outline);
        Assert.Equal("-b", text.Part("-b").Text);
    }

    // A shape that is reported is a mistake; each is reported once, so each reading has a template of its own.
    private static string Told<T>(string value, Func<TemplateObject, Value<T>> read, Func<T, string>? words = null)
        where T : notnull
    {
        var here = new TemplateObjectTests();
        var result = read(here.Bag($"\"X\":{value}"));
        return result.TryGet(out var known)
                ? words?.Invoke(known) ?? Convert.ToString(known, System.Globalization.CultureInfo.InvariantCulture)!
            : here._mistakes.All.Count > 0 ? "a mistake"
            : result.ToString();
    }

    private TemplateObject Bag(string properties)
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {
                      "Parameters": {
                        "List": {"Type": "CommaDelimitedList", "Default": "a,b"},
                        "Word": {"Type": "String", "Default": "word"},
                        "One": {"Type": "Number", "Default": 1},
                        "On": {"Type": "String", "Default": "true"}
                      },
                      "Conditions": {"Open": {"Fn::Equals": [{"Ref": "AWS::StackName"}, "a"]} },
                      "Resources": {
                        "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup"},
                        "It": {"Type": "AWS::S3::Bucket", "Properties": { {{properties}} } }
                      }
                    }
                    """
                )
                .RootElement,
            _mistakes
        );
        return new TemplateContext(template).Properties(template.Resources["It"]);
    }
}
