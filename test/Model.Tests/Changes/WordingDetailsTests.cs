// Long: A table of updates, each with all that is told of it.
using System.Text;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>
/// What is told of updates besides the sentence: what to look at, where the way leads, what may happen. The cases are here, the
/// words in WordingDetails.txt.
/// </summary>
public sealed class WordingDetailsTests
{
    private const string Redis6 = """ "Engine":"redis","EngineVersion":"6.2" """;
    private const string Redis7 = """ "Engine":"redis","EngineVersion":"7.1" """;
    private const string Valkey8 = """ "Engine":"valkey","EngineVersion":"8.1" """;
    private const string Memcached = """ "Engine":"memcached","EngineVersion":"1.6.22" """;
    private const string Tls = """ "TransitEncryptionEnabled":true """;
    private const string NoTls = """ "TransitEncryptionEnabled":false """;
    private const string Preferred = """ "TransitEncryptionMode":"preferred" """;
    private const string Required = """ "TransitEncryptionMode":"required" """;
    private const string Token = """ "AuthToken":"abcdefgh12345678" """;
    private const string Users = """ "UserGroupIds":["people"] """;
    private const string Online = """ "UpdatePolicy":{"UseOnlineResharding":true} """;
    private const string UserGroup = "AWS::ElastiCache::UserGroup";

