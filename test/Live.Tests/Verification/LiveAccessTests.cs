using System.Globalization;
using Amazon;
using ElastiCache.Live.Resp;
using ElastiCache.Live.Tests.Support;
using ElastiCache.Live.Verification;

namespace ElastiCache.Live.Tests.Verification;

/// <summary>Caches of an account, met through tunnels: the simulated account tells where they are, and a twin stands there.</summary>
public sealed class LiveAccessTests
{
    private const string Template = """
        {"Resources": {
          "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}},
          "Subnet": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}},
          "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "x", "SubnetIds": [{"Ref": "Subnet"}]}},
          "Plain": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "ReplicationGroupDescription": "x", "ReplicationGroupId": "plain-one", "Engine": "valkey", "EngineVersion": "8.0", "CacheNodeType": "cache.t4g.small",
            "NumCacheClusters": 2, "AutomaticFailoverEnabled": true, "TransitEncryptionEnabled": false, "CacheSubnetGroupName": {"Ref": "Subnets"}}}}}
        """;

    [Fact]
    public async Task A_cache_behind_tunnels_is_as_declared_and_what_is_broken_there_is_found()
    {
        var region = RegionEndpoint.CACentral1;
        var account = await SimulatedAws.Account(region);
        await account.Query(
            "cloudformation",
            "2010-05-15",
            "CreateStack",
            [new("StackName", "tunnelled"), new("TemplateBody", Template)],
            TestContext.Current.CancellationToken
        );
        var plan = Templates.Plan(Template);
        await using var twin = await RunningTwin.Start(plan, "tunnelled");
        var cache = plan.Caches.Single();
        var endpoints = twin.Layout.Endpoints(cache);

        // Where AWS says the cache is, from the account itself.
        var direct = (
            await new LiveAccess(account, new Tunnels([]), new Logins(null), isReadOnly: false).Of(
                cache,
                "plain-one",
                TestContext.Current.CancellationToken
            )
        )!;
        Assert.Equal(["primary", "reader"], direct.Endpoints.Select(endpoint => endpoint.Kind));
        Assert.All(direct.Nodes, node => Assert.EndsWith(".amazonaws.com", node.Host));
        var tunnels = direct
            .Endpoints.Select(entry =>
                $"{entry.Target}=localhost:{(entry.Kind == "primary" ? endpoints.Primary : endpoints.Reader)}"
            )
            .Concat(direct.Nodes.Select((node, index) => $"{node}=127.0.0.1:{twin.Layout.NodePort(cache, 0, index)}"))
            .ToList();
        var access = (
            await new LiveAccess(account, new Tunnels(tunnels), new Logins(null), isReadOnly: false).Of(
                cache,
                "plain-one",
                TestContext.Current.CancellationToken
            )
        )!;

        Assert.Empty(await DataPlaneObserver.Verify(cache, access, TestContext.Current.CancellationToken));

        var folder = Directory.CreateTempSubdirectory("ev").FullName;
        try
        {
            var file = Path.Combine(folder, "template.json");
            await File.WriteAllTextAsync(
                file,
                // Declared with one replica more than there is, on both sides.
                Template.Replace("\"NumCacheClusters\": 2", "\"NumCacheClusters\": 3"),
                TestContext.Current.CancellationToken
            );
            var run = await Command.Run(
                ElastiCacheCommand.Path,
                [
                    "verify",
                    file,
                    "--live",
                    "--stack",
                    "tunnelled",
                    .. tunnels.SelectMany(way => new[] { "--connect-to", way }),
                ],
                folder,
                await SimulatedAws.Environment(region)
            );

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("I-03 NumCacheClusters is declared 3, and is 2", run.Output);
            Assert.Contains("D-14 ", run.Output);
            Assert.EndsWith("2 differences in 1 of 2 resources.\n", run.Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_tunnel_keeps_the_name_that_the_certificate_must_have()
    {
        var tunnels = new Tunnels(["master.shop.cache.amazonaws.com:6379=localhost:7000"]);

        Assert.Equal(
            new RespTarget("localhost", 7000, true, null, "master.shop.cache.amazonaws.com"),
            tunnels.Of(new RespTarget("master.shop.cache.amazonaws.com", 6379, true))
        );
        var other = new RespTarget("master.shop.cache.amazonaws.com", 6380, true);
        Assert.Equal(other, tunnels.Of(other));
    }

    [Theory]
    [InlineData("host:1")]
    [InlineData("host=other:1")]
    [InlineData("host:1=other")]
    [InlineData("host:0=other:1")]
    [InlineData("host:1=other:65536")]
    [InlineData(":1=other:1")]
    public void A_tunnel_that_is_malformed_is_one_sentence(string way) =>
        Assert.StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"--connect-to '{way}' must be HOST:PORT=HOST:PORT"),
            Assert.Throws<LiveException>(() => new Tunnels([way])).Message
        );
}
