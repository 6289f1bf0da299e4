namespace ElastiCache.Cli.Tests.Lint;

/// <summary>What is wrong with something that several resources use is told once.</summary>
public sealed class SharedFindingTests
{
    [Fact]
    public void A_security_group_of_several_caches_is_one_finding_that_names_them()
    {
        var told = Told(Cache("A"), Cache("B"), Cache("C"));

        Assert.Contains("(line 24)", Assert.Single(told));
        Assert.EndsWith("(so for B and C)", told[0]);
    }

    [Fact]
    public void Of_many_caches_some_are_named() =>
        Assert.EndsWith(
            "(so for B, C, D and 2 more)",
            Assert.Single(Told([.. "ABCDEF".Select(letter => Cache($"{letter}"))]))
        );

    [Fact]
    public void A_cache_with_a_condition_counts_like_any_other()
    {
        var told = Told(Cache("A", "Condition: IsHome"), Cache("B"), Cache("C", "Condition: IsHome"));

        Assert.EndsWith("(so for B and C)", Assert.Single(told));
    }

    [Fact]
    public void What_another_one_acknowledges_stays_with_it()
    {
        var told = Told(["--acknowledge", "K-12:A=known"], [Cache("A"), Cache("B"), Cache("C")]);

        Assert.Single(told, line => line.EndsWith("(so for C)", StringComparison.Ordinal));
        Assert.DoesNotContain(told, line => line.Contains("so for A", StringComparison.Ordinal));
    }

    private static string Cache(string name, string beside = "DeletionPolicy: Snapshot") =>
        $"""
              {name}:
                Type: AWS::ElastiCache::CacheCluster
                {beside}
                Properties:
                  Engine: memcached
                  EngineVersion: "1.6.22"
                  CacheNodeType: cache.r7g.large
                  NumCacheNodes: 2
                  TransitEncryptionEnabled: true
                  CacheSubnetGroupName: subnets
                  VpcSecurityGroupIds: [!GetAtt Doors.GroupId]

            """;

    private static IReadOnlyList<string> Told(params string[] caches) => Told([], caches);

    private static IReadOnlyList<string> Told(string[] options, string[] caches) =>
        [
            .. Workplace
                .LintText(
                    $"""
                    Parameters:
                      Home:
                        Type: String
                        AllowedValues: ["yes", "no"]
                    Conditions:
                      IsHome: !Equals [!Ref Home, "yes"]
                    Resources:
                      Doors:
                        Type: AWS::EC2::SecurityGroup
                        Properties:
                          GroupDescription: doors
                          SecurityGroupIngress:
                            - {"{IpProtocol: tcp, FromPort: 11211, ToPort: 11211, CidrIp: 0.0.0.0/0}"}

                    """ + string.Concat(caches.Select(cache => cache + "\n")),
                    options
                )
                .Output.Split('\n')
                .Where(line => line.Contains("K-12", StringComparison.Ordinal)),
        ];
}
