using System.Text;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Tests.Lint;

public sealed class PositionTests
{
    private const string Yaml = """
        # é
        Resources:
          Other: {Type: X}
          Cache:
            Type: X
            Properties:
              List:
                - A: 1
                - {B: 2}
        """;

    private const string Json = """
        {
          "Description": "é",
          "Resources": {
            "Other": {"Type": "X"},
            "Cache": {
              "Properties": {
                "List": [
                  {"A": 1},
                  {"é": 1, "B": 2}
                ]
              }
            }
          }
        }
        """;

    [Theory]
    [InlineData("Resources.Cache", 4, 3)]
    [InlineData("Resources.Cache.Properties.List", 7, 7)]
    [InlineData("Resources.Cache.Properties.List.1.B", 9, 12)]
    public void Yaml_has_the_lines_of_keys(string path, int line, int column) =>
        Expect("x.yaml", Yaml, path, line, column);

    [Theory]
    [InlineData("Resources.Cache", 5, 5)]
    [InlineData("Resources.Cache.Properties.List", 7, 9)]
    [InlineData("Resources.Cache.Properties.List.1.B", 9, 20)]
    public void Json_has_the_lines_of_keys(string path, int line, int column) =>
        Expect("x.json", Json, path, line, column);

    [Fact]
    public void Json_on_one_line_has_columns() =>
        Expect(
            "x.json",
            """{"Resources":{"Cache":{"Properties":{"Port":1}}}}""",
            "Resources.Cache.Properties.Port",
            1,
            38
        );

    [Fact]
    public void Resources_that_do_not_matter_are_left_out() =>
        Assert.DoesNotContain("Resources.Other", Positions("x.json", Json).Keys);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_finding_has_the_line_of_its_property(string lineEnd)
    {
        var run = Workplace.LintText(Templates.Failover.ReplaceLineEndings(lineEnd));

        Assert.Contains("R-05 AutomaticFailoverEnabled (line 6): ", run.Output);
    }

    [Fact]
    public void A_finding_about_what_is_missing_has_the_line_of_where_it_would_stand()
    {
        var run = Workplace.LintText(
            Templates.Failover.Replace("      CacheSubnetGroupName: private\n", "", StringComparison.Ordinal)
        );

        Assert.Contains("K-08 CacheSubnetGroupName (line 4): ", run.Output);
    }

    [Theory]
    [InlineData("Type: AWS::ElastiCache::User", "Type: AWS::ElastiCache::Uzer", "M-11 Type (line 4): ")]
    [InlineData("timeout: 300", "timeout: 5", "P-17 Properties (line 13): ")]
    [InlineData("  ReplicaCount: 1", "  ReplicaCount: 9", "R-20 NodeGroupConfiguration (line 25): ")]
    [InlineData("LogGroup: orders", "LogGroup: 'arn:aws:logs:x'", "N-24 LogDeliveryConfigurations (line 31): ")]
    public void A_finding_has_the_line_of_the_value_that_is_wrong(string right, string wrong, string said)
    {
        const string template = """
            Resources:
              App:
                DeletionPolicy: Retain
                Type: AWS::ElastiCache::User
                Properties: {UserId: app, UserName: app, Engine: redis}
              Params:
                Type: AWS::ElastiCache::ParameterGroup
                Properties:
                  CacheParameterGroupFamily: valkey8
                  Description: orders
                  Properties:
                    maxmemory-policy: noeviction
                    timeout: 300
              Cache:
                Type: AWS::ElastiCache::ReplicationGroup
                Properties:
                  ReplicationGroupDescription: orders
                  Engine: valkey
                  EngineVersion: '8.0'
                  CacheNodeType: cache.r7g.large
                  CacheParameterGroupName: !Ref Params
                  NodeGroupConfiguration:
                    - ReplicaCount: 1
                    - NodeGroupId: '0002'
                      ReplicaCount: 1
                  LogDeliveryConfigurations:
                    - LogType: slow-log
                      LogFormat: json
                      DestinationType: cloudwatch-logs
                      DestinationDetails:
                        CloudWatchLogsDetails: {LogGroup: orders}
            """;

        var run = Workplace.LintText(template.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(said, run.Output);
    }

    [Fact]
    public void A_finding_about_what_stands_within_a_property_or_beside_the_properties_has_its_line()
    {
        var run = Workplace.LintText(
            """
            Resources:
              Carts:
                Type: AWS::ElastiCache::ServerlessCache
                Properties:
                  ServerlessCacheName: carts
                  Engine: valkey
                  CacheUsageLimits:
                    DataStorage:
                      Maximum: 9000
                      Unit: GB
                    ECPUPerSecond: {Maximum: 500}
                  CacheNodeType: cache.r7g.large
                  Status: available
                DeletionPolicy: Snapshot
            """
        );

        Assert.Contains("V-01 CacheUsageLimits.DataStorage.Maximum (line 9): ", run.Output);
        Assert.Contains("V-04 CacheUsageLimits.ECPUPerSecond.Maximum (line 11): ", run.Output);
        Assert.Contains("V-16 CacheNodeType (line 12): ", run.Output);
        Assert.Contains("M-13 Status (line 13): ", run.Output);
        Assert.Contains("DeletionPolicy (line 14): ", run.Output);
    }

    private static void Expect(string name, string text, string path, int line, int column)
    {
        Assert.Equal(new Position(line, column), Positions(name, text.ReplaceLineEndings("\n"))[path]);
        Assert.Equal(new Position(line, column), Positions(name, text.ReplaceLineEndings("\r\n"))[path]);
    }

    private static IReadOnlyDictionary<string, Position> Positions(string name, string text) =>
        DocumentReader
            .Read(name, Encoding.UTF8.GetBytes(text))
            .Positions(new HashSet<string>(StringComparer.Ordinal) { "Resources.Cache" });
}
