namespace ElastiCache.Cli.Tests.Diff;

/// <summary>What stands between the stacks of the app of this repository is told in the words of its settings files.</summary>
public sealed class SettingPlacesTests : IDisposable
{
    private const string Tags = """ "Tags": [{"Key": "environment", "Value": "prod"}] """;

    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Destroying the stack of the caches would be a way, too.
    [Fact]
    public void A_tier_under_another_name_is_there_beside_the_first_one_first()
    {
        var output = Diff(
            [("elasticache-prod-network", Tier("web")), ("elasticache-prod-caches", Importing("web"))],
            [("elasticache-prod-network", Tier("front")), ("elasticache-prod-caches", Importing("front"))]
        );

        Assert.Contains(
            "Instead: cdk deploy --exclusively elasticache-prod-network with what NEW adds beside appTiers.web of OLD, "
                + "then cdk deploy --exclusively elasticache-prod-caches, then cdk deploy --all",
            output
        );
        Assert.DoesNotContain("destroy", output);
    }

    [Fact]
    public void Names_that_two_caches_swap_are_told_once_with_both_settings()
    {
        var output = Diff(
            [("elasticache-prod-caches", Names("a", "b")), ("other", Examples.Empty)],
            [("elasticache-prod-caches", Names("b", "a")), ("other", Examples.Empty)]
        );

        Assert.Contains(
            "Note: elasticache-prod-caches is refused as NEW has it: 'AWS::SSM::Parameter /b already exists'",
            output
        );
        Assert.Contains(
            "Instead: deploy elasticache-prod-caches without caches.one.publish.parameters, caches.two.publish.parameters "
                + "(nothing has these names until the next step), then cdk deploy --all",
            output
        );
        Assert.Single(output.Split("Instead:").Skip(1));
        Assert.Contains("; 1 to stop for.", output);
    }

    [Fact]
    public void A_zone_that_moves_the_subnets_of_NAT_gateways_takes_these_away_first() =>
        Assert.Contains(
            "Instead: deploy elasticache-prod-network as in OLD without network.create.natGateways, then cdk deploy --all",
            Diff(
                [("elasticache-prod-network", Subnets(("NatSubnet1", "10.0.12.0/26"))), ("other", Examples.Empty)],
                [
                    (
                        "elasticache-prod-network",
                        Subnets(("AppSubnet3", "10.0.12.0/22"), ("NatSubnet1", "10.0.16.0/26"))
                    ),
                    ("other", Examples.Empty),
                ]
            )
        );

    // No settings file has endpoints that no rotation needs.
    [Fact]
    public void Endpoints_of_rotations_that_go_on_take_these_out_first()
    {
        static string Network(string name, string path) =>
            $$"""
                {"Resources": {"E{{name}}": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "d", {{Tags}} },
                  "Metadata": {"aws:cdk:path": "elasticache-prod-network/Vpc/{{path}}/SecurityGroup/Resource"} } },
                 "Outputs": {"O": {"Value": {"Ref": "E{{name}}"}, "Export": {"Name": "net:{{name}}"} } } }
                """;
        static string Caches(string name) =>
            $$"""
                {"Resources": {"R": {"Type": "AWS::SecretsManager::RotationSchedule",
                  "Properties": {"V": {"Fn::ImportValue": "net:{{name}}"} } } } }
                """;

        Assert.Contains(
            "Instead: take rotation out of the settings, then cdk deploy --exclusively elasticache-prod-caches, then cdk deploy --all, then "
                + "write rotation as in NEW, then cdk deploy --all",
            Diff(
                [
                    ("elasticache-prod-network", Network("a", "elasticache-rotation-secretsmanager")),
                    ("elasticache-prod-caches", Caches("a")),
                ],
                [("elasticache-prod-network", Network("b", "Other")), ("elasticache-prod-caches", Caches("b"))]
            )
        );
    }

    [Fact]
    public void Stacks_of_somebody_else_have_logical_ids()
    {
        static string Own(string text) => text.Replace("elasticache-prod-caches/", "shop/", StringComparison.Ordinal);

        Assert.Contains(
            "Instead: deploy shop without one, two",
            Diff(
                [("shop", Own(Names("a", "b"))), ("x", Examples.Empty)],
                [("shop", Own(Names("b", "a"))), ("x", Examples.Empty)]
            )
        );
    }

