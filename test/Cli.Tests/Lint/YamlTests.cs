using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Tests.Lint;

public sealed class YamlTests
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("1", "1")]
    [InlineData("-1", "-1")]
    [InlineData("7.0", "7.0")]
    [InlineData("1e3", "1e3")]
    [InlineData("true", "true")]
    [InlineData("Yes", "true")]
    [InlineData("on", "true")]
    [InlineData("no", "false")]
    [InlineData("OFF", "false")]
    [InlineData("~", "null")]
    [InlineData("null", "null")]
    [InlineData("", "null")]
    [InlineData("'1'", "\"1\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("!!str 1", "\"1\"")]
    [InlineData("! yes", "\"yes\"")]
    [InlineData("0001", "\"0001\"")]
    [InlineData("010", "\"010\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("+5", "\"+5\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("2026-11-21", "\"2026-11-21\"")]
    [InlineData("03:00-04:00", "\"03:00-04:00\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("|\n  text\n", "\"text\\n\"")]
    public void Scalars_are_what_CloudFormation_reads(string yaml, string json) =>
        Assert.Equal($$"""{"a":{{json}}}""", Json($"a: {yaml}"));

    [Theory]
    [InlineData("!Ref A", """{"Ref":"A"}""")]
    [InlineData("!Ref 'AWS::NoValue'", """{"Ref":"AWS::NoValue"}""")]
    [InlineData("!Condition C", """{"Condition":"C"}""")]
    [InlineData("!GetAtt A.B", """{"Fn::GetAtt":["A","B"]}""")]
    [InlineData("!GetAtt A.Outputs.B", """{"Fn::GetAtt":["A","Outputs.B"]}""")]
    [InlineData("!GetAtt [A, B]", """{"Fn::GetAtt":["A","B"]}""")]
    [InlineData("!Sub 'x ${A}'", """{"Fn::Sub":"x ${A}"}""")]
    [InlineData("!Sub ['${B}', {B: !Ref A}]", """{"Fn::Sub":["${B}",{"B":{"Ref":"A"}}]}""")]
    [InlineData("!If [C, 1, !Ref A]", """{"Fn::If":["C",1,{"Ref":"A"}]}""")]
    [InlineData("!Join ['-', [a, b]]", """{"Fn::Join":["-",["a","b"]]}""")]
    [InlineData("!ImportValue 1", """{"Fn::ImportValue":"1"}""")]
    [InlineData("!ImportValue {Fn::Sub: x}", """{"Fn::ImportValue":{"Fn::Sub":"x"}}""")]
    [InlineData("!GetAZs ''", """{"Fn::GetAZs":""}""")]
    [InlineData("!Transform {Name: M}", """{"Fn::Transform":{"Name":"M"}}""")]
    [InlineData("!Not [!Equals [a, b]]", """{"Fn::Not":[{"Fn::Equals":["a","b"]}]}""")]
    [InlineData("!Whatever x", """{"Fn::Whatever":"x"}""")]
    [InlineData("{Fn::Select: [0, [a]]}", """{"Fn::Select":[0,["a"]]}""")]
    public void Short_intrinsics_become_long_ones(string yaml, string json) =>
        Assert.Equal($$"""{"a":{{json}}}""", Json($"a: {yaml}"));

    [Theory]
    [InlineData("a: &x {b: 1}\nc: *x", """{"a":{"b":1},"c":{"b":1}}""")]
    [InlineData("a: &x {b: 1, d: 2}\nc: {<<: *x, b: 3}", """{"a":{"b":1,"d":2},"c":{"b":3,"d":2}}""")]
    [InlineData(
        "a: &x {b: 1}\nc: &y {b: 2, e: 3}\nd: {<<: [*x, *y]}",
        """{"a":{"b":1},"c":{"b":2,"e":3},"d":{"b":1,"e":3}}"""
    )]
    [InlineData("a: &x 1\nb: *x\nc: &x 2\nd: *x", """{"a":1,"b":1,"c":2,"d":2}""")]
    public void Aliases_and_merge_keys_are_written_out(string yaml, string json) => Assert.Equal(json, Json(yaml));

    [Fact]
    public void A_template_with_every_short_form_is_clean_of_errors()
    {
        using var place = new Workplace();

        var run = place.Lint(Workplace.Fixture("templates/every-short-form.yaml"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private static string Json(string yaml) =>
        JsonSerializer.Serialize(DocumentReader.Read("x.yaml", Encoding.UTF8.GetBytes(yaml)).Root, Options);
}
