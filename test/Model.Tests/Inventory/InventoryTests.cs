// Long: A table for each thing that the inventory knows of a cache.
using System.Text.Json;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Pictures;

namespace ElastiCache.Model.Tests.Inventory;

public sealed class InventoryTests
{
    [Theory]
    [InlineData("Sessions", "", null, "Sessions")]
    [InlineData("Sessions6DDB0D3F", "", null, "Sessions")]
    [InlineData("6DDB0D3F", "", null, "6DDB0D3F")]
    [InlineData("Cache", "\"ReplicationGroupId\":\"shop\",", null, "shop")]
    [InlineData("Cache", "\"ReplicationGroupId\":\"shop\",", "Stack/Orders/Resource", "Orders")]
    [InlineData("Cache", "", "Stack", "Cache")]
    public void A_cache_has_the_name_that_people_know(string logicalId, string property, string? path, string name)
    {
        var metadata = path is null ? "" : $$""" "Metadata":{"aws:cdk:path":"{{path}}"}, """;
        var cache = Only(
            $$"""
            "{{logicalId}}": { {{metadata}} "Type":"AWS::ElastiCache::ReplicationGroup","Properties":{ {{property}} "NumCacheClusters":1 } }
            """
        );

        Assert.Equal(name, cache.Name);
    }

    [Theory]
    [InlineData("\"NumCacheClusters\":3", "3")]
    [InlineData("", "1")]
    [InlineData("\"NumNodeGroups\":2,\"ReplicasPerNodeGroup\":1", "2 2")]
    [InlineData("\"NumNodeGroups\":2", "1 1")]
    [InlineData(
        "\"NodeGroupConfiguration\":[{\"ReplicaCount\":0},{\"ReplicaAvailabilityZones\":[\"a\",\"b\"]}]",
        "1 3"
    )]
    [InlineData("\"NodeGroupConfiguration\":[{},{}],\"ReplicasPerNodeGroup\":2", "3 3")]
    [InlineData("\"NumCacheClusters\":0", "NumCacheClusters is 0, which no cache can have")]
    [InlineData("\"NumCacheClusters\":1e9", "NumCacheClusters is 1000000000, which no cache can have")]
    [InlineData("\"NumNodeGroups\":1000,\"ReplicasPerNodeGroup\":1", "NumNodeGroups is 1000, which no cache can have")]
    [InlineData("\"NumCacheClusters\":-2", "NumCacheClusters is -2, which no cache can have")]
    [InlineData(
        "\"NumNodeGroups\":2,\"ReplicasPerNodeGroup\":{\"Fn::ImportValue\":\"r\"}",
        "ReplicasPerNodeGroup is known at deployment only"
    )]
    public void Nodes_are_counted_or_what_hides_them_is_named(string properties, string nodes)
    {
        var cache = Only(Group(properties));

        Assert.Equal(nodes, cache.UnknownNodes ?? string.Join(' ', cache.Shards!.Select(shard => shard.Nodes)));
    }

    [Theory]
    [InlineData("default", "on ~* +@all", true, "no password", false)]
    [InlineData("default", "on ~* -@all", true, "no password", true)]
    [InlineData("default", "off ~* +@all", true, "off", true)]
    [InlineData("default", "~* +@all", true, "off", true)]
    [InlineData("default", "on ~* +@all", false, "password", true)]
    [InlineData("guest", "on ~* +get", true, "no password", false)]
    public void Whoever_needs_no_password_makes_a_cache_open(
        string name,
        string access,
        bool needsNone,
        string authentication,
        bool authenticates
    )
    {
        var how = needsNone ? "\"NoPasswordRequired\":true" : "\"Passwords\":[\"0123456789abcdef\"]";
        var cache = Only(
            Group("\"UserGroupIds\":[{\"Ref\":\"Users\"}]"),
            $$"""
            "Users":{"Type":"AWS::ElastiCache::UserGroup","Properties":{"UserGroupId":"g","UserIds":[{"Ref":"One"}]} },
            "One":{"Type":"AWS::ElastiCache::User","Properties":{"UserId":"u","UserName":"{{name}}","AccessString":"{{access}}",{{how}} } }
            """
        );

        Assert.Equal((authentication, authenticates), (cache.Users[0].Authentication, cache.Authenticates));
    }