    [Fact]
    public void A_name_that_moves_is_told_of_two_single_templates_too()
    {
        var run = CommandRun.Of(
            "diff",
            _folder.Write("old.json", Names("a", "b")),
            _folder.Write("new.json", Names("c", "a"))
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'AWS::SSM::Parameter /a already exists'", run.Output);
    }

    [Fact]
    public void A_second_cache_gets_the_names_of_the_first_one_once_that_is_gone()
    {
        static string Cache(string more) =>
            $$"""
                {"Resources": {"one": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                  "ReplicationGroupDescription": "one of prod", {{Tags}}, "Engine": "valkey", "EngineVersion": "8.2",
                  "TransitEncryptionEnabled": true, "TransitEncryptionMode": "required", "CacheSubnetGroupName": "s",
                  "CacheNodeType": "cache.r7g.large"{{more}} },
                  "Metadata": {"aws:cdk:path": "elasticache-prod-caches/one/Resource"} },
                 "D": {"Type": "AWS::Route53::RecordSet", "Properties": {"Name": "a.b."},
                  "Metadata": {"aws:cdk:path": "elasticache-prod-caches/one/Dns-primary/Resource"} } } }
                """;

        var output = CommandRun
            .Of(
                "diff",
                _folder.Write("old.json", Cache("")),
                _folder.Write("new.json", Cache(""", "AuthToken": "{{resolve:secretsmanager:t}}" """))
            )
            .Output;

        Assert.Contains("restored from a backup of one; without dns, which one has", output);
        Assert.Contains("Write dns of one in caches.one-2, once one is gone", output);
    }

    [Fact]
    public void Cluster_mode_in_place_of_a_changed_group_is_a_setting()
    {
        static string Groups(string enabled) =>
            $$"""
                {"Resources": {"G": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {
                  "CacheParameterGroupFamily": "valkey8", "Description": "d", "Properties": { {{enabled}} }, {{Tags}} },
                  "Metadata": {"aws:cdk:path": "elasticache-prod-caches/one/ParameterGroup/Resource"} },
                 "one": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                  "ReplicationGroupDescription": "one of prod", {{Tags}}, "Engine": "valkey", "EngineVersion": "8.2",
                  "CacheSubnetGroupName": "s", "CacheNodeType": "cache.r7g.large", "CacheParameterGroupName": {"Ref": "G"} } } } }
                """;

        var output = CommandRun
            .Of(
                "diff",
                _folder.Write("old.json", Groups("")),
                _folder.Write("new.json", Groups("\"cluster-enabled\": \"yes\""))
            )
            .Output;

        Assert.Contains("Write clusterMode: enabled beside the shards of the cache", output);
    }

    private static string Tier(string name) =>
        $$"""
            {"Resources": {"T{{name}}": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "d", {{Tags}} },
              "Metadata": {"aws:cdk:path": "elasticache-prod-network/Tier-{{name}}/Resource"} } },
             "Outputs": {"O{{name}}": {"Value": {"Ref": "T{{name}}"}, "Export": {"Name": "net:{{name}}"} } } }
            """;

    private static string Importing(string name) =>
        $$"""{"Resources": {"R": {"Type": "A::B::C", "Properties": {"V": {"Fn::ImportValue": "net:{{name}}"} } } } }""";

    private static string Names(string one, string two) =>
        $$"""
            {"Resources": {
              "K": {"Type": "AWS::KMS::Key", "Properties": { {{Tags}} } },
              "one": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/{{one}}"},
                "Metadata": {"aws:cdk:path": "elasticache-prod-caches/one/Parameter-port/Resource"} },
              "two": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/{{two}}"},
                "Metadata": {"aws:cdk:path": "elasticache-prod-caches/two/Parameter-port/Resource"} } } }
            """;

    private static string Subnets(params (string Name, string Range)[] subnets) =>
        $$"""
            {"Resources": { {{string.Join(
                ", ",
                subnets.Select(subnet => $$"""
                    "{{subnet.Name}}": {"Type": "AWS::EC2::Subnet",
                      "Properties": {"VpcId": {"Ref": "V"}, "CidrBlock": "{{subnet.Range}}", {{Tags}} },
                      "Metadata": {"aws:cdk:path": "elasticache-prod-network/Vpc/{{subnet.Name}}/Subnet"} }
                    """)
            )}} } }
            """;

    private string Diff((string, string)[] old, (string, string)[] @new) =>
        CommandRun.Of("diff", _folder.Assembly("old", old), _folder.Assembly("new", @new)).Output;
}
