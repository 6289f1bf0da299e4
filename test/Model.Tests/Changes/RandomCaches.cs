// Long: Draws every kind of cache, property by property.
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>
/// Random templates with one cache called Cache that lint has no error for, two at a time: as different as they come, or
/// alike but for a few properties, as updates are.
/// </summary>
internal static class RandomCaches
{
    private const int Draws = 32;

    // A pair that is not clean is drawn anew: each drawing stands for this many.
    private const int Tries = 12;

    private static readonly Gen<int[]> Drawn = Gen.Choose(0, 1_000_000).ArrayOf(Draws);

    // What stands at these places changes in place, or in steps; what stands elsewhere mostly replaces, and is drawn less.
    private static readonly int[] OfGroups = [0, 1, 4, 8, 9, 11, 11, 11, 12, 13, 20];
    private static readonly int[] OfShards = [0, 1, 5, 5, 11, 11, 13, 20, 25];
    private static readonly int[] OfModes = [0, 4, 5, 8, 11, 13, 20, 25, 28, 29, 29, 29, 29];
    private static readonly int[] OfMemcached = [1, 2, 2, 2, 2, 3, 5, 8, 12, 13, 14];
    private static readonly int[] OfServerless = [0, 2, 4, 5, 8, 9, 12, 13, 15, 16];
    private static readonly int[] OfUsers = [3, 4, 5];

    /// <summary>What a cache can be: a name, the template that a series of random numbers stands for, and what changes most.</summary>
    public static IReadOnlyList<(string Kind, Func<Draw, JsonObject> Template, int[] Movable)> Kinds { get; } =
    [
        ("a group", draw => Group(draw, isSharded: false), OfGroups),
        ("a group with cluster mode", draw => Group(draw, isSharded: true), OfShards),
        ("a group on its way between the modes", Migrating, OfModes),
        ("Memcached", Memcached, OfMemcached),
        ("a serverless cache", Serverless, OfServerless),
        ("users", Users, OfUsers),
    ];

    /// <summary>Pairs of one kind; null where no clean one was found.</summary>
    public static Gen<(Template Old, Template New)?> Pairs(string kind)
    {
        var (_, template, movable) = Kinds.Single(one => one.Kind == kind);
        var positions = Gen.Frequency((5, Gen.Elements(movable)), (1, Gen.Choose(0, Draws - 1)));
        return from pairs in (
                from old in Drawn
                from other in Drawn
                from places in positions.ArrayOf(4)
                from count in Gen.Elements(1, 1, 1, 2, 2, 2, 3, 4, 0)
                // One in nine is another template altogether.
                select (old, @new: count == 0 ? other : Changed(old, other, places[..count]))
            ).ArrayOf(Tries)
            select pairs
                .Select(pair => (Old: Clean(template, pair.old), New: Clean(template, pair.@new)))
                .Where(pair => pair is { Old: not null, New: not null } && !Same(pair.Old!, pair.New!))
                .Select(pair => ((Template, Template)?)(pair.Old!, pair.New!))
                .FirstOrDefault();
    }

    private static int[] Changed(int[] old, int[] other, int[] positions)
    {
        int[] changed = [.. old];
        foreach (var position in positions)
        {
            changed[position] = other[position];
        }

        return changed;
    }

    private static bool Same(Template old, Template @new) => old.Root.GetRawText() == @new.Root.GetRawText();

    private static Template? Clean(Func<Draw, JsonObject> kind, int[] numbers)
    {
        var template = Template.Read(JsonSerializer.SerializeToElement(kind(new Draw(numbers))));
        return TemplateJudge.Judge(template).Any(finding => finding.Violation.Severity == Severity.Error)
            ? null
            : template;
    }

