// Long: A table of ways to break a running twin, each with the finding that it must get.
using ElastiCache.Live.Resp;
using ElastiCache.Live.Tests.Support;
using ElastiCache.Live.Verification;

namespace ElastiCache.Live.Tests.Verification;

/// <summary>A running twin, broken in one way at a time: each is found and named rightly, and nothing else is told.</summary>
public sealed class MutationTests(TwinFixture fixture) : IClassFixture<TwinFixture>
{
    private const string Clustered = "catalog";
    private const string Plain = "sessions";

    // What breaks it, where (a node by its index, or all of them), what mends it, and which rules are told.
    public static TheoryData<string, string, int, string, string, string> Mutations =>
        new()
        {
            { "a user may reach other keys", Clustered, -1, "ACL SETUSER api ~other:*", "", "D-09" },
            { "a user may do everything", Clustered, -1, "ACL SETUSER api +@all", "", "D-09" },
            { "a user may configure the engine", Clustered, -1, "ACL SETUSER api +config", "", "D-09" },
            { "a user may run scripts", Clustered, -1, "ACL SETUSER api +eval", "", "D-09" },
            { "a user may hear all channels", Clustered, -1, "ACL SETUSER api &*", "", "D-09" },
            { "a user has a selector more", Clustered, -1, "ACL SETUSER api (~secret:*|+get)", "", "D-09" },
            {
                "a user may send payloads that nobody checks",
                Clustered,
                -1,
                "ACL SETUSER api skip-sanitize-payload",
                "",
                "D-09"
            },
            { "a user may read other keys", Clustered, -1, "ACL SETUSER api %R~other:*", "", "D-09" },
            { "a user has more rights on one node only", Clustered, 4, "ACL SETUSER api +lastsave", "", "D-09" },
            { "a user may not read", Clustered, -1, "ACL SETUSER api -@read", "", "D-10" },
            { "a user may not write", Clustered, -1, "ACL SETUSER api -@write", "", "D-10" },
            { "a user lost its keys", Clustered, -1, "ACL SETUSER api resetkeys", "", "D-10" },
            { "a user may not ask for the slots", Clustered, -1, "ACL SETUSER api -cluster|slots", "", "D-10" },
            {
                "a user lost its rights on one node only",
                Clustered,
                7,
                "ACL SETUSER rod-caches-catalog-users-worker-32d2d479 -get",
                "",
                "D-10"
            },
            { "a user needs no password", Clustered, -1, "ACL SETUSER api nopass", "", "D-07" },
            { "a user needs no password on one node", Clustered, 3, "ACL SETUSER api nopass", "", "D-07" },
            {
                "a user has another password",
                Clustered,
                -1,
                "ACL SETUSER api resetpass >another-password-of-it",
                "",
                "D-08"
            },
            { "a user has a second password", Clustered, -1, "ACL SETUSER api >another-password-of-it", "", "D-08" },
            { "a user is switched off", Clustered, -1, "ACL SETUSER api off", "", "D-08" },
            { "a user is gone", Clustered, -1, "ACL DELUSER api", "", "D-08" },
            {
                "the default user is switched on",
                Clustered,
                -1,
                "ACL SETUSER default on nopass ~* +@all",
                "",
                "D-06,D-09"
            },
            {
                "the default user has a password that nobody declared",
                Clustered,
                0,
                "ACL SETUSER default on >some-password",
                "",
                "D-06"
            },
            {
                "there is a user more",
                Clustered,
                -1,
                "ACL SETUSER intruder on nopass ~* +@all",
                "ACL DELUSER intruder",
                "D-11"
            },
            {
                "there is a user more on one node",
                Clustered,
                8,
                "ACL SETUSER intruder on nopass ~* +@all",
                "ACL DELUSER intruder",
                "D-11"
            },
            { "no login is needed", Plain, -1, "ACL SETUSER default nopass", "", "D-06,D-07" },
            {
                "the token is another",
                Plain,
                -1,
                "ACL SETUSER default resetpass >another-token-of-the-cache",
                "",
                "D-08"
            },
            { "the default user may do less", Plain, -1, "ACL SETUSER default -@dangerous", "", "D-10" },
            {
                "the policy of eviction is another",
                Clustered,
                -1,
                "CONFIG SET maxmemory-policy noeviction",
                "CONFIG SET maxmemory-policy allkeys-lru",
                "D-19"
            },
            {
                "it is another on one node",
                Clustered,
                5,
                "CONFIG SET maxmemory-policy allkeys-lfu",
                "CONFIG SET maxmemory-policy allkeys-lru",
                "D-19"
            },
            {
                "keyspace events are not sent",
                Plain,
                -1,
                "CONFIG SET notify-keyspace-events KA",
                "CONFIG SET notify-keyspace-events Ex",
                "D-19"
            },
            { "plaintext is answered", Plain, 0, "CONFIG SET port PLAINTEXT", "CONFIG SET port 0", "D-02" },
            {
                "plaintext is answered by a replica",
                Plain,
                2,
                "CONFIG SET port PLAINTEXT",
                "CONFIG SET port 0",
                "D-02"
            },
            {
                "old TLS is accepted",
                Plain,
                0,
                "CONFIG SET tls-ciphers DEFAULT:@SECLEVEL=0 tls-protocols TLSv1.1|TLSv1.2|TLSv1.3",
                "CONFIG SET tls-protocols TLSv1.2|TLSv1.3 tls-ciphers DEFAULT",
                "D-05"
            },
            {
                "a replica takes writes",
                Plain,
                1,
                "CONFIG SET replica-read-only no",
                "CONFIG SET replica-read-only yes",
                "D-18"
            },
            {
                "a replica has lost its primary",
                Plain,
                1,
                "CONFIG SET masterauth wrong; CLIENT KILL TYPE master",
                "CONFIG SET masterauth ADMIN",
                "D-15"
            },
            { "a slot belongs to nobody", Clustered, 0, "CLUSTER DELSLOTS 100", "CLUSTER ADDSLOTS 100", "D-13,D-17?" },
        };

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task It_is_found(string what, string cache, int node, string breaks, string mends, string rules)
    {
        var twin = await fixture.Twin();
        Assert.NotEmpty(what);
        await Everywhere(twin, cache, node, breaks);
        try
        {
            var findings = await Verify(twin, cache);
            // What depends on which node a client happens to meet has a question mark.
            var found = findings.Select(finding => finding.Rule.Id).ToHashSet(StringComparer.Ordinal);
            var expected = rules.Split(',').Where(rule => !rule.EndsWith('?'));
            var possible = rules.Split(',').Select(rule => rule.TrimEnd('?'));
            Assert.True(
                found.IsSupersetOf(expected) && found.IsSubsetOf(possible),
                $"{what}: expected {rules}, found:\n{Text(findings)}"
            );
        }
        finally
        {
            await Everywhere(twin, cache, node, mends);
            await Users(twin, cache);
        }

        Assert.Equal("", Text(await Settled(twin, cache)));
    }