    private static readonly Case[] Cases =
    [
        // Memcached.
        new(
            "other nodes before Memcached 1.5",
            Templates.Cluster,
            """ "Engine":"memcached","EngineVersion":"1.4.34","CacheNodeType":"cache.r7g.large" """,
            """ "Engine":"memcached","EngineVersion":"1.4.34","CacheNodeType":"cache.m7g.large" """
        ),
        new(
            "other nodes of Memcached 1.5",
            Templates.Cluster,
            """ "Engine":"memcached","EngineVersion":"1.5","CacheNodeType":"cache.r7g.large" """,
            """ "Engine":"memcached","EngineVersion":"1.5","CacheNodeType":"cache.m7g.large" """
        ),
        new(
            "TLS of Memcached that is not known",
            Templates.Cluster,
            $"{Memcached},{NoTls}",
            $$"""{{Memcached}},"TransitEncryptionEnabled":{"Ref":"Tls"} """
        ),
        new("TLS of Memcached left out", Templates.Cluster, $"{Memcached},{Tls}", Memcached),
        // Cluster mode.
        new(
            "capitals beside another change",
            Templates.Group,
            """ "ClusterMode":"disabled","SnapshotRetentionLimit":1 """,
            """ "ClusterMode":"Disabled","SnapshotRetentionLimit":2 """
        ),
        new("capitals alone", Templates.Group, """ "ClusterMode":"disabled" """, """ "ClusterMode":"Disabled" """),
        new(
            "nodes in mode compatible",
            Templates.Group,
            """ "ClusterMode":"compatible","CacheNodeType":"cache.r7g.large" """,
            """ "ClusterMode":"compatible","CacheNodeType":"cache.r7g.xlarge" """
        ),
        new(
            "nodes beside the mode compatible",
            Templates.Group,
            """ "ClusterMode":"disabled","CacheNodeType":"cache.r7g.large","AutomaticFailoverEnabled":true """,
            """ "ClusterMode":"compatible","CacheNodeType":"cache.r7g.xlarge","AutomaticFailoverEnabled":true """
        ),
        new(
            "shards with a mode that needs failover first",
            Templates.Group,
            $"""{Valkey8},"ClusterMode":"disabled","NumCacheClusters":1,"AutomaticFailoverEnabled":false """,
            $"""{Valkey8},"ClusterMode":"enabled","NumNodeGroups":2,"ReplicasPerNodeGroup":1,"AutomaticFailoverEnabled":true """
        ),
        new(
            "shards with a mode that goes without failover",
            Templates.Group,
            $"""{Valkey8},"ClusterMode":"disabled","AutomaticFailoverEnabled":true """,
            $"""{Valkey8},"ClusterMode":"enabled","NumNodeGroups":2,"ReplicasPerNodeGroup":1,"AutomaticFailoverEnabled":false """
        ),
        new(
            "shards with a mode",
            Templates.Group,
            $"""{Valkey8},"ClusterMode":"disabled","NumCacheClusters":2,"AutomaticFailoverEnabled":true """,
            $"""{Valkey8},"ClusterMode":"enabled","NumNodeGroups":2,"ReplicasPerNodeGroup":1,"AutomaticFailoverEnabled":true """
        ),
        new(
            "shards with a mode that the engine has not",
            Templates.Group,
            $"""{Redis6},"ClusterMode":"disabled","NumCacheClusters":2,"AutomaticFailoverEnabled":true """,
            $"""{Redis6},"ClusterMode":"enabled","NumNodeGroups":2,"ReplicasPerNodeGroup":1,"AutomaticFailoverEnabled":true """
        ),
        new(
            "the last mode beside snapshots",
            Templates.Group,
            $"""{Valkey8},"ClusterMode":"compatible","CacheParameterGroupName":"default.valkey8.cluster.on","AutomaticFailoverEnabled":true,"SnapshotRetentionLimit":1 """,
            $"""{Valkey8},"ClusterMode":"enabled","CacheParameterGroupName":"default.valkey8.cluster.on","AutomaticFailoverEnabled":true,"SnapshotRetentionLimit":2 """
        ),
        new(
            "the last mode beside a parameter group and snapshots",
            Templates.Group,
            $"""{Valkey8},"ClusterMode":"compatible","CacheParameterGroupName":"default.valkey8.cluster.on","AutomaticFailoverEnabled":true,"SnapshotRetentionLimit":1 """,
            $"""{Valkey8},"ClusterMode":"enabled","CacheParameterGroupName":"ours","AutomaticFailoverEnabled":true,"SnapshotRetentionLimit":2 """
        ),
        new(
            "mode enabled beside an upgrade",
            Templates.Group,
            """ "Engine":"valkey","EngineVersion":"7.2","ClusterMode":"disabled","CacheParameterGroupName":"default.valkey7","AutomaticFailoverEnabled":true """,
            $"""{Valkey8},"ClusterMode":"enabled","CacheParameterGroupName":"default.valkey8.cluster.on","AutomaticFailoverEnabled":true """
        ),
        new(
            "mode enabled with its shard",
            Templates.Group,
            $"""{Valkey8},"ClusterMode":"disabled","CacheParameterGroupName":"default.valkey8","NumCacheClusters":2,"AutomaticFailoverEnabled":true """,
            $"""{Valkey8},"ClusterMode":"enabled","CacheParameterGroupName":"default.valkey8.cluster.on","NumNodeGroups":1,"ReplicasPerNodeGroup":1,"AutomaticFailoverEnabled":true """
        ),
        new(
            "mode enabled with a node more",
            Templates.Group,
            $"""{Valkey8},"ClusterMode":"disabled","CacheParameterGroupName":"default.valkey8","NumCacheClusters":2,"AutomaticFailoverEnabled":true """,
            $"""{Valkey8},"ClusterMode":"enabled","CacheParameterGroupName":"default.valkey8.cluster.on","NumCacheClusters":3,"AutomaticFailoverEnabled":true """
        ),
        // Names.
        new(
            "a replacement under its name",
            Templates.Group,
            """ "ReplicationGroupId":"orders","Port":1 """,
            """ "ReplicationGroupId":"orders","Port":2 """
        ),
        new(
            "a replacement under its name in small letters",
            Templates.Group,
            """ "ReplicationGroupId":"Orders","Port":1 """,
            """ "ReplicationGroupId":"orders","Port":2 """
        ),
        // Durability.
        new(
            "durability off where it could not be turned on",
            Templates.Group,
            """ "Engine":"valkey","EngineVersion":"9.0","Durability":"sync","MultiAZEnabled":false """,
            """ "Engine":"valkey","EngineVersion":"9.0","Durability":"disabled","MultiAZEnabled":false """
        ),
        new(
            "durability on where it cannot be turned on",
            Templates.Group,
            """ "Engine":"valkey","EngineVersion":"9.0","MultiAZEnabled":false """,
            """ "Engine":"valkey","EngineVersion":"9.0","MultiAZEnabled":false,"Durability":"sync" """
        ),
        new(
            "durability that stays beside snapshots",
            Templates.Group,
            """ "Durability":"sync","SnapshotRetentionLimit":1 """,
            """ "Durability":"sync","SnapshotRetentionLimit":2 """
        ),
        // The engine.
        new(
            "a version of the other engine that is written",
            Templates.Group,
            Redis7,
            """ "Engine":"redis","EngineVersion":"8.0" """
        ),
        new(
            "an upgrade with shards that leaves its parameter group out",
            Templates.Group,
            $"""{Redis6},"NumNodeGroups":2,"CacheParameterGroupName":"default.redis6.x.cluster.on" """,
            $"""{Redis7},"NumNodeGroups":2 """
        ),
        new(
            "an upgrade with a parameter group that is not known",
            Templates.Group,
            $"""{Redis6},"CacheParameterGroupName":"default.redis6.x" """,
            $$"""{{Redis7}},"CacheParameterGroupName":{"Ref":"Mine"} """
        ),
        new(
            "back to Redis OSS from what nobody knows",
            Templates.Group,
            """ "Engine":"valkey" """,
            """ "Engine":"redis" """
        ),
        new("an engine that was left out", Templates.Group, "", Valkey8),
        new("another engine that was left out", Templates.Group, "", Redis7),
        new("an engine of a serverless cache that was left out", Templates.Serverless, "", """ "Engine":"redis" """),
        new(
            "an engine that is not known",
            Templates.Group,
            Redis7,
            """ "Engine":{"Ref":"Engine"},"EngineVersion":"8.0" """
        ),
        // Nodes and failover.
        new(
            "the first replica with failover and Multi-AZ",
            Templates.Group,
            """ "NumCacheClusters":1,"AutomaticFailoverEnabled":false,"MultiAZEnabled":false """,
            """ "NumCacheClusters":2,"AutomaticFailoverEnabled":true,"MultiAZEnabled":true """
        ),
        new(
            "the first replica with failover where Multi-AZ is left out",
            Templates.Group,
            """ "NumCacheClusters":1,"AutomaticFailoverEnabled":false """,
            """ "NumCacheClusters":2,"AutomaticFailoverEnabled":true """
        ),
        new(
            "the first replica with failover where nobody knows of Multi-AZ",
            Templates.Group,
            """ "NumCacheClusters":1,"AutomaticFailoverEnabled":false,"MultiAZEnabled":{"Ref":"Multi"} """,
            """ "NumCacheClusters":2,"AutomaticFailoverEnabled":true,"MultiAZEnabled":true """
        ),
        new(
            "the first replica where failover is left out",
            Templates.Group,
            """ "NumCacheClusters":1 """,
            """ "NumCacheClusters":2 """
        ),
        new(
            "the first replica where failover was off and is left out",
            Templates.Group,
            """ "NumCacheClusters":1,"AutomaticFailoverEnabled":false """,
            """ "NumCacheClusters":2 """
        ),
        new(
            "the last replica, without failover",
            Templates.Group,
            """ "NumCacheClusters":2,"AutomaticFailoverEnabled":false """,
            """ "NumCacheClusters":1,"AutomaticFailoverEnabled":false """
        ),
        new(
            "a single node that stays",
            Templates.Group,
            """ "NumCacheClusters":1,"AutomaticFailoverEnabled":false,"SnapshotRetentionLimit":1 """,
            """ "NumCacheClusters":1,"AutomaticFailoverEnabled":false,"SnapshotRetentionLimit":2 """
        ),
        new(
            "failover off for a single node",
            Templates.Group,
            """ "NumCacheClusters":1,"AutomaticFailoverEnabled":true """,
            """ "NumCacheClusters":1,"AutomaticFailoverEnabled":false """
        ),
        new(
            "smaller nodes of a group",
            Templates.Group,
            """ "CacheNodeType":"cache.r7g.xlarge" """,
            """ "CacheNodeType":"cache.r7g.large" """
        ),
        new(
            "smaller nodes of a Redis OSS cluster",
            Templates.Cluster,
            """ "Engine":"redis","CacheNodeType":"cache.r7g.xlarge" """,
            """ "Engine":"redis","CacheNodeType":"cache.r7g.large" """
        ),
        new(
            "smaller nodes of a global datastore",
            Templates.Global,
            """ "CacheNodeType":"cache.r7g.xlarge" """,
            """ "CacheNodeType":"cache.r7g.large" """
        ),
        new(
            "smaller nodes of Memcached",
            Templates.Cluster,
            $"""{Memcached},"CacheNodeType":"cache.r7g.xlarge" """,
            $"""{Memcached},"CacheNodeType":"cache.r7g.large" """
        ),
        // Global datastores.
        new("another engine of a global datastore", Templates.Global, Redis7, Valkey8),
        new(
            "another engine of a global datastore with the old parameter group",
            Templates.Global,
            $"""{Redis7},"CacheParameterGroupName":"default.redis7" """,
            $"""{Valkey8},"CacheParameterGroupName":"default.redis7" """
        ),
        new(
            "an upgrade of a global datastore whose engine is left out",
            Templates.Global,
            """ "EngineVersion":"6.2","CacheParameterGroupName":"default.redis6.x" """,
            """ "EngineVersion":"7.1","CacheParameterGroupName":"default.redis6.x" """
        ),
        new(
            "a newer version of a global datastore whose engine is left out",
            Templates.Global,
            """ "EngineVersion":"7.1" """,
            """ "EngineVersion":"7.2" """
        ),
        new(
            "a global datastore that becomes Valkey by its version and parameter group",
            Templates.Global,
            """ "EngineVersion":"7.1","CacheParameterGroupName":"default.redis7" """,
            """ "EngineVersion":"8.0","CacheParameterGroupName":"default.valkey8" """
        ),
        new(
            "more shards of a global datastore",
            Templates.Global,
            """ "GlobalNodeGroupCount":2 """,
            """ "GlobalNodeGroupCount":3 """
        ),
        new(
            "fewer shards of a global datastore",
            Templates.Global,
            """ "GlobalNodeGroupCount":3 """,
            """ "GlobalNodeGroupCount":2 """
        ),
        new(
            "shards of a global datastore that are the same in other words",
            Templates.Global,
            """ "GlobalNodeGroupCount":2 """,
            """ "GlobalNodeGroupCount":{"Ref":"Shards"} """
        ),
        // Shards.
        new(
            "shards without cluster mode",
            Templates.Group,
            """ "ClusterMode":"disabled" """,
            """ "ClusterMode":"disabled","NumNodeGroups":2 """,
            Online
        ),
        new(
            "more shards online",
            Templates.Group,
            """ "NumNodeGroups":2,"ReplicasPerNodeGroup":1,"CacheNodeType":"cache.r7g.large" """,
            """ "NumNodeGroups":3,"ReplicasPerNodeGroup":1,"CacheNodeType":"cache.r7g.large" """,
            Online
        ),
        new(
            "fewer shards online",
            Templates.Group,
            """ "NumNodeGroups":3,"ReplicasPerNodeGroup":1,"CacheNodeType":"cache.r7g.large" """,
            """ "NumNodeGroups":2,"ReplicasPerNodeGroup":1,"CacheNodeType":"cache.r7g.large" """,
            Online
        ),
        new(
            "other slots online",
            Templates.Group,
            """ "NumNodeGroups":2,"NodeGroupConfiguration":[{"Slots":"0-1"},{"Slots":"2-16383"}] """,
            """ "NumNodeGroups":2,"NodeGroupConfiguration":[{"Slots":"0-2"},{"Slots":"3-16383"}] """,
            Online
        ),
        new(
            "more shards without cluster mode and without online resharding",
            Templates.Group,
            """ "NumNodeGroups":2,"ReplicasPerNodeGroup":1,"ClusterMode":"enabled" """,
            """ "NumNodeGroups":3,"ReplicasPerNodeGroup":2,"ClusterMode":"enabled" """
        ),
        new(
            "nothing of a group that no update changes",
            Templates.Group,
            """ "NumNodeGroups":2,"ReplicasPerNodeGroup":0,"ClusterMode":"enabled" """,
            """ "NumNodeGroups":2,"ReplicasPerNodeGroup":0,"ClusterMode":"enabled" """
        ),
        new(
            "tags of a group that no update changes",
            Templates.Group,
            """ "NumNodeGroups":2,"ReplicasPerNodeGroup":0,"ClusterMode":"enabled" """,
            """ "NumNodeGroups":2,"ReplicasPerNodeGroup":0,"ClusterMode":"enabled","Tags":[{"Key":"a","Value":"b"}] """
        ),
        // What is left out.
        new(
            "security groups emptied",
            Templates.Group,
            """ "SecurityGroupIds":["sg-1"] """,
            """ "SecurityGroupIds":[] """
        ),
        new("the number of nodes left out", Templates.Group, """ "NumCacheClusters":2 """, ""),
        // Serverless caches.
        new(
            "another engine with its version",
            Templates.Serverless,
            """ "Engine":"redis","MajorEngineVersion":"7" """,
            """ "Engine":"valkey","MajorEngineVersion":"8" """
        ),
        new(
            "another engine with its version beside a description",
            Templates.Serverless,
            """ "Engine":"redis","MajorEngineVersion":"7","Description":"a" """,
            """ "Engine":"valkey","MajorEngineVersion":"8","Description":"b" """
        ),
        new(
            "another version beside a description",
            Templates.Serverless,
            """ "Engine":"valkey","MajorEngineVersion":"7","Description":"a" """,
            """ "Engine":"valkey","MajorEngineVersion":"8","Description":"b" """
        ),
        new(
            "a lower limit beside a description",
            Templates.Serverless,
            """ "CacheUsageLimits":{"DataStorage":{"Maximum":20,"Unit":"GB"}},"Description":"a" """,
            """ "CacheUsageLimits":{"DataStorage":{"Maximum":10,"Unit":"GB"}},"Description":"b" """
        ),
        new(
            "one limit left out and one lowered",
            Templates.Serverless,
            """ "CacheUsageLimits":{"DataStorage":{"Maximum":20,"Unit":"GB"},"ECPUPerSecond":{"Maximum":5000}} """,
            """ "CacheUsageLimits":{"DataStorage":{"Maximum":10,"Unit":"GB"}} """
        ),
        // Subnets.
        new("a subnet that leaves", Templates.SubnetGroup, """ "SubnetIds":["a","b"] """, """ "SubnetIds":["a"] """),
        new(
            "two subnets that leave",
            Templates.SubnetGroup,
            """ "SubnetIds":["a","b","c"] """,
            """ "SubnetIds":["a"] """
        ),
        new(
            "subnets that are not known any more",
            Templates.SubnetGroup,
            """ "SubnetIds":["a","b"] """,
            """ "SubnetIds":{"Ref":"Subnets"} """
        ),
        new(
            "subnets that were not known",
            Templates.SubnetGroup,
            """ "SubnetIds":{"Ref":"Subnets"} """,
            """ "SubnetIds":["a","b"] """
        ),
        new(
            "all subnets of a group in use",
            Templates.SubnetGroup,
            """ "SubnetIds":["a","b"] """,
            """ "SubnetIds":["c","d"] """
        )
        {
            Around = Templates.Body(Templates.Group, """ "CacheSubnetGroupName":{"Ref":"Cache"} """),
        },
        // TLS.
        new(
            "the mode of a TLS that is left out",
            Templates.Group,
            $"{Redis7},{Tls},{Preferred}",
            $"{Redis7},{Required}"
        ),
        new("TLS off under a token", Templates.Group, $"{Valkey8},{Tls},{Token}", $"{Valkey8},{NoTls},{Token}"),
        new(
            "TLS and its mode off under a token",
            Templates.Group,
            $"{Valkey8},{Tls},{Required},{Token}",
            $"{Valkey8},{NoTls},{Token}"
        ),
        new(
            "the mode of TLS under a token",
            Templates.Group,
            $"{Valkey8},{Tls},{Required},{Token}",
            $"{Valkey8},{Tls},{Preferred},{Token}"
        ),
        new("TLS off with users", Templates.Group, $"{Valkey8},{Tls},{Users}", $"{Valkey8},{NoTls},{Users}"),
        new("TLS off as users leave", Templates.Group, $"{Valkey8},{Tls},{Users}", $"{Valkey8},{NoTls}"),
        new(
            "the mode of TLS as users leave",
            Templates.Group,
            $"{Valkey8},{Tls},{Required},{Users}",
            $"{Valkey8},{Tls},{Preferred}"
        ),
        new(
            "the mode of TLS as users come",
            Templates.Group,
            $"{Valkey8},{Tls},{Preferred}",
            $"{Valkey8},{Tls},{Required},{Users}"
        ),
        new(
            "the mode of TLS left out as users come",
            Templates.Group,
            $"{Valkey8},{Tls},{Preferred}",
            $"{Valkey8},{Tls},{Users}"
        ),
        new("the mode of TLS left out", Templates.Group, $"{Valkey8},{Tls},{Preferred}", $"{Valkey8},{Tls}"),
        new("TLS on as users come", Templates.Group, $"{Valkey8},{NoTls}", $"{Valkey8},{Tls},{Required},{Users}"),
        new("TLS on before Redis OSS 7", Templates.Group, $"{Redis6},{NoTls}", $"{Redis6},{Tls},{Preferred}"),
        new("TLS on with another engine", Templates.Group, Redis7, $"{Valkey8},{Tls},{Required}"),
        // Groups that something uses.
        new(
            "cluster mode of a parameter group in use",
            Templates.ParameterGroup,
            """ "Properties":{"cluster-enabled":"no"} """,
            """ "Properties":{"cluster-enabled":"yes"} """
        )
        {
            Around = Templates.Body(Templates.Group, """ "CacheParameterGroupName":{"Ref":"Cache"} """),
        },
        new(
            "databases of a parameter group in use",
            Templates.ParameterGroup,
            """ "Properties":{"databases":"16"} """,
            """ "Properties":{"databases":"32"} """
        )
        {
            Around = Templates.Body(Templates.Group, """ "CacheParameterGroupName":{"Ref":"Cache"} """),
        },
        new(
            "databases that were not written",
            Templates.ParameterGroup,
            """ "Properties":{"timeout":"20"} """,
            """ "Properties":{"databases":"32"} """
        )
        {
            Around = Templates.Body(Templates.Group, """ "CacheParameterGroupName":{"Ref":"Cache"} """),
        },
        new(
            "databases that are written no more",
            Templates.ParameterGroup,
            """ "Properties":{"databases":"32"} """,
            """ "Properties":{"timeout":"20"} """
        )
        {
            Around = Templates.Body(Templates.Group, """ "CacheParameterGroupName":{"Ref":"Cache"} """),
        },
        new(
            "parameters of which nobody knows what they were",
            Templates.ParameterGroup,
            """ "Properties":{"Ref":"All"} """,
            """ "Properties":{"databases":"32"} """
        )
        {
            Around = Templates.Body(Templates.Group, """ "CacheParameterGroupName":{"Ref":"Cache"} """),
        },
        new("a user group that moves with its cache", UserGroup, """ "Engine":"redis" """, """ "Engine":"valkey" """)
        {
            Around = Templates.Body(Templates.Group, $$"""{{Redis7}},"UserGroupIds":["others",{"Ref":"Cache"}] """),
            AroundNew = Templates.Body(Templates.Group, $$"""{{Valkey8}},"UserGroupIds":["others",{"Ref":"Cache"}] """),
        },
        new("a user group in other words", Templates.Group, Users, """ "UserGroupIds":[{"Ref":"Around"}] """)
        {
            Around = Templates.Body(UserGroup, """ "UserGroupId":"People" """),
        },
        new(
            "a list of which an item may be absent",
            Templates.Serverless,
            """ "SubnetIds":["a"] """,
            """ "SubnetIds":["a",{"Fn::If":["Strange","b",{"Ref":"AWS::NoValue"}]}] """
        ),
    ];