    private static JsonObject Group(Draw draw, bool isSharded)
    {
        var (engine, version, family) = draw.Of(
            0,
            ("valkey", "7.2", "valkey7"),
            ("valkey", "8.0", "valkey8"),
            ("valkey", "8.2", "valkey8"),
            ("valkey", "9.0", "valkey9"),
            ("redis", "6.2", "redis6.x"),
            ("redis", "7.0", "redis7"),
            ("redis", "7.1", "redis7")
        );
        var nodeType = draw.Of(
            1,
            "cache.r7g.large",
            "cache.r7g.xlarge",
            "cache.m7g.large",
            "cache.r7g.large",
            "cache.r6gd.xlarge"
        );
        JsonObject properties = new()
        {
            ["ReplicationGroupDescription"] = draw.Of(2, "orders", "carts"),
            ["Engine"] = engine,
            ["EngineVersion"] = version,
            ["CacheNodeType"] = nodeType,
            ["CacheSubnetGroupName"] = new JsonObject { ["Ref"] = "Subnets" },
            ["SecurityGroupIds"] = new JsonArray("sg-0123"),
            ["AtRestEncryptionEnabled"] = draw.Of(3, true, true, true, false),
        };
        if (nodeType == "cache.r6gd.xlarge")
        {
            properties["DataTieringEnabled"] = true;
        }

        Topology(draw, isSharded, properties);
        Access(draw, properties);
        Backups(draw, properties);
        Extras(draw, version, isSharded, properties);
        var suffix = isSharded ? ".cluster.on" : "";
        JsonNode? group = draw.Of(20, "default", "default", "own", "none") switch
        {
            "default" => $"default.{family}{suffix}",
            "own" => new JsonObject { ["Ref"] = "Parameters" },
            _ => null,
        };
        if (group is not null)
        {
            properties["CacheParameterGroupName"] = group;
        }

        return Around(draw, properties, family, isSharded);
    }

    private static void Topology(Draw draw, bool isSharded, JsonObject properties)
    {
        var replicas = draw.Of(4, 0, 1, 1, 2);
        if (isSharded)
        {
            properties["AutomaticFailoverEnabled"] = true;
            var shards = draw.Of(5, 1, 2, 2, 3);
            if (draw.Of(6, true, true, true, false))
            {
                properties["NumNodeGroups"] = shards;
                properties["ReplicasPerNodeGroup"] = replicas;
            }
            else
            {
                properties["NodeGroupConfiguration"] = new JsonArray([
                    .. Enumerable
                        .Range(1, shards)
                        .Select(shard => new JsonObject
                        {
                            ["NodeGroupId"] = $"000{shard}",
                            ["ReplicaCount"] = replicas,
                        }),
                ]);
            }

            if (draw.Of(7, "", "", "enabled") is { Length: > 0 } mode)
            {
                properties["ClusterMode"] = mode;
            }
        }
        else
        {
            properties["NumCacheClusters"] = replicas + 1;
            if (draw.Of(8, true, true, false))
            {
                properties["AutomaticFailoverEnabled"] = replicas > 0 && draw.Of(9, true, true, false);
            }

            if (draw.Of(7, "", "", "disabled") is { Length: > 0 } mode)
            {
                properties["ClusterMode"] = mode;
            }
        }

        if (draw.Of(10, true, false))
        {
            properties["MultiAZEnabled"] = replicas > 0;
        }
    }

    private static void Access(Draw draw, JsonObject properties)
    {
        var tls = draw.Of(11, "required", "required", "preferred", "off", "plain");
        properties["TransitEncryptionEnabled"] = tls != "off";
        if (tls is "required" or "preferred")
        {
            properties["TransitEncryptionMode"] = tls;
        }

        switch (draw.Of(12, "none", "none", "none", "token", "users", "users", "other users"))
        {
            case "token":
                properties["AuthToken"] = "{{resolve:secretsmanager:orders}}";
                break;
            case "users":
                properties["UserGroupIds"] = new JsonArray("app");
                break;
            case "other users":
                properties["UserGroupIds"] = new JsonArray("batch");
                break;
        }
    }