    [Theory]
    [InlineData("redis", "[\"default\"]", false)]
    [InlineData("valkey", "[\"default\", \"app\"]", false)]
    [InlineData("valkey", "[\"app\"]", true)]
    public void The_user_that_AWS_makes_in_every_account_is_open(string engine, string ids, bool authenticates)
    {
        var cache = Only(Group("\"UserGroupIds\":[{\"Ref\":\"Users\"}]"), UserGroup(ids, engine));

        Assert.Equal(authenticates, cache.Authenticates);
        Assert.Equal(
            authenticates ? [] : [new CacheUser("default", "no password", "on ~* +@all") { IsOpen = true }],
            cache.Users.Where(user => user.IsOpen)
        );
    }

    [Theory]
    [InlineData(
        "[{\"Ref\":\"App\"}, \"ops-admin\", {\"Fn::ImportValue\":\"reporting-user\"}]",
        "app ops-admin reporting-user"
    )]
    [InlineData("[{\"Ref\":\"AWS::NoValue\"}, \"ops-admin\"]", "ops-admin")]
    [InlineData("{\"Fn::ImportValue\":\"all-users\"}", "all-users")]
    public void Users_from_elsewhere_are_named_and_their_rights_are_not_known(string ids, string names)
    {
        var cache = Only(
            Group("\"UserGroupIds\":[{\"Ref\":\"Users\"}]"),
            UserGroup(ids, "valkey"),
            """
            "App":{"Type":"AWS::ElastiCache::User","Properties":{"UserId":"a","UserName":"app","AccessString":"on ~* +@read","Engine":"valkey","AuthenticationMode":{"Type":"iam"} } }
            """
        );

        Assert.Equal(names, string.Join(' ', cache.Users.Select(user => user.Name)));
        Assert.All(
            cache.Users.Where(user => user.Name != "app"),
            user =>
                Assert.Equal(
                    ("not of this template", "the template does not say", false),
                    (user.Authentication, user.AccessString, user.IsOfTemplate)
                )
        );
    }

    [Fact]
    public void A_user_that_a_parameter_names_is_called_as_the_parameter()
    {
        var group = Group("\"UserGroupIds\":[{\"Ref\":\"Users\"}]");
        var users = UserGroup("[{\"Ref\":\"Given\"}]", "valkey");
        var read = InventoryReader.Read(
            Template.Read(
                JsonDocument
                    .Parse($$"""{"Parameters":{"Given":{"Type":"String"} },"Resources":{ {{group}}, {{users}} } }""")
                    .RootElement
            ),
            "eu-central-1"
        );

        Assert.Equal("Given", Assert.Single(read.Caches[0].Users).Name);
    }

    [Theory]
    [InlineData("\"team\"", "users of team")]
    [InlineData("{\"Fn::ImportValue\":\"team-group\"}", "users of team-group")]
    public void Users_of_a_group_from_elsewhere_stand_for_themselves(string id, string name)
    {
        var cache = Only(Group($"\"UserGroupIds\":[{id}]"));

        Assert.Equal((name, "users"), (Assert.Single(cache.Users).Name, cache.Authentication));
        Assert.True(cache.Authenticates);
    }

