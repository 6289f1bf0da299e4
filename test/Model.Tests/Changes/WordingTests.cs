// Long: A table of updates, each with the sentences that are told of it.
using System.Text;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>What updates say of themselves, word for word: the cases are here, the words in Wording.txt.</summary>
public sealed class WordingTests
{
    private static readonly Case[] Cases =
    [
        new("tls on", Templates.Group, "", """ "TransitEncryptionEnabled":true,"TransitEncryptionMode":"preferred" """),
        new(
            "from an empty text",
            Templates.Group,
            """ "ReplicationGroupDescription":"" """,
            """ "ReplicationGroupDescription":"orders" """
        ),
        new(
            "mode of TLS forward",
            Templates.Group,
            """ "TransitEncryptionEnabled":true,"TransitEncryptionMode":"preferred" """,
            """ "TransitEncryptionEnabled":true,"TransitEncryptionMode":"required" """
        ),
        new(
            "mode of TLS back",
            Templates.Group,
            """ "TransitEncryptionEnabled":true,"TransitEncryptionMode":"required" """,
            """ "TransitEncryptionEnabled":true,"TransitEncryptionMode":"preferred" """
        ),
        new(
            "tls off",
            Templates.Group,
            """ "TransitEncryptionEnabled":true,"TransitEncryptionMode":"preferred" """,
            """ "TransitEncryptionEnabled":false """
        ),
        new(
            "tls off redis 6",
            Templates.Group,
            """ "Engine":"redis","EngineVersion":"6.2","TransitEncryptionEnabled":true,"TransitEncryptionMode":"required" """,
            """ "Engine":"redis","EngineVersion":"6.2","TransitEncryptionEnabled":false """
        ),
        new(
            "tls on in one",
            Templates.Group,
            """ "Engine":"valkey","EngineVersion":"8.1","TransitEncryptionEnabled":false """,
            """ "Engine":"valkey","EngineVersion":"8.1","TransitEncryptionEnabled":true """
        ),
        new(
            "tls off in one",
            Templates.Group,
            """ "Engine":"valkey","EngineVersion":"8.1","TransitEncryptionEnabled":true """,
            """ "Engine":"valkey","EngineVersion":"8.1","TransitEncryptionEnabled":false """
        ),
        new(
            "mode compatible",
            Templates.Group,
            """ "ClusterMode":"disabled","AutomaticFailoverEnabled":true """,
            """ "ClusterMode":"compatible","AutomaticFailoverEnabled":true """
        ),
        new(
            "mode compatible with a group",
            Templates.Group,
            """ "CacheParameterGroupName":"default.valkey8","ClusterMode":"disabled","AutomaticFailoverEnabled":true """,
            """ "CacheParameterGroupName":"default.valkey8.cluster.on","ClusterMode":"compatible","AutomaticFailoverEnabled":true """
        ),
        new(
            "mode enabled",
            Templates.Group,
            """ "ClusterMode":"compatible","AutomaticFailoverEnabled":true """,
            """ "ClusterMode":"enabled","AutomaticFailoverEnabled":true """
        ),
        new(
            "mode back",
            Templates.Group,
            """ "ClusterMode":"compatible","AutomaticFailoverEnabled":true """,
            """ "ClusterMode":"disabled","AutomaticFailoverEnabled":true """
        ),
        new(
            "mode disabled to enabled",
            Templates.Group,
            """ "ClusterMode":"disabled","AutomaticFailoverEnabled":true,"CacheParameterGroupName":"default.valkey8" """,
            """ "ClusterMode":"enabled","AutomaticFailoverEnabled":true,"CacheParameterGroupName":"default.valkey8.cluster.on" """
        ),
        new(
            "mode with others",
            Templates.Group,
            """ "ClusterMode":"compatible","AutomaticFailoverEnabled":true,"NumCacheClusters":2 """,
            """ "ClusterMode":"enabled","AutomaticFailoverEnabled":true,"CacheParameterGroupName":"g","NumNodeGroups":2,"Port":6379 """
        ),
        new(
            "mode back with others",
            Templates.Group,
            """ "ClusterMode":"compatible","AutomaticFailoverEnabled":true,"SnapshotRetentionLimit":1 """,
            """ "ClusterMode":"disabled","AutomaticFailoverEnabled":true,"SnapshotRetentionLimit":2 """
        ),
        new(
            "mode of two shards",
            Templates.Group,
            """ "NumNodeGroups":2,"AutomaticFailoverEnabled":true """,
            """ "NumNodeGroups":2,"ClusterMode":"disabled","AutomaticFailoverEnabled":true """
        ),
        new(
            "mode of one shard",
            Templates.Group,
            """ "NumNodeGroups":1,"AutomaticFailoverEnabled":true """,
            """ "NumNodeGroups":1,"ClusterMode":"disabled","AutomaticFailoverEnabled":true """
        ),
        new("redis to valkey", Templates.Group, """ "Engine":"redis" """, """ "Engine":"valkey" """),
        new("valkey to redis", Templates.Group, """ "Engine":"valkey" """, """ "Engine":"redis" """),
        new("serverless redis to valkey", Templates.Serverless, """ "Engine":"redis" """, """ "Engine":"valkey" """),
        new("serverless valkey to redis", Templates.Serverless, """ "Engine":"valkey" """, """ "Engine":"redis" """),
        new(
            "serverless version the same in words",
            Templates.Serverless,
            """ "MajorEngineVersion":"8" """,
            """ "MajorEngineVersion":"08" """
        ),
        new(
            "serverless version down",
            Templates.Serverless,
            """ "MajorEngineVersion":"8" """,
            """ "MajorEngineVersion":"7" """
        ),
        new(
            "version the same in words",
            Templates.Group,
            """ "EngineVersion":"8.1" """,
            """ "EngineVersion":"8.01" """
        ),
        new(
            "failover with one node",
            Templates.Group,
            """ "NumCacheClusters":1,"AutomaticFailoverEnabled":false """,
            """ "NumCacheClusters":1,"AutomaticFailoverEnabled":true """
        ),
        new(
            "one node with failover",
            Templates.Group,
            """ "NumCacheClusters":2,"AutomaticFailoverEnabled":true,"MultiAZEnabled":true """,
            """ "NumCacheClusters":1,"AutomaticFailoverEnabled":true,"MultiAZEnabled":true """
        ),
        new(
            "failover and replica",
            Templates.Group,
            """ "NumCacheClusters":1,"AutomaticFailoverEnabled":false """,
            """ "NumCacheClusters":2,"AutomaticFailoverEnabled":true """
        ),
        new(
            "failover, multi-az and replica",
            Templates.Group,
            """ "NumCacheClusters":1,"AutomaticFailoverEnabled":false """,
            """ "NumCacheClusters":2,"AutomaticFailoverEnabled":true,"MultiAZEnabled":true """
        ),
        new(
            "failover off with cluster mode",
            Templates.Group,
            """ "NumNodeGroups":2,"AutomaticFailoverEnabled":true """,
            """ "NumNodeGroups":2,"AutomaticFailoverEnabled":false """
        ),
        new(
            "no failover with cluster mode",
            Templates.Group,
            """ "NumNodeGroups":2,"AutomaticFailoverEnabled":false,"SnapshotRetentionLimit":1 """,
            """ "NumNodeGroups":2,"AutomaticFailoverEnabled":false,"SnapshotRetentionLimit":2 """
        ),
        new(
            "member of a datastore",
            Templates.Group,
            """ "GlobalReplicationGroupId":"g","CacheNodeType":"cache.r7g.large" """,
            """ "GlobalReplicationGroupId":"g","CacheNodeType":"cache.r7g.xlarge" """
        ),
        new(
            "group of a datastore",
            Templates.Global,
            """ "CacheParameterGroupName":"a" """,
            """ "CacheParameterGroupName":"b" """
        ),
        new("group of a datastore taken away", Templates.Global, """ "CacheParameterGroupName":"a" """, ""),
        new(
            "group of a datastore with a version",
            Templates.Global,
            """ "CacheParameterGroupName":"a","EngineVersion":"7.1" """,
            """ "CacheParameterGroupName":"b","EngineVersion":"8.0" """
        ),
        new(
            "version of a datastore",
            Templates.Global,
            """ "CacheParameterGroupName":"a","EngineVersion":"7.1" """,
            """ "CacheParameterGroupName":"a","EngineVersion":"8.0" """
        ),
        new(
            "version of a datastore without a group",
            Templates.Global,
            """ "EngineVersion":"7.1" """,
            """ "EngineVersion":"8.0" """
        ),
        new(
            "engine of a datastore without a group",
            Templates.Global,
            """ "Engine":"redis","EngineVersion":"7.1" """,
            """ "Engine":"valkey","EngineVersion":"7.1" """
        ),
        new(
            "engine of a datastore with a group of the old family",
            Templates.Global,
            """ "Engine":"redis","EngineVersion":"7.1","CacheParameterGroupName":"default.redis7" """,
            """ "Engine":"valkey","EngineVersion":"8.0","CacheParameterGroupName":"default.valkey7" """
        ),
        new(
            "a patch of a datastore with another group",
            Templates.Global,
            """ "EngineVersion":"7.0","CacheParameterGroupName":"a" """,
            """ "EngineVersion":"7.1","CacheParameterGroupName":"b" """
        ),
        new(
            "more shards of a datastore",
            Templates.Global,
            """ "GlobalNodeGroupCount":2 """,
            """ "GlobalNodeGroupCount":3 """
        ),
        new(
            "fewer shards of a datastore",
            Templates.Global,
            """ "GlobalNodeGroupCount":3 """,
            """ "GlobalNodeGroupCount":2 """
        ),
        new(
            "a limit of a serverless cache where there was none",
            Templates.Serverless,
            """ "CacheUsageLimits":{"DataStorage":{"Maximum":0,"Unit":"GB"}} """,
            """ "CacheUsageLimits":{"DataStorage":{"Maximum":10,"Unit":"GB"}} """
        ),
        new(
            "a limit of a serverless cache raised",
            Templates.Serverless,
            """ "CacheUsageLimits":{"DataStorage":{"Maximum":10,"Unit":"GB"}} """,
            """ "CacheUsageLimits":{"DataStorage":{"Maximum":20,"Unit":"GB"}} """
        ),
        new(
            "limits of a serverless cache that are all left out",
            Templates.Serverless,
            """ "CacheUsageLimits":{"DataStorage":{"Maximum":10,"Minimum":1,"Unit":"GB"},"ECPUPerSecond":{"Maximum":5000}} """,
            """ "CacheUsageLimits":{} """
        ),
        new(
            "limits of a serverless cache that a function may give",
            Templates.Serverless,
            """ "CacheUsageLimits":{"DataStorage":{"Maximum":10,"Unit":"GB"}} """,
            """ "CacheUsageLimits":{"Fn::If":["C",{"ECPUPerSecond":{"Maximum":5000}},{"Ref":"AWS::NoValue"}]} """
        ),
        new(
            "TLS and a token that is written out",
            Templates.Group,
            """ "Engine":"valkey","EngineVersion":"8.1","TransitEncryptionEnabled":false """,
            """ "Engine":"valkey","EngineVersion":"8.1","TransitEncryptionEnabled":true,"AuthToken":"abcdefgh12345678" """
        ),
        new(
            "TLS and a token of a secret",
            Templates.Group,
            """ "Engine":"valkey","EngineVersion":"8.1","TransitEncryptionEnabled":false """,
            """ "Engine":"valkey","EngineVersion":"8.1","TransitEncryptionEnabled":true,"AuthToken":"{{resolve:secretsmanager:a}}" """
        ),
        new("user name", Templates.User, """ "UserName":"a" """, """ "UserName":"b" """),
        new(
            "user name and id",
            Templates.User,
            """ "UserName":"a","UserId":"a" """,
            """ "UserName":"b","UserId":"b" """
        ),
        new(
            "to tiered",
            Templates.Group,
            """ "CacheNodeType":"cache.r7g.xlarge","DataTieringEnabled":false """,
            """ "CacheNodeType":"cache.r6gd.xlarge","DataTieringEnabled":true """
        ),
        new(
            "from tiered",
            Templates.Group,
            """ "CacheNodeType":"cache.r6gd.xlarge" """,
            """ "CacheNodeType":"cache.r7g.xlarge" """
        ),
        new(
            "shards",
            Templates.Group,
            """ "NumNodeGroups":2,"ReplicasPerNodeGroup":1 """,
            """ "NumNodeGroups":3,"ReplicasPerNodeGroup":1 """,
            OnlineResharding
        ),
        new(
            "shards and more",
            Templates.Group,
            """ "NumNodeGroups":2,"ReplicasPerNodeGroup":1,"Port":1 """,
            """ "NumNodeGroups":3,"ReplicasPerNodeGroup":1,"SnapshotRetentionLimit":2,"Port":1 """,
            OnlineResharding
        ),
        new(
            "shards without cluster mode",
            Templates.Group,
            """ "ClusterMode":"disabled","NumNodeGroups":1 """,
            """ "ClusterMode":"disabled","NumNodeGroups":2 """
        ),
        new(
            "shards and configuration without cluster mode",
            Templates.Group,
            """ "ClusterMode":"disabled","NumNodeGroups":1 """,
            """ "ClusterMode":"disabled","NumNodeGroups":2,"NodeGroupConfiguration":[{"ReplicaCount":1}] """
        ),
        new(
            "shards and configuration",
            Templates.Group,
            """ "NumNodeGroups":2,"ReplicasPerNodeGroup":1 """,
            """ "NumNodeGroups":3,"ReplicasPerNodeGroup":1,"NodeGroupConfiguration":[{"ReplicaCount":1}] """,
            OnlineResharding
        ),
        new(
            "no replicas",
            Templates.Group,
            """ "NumNodeGroups":2,"ReplicasPerNodeGroup":0,"Tags":[] """,
            """ "NumNodeGroups":2,"ReplicasPerNodeGroup":0,"Tags":[{"Key":"a","Value":"b"}] """
        ),
        new(
            "no replicas, nothing changes",
            Templates.Group,
            """ "NumNodeGroups":2,"ReplicasPerNodeGroup":0 """,
            """ "NumNodeGroups":2,"ReplicasPerNodeGroup":0 """
        ),
        new(
            "no replicas without cluster mode",
            Templates.Group,
            """ "ClusterMode":"disabled","ReplicasPerNodeGroup":0,"Port":1 """,
            """ "ClusterMode":"disabled","ReplicasPerNodeGroup":0,"Port":1,"Tags":[{"Key":"a","Value":"b"}] """
        ),
        new("snapshots off", Templates.Group, """ "SnapshotRetentionLimit":1 """, """ "SnapshotRetentionLimit":0 """),
        new(
            "snapshots still off",
            Templates.Group,
            """ "SnapshotRetentionLimit":"0" """,
            """ "SnapshotRetentionLimit":"0.0" """
        ),
        new("port where none was", Templates.Group, "", """ "Port":6379 """),
        new("port", Templates.Group, """ "Port":6379 """, """ "Port":6380 """),
        new(
            "zone of one node",
            Templates.Cluster,
            """ "Engine":"memcached","NumCacheNodes":2,"PreferredAvailabilityZone":"a" """,
            """ "Engine":"memcached","NumCacheNodes":2 """
        ),
        new(
            "nodes of Memcached",
            Templates.Cluster,
            """ "Engine":"memcached","NumCacheNodes":2,"PreferredAvailabilityZones":["a","b"] """,
            """ "Engine":"memcached","NumCacheNodes":3,"PreferredAvailabilityZones":["a","b"] """
        ),
        new(
            "TLS of Memcached on",
            Templates.Cluster,
            """ "Engine":"memcached" """,
            """ "Engine":"memcached","TransitEncryptionEnabled":true """
        ),
        new(
            "TLS of Memcached off",
            Templates.Cluster,
            """ "Engine":"memcached","TransitEncryptionEnabled":true """,
            """ "Engine":"memcached","TransitEncryptionEnabled":false """
        ),
        new(
            "TLS of Memcached that is not known",
            Templates.Cluster,
            """ "Engine":"memcached","TransitEncryptionEnabled":true """,
            """ "Engine":"memcached","TransitEncryptionEnabled":{"Ref":"Tls"} """
        ),
        new(
            "TLS of Memcached that it has not anyway",
            Templates.Cluster,
            """ "Engine":"memcached" """,
            """ "Engine":"memcached","TransitEncryptionEnabled":false """
        ),
        new(
            "nodes of Memcached that go",
            Templates.Cluster,
            """ "Engine":"memcached","NumCacheNodes":3,"PreferredAvailabilityZones":["a","b","a"] """,
            """ "Engine":"memcached","NumCacheNodes":2,"PreferredAvailabilityZones":["a","b"] """
        ),
        new(
            "other zones of as many nodes",
            Templates.Cluster,
            """ "Engine":"memcached","NumCacheNodes":2,"PreferredAvailabilityZones":["a","a"] """,
            """ "Engine":"memcached","NumCacheNodes":2,"PreferredAvailabilityZones":["a","b"] """
        ),
        new(
            "nodes of Redis",
            Templates.Cluster,
            """ "Engine":"redis","NumCacheNodes":1 """,
            """ "Engine":"redis","NumCacheNodes":2 """
        ),
        new(
            "order of zones",
            Templates.Group,
            """ "PreferredCacheClusterAZs":["a","b"] """,
            """ "PreferredCacheClusterAZs":["b","a"] """
        ),
        new(
            "order of security groups",
            Templates.Group,
            """ "SecurityGroupIds":["a","b"] """,
            """ "SecurityGroupIds":["b","a"] """
        ),
        new(
            "in one branch",
            Templates.Group,
            """ "SnapshotRetentionLimit":{"Fn::If":["IsProd",7,1]} """,
            """ "SnapshotRetentionLimit":{"Fn::If":["IsProd",8,1]} """
        ),
        new(
            "in the other branch",
            Templates.Group,
            """ "Port":{"Fn::If":["IsProd",7000,6379]} """,
            """ "Port":{"Fn::If":["IsProd",7001,6379]} """
        ),
        new(
            "in branches with nothing in common",
            Templates.Group,
            """ "Port":{"Fn::If":["A",{"Fn::If":["B",1,2]},{"Fn::If":["B",2,1]}]} """,
            """ "Port":{"Fn::If":["A",{"Fn::If":["B",1,3]},{"Fn::If":["B",3,1]}]} """
        ),
        new("property that only the deployment knows", Templates.Group, """ "Port":{"Ref":"P"} """, ""),
        new("property that a condition takes away", Templates.Group, """ "Port":{"Fn::If":["P",{"Ref":"Q"}]} """, ""),
        new("property that a condition gives", Templates.Group, "", """ "Port":{"Fn::If":["P",{"Ref":"Q"}]} """),
        new(
            "a list that is computed in part",
            Templates.Group,
            """ "PreferredCacheClusterAZs":["a",{"Ref":"B"}] """,
            """ "PreferredCacheClusterAZs":["c",{"Ref":"B"}] """
        ),
        new(
            "an object that is computed in part",
            Templates.Group,
            """ "NodeGroupConfiguration":[{"Slots":"a","ReplicaCount":{"Ref":"B"}}] """,
            """ "NodeGroupConfiguration":[{"Slots":"b","ReplicaCount":{"Ref":"B"}}] """
        ),
        new(
            "another attribute of another resource",
            Templates.Group,
            """ "KmsKeyId":{"Fn::GetAtt":["Cache","Arn"]} """,
            """ "KmsKeyId":{"Fn::GetAtt":["Beside","Id"]} """
        ),
        new(
            "another attribute of the same resource",
            Templates.Group,
            """ "KmsKeyId":{"Fn::GetAtt":["Cache","Arn"]} """,
            """ "KmsKeyId":{"Fn::GetAtt":["Cache","Id"]} """
        ),
        new(
            "all properties are a transform",
            Templates.Group,
            """ "Fn::Transform":{"Name":"A"} """,
            """ "Port":6379 """
        ),
        new(
            "all properties become a transform",
            Templates.Group,
            """ "Port":6379 """,
            """ "Fn::Transform":{"Name":"A"} """
        ),
        new(
            "mode enabled with a group and others",
            Templates.Group,
            """ "ClusterMode":"compatible","AutomaticFailoverEnabled":true,"SnapshotRetentionLimit":1 """,
            """ "ClusterMode":"enabled","AutomaticFailoverEnabled":true,"SnapshotRetentionLimit":2,"CacheParameterGroupName":"default.valkey8.cluster.on" """
        ),
        new(
            "mode enabled with a group of no name",
            Templates.Group,
            """ "ClusterMode":"disabled","AutomaticFailoverEnabled":true,"CacheParameterGroupName":"a" """,
            """ "ClusterMode":"enabled","AutomaticFailoverEnabled":true """
        ),
        new(
            "nodes of Memcached without zones",
            Templates.Cluster,
            """ "Engine":"memcached","NumCacheNodes":1 """,
            """ "Engine":"memcached","NumCacheNodes":2 """
        ),
        new(
            "nodes of Memcached that are not known",
            Templates.Cluster,
            """ "Engine":"memcached","NumCacheNodes":1 """,
            """ "Engine":"memcached","NumCacheNodes":{"Ref":"N"} """
        ),
        new(
            "nodes of Memcached and their zones",
            Templates.Cluster,
            """ "Engine":"memcached","NumCacheNodes":1,"PreferredAvailabilityZones":["a"] """,
            """ "Engine":"memcached","NumCacheNodes":2 """
        ),
        new(
            "nodes of Memcached and new zones",
            Templates.Cluster,
            """ "Engine":"memcached","NumCacheNodes":1 """,
            """ "Engine":"memcached","NumCacheNodes":2,"PreferredAvailabilityZones":["a","b"] """
        ),
        new(
            "minor version of a datastore",
            Templates.Global,
            """ "CacheParameterGroupName":"a","EngineVersion":"7.0" """,
            """ "CacheParameterGroupName":"a","EngineVersion":"7.1" """
        ),
        new(
            "group and minor version of a datastore",
            Templates.Global,
            """ "CacheParameterGroupName":"a","EngineVersion":"7.0" """,
            """ "CacheParameterGroupName":"b","EngineVersion":"7.1" """
        ),
        new(
            "to tiered nodes",
            Templates.Group,
            """ "CacheNodeType":"cache.r7g.xlarge" """,
            """ "CacheNodeType":"cache.r6gd.xlarge" """
        ),
        new(
            "online shards without cluster mode",
            Templates.Group,
            """ "ClusterMode":"disabled","NumNodeGroups":1 """,
            """ "ClusterMode":"disabled","NumNodeGroups":2 """,
            OnlineResharding
        ),
        new(
            "online shards and configuration without cluster mode",
            Templates.Group,
            """ "ClusterMode":"disabled","NumNodeGroups":1 """,
            """ "ClusterMode":"disabled","NumNodeGroups":2,"NodeGroupConfiguration":[{"ReplicaCount":1}] """,
            OnlineResharding
        ),
        new(
            "snapshots off in words",
            Templates.Group,
            """ "ClusterMode":"disabled" """,
            """ "ClusterMode":"disabled","SnapshotRetentionLimit":0 """
        ),
        new(
            "snapshots on",
            Templates.Group,
            """ "ClusterMode":"disabled" """,
            """ "ClusterMode":"disabled","SnapshotRetentionLimit":1 """
        ),
        new(
            "TLS that is not known",
            Templates.Group,
            """ "TransitEncryptionEnabled":false """,
            """ "TransitEncryptionEnabled":{"Ref":"Tls"} """
        ),
        new(
            "mode of TLS that is not known",
            Templates.Group,
            """ "TransitEncryptionEnabled":{"Ref":"Tls"} """,
            """ "TransitEncryptionEnabled":{"Ref":"Tls"},"TransitEncryptionMode":"preferred" """
        ),
        new(
            "a password",
            Templates.Group,
            """ "AuthToken":"abcdefgh12345678" """,
            """ "AuthToken":"abcdefgh87654321" """
        ),
        new(
            "passwords",
            Templates.User,
            """ "Passwords":["abcdefgh12345678"] """,
            """ "Passwords":["abcdefgh87654321"] """
        ),
        new(
            "a mode of authentication",
            Templates.User,
            """ "AuthenticationMode":{"Type":"iam"} """,
            """ "AuthenticationMode":{"Type":"password","Passwords":["abcdefgh87654321"]} """
        ),
        new(
            "a text of 60 characters",
            Templates.Group,
            """ "SnapshotWindow":"a" """,
            """ "SnapshotWindow":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb" """
        ),
        new(
            "a text of 61 characters",
            Templates.Group,
            """ "SnapshotWindow":"a" """,
            """ "SnapshotWindow":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb" """
        ),
        new("a text with a line break", Templates.Group, """ "SnapshotWindow":"a" """, """ "SnapshotWindow":"a\nb" """),
        new(
            "a list of texts and references",
            Templates.Group,
            """ "UserGroupIds":["a"] """,
            """ "UserGroupIds":["a",{"Ref":"B"}] """
        ),
        new(
            "what refers to the same one",
            Templates.Group,
            """ "KmsKeyId":{"Fn::GetAtt":["Key"]} """,
            """ "KmsKeyId":{"Fn::GetAtt":["Key","Arn"]} """
        ),
    ];

    private const string OnlineResharding = """ "UpdatePolicy":{"UseOnlineResharding":true} """;

    [Fact]
    public void An_update_says_what_happens_and_why()
    {
        var said = new StringBuilder();
        foreach (var example in Cases)
        {
            said.Append($"{example.What}\n{example.Said()}\n\n");
        }

        var path = Repository.PathOf("test", "Model.Tests", "Changes", "Wording.txt");
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(path, said.ToString());
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), said.ToString());
    }

    private sealed record Case(string What, string Type, string Old, string New, string Beside = "")
    {
        public string Said()
        {
            var update = Templates.Judge(Type, Old, New, Beside);
            return string.Join(
                '\n',
                [
                    $"  {update.Effect}",
                    .. update.Reasons.Select(reason => $"  {reason}"),
                    .. update.Steps.Select(step => $"  - {step}"),
                ]
            );
        }
    }
}