    private static void Backups(Draw draw, JsonObject properties)
    {
        if (draw.Of(13, -1, 0, 7, 14) is >= 0 and var days)
        {
            properties["SnapshotRetentionLimit"] = days;
        }

        if (draw.Of(14, true, false))
        {
            properties["SnapshotWindow"] = draw.Of(15, "03:00-04:00", "02:00-03:00");
            properties["PreferredMaintenanceWindow"] = "sun:05:00-sun:06:00";
        }
    }

    private static void Extras(Draw draw, string version, bool isSharded, JsonObject properties)
    {
        if (draw.Of(16, 0, 0, 0, 6379, 6380) is > 0 and var port)
        {
            properties["Port"] = port;
        }

        if (draw.Of(17, "", "", "", "orders-cache", "carts-cache") is { Length: > 0 } name)
        {
            properties["ReplicationGroupId"] = name;
        }

        if (isSharded && version == "9.0" && draw.Of(18, "", "sync", "async", "disabled") is { Length: > 0 } durability)
        {
            properties["Durability"] = durability;
        }

        if (draw.Of(19, 0, 1, 2) is > 0 and var tags)
        {
            properties["Tags"] = new JsonArray(new JsonObject { ["Key"] = "team", ["Value"] = $"team-{tags}" });
        }

        if (draw.Of(21, true, false, false))
        {
            properties["AutoMinorVersionUpgrade"] = draw.Of(22, true, false);
        }

        if (draw.Of(23, true, false, false, false))
        {
            properties["NetworkType"] = "ipv4";
        }
    }

    private static JsonObject Around(Draw draw, JsonObject properties, string family, bool isSharded)
    {
        JsonObject cache = new() { ["Type"] = Templates.Group, ["Properties"] = properties };
        if (draw.Of(24, "Snapshot", "Snapshot", "Retain", "") is { Length: > 0 } policy)
        {
            cache["DeletionPolicy"] = policy;
            cache["UpdateReplacePolicy"] = policy;
        }

        if (isSharded && draw.Of(25, true, false))
        {
            cache["UpdatePolicy"] = new JsonObject { ["UseOnlineResharding"] = true };
        }

        return new JsonObject
        {
            ["Resources"] = new JsonObject
            {
                ["Cache"] = cache,
                ["Parameters"] = new JsonObject
                {
                    ["Type"] = Templates.ParameterGroup,
                    ["Properties"] = new JsonObject
                    {
                        ["Description"] = "of the cache",
                        ["CacheParameterGroupFamily"] = family,
                        ["Properties"] = new JsonObject
                        {
                            ["cluster-enabled"] = isSharded ? "yes" : "no",
                            ["timeout"] = draw.Of(26, "0", "300"),
                        },
                    },
                },
                ["Subnets"] = new JsonObject
                {
                    ["Type"] = Templates.SubnetGroup,
                    ["Properties"] = new JsonObject
                    {
                        ["Description"] = "of the caches",
                        ["SubnetIds"] =
                            draw.Of(27, 0, 0, 0, 1) == 0
                                ? new JsonArray("subnet-0a1", "subnet-0b2")
                                : new JsonArray("subnet-0a1", "subnet-0b2", "subnet-0c3"),
                    },
                },
            },
        };
    }

    // From disabled by way of compatible to enabled, with and without the shards of the last step.
    private static JsonObject Migrating(Draw draw)
    {
        var template = Group(draw, isSharded: draw.Of(28, false, false, true));
        var properties = template["Resources"]!["Cache"]!["Properties"]!.AsObject();
        var mode = draw.Of(29, "", "disabled", "compatible", "enabled");
        properties.Remove("ClusterMode");
        if (mode.Length > 0)
        {
            properties["ClusterMode"] = mode;
            if (properties["CacheParameterGroupName"] is { } name && name.GetValueKind() == JsonValueKind.String)
            {
                var plain = name.GetValue<string>().Replace(".cluster.on", "", StringComparison.Ordinal);
                properties["CacheParameterGroupName"] = mode == "disabled" ? plain : $"{plain}.cluster.on";
            }
        }

        return template;
    }