    [Fact]
    public void An_update_says_what_to_look_at_and_where_it_leads()
    {
        var said = new StringBuilder();
        foreach (var example in Cases)
        {
            said.Append($"{example.What}\n{example.Said()}\n\n");
        }

        var path = Repository.PathOf("test", "Model.Tests", "Changes", "WordingDetails.txt");
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(path, said.ToString());
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), said.ToString());
    }

    private sealed record Case(string What, string Type, string Old, string New, string Beside = "")
    {
        /// <summary>A resource beside it, called Around.</summary>
        public string? Around { get; init; }

        /// <summary>The same as NEW has it. Default: as OLD has it.</summary>
        public string? AroundNew { get; init; }

        public string Said()
        {
            var update = Around is null
                ? Templates.Judge(Type, Old, New, Beside)
                : Templates.Only(With(Old, Around), With(New, AroundNew ?? Around));
            return string.Join(
                '\n',
                [
                    $"  {update.Effect}, data: {update.Data}, way: {update.Way}{string.Concat(update.Perhaps.Select(perhaps => $", perhaps {perhaps}"))}",
                    .. update.Reasons.SelectMany(Told),
                    .. update.Steps.Select(step => $"  - {step}"),
                ]
            );
        }

        private static IEnumerable<string> Told(UpdateReason reason)
        {
            yield return $"  {reason}";
            if (reason.Check is { } check)
            {
                yield return $"    before: {check.Before}";
                yield return $"    after: {check.After}";
                if (check.Question is { } question)
                {
                    yield return FormattableString.Invariant($"    asked: {question.Kind} {question.Limit}").TrimEnd();
                }
            }
        }

        private Template With(string properties, string around) =>
            Templates.Of(("Cache", Templates.Body(Type, properties, Beside)), ("Around", around));
    }
}
