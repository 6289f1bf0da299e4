namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>What the API, the console and Terraform call the properties, in every way of writing a name.</summary>
public sealed class OtherWordsTests
{
    // What a word is called here: WORD=PROPERTY, or WORD alone where CloudFormation has the same word written otherwise.
    private static readonly (string Type, string Words)[] Table =
    [
        (
            ResourceTypes.ReplicationGroup,
            """
            at_rest_encryption_enabled=AtRestEncryptionEnabled auth_token=AuthToken automatic_failover_enabled=AutomaticFailoverEnabled
            auto_minor_version_upgrade=AutoMinorVersionUpgrade availability_zones=PreferredCacheClusterAZs
            cluster_mode=ClusterMode data_tiering_enabled=DataTieringEnabled description=ReplicationGroupDescription
            engine=Engine engine_version=EngineVersion global_replication_group_id=GlobalReplicationGroupId
            ip_discovery=IpDiscovery kms_key_id=KmsKeyId log_delivery_configuration=LogDeliveryConfigurations
            maintenance_window=PreferredMaintenanceWindow multi_az_enabled=MultiAZEnabled network_type=NetworkType
            node_group_configuration=NodeGroupConfiguration node_type=CacheNodeType
            notification_topic_arn=NotificationTopicArn num_cache_clusters=NumCacheClusters num_node_groups=NumNodeGroups
            number_cache_clusters=NumCacheClusters parameter_group_name=CacheParameterGroupName port=Port
            preferred_cache_cluster_azs=PreferredCacheClusterAZs replicas_per_node_group=ReplicasPerNodeGroup
            replication_group_description=ReplicationGroupDescription replication_group_id=ReplicationGroupId
            security_group_ids=SecurityGroupIds security_group_names=CacheSecurityGroupNames snapshot_arns=SnapshotArns
            snapshot_name=SnapshotName snapshot_retention_limit=SnapshotRetentionLimit snapshot_window=SnapshotWindow
            subnet_group_name=CacheSubnetGroupName tags=Tags transit_encryption_enabled=TransitEncryptionEnabled
            transit_encryption_mode=TransitEncryptionMode user_group_ids=UserGroupIds
            AutomaticFailover=AutomaticFailoverEnabled MultiAZ=MultiAZEnabled DataTiering=DataTieringEnabled
            Description=ReplicationGroupDescription NodeGroups=NodeGroupConfiguration AuthTokenEnabled=AuthToken
            VpcSecurityGroupIds=SecurityGroupIds UserGroupIdsToAdd=UserGroupIds GlobalNodeGroupCount=NumNodeGroups
            KMSKeyID=KmsKeyId KmsKeyID=KmsKeyId multiAzEnabled=MultiAZEnabled preferredCacheClusterAzs=PreferredCacheClusterAZs
            NotificationTopicARN=NotificationTopicArn snapshotARNs=SnapshotArns securityGroupIDs=SecurityGroupIds
            node-type=CacheNodeType cache-node-type=CacheNodeType backup_retention_period=SnapshotRetentionLimit
            BackupRetention=SnapshotRetentionLimit AutoFailover=AutomaticFailoverEnabled SubnetIDs=CacheSubnetGroupName
            auto_upgrade_minor_versions=AutoMinorVersionUpgrade encryption_in_transit=TransitEncryptionEnabled
            CacheSubnetGroup=CacheSubnetGroupName CacheParameterGroup=CacheParameterGroupName
            AZs=PreferredCacheClusterAZs Users=UserGroupIds NodeSize=CacheNodeType Password=AuthToken acl_name=UserGroupIds
            """
        ),
        (
            ResourceTypes.CacheCluster,
            """
            availability_zone=PreferredAvailabilityZone az_mode=AZMode cluster_id=ClusterName engine=Engine
            engine_version=EngineVersion ip_discovery=IpDiscovery log_delivery_configuration=LogDeliveryConfigurations
            maintenance_window=PreferredMaintenanceWindow network_type=NetworkType node_type=CacheNodeType
            notification_topic_arn=NotificationTopicArn num_cache_nodes=NumCacheNodes
            parameter_group_name=CacheParameterGroupName port=Port
            preferred_availability_zones=PreferredAvailabilityZones security_group_ids=VpcSecurityGroupIds
            snapshot_arns=SnapshotArns snapshot_name=SnapshotName snapshot_retention_limit=SnapshotRetentionLimit
            snapshot_window=SnapshotWindow subnet_group_name=CacheSubnetGroupName tags=Tags
            transit_encryption_enabled=TransitEncryptionEnabled CacheClusterId=ClusterName
            NewAvailabilityZones=PreferredAvailabilityZones CacheParameterGroup=CacheParameterGroupName
            CacheSecurityGroups=CacheSecurityGroupNames SecurityGroups=VpcSecurityGroupIds SecurityGroupIDs=VpcSecurityGroupIds
            AzMode=AZMode Nodes=NumCacheNodes MultiAZEnabled=AZMode Version=EngineVersion
            """
        ),
        (
            ResourceTypes.ServerlessCache,
            """
            cache_usage_limits=CacheUsageLimits daily_snapshot_time=DailySnapshotTime description=Description engine=Engine
            kms_key_id=KmsKeyId major_engine_version=MajorEngineVersion name=ServerlessCacheName network_type=NetworkType
            security_group_ids=SecurityGroupIds snapshot_arns_to_restore=SnapshotArnsToRestore
            snapshot_retention_limit=SnapshotRetentionLimit subnet_ids=SubnetIds tags=Tags user_group_id=UserGroupId
            SubnetIDs=SubnetIds KMSKeyId=KmsKeyId EngineVersion=MajorEngineVersion MajorVersion=MajorEngineVersion
            """
        ),
        (
            ResourceTypes.SubnetGroup,
            """
            name=CacheSubnetGroupName description=Description subnet_ids=SubnetIds tags=Tags subnetIds=SubnetIds
            SubnetIDs=SubnetIds SubnetId=SubnetIds Subnets=SubnetIds CacheSubnetGroupDescription=Description
            cacheSubnetGroupName=CacheSubnetGroupName
            """
        ),
        (
            ResourceTypes.ParameterGroup,
            """
            family=CacheParameterGroupFamily description=Description parameter=Properties tags=Tags
            ParameterNameValues=Properties cacheParameterGroupFamily=CacheParameterGroupFamily
            """
        ),
        (
            ResourceTypes.User,
            """
            access_string=AccessString authentication_mode=AuthenticationMode engine=Engine
            no_password_required=NoPasswordRequired passwords=Passwords tags=Tags user_id=UserId user_name=UserName
            UserID=UserId username=UserName AuthType=AuthenticationMode ACL=AccessString Permissions=AccessString
            Password=Passwords
            """
        ),
        (
            ResourceTypes.UserGroup,
            """
            engine=Engine tags=Tags user_group_id=UserGroupId user_ids=UserIds UserIDs=UserIds UserIdsToAdd=UserIds
            Members=UserIds
            """
        ),
        (
            ResourceTypes.GlobalReplicationGroup,
            """
            automatic_failover_enabled=AutomaticFailoverEnabled cache_node_type=CacheNodeType engine=Engine
            engine_version=EngineVersion global_replication_group_description=GlobalReplicationGroupDescription
            global_replication_group_id_suffix=GlobalReplicationGroupIdSuffix num_node_groups=GlobalNodeGroupCount
            parameter_group_name=CacheParameterGroupName primary_replication_group_id=Members tags=Tags
            NodeGroupCount=GlobalNodeGroupCount node_type=CacheNodeType
            """
        ),
        (ResourceTypes.Snapshot, "cache_cluster_id=CacheClusterId kms_key_id=KmsKeyId ClusterName=CacheClusterId"),
        (ResourceTypes.ServerlessCacheSnapshot, "serverless_cache_name=ServerlessCacheName KmsKeyID=KmsKeyId"),
    ];