    private static JsonObject Memcached(Draw draw)
    {
        JsonObject properties = new()
        {
            ["Engine"] = "memcached",
            ["CacheNodeType"] = draw.Of(0, "cache.m7g.large", "cache.m7g.large", "cache.m7g.xlarge"),
            ["NumCacheNodes"] = draw.Of(1, 1, 2, 3),
            ["CacheSubnetGroupName"] = new JsonObject { ["Ref"] = "Subnets" },
            ["VpcSecurityGroupIds"] = new JsonArray("sg-0123"),
        };
        var version = draw.Of(2, "1.5.16", "1.5.16", "1.6.12", "1.6.22");
        properties["EngineVersion"] = version;
        if (draw.Of(3, "", "", "default", "own") is { Length: > 0 } group)
        {
            properties["CacheParameterGroupName"] =
                group == "own" ? new JsonObject { ["Ref"] = "Parameters" } : $"default.memcached{version[..3]}";
        }

        if (draw.Of(4, true, false))
        {
            properties["AZMode"] = draw.Of(5, "single-az", "cross-az");
        }

        if (draw.Of(6, true, false))
        {
            properties["TransitEncryptionEnabled"] = draw.Of(7, true, false);
        }

        if (draw.Of(8, true, false, false))
        {
            properties["PreferredAvailabilityZone"] = draw.Of(9, "us-east-1a", "us-east-1b");
        }

        if (draw.Of(10, "", "", "sessions", "pages") is { Length: > 0 } name)
        {
            properties["ClusterName"] = name;
        }

        if (draw.Of(11, 0, 0, 11211, 11212) is > 0 and var port)
        {
            properties["Port"] = port;
        }

        if (draw.Of(12, true, false))
        {
            properties["PreferredMaintenanceWindow"] = draw.Of(13, "sun:05:00-sun:06:00", "mon:05:00-mon:06:00");
        }

        var template = Around(draw, properties, $"memcached{version[..3]}", isSharded: false);
        var resources = template["Resources"]!;
        resources["Cache"]!["Type"] = Templates.Cluster;
        resources["Cache"]!.AsObject().Remove("DeletionPolicy");
        resources["Cache"]!.AsObject().Remove("UpdateReplacePolicy");
        resources["Parameters"]!["Properties"]!["Properties"] = new JsonObject
        {
            ["max_item_size"] = draw.Of(14, "1048576", "2097152"),
        };
        return template;
    }

    private static JsonObject Serverless(Draw draw)
    {
        var engine = draw.Of(0, "valkey", "valkey", "redis", "memcached");
        JsonObject properties = new()
        {
            ["ServerlessCacheName"] = draw.Of(1, "carts", "carts", "carts", "baskets"),
            ["Engine"] = engine,
            ["MajorEngineVersion"] =
                engine == "redis" ? "7"
                : engine == "memcached" ? "1.6"
                : draw.Of(2, "7", "8", "9"),
            ["SecurityGroupIds"] = new JsonArray("sg-0123"),
            ["SubnetIds"] =
                draw.Of(3, 0, 0, 0, 1) == 0
                    ? new JsonArray("subnet-0a1", "subnet-0b2")
                    : new JsonArray("subnet-0a1", "subnet-0c3"),
        };
        JsonObject limits = [];
        if (Limit(draw, 4, (1, 5), (10, 20)) is { } data)
        {
            data["Unit"] = "GB";
            limits["DataStorage"] = data;
        }

        if (Limit(draw, 8, (1000, 2000), (5000, 9000)) is { } units)
        {
            limits["ECPUPerSecond"] = units;
        }

        if (limits.Count > 0)
        {
            properties["CacheUsageLimits"] = limits;
        }

        if (draw.Of(12, 0, 7, 14) is > 0 and var days)
        {
            properties["SnapshotRetentionLimit"] = days;
            properties["DailySnapshotTime"] = draw.Of(13, "03:00", "04:00");
        }

        if (draw.Of(14, "", "", "last-of-carts") is { Length: > 0 } last)
        {
            properties["FinalSnapshotName"] = last;
        }

        if (engine != "memcached" && draw.Of(15, "", "app", "batch") is { Length: > 0 } users)
        {
            properties["UserGroupId"] = users;
        }

        if (draw.Of(16, "", "", "of the shop") is { Length: > 0 } description)
        {
            properties["Description"] = description;
        }

        return new JsonObject
        {
            ["Resources"] = new JsonObject
            {
                ["Cache"] = new JsonObject { ["Type"] = Templates.Serverless, ["Properties"] = properties },
            },
        };
    }