    [Theory]
    [InlineData(
        "\"NumCacheClusters\":1,\"AutomaticFailoverEnabled\":true",
        "none: there is no replica to take over",
        true
    )]
    [InlineData("\"NumNodeGroups\":2,\"ReplicasPerNodeGroup\":0", "none: there is no replica to take over", true)]
    [InlineData("\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true", "a replica takes over", false)]
    [InlineData("\"NumCacheClusters\":{\"Fn::ImportValue\":\"n\"}", "a replica takes over, where there is one", false)]
    [InlineData(
        "\"NodeGroupConfiguration\":[{\"ReplicaCount\":1},{\"ReplicaCount\":0}]",
        "a replica takes over, but 1 of 2 shards has none: 0002",
        true
    )]
    [InlineData(
        "\"NodeGroupConfiguration\":[{\"ReplicaCount\":0},{\"ReplicaCount\":0},{\"ReplicaCount\":0},{\"ReplicaCount\":0},{\"ReplicaCount\":2}]",
        "a replica takes over, but 4 of 5 shards have none: 0001, 0002, 0003 and 1 more",
        true
    )]
    public void Nobody_takes_over_where_there_is_no_replica(string properties, string said, bool isWarning)
    {
        var fact = CacheWords.Facts(Only(Group(properties))).Single(fact => fact.Title == "failover");

        Assert.Equal((said, isWarning), (fact.Value, fact.IsWarning));
    }

    [Theory]
    [InlineData("\"sg-1\"", "\"sg-1\"", true)]
    [InlineData("\"sg-1\"", "\"sg-2\"", false)]
    public void What_a_template_adds_to_a_group_from_elsewhere_is_seen(string group, string added, bool isSeen)
    {
        var cache = Only(
            Group($"\"SecurityGroupIds\":[{group}]"),
            $$"""
            "Rule":{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"GroupId":{{added}},"IpProtocol":"tcp","FromPort":0,"ToPort":65535,"CidrIp":"0.0.0.0/0"} }
            """
        );

        Assert.Equal(isSeen, cache.Access?.Any(access => access.IsEverybody) ?? false);
    }

    [Fact]
    public void Whoever_is_let_in_is_found_within_the_group_and_beside_it()
    {
        var cache = Only(
            Group("\"SecurityGroupIds\":[{\"Fn::GetAtt\":[\"Door\",\"GroupId\"]}]"),
            """
            "Door":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[
              {"IpProtocol":"tcp","FromPort":6379,"ToPort":6380,"CidrIp":"10.0.0.0/8","Description":"offices"},
              {"IpProtocol":"-1","CidrIpv6":"::/0"}]}},
            "Beside":{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"GroupId":{"Ref":"Door"},"IpProtocol":"tcp","FromPort":6379,"ToPort":6379,
              "SourceSecurityGroupId":{"Fn::ImportValue":"network:ExportsOutputFnGetAttTierapi78C936F6GroupIdC2F82395"}}},
            "Other":{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"GroupId":"sg-1","IpProtocol":"tcp","FromPort":1,"ToPort":1,"CidrIp":"1.1.1.1/32"}}
            """
        );

        Assert.Equal(
            [
                new CacheAccess("10.0.0.0/8", "6379-6380", "offices"),
                new CacheAccess("::/0", "all", null, IsEverybody: true),
                new CacheAccess("tier api", "6379", null),
            ],
            cache.Access!
        );
    }

    [Fact]
    public void A_group_from_elsewhere_hides_nothing_of_one_that_the_template_has()
    {
        var cache = Only(
            Group("\"SecurityGroupIds\":[{\"Fn::GetAtt\":[\"Door\",\"GroupId\"]},\"sg-1\"]"),
            """
            "Door":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{"IpProtocol":"-1","CidrIp":"0.0.0.0/0"}]}}
            """
        );

        Assert.Equal(
            [
                new CacheAccess("0.0.0.0/0", "all", null, IsEverybody: true),
                new CacheAccess("others", "as a security group from elsewhere lets in", null),
            ],
            cache.Access!
        );
    }