    public static TheoryData<string, string, string> Words { get; } =
    [
        .. Table.SelectMany(row =>
            row.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Split('='))
                .Select(word => new TheoryDataRow<string, string, string>(row.Type, word[0], word[1]))
        ),
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_from_elsewhere_is_told_with_the_property(string type, string word, string property) =>
        Assert.EndsWith(
            $"; did you mean {property}?",
            Told(type, $$"""{"{{word}}": {"Fn::ImportValue": "x"} }"""),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        """{"TransitEncryptionEnable": true, "TransitEncryptionEnabled": true}""",
        "it is called TransitEncryptionEnabled here, which stands there too"
    )]
    [InlineData(
        """{"cache_node_type": "cache.t4g.micro", "CacheNodeType": "cache.t4g.micro"}""",
        "it is called CacheNodeType here, which stands there too"
    )]
    [InlineData(
        """{"AutoFailover": true, "AutomaticFailoverEnabled": true}""",
        "it is called AutomaticFailoverEnabled here, which stands there too"
    )]
    [InlineData(
        """{"SecurityGroupID": ["sg-1"], "SecurityGroupIds": ["sg-1"]}""",
        "it is called SecurityGroupIds here, which stands there too"
    )]
    public void A_word_of_a_property_that_stands_there_is_to_be_left_out(string properties, string says) =>
        Assert.Contains(says, Told(ResourceTypes.ReplicationGroup, properties), StringComparison.Ordinal);

    [Theory]
    [InlineData(ResourceTypes.CacheCluster, "preferred_outpost_arn")]
    [InlineData(ResourceTypes.CacheCluster, "outpost_mode")]
    [InlineData(ResourceTypes.ReplicationGroup, "NotificationTopicStatus")]
    [InlineData(ResourceTypes.ReplicationGroup, "apply_immediately")]
    [InlineData(ResourceTypes.ReplicationGroup, "ServerlessCacheSnapshotName")]
    public void A_word_for_which_there_is_no_property_is_told_as_one(string type, string word) =>
        Assert.Contains(
            "it is a word of the API, and CloudFormation has nothing for it; leave it out",
            Told(type, $$"""{"{{word}}": "x"}"""),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("""{"replica_count": 1}""", "ReplicaCount")]
    [InlineData("""{"primaryAvailabilityZone": "us-east-1a"}""", "PrimaryAvailabilityZone")]
    [InlineData("""{"node_group_id": "0001"}""", "NodeGroupId")]
    public void Words_of_a_shard_are_told_too(string shard, string property) =>
        Assert.EndsWith(
            $"; did you mean {property}?",
            Told(ResourceTypes.ReplicationGroup, $$"""{"NodeGroupConfiguration": [{{shard}}] }"""),
            StringComparison.Ordinal
        );

    // The edit would make another mistake: a text where a list is wanted, an object where a word is.
    [Theory]
    [InlineData(ResourceTypes.ReplicationGroup, """{"security_group_id": "sg-1"}""")]
    [InlineData(ResourceTypes.ReplicationGroup, """{"cluster_mode": {"num_node_groups": 2} }""")]
    [InlineData(ResourceTypes.ReplicationGroup, """{"AvailabilityZone": "us-east-1a"}""")]
    [InlineData(ResourceTypes.GlobalReplicationGroup, """{"primary_replication_group_id": "orders"}""")]
    public void A_name_for_another_kind_of_value_is_told_and_not_written(string type, string properties) =>
        Assert.Empty(Violation(type, properties).Fix?.Edits ?? []);

    [Theory]
    [InlineData(ResourceTypes.CacheCluster, """{"num_cache_nodes": 1}""")]
    [InlineData(ResourceTypes.SubnetGroup, """{"SubnetIDs": ["subnet-1"]}""")]
    [InlineData(ResourceTypes.ServerlessCache, """{"kms-key-id": "alias/a"}""")]
    public void A_name_that_differs_in_case_and_separators_only_is_surely_meant(string type, string properties) =>
        Assert.Equal(
            (false, 1),
            Violation(type, properties).Fix is { } fix ? (fix.IsUnsafe, fix.Edits.Count) : (true, 0)
        );

    private static string Told(string type, string properties) => Violation(type, properties).Message;

    private static Violation Violation(string type, string properties) =>
        Assert.Single(
            TemplateJudge
                .Judge(
                    Template.Read(
                        System
                            .Text.Json.JsonDocument.Parse(
                                $$$"""{"Resources": {"A": {"Type": "{{{type}}}", "Properties": {{{properties}}} } } }"""
                            )
                            .RootElement
                    )
                )
                .Select(finding => finding.Violation),
            violation => violation.RuleId == "M-10"
        );
}