    private static JsonObject? Limit(Draw draw, int at, (int, int) minimum, (int, int) maximum)
    {
        JsonObject limit = [];
        if (draw.Of(at, -1, 0, minimum.Item1, minimum.Item2) is >= 0 and var least)
        {
            limit["Minimum"] = least;
        }

        if (draw.Of(at + 1, -1, 0, maximum.Item1, maximum.Item2) is >= 0 and var most)
        {
            limit["Maximum"] = most;
        }

        return limit.Count == 0 ? null : limit;
    }

    private static JsonObject Users(Draw draw)
    {
        var engine = draw.Of(0, "valkey", "valkey", "redis");
        JsonObject user = new()
        {
            ["UserId"] = draw.Of(1, "app", "app", "batch"),
            ["UserName"] = draw.Of(2, "app", "app", "batch"),
            ["Engine"] = engine,
            ["AccessString"] = draw.Of(3, "on ~app:* +@read", "on ~* +@all", "off ~* +@all"),
            ["AuthenticationMode"] =
                draw.Of(4, "iam", "password") == "iam"
                    ? new JsonObject { ["Type"] = "iam" }
                    : new JsonObject
                    {
                        ["Type"] = "password",
                        ["Passwords"] = new JsonArray("{{resolve:secretsmanager:app}}"),
                    },
        };
        JsonArray members = [new JsonObject { ["Ref"] = "Cache" }];
        if (engine == "redis" || draw.Of(5, true, false))
        {
            members.Add(new JsonObject { ["Ref"] = "Default" });
        }

        return new JsonObject
        {
            ["Resources"] = new JsonObject
            {
                ["Cache"] = new JsonObject { ["Type"] = Templates.User, ["Properties"] = user },
                ["Default"] = new JsonObject
                {
                    ["Type"] = Templates.User,
                    ["Properties"] = new JsonObject
                    {
                        ["UserId"] = "nobody",
                        ["UserName"] = "default",
                        ["Engine"] = engine,
                        ["AccessString"] = "off ~* -@all",
                        ["AuthenticationMode"] = new JsonObject
                        {
                            ["Type"] = "password",
                            ["Passwords"] = new JsonArray("{{resolve:secretsmanager:nobody}}"),
                        },
                    },
                },
                ["Group"] = new JsonObject
                {
                    ["Type"] = "AWS::ElastiCache::UserGroup",
                    ["Properties"] = new JsonObject
                    {
                        ["UserGroupId"] = draw.Of(6, "app-users", "app-users", "batch-users"),
                        ["Engine"] = engine,
                        ["UserIds"] = members,
                    },
                },
            },
        };
    }

    /// <summary>A series of random numbers, each of which decides about one thing, so that another number changes one thing.</summary>
    /// <param name="numbers">The numbers.</param>
    internal sealed class Draw(int[] numbers)
    {
        /// <summary>One of some values, by the number at a place.</summary>
        public T Of<T>(int at, params T[] values) => values[numbers[at] % values.Length];
    }
}
