using ElastiCache.Live.Resp;
using ElastiCache.Live.Tests.Support;
using ElastiCache.Live.Twins;
using ElastiCache.Live.Verification;

namespace ElastiCache.Live.Tests.Verification;

/// <summary>A twin whose nodes are broken by what they know of each other, or by what they do not answer.</summary>
public sealed class ClusterMutationTests
{
    private const string Template = """
        {"Resources": {"shards": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
          "Engine": "valkey", "EngineVersion": "8.0", "NumNodeGroups": 3, "ReplicasPerNodeGroup": 1, "AutomaticFailoverEnabled": true,
          "CacheParameterGroupName": "default.valkey8.cluster.on"}},
          "plain": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
          "Engine": "valkey", "EngineVersion": "8.0", "NumCacheClusters": 1, "TransitEncryptionEnabled": true}}}}
        """;

    [Fact]
    public async Task What_a_cluster_is_left_in_is_found()
    {
        await using var twin = await Start();
        var access = Access(twin, "shards");
        var ids = new List<string>();
        foreach (var index in Enumerable.Range(0, access.Nodes.Count))
        {
            ids.Add((await Do(access, index, "CLUSTER", "MYID")).Text!);
        }

        // The nodes: the primary of each shard, then its replica. So the second shard's primary is the third node.
        var (first, second) = (access.Nodes[0], access.Nodes[2]);
        Assert.Equal("", await Verify(twin, "shards"));

        await Do(access, 0, "CLUSTER", "SETSLOT", "100", "MIGRATING", ids[2]);
        Assert.Equal($"D-13 {first} still gives slots to {second}: 100", await Verify(twin, "shards"));
        await Do(access, 2, "CLUSTER", "SETSLOT", "100", "IMPORTING", ids[0]);
        Assert.Equal(
            $"D-13 {first} still gives slots to {second}: 100\nD-13 {second} still takes slots from {first}: 100",
            await Verify(twin, "shards")
        );
        await Do(access, 0, "CLUSTER", "SETSLOT", "100", "STABLE");
        await Do(access, 2, "CLUSTER", "SETSLOT", "100", "STABLE");
        Assert.Equal("", await Verify(twin, "shards"));

        await Do(access, 0, "CLUSTER", "DELSLOTSRANGE", "100", "101");
        Assert.Contains("D-13 the slots 100-101 belong to no shard", await Verify(twin, "shards"));
        await Do(access, 0, "CLUSTER", "ADDSLOTSRANGE", "100", "101");

        await Do(access, 0, "CLUSTER", "FORGET", ids[5]);
        Assert.Contains($"D-13 {first} does not know {access.Nodes[5]}", await Verify(twin, "shards"));
    }

    [Fact]
    public async Task A_write_that_is_not_answered_is_told_as_that()
    {
        await using var twin = await Start();
        await Do(Access(twin, "plain"), 0, "CLIENT", "PAUSE", "60000", "WRITE");

        var told = await Verify(twin, "plain");

        Assert.Matches("^D-17 [A-Z]+ .*of the user default is not answered: no answer within 2 seconds$", told);
    }

    [Theory]
    [InlineData("TLSv1.1 TLSv1.2", "accepts TLS 1.1")]
    [InlineData("TLSv1 TLSv1.2", "accepts TLS 1.0")]
    [InlineData("TLSv1 TLSv1.1 TLSv1.2", "accepts TLS 1.0 and 1.1")]
    public async Task Old_TLS_is_told_by_its_version(string protocols, string expected)
    {
        await using var twin = await Start();
        var access = Access(twin, "plain");
        await Do(access, 0, "CONFIG", "SET", "tls-ciphers", "DEFAULT:@SECLEVEL=0", "tls-protocols", protocols);

        Assert.Equal($"D-05 {access.Nodes[0]} {expected}", await Verify(twin, "plain"));
    }

    private static Task<RunningTwin> Start() =>
        RunningTwin.Start(
            Templates.Plan(Template),
            $"views-{Guid.NewGuid():N}"[..12],
            new TwinOptions { NodeTimeoutMilliseconds = 15_000, ReplaceAfterMilliseconds = 60_000 }
        );

    private static CacheAccess Access(RunningTwin twin, string name) =>
        TwinAccess.Of(twin.Folder, twin.Cache(name), twin.Cache(name), isReadOnly: false) with
        {
            Patience = TimeSpan.FromSeconds(2),
        };

    private static async Task<RespReply> Do(CacheAccess access, int index, params string[] command)
    {
        await using var connection = await RespConnection.Open(
            access.Nodes[index],
            access.Admin!.Value.User,
            access.Admin.Value.Password,
            TestContext.Current.CancellationToken
        );
        return await connection.Do(TestContext.Current.CancellationToken, command);
    }

    private static async Task<string> Verify(RunningTwin twin, string name) =>
        string.Join(
            '\n',
            (
                await DataPlaneObserver.Verify(
                    twin.Cache(name),
                    Access(twin, name),
                    TestContext.Current.CancellationToken
                )
            ).Select(finding => $"{finding.Rule.Id} {finding.Message}")
        );
}