    [Theory]
    [InlineData("\"CidrIp\":\"0.0.0.0/0\"", true)]
    [InlineData("\"CidrIpv6\":\"0:0:0:0:0:0:0:0/0\"", true)]
    [InlineData("\"CidrIp\":\"10.0.0.0/0\"", true)]
    [InlineData("\"CidrIp\":\"128.0.0.0/1\"", true)]
    [InlineData("\"CidrIpv6\":\"8000::/1\"", true)]
    [InlineData("\"CidrIp\":\"10.0.0.0/8\"", false)]
    [InlineData("\"CidrIpv6\":\"fc00::/7\"", false)]
    public void A_range_larger_than_any_network_of_ones_own_is_everybody(string range, bool isEverybody)
    {
        var cache = Only(
            Group("\"SecurityGroupIds\":[{\"Ref\":\"Door\"}]"),
            $$"""
            "Door":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{"IpProtocol":"-1",{{range}} } ] } }
            """
        );

        Assert.Equal(isEverybody, Assert.Single(cache.Access!).IsEverybody);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"SecurityGroupIds\":[\"sg-1\"]")]
    [InlineData("\"SecurityGroupIds\":[{\"Fn::ImportValue\":\"door\"}]")]
    public void Security_groups_from_elsewhere_tell_nothing(string properties) =>
        Assert.Null(Only(Group(properties)).Access);

    [Fact]
    public void An_alarm_belongs_to_the_caches_that_it_refers_to()
    {
        var inventory = Read(
            Group("\"NumCacheClusters\":2"),
            """
            "Alarm":{"Type":"AWS::CloudWatch::Alarm","Properties":{"MetricName":"Evictions","ComparisonOperator":"GreaterThanThreshold","Threshold":1000,
              "EvaluationPeriods":5,"DatapointsToAlarm":3,"Period":60,"AlarmDescription":"too small","AlarmActions":["arn"],
              "Dimensions":[{"Name":"CacheClusterId","Value":{"Fn::Sub":"${Cache}-001"}}]}},
            "Stranger":{"Type":"AWS::CloudWatch::Alarm","Properties":{"MetricName":"Errors"}}
            """
        );

        Assert.Equal(
            [new CacheAlarmEntry("Alarm", "Evictions", "above 1,000", "3 of 5 minutes", "too small", true, 1, false)],
            inventory.Caches[0].Alarms
        );
        Assert.Equal(2, inventory.Alarms.Count);
    }

    [Fact]
    public void Users_and_their_secrets_are_found()
    {
        var cache = Only(
            Group("\"UserGroupIds\":[{\"Ref\":\"Users\"}]"),
            """
            "Users":{"Type":"AWS::ElastiCache::UserGroup","Properties":{"UserGroupId":"g","Engine":"valkey","UserIds":[{"Ref":"Api"},{"Ref":"Worker"}]}},
            "Api":{"Type":"AWS::ElastiCache::User","Properties":{"UserId":"a","UserName":"api","AccessString":"on ~* +@read","Engine":"valkey",
              "AuthenticationMode":{"Type":"password","Passwords":[{"Fn::Sub":"{{resolve:secretsmanager:${Secret}::}}"}]}}},
            "Worker":{"Type":"AWS::ElastiCache::User","Properties":{"UserId":"w","UserName":"w","AccessString":"on ~* +@all","Engine":"valkey","AuthenticationMode":{"Type":"iam"}}},
            "Secret":{"Type":"AWS::SecretsManager::Secret"}
            """
        );

        Assert.Equal(
            [new CacheUser("api", "password", "on ~* +@read"), new CacheUser("w", "IAM", "on ~* +@all")],
            cache.Users
        );
        Assert.Equal(["Secret"], cache.Secrets);
        Assert.Equal("2 users", cache.Authentication);
    }

    [Theory]
    [InlineData("", "no TLS", false)]
    [InlineData("\"TransitEncryptionEnabled\":true", "TLS required", true)]
    [InlineData("\"TransitEncryptionEnabled\":true,\"TransitEncryptionMode\":\"preferred\"", "TLS preferred", false)]
    [InlineData("\"TransitEncryptionEnabled\":{\"Fn::ImportValue\":\"tls\"}", "TLS known at deployment", null)]
    public void Encryption_in_transit_is_told(string properties, string transit, bool? isRequired)
    {
        var cache = Only(Group(properties));

        Assert.Equal((transit, isRequired), (cache.Transit, cache.IsTlsRequired));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("\"Engine\":\"valkey\"", "a key that AWS owns")]
    [InlineData("\"Engine\":\"valkey\",\"AtRestEncryptionEnabled\":false", null)]
    [InlineData("\"AtRestEncryptionEnabled\":true", "a key that AWS owns")]
    [InlineData("\"AtRestEncryptionEnabled\":true,\"KmsKeyId\":{\"Fn::GetAtt\":[\"Key\",\"Arn\"]}", "Key")]
    [InlineData("\"AtRestEncryptionEnabled\":true,\"KmsKeyId\":\"alias/shop\"", "alias/shop")]
    [InlineData(
        "\"AtRestEncryptionEnabled\":true,\"KmsKeyId\":{\"Fn::ImportValue\":{\"Fn::Join\":[\"-\",[\"a\",\"b\"]]}}",
        "(known at deployment)"
    )]
    public void The_key_at_rest_is_told(string properties, string? key) =>
        Assert.Equal(key, Only(Group(properties), "\"Key\":{\"Type\":\"AWS::KMS::Key\"}").Key?.Name);

    [Theory]
    [InlineData("", true)]
    [InlineData("\"AutomaticFailoverEnabled\":true", true)]
    [InlineData("\"AutomaticFailoverEnabled\":false", false)]
    public void Failover_is_on_where_it_is_left_out(string properties, bool failsOver) =>
        Assert.True(Only(Group(properties)).Failover.Is(failsOver));

    [Theory]
    [InlineData("dev", 0)]
    [InlineData("prod", 1)]
    public void A_cache_whose_condition_is_false_is_not_there(string env, int caches)
    {
        var read = InventoryReader.Read(
            Template.Read(
                JsonDocument
                    .Parse(
                        """
                        {"Parameters":{"Env":{"Type":"String"}},"Conditions":{"IsProd":{"Fn::Equals":[{"Ref":"Env"},"prod"]}},
                         "Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Condition":"IsProd"},
                                      "Key":{"Type":"AWS::KMS::Key","Condition":"IsProd"}}}
                        """
                    )
                    .RootElement
            ),
            "eu-central-1",
            parameters: new Dictionary<string, string> { ["Env"] = env }
        );

        Assert.Equal((caches, caches), (read.Caches.Count, read.Others.Count));
    }

    [Fact]
    public void A_cache_whose_condition_only_the_deployment_knows_names_it()
    {
        var read = InventoryReader.Read(
            Template.Read(
                JsonDocument
                    .Parse(
                        """
                        {"Conditions":{"IsOurs":{"Fn::Equals":[{"Ref":"AWS::AccountId"},"123456789012"]}},
                         "Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Condition":"IsOurs"}}}
                        """
                    )
                    .RootElement
            ),
            "eu-central-1"
        );

        Assert.Equal("IsOurs", Assert.Single(read.Caches).OnlyWhere);
    }

    [Theory]
    [InlineData("\"IpProtocol\":\"tcp\",\"FromPort\":22,\"ToPort\":22", false)]
    [InlineData("\"IpProtocol\":\"udp\",\"FromPort\":6379,\"ToPort\":6379", false)]
    [InlineData("\"IpProtocol\":\"icmp\",\"FromPort\":-1,\"ToPort\":-1", false)]
    [InlineData("\"IpProtocol\":\"tcp\",\"FromPort\":6380,\"ToPort\":7000", false)]
    [InlineData("\"IpProtocol\":\"tcp\",\"FromPort\":6000,\"ToPort\":7000", true)]
    [InlineData("\"IpProtocol\":\"6\",\"FromPort\":6379,\"ToPort\":6379", true)]
    [InlineData("\"IpProtocol\":-1", true)]
    [InlineData("\"IpProtocol\":\"tcp\",\"FromPort\":{\"Fn::ImportValue\":\"p\"},\"ToPort\":7000", true)]
    public void Only_who_reaches_the_port_is_let_in(string rule, bool reaches)
    {
        var cache = Only(
            Group("\"SecurityGroupIds\":[{\"Ref\":\"Door\"}]"),
            $$$"""
            "Door":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{"CidrIp":"0.0.0.0/0",{{{rule}}}}]}}
            """
        );

        Assert.Equal(reaches, cache.Access!.Count == 1);
    }

    [Theory]
    [InlineData("CacheClusterId", "orders-002", 1)]
    [InlineData("CacheClusterId", "Orders-0001-003", 1)]
    [InlineData("ReplicationGroupId", "orders", 1)]
    [InlineData("CacheClusterId", "orders-old-002", 0)]
    [InlineData("FunctionName", "orders", 0)]
    public void Alarms_find_a_cache_by_its_name(string dimension, string value, int alarms)
    {
        var cache = Only(
            Group("\"ReplicationGroupId\":\"orders\""),
            $$$"""
            "Alarm":{"Type":"AWS::CloudWatch::Alarm","Properties":{"MetricName":"EngineCPUUtilization",
              "Dimensions":[{"Name":"{{{dimension}}}","Value":"{{{value}}}"}]}}
            """
        );

        Assert.Equal(alarms, cache.Alarms.Count);
    }

    [Fact]
    public void Scaling_finds_a_cache_by_its_name()
    {
        var cache = Only(
            Group("\"ReplicationGroupId\":\"orders\""),
            """
            "Target":{"Type":"AWS::ApplicationAutoScaling::ScalableTarget","Properties":{"ResourceId":"replication-group/orders",
              "ScalableDimension":"elasticache:replication-group:NodeGroups","MinCapacity":2,"MaxCapacity":5}}
            """
        );

        Assert.Equal([new CapacityRange("shards", 2, 5)], cache.Scaling);
    }

    [Fact]
    public void A_secondary_has_the_encryption_of_its_primary()
    {
        var cache = Only(Group("\"GlobalReplicationGroupId\":\"ldgnf-orders\""));

        Assert.Equal(("as the primary", null), (cache.Transit, cache.IsTlsRequired));
    }

    [Theory]
    [InlineData("\"PreferredCacheClusterAZs\":[{\"Fn::Select\":[0,{\"Fn::GetAZs\":\"\"}]}]", true)]
    [InlineData("\"NodeGroupConfiguration\":[{\"PrimaryAvailabilityZone\":{\"Fn::ImportValue\":\"z\"}}]", true)]
    [InlineData("\"NumCacheClusters\":2", false)]
    public void Zones_that_the_template_names_are_not_chosen_by_ElastiCache(string properties, bool areWritten)
    {
        var cache = Only(Group(properties));

        Assert.Equal(areWritten, cache.HasHiddenZones);
        Assert.Equal(areWritten, CacheWords.Zones(cache) == "known at deployment");
    }

    [Fact]
    public void A_picture_shows_what_a_terminal_would_obey()
    {
        var read = Read(Group("\"ReplicationGroupId\":\"a\\u001b[31m\\n\\u202eb\""));

        Assert.StartsWith("a\\u001b[31m\\u000a\\u202eb: ", TextPicture.Of([read]), StringComparison.Ordinal);
    }

    private static string UserGroup(string ids, string engine) =>
        $$""" "Users":{"Type":"AWS::ElastiCache::UserGroup","Properties":{"UserGroupId":"g","Engine":"{{engine}}","UserIds":{{ids}} } } """;

    private static string Group(string properties) =>
        $$""" "Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{ {{properties}} } } """;

    private static CacheEntry Only(params string[] resources) => Assert.Single(Read(resources).Caches);

    private static TemplateInventory Read(params string[] resources) =>
        InventoryReader.Read(
            Template.Read(JsonDocument.Parse($$"""{"Resources":{ {{string.Join(',', resources)}} } }""").RootElement),
            "eu-central-1"
        );
}
