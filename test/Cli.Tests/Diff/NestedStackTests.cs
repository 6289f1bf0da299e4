namespace ElastiCache.Cli.Tests.Diff;

/// <summary>What a stack passes to the parameters of a stack that is nested in it.</summary>
public sealed class NestedStackTests : IDisposable
{
    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Port", "\"6379\"", "\"6380\"", "", "REPLACED, data is lost: A/Inner/Cache", "Port: 6379 -> 6380")]
    [InlineData("EngineVersion", "\"8.2\"", "\"8.0\"", "", "REFUSED: A/Inner/Cache", "8.2 -> 8.0; versions only go up")]
    [InlineData("EngineVersion", "{\"Ref\":\"V\"}", "{\"Ref\":\"V\"}", "8.2", "0 changed", "")]
    [InlineData("EngineVersion", "{\"Ref\":\"V\"}", "\"8.0\"", "8.2", "REFUSED: A/Inner/Cache", "8.2 -> 8.0")]
    [InlineData(
        "CacheSubnetGroupName",
        "{\"Ref\":\"One\"}",
        "{\"Ref\":\"Two\"}",
        "",
        "CANNOT BE TOLD",
        "CacheSubnetGroupName"
    )]
    [InlineData("CacheSubnetGroupName", "{\"Ref\":\"One\"}", "{\"Ref\":\"One\"}", "", "0 changed", "")]
    public void What_a_parent_passes_is_compared(
        string property,
        string old,
        string @new,
        string given,
        string headline,
        string reason
    )
    {
        string Assembly(string name, string passed)
        {
            _folder.Write($"{name}/inner.json", Inner(property));
            return _folder.Assembly(
                name,
                ("A", Parent(passed, "\"Metadata\":{\"aws:asset:path\":\"inner.json\"}", "x"))
            );
        }

        string[] words = ["diff", Assembly("old", old), Assembly("new", @new)];
        var run = CommandRun.Of(given.Length == 0 ? words : [.. words, "--parameter", $"V={given}"]);

        Assert.Contains(headline, run.Output);
        Assert.Contains(reason, run.Output);
        Assert.Equal(headline.StartsWith('0') ? 0 : 1, run.ExitCode);
    }

    [Fact]
    public void A_plain_template_names_the_file_of_another()
    {
        string Folder(string name, string port)
        {
            _folder.Write($"{name}/cache.json", Inner("Port"));
            return Path.GetDirectoryName(
                _folder.Write($"{name}/root.json", Parent(port, "\"DeletionPolicy\":\"Retain\"", "./cache.json"))
            )!;
        }

        var run = CommandRun.Of("diff", Folder("old", "\"6379\""), Folder("new", "\"6380\""));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("REPLACED, data is lost: cache/Cache", run.Output);
    }

    private static string Inner(string property) =>
        $$"""
            {"Parameters": {"P": {"Type": "String"} },
             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                "ReplicationGroupDescription": "d", "Engine": "valkey", "{{property}}": {"Ref": "P"} } } } }
            """;

    private static string Parent(string passed, string beside, string url) =>
        $$"""
            {"Parameters": {"V": {"Type": "String", "Default": "8.1"} },
             "Resources": {
                "One": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d", "SubnetIds": ["subnet-1"]} },
                "Two": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d", "SubnetIds": ["subnet-2"]} },
                "Inner": {"Type": "AWS::CloudFormation::Stack", {{beside}}, "Properties": {
                    "TemplateURL": "{{url}}", "Parameters": {"P": {{passed}} } } } } }
            """;
}