    [Theory]
    [InlineData("+lastsave; ACL SETUSER api -lastsave")]
    [InlineData("-get; ACL SETUSER api +get")]
    public async Task A_right_that_was_changed_and_changed_back_is_no_difference(string words)
    {
        var twin = await fixture.Twin();
        await Everywhere(twin, Clustered, -1, $"ACL SETUSER api {words}");
        try
        {
            Assert.Equal("", Text(await Verify(twin, Clustered)));
        }
        finally
        {
            await Users(twin, Clustered);
        }
    }

    [Fact]
    public async Task Plaintext_beside_TLS_that_was_switched_off_is_found()
    {
        await using var twin = await RunningTwin.Start(
            Templates.Plan(
                """
                {"Resources": {"both": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                  "Engine": "valkey", "EngineVersion": "8.0", "NumCacheClusters": 1,
                  "TransitEncryptionEnabled": true, "TransitEncryptionMode": "preferred"}}}}
                """
            ),
            "both"
        );
        Assert.Equal("", Text(await Verify(twin, "both")));

        await Everywhere(twin, "both", -1, "CONFIG SET port 0");

        Assert.Equal(["D-03"], (await Verify(twin, "both")).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public async Task A_twin_that_nobody_broke_is_as_declared_however_often_it_is_asked()
    {
        var twin = await fixture.Twin();
        for (var time = 0; time < 20; time++)
        {
            foreach (var cache in twin.Run.Caches)
            {
                Assert.Equal("", Text(await Verify(twin, cache.Cache.Name)));
            }
        }
    }

    [Theory]
    [InlineData("sessions", 3, 2, "D-14")]
    [InlineData("sessions", 3, 4, "D-14")]
    public async Task Another_number_of_replicas_than_declared_is_found(string name, int before, int after, string rule)
    {
        var twin = await fixture.Twin();
        var cache = twin.Cache(name);
        Assert.Equal(before, cache.NodeCount);
        var declared = cache with { Shards = [new TwinShard([], [.. Enumerable.Repeat("zone-1", after)])] };

        Assert.Equal([rule], (await Verify(twin, name, declared)).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public async Task Another_number_of_shards_than_declared_is_found()
    {
        var twin = await fixture.Twin();
        var cache = twin.Cache(Clustered);
        var declared = cache with
        {
            Shards = [.. SlotLayout.Even(2).Select(slots => new TwinShard(slots, ["zone-1", "zone-2", "zone-3"]))],
        };

        Assert.Equal(["D-12", "D-13"], (await Verify(twin, Clustered, declared)).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public async Task Another_engine_than_declared_is_found()
    {
        var twin = await fixture.Twin();
        var other =
            twin.Run.Caches.Single(entry => entry.Cache.Name == Plain).Program.Engine == "valkey" ? "redis" : "valkey";

        Assert.Equal(
            ["D-20"],
            (await Verify(twin, Plain, twin.Cache(Plain) with { Engine = other })).Select(finding => finding.Rule.Id)
        );
    }

    [Fact]
    public async Task Another_cluster_mode_than_declared_is_found()
    {
        var twin = await fixture.Twin();
        var declared = twin.Cache(Plain) with
        {
            IsClustered = true,
            Shards = [new TwinShard(SlotLayout.Even(1)[0], ["zone-1", "zone-2", "zone-3"])],
        };

        Assert.Contains("D-21", (await Verify(twin, Plain, declared)).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public async Task A_certificate_of_another_authority_is_found()
    {
        var twin = await fixture.Twin();
        var access = TwinAccess.Of(twin.Folder, twin.Cache(Plain), twin.Cache(Plain), isReadOnly: false);
        var wrong = access with
        {
            Nodes = [.. access.Nodes.Select(target => target with { ServerName = "cache.example.com" })],
            Endpoints =
            [
                .. access.Endpoints.Select(entry =>
                    (entry.Kind, entry.Target with { ServerName = "cache.example.com" })
                ),
            ],
        };

        var findings = await DataPlaneObserver.Verify(twin.Cache(Plain), wrong, TestContext.Current.CancellationToken);

        Assert.Equal(["D-04"], findings.Select(finding => finding.Rule.Id).Distinct());
        Assert.Contains(
            $"the certificate of the primary endpoint cache.example.com (through {access.Endpoints[0].Target}) is not accepted",
            Text(findings)
        );
    }

    [Theory]
    [InlineData("max_item_size", "1048576")]
    [InlineData("error_on_memory_exhausted", "1")]
    public async Task Another_parameter_of_Memcached_than_declared_is_found(string name, string value)
    {
        var twin = await fixture.Twin();
        var declared = twin.Cache("objects") with
        {
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value },
        };

        Assert.Equal(["D-19"], (await Verify(twin, "objects", declared)).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public async Task Another_number_of_nodes_of_Memcached_than_declared_is_found()
    {
        var twin = await fixture.Twin();
        var declared = twin.Cache("objects") with { Shards = [new TwinShard([], ["zone-1", "zone-2"])] };

        Assert.Equal(["D-23"], (await Verify(twin, "objects", declared)).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public async Task Plaintext_that_is_declared_and_not_answered_is_found()
    {
        var twin = await fixture.Twin();
        var declared = twin.Cache(Plain) with { TransitEncryption = TransitEncryptionKind.Preferred };

        Assert.Equal(["D-03"], (await Verify(twin, Plain, declared)).Select(finding => finding.Rule.Id).Distinct());
    }

    private static async Task<IReadOnlyList<LiveFinding>> Verify(
        RunningTwin twin,
        string name,
        TwinCache? declared = null
    )
    {
        var running = twin.Cache(name);
        return await DataPlaneObserver.Verify(
            declared ?? running,
            TwinAccess.Of(twin.Folder, declared ?? running, running, isReadOnly: false),
            TestContext.Current.CancellationToken
        );
    }

    // What was mended takes a moment to be whole again: a replica connects, a cluster hears of its slots.
    private static async Task<IReadOnlyList<LiveFinding>> Settled(RunningTwin twin, string cache)
    {
        for (var tries = 0; ; tries++)
        {
            var findings = await Verify(twin, cache);
            if (findings.Count == 0 || tries == 50)
            {
                return findings;
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    private static async Task Everywhere(RunningTwin twin, string name, int node, string command)
    {
        if (command.Length == 0)
        {
            return;
        }

        var cache = twin.Cache(name);
        var access = TwinAccess.Of(twin.Folder, cache, cache, isReadOnly: false);
        for (var index = 0; index < access.Nodes.Count; index++)
        {
            if (node >= 0 && node != index)
            {
                continue;
            }

            await using var connection = await Admin(access, index);
            foreach (var line in command.Split("; "))
            {
                // A port that is free, so that plaintext has one beside that of TLS.
                var words = line.Replace("PLAINTEXT", $"{access.Nodes[index].Port + 11_000}")
                    .Replace("ADMIN", access.Admin!.Value.Password)
                    .Split(' ');
                await connection.Do(
                    TestContext.Current.CancellationToken,
                    [
                        .. words.Select(word =>
                            word.Replace('|', word.StartsWith("-cluster", StringComparison.Ordinal) ? '|' : ' ')
                        ),
                    ]
                );
            }
        }
    }

    // The users as they are declared again, on every node.
    private static async Task Users(RunningTwin twin, string name)
    {
        var cache = twin.Cache(name);
        var access = TwinAccess.Of(twin.Folder, cache, cache, isReadOnly: false);
        for (var index = 0; index < access.Nodes.Count; index++)
        {
            await using var connection = await Admin(access, index);
            foreach (var user in cache.Users)
            {
                await connection.Do(
                    TestContext.Current.CancellationToken,
                    ["ACL", "SETUSER", user.Name, "reset", .. NodeConfiguration.Rules(user, access.PasswordsOf(user))]
                );
            }
        }
    }

    private static async Task<RespConnection> Admin(CacheAccess access, int index) =>
        await RespConnection.Open(
            access.Nodes[index],
            access.Admin!.Value.User,
            access.Admin.Value.Password,
            TestContext.Current.CancellationToken
        );

    private static string Text(IEnumerable<LiveFinding> findings) =>
        string.Join('\n', findings.Select(finding => $"{finding.Rule.Id} {finding.Message}"));
}
