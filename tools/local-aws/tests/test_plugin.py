# Long: One test for each behaviour of the simulation, over one server that takes seconds to start.
"""Proves the plug-in with raw CloudFormation templates against a running `serve.py`."""

import json
import signal
import socket
import subprocess
import sys
import unittest

from botocore.exceptions import ClientError
from support import (
    NETWORK,
    REGION,
    SERVE,
    TOKEN,
    attribute,
    begin,
    cache,
    client,
    clustered_group,
    create,
    delete,
    deployed_group,
    end,
    endpoint,
    events,
    failure,
    memcached,
    network,
    outputs_of,
    parameter_group,
    replication_group,
    serverless,
    stack,
    start,
    tags,
    template,
    unique,
    update,
)

setUpModule, tearDownModule = begin, end


class Serve(unittest.TestCase):
    def test_picks_a_free_port_and_says_so_in_one_line(self):
        self.assertRegex(endpoint(), r"^http://127\.0\.0\.1:\d+$")

    def test_ends_cleanly_on_sigterm(self):
        process, _ = start()
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.communicate(timeout=60), ("", ""))
        self.assertEqual(process.returncode, 0)

    def test_ends_when_its_parent_closes_stdin(self):
        process, _ = start("--exit-with-parent")
        process.stdin.close()
        self.assertEqual(process.wait(timeout=60), 0)
        process.stdout.close()
        process.stderr.close()

    def test_does_not_hang_on_a_port_in_use(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            process, line = start("--port", str(taken.getsockname()[1]))
            process.communicate(timeout=60)
        self.assertEqual(line, "")
        self.assertNotEqual(process.returncode, 0)

    def test_says_in_one_sentence_that_moto_is_missing(self):
        without_packages = subprocess.run([sys.executable, "-I", "-S", SERVE], capture_output=True, text=True)
        self.assertEqual(without_packages.returncode, 3)
        self.assertEqual(len(without_packages.stderr.splitlines()), 1)


class ReplicationGroups(unittest.TestCase):
    def test_show_what_the_template_says(self):
        group = deployed_group(
            replication_group(
                MultiAZEnabled=True,
                TransitEncryptionEnabled=True,
                AtRestEncryptionEnabled=True,
                AuthToken=TOKEN,
                SnapshotRetentionLimit=7,
                SnapshotWindow="03:00-04:00",
            )
        )
        shown = {
            "Engine": "valkey",
            "CacheNodeType": "cache.r7g.large",
            "AutomaticFailover": "enabled",
            "MultiAZ": "enabled",
            "ClusterEnabled": False,
            "TransitEncryptionEnabled": True,
            "TransitEncryptionMode": "required",
            "AtRestEncryptionEnabled": True,
            "AuthTokenEnabled": True,
            "SnapshotRetentionLimit": 7,
            "SnapshotWindow": "03:00-04:00",
        }
        self.assertEqual({key: group[key] for key in shown}, shown)

    def test_show_their_nodes_as_cache_clusters(self):
        group = deployed_group(
            replication_group(SecurityGroupIds=[network["Group"]], PreferredMaintenanceWindow="sun:05:00-sun:06:00")
        )
        nodes = client("elasticache").describe_cache_clusters(CacheClusterId=group["MemberClusters"][1])
        node = nodes["CacheClusters"][0]
        self.assertEqual(node["SecurityGroups"], [{"SecurityGroupId": network["Group"], "Status": "active"}])
        self.assertEqual(node["CacheParameterGroup"]["CacheParameterGroupName"], "default.valkey8")
        self.assertEqual(node["PreferredMaintenanceWindow"], "sun:05:00-sun:06:00")
        self.assertEqual(node["EngineVersion"], "8.1")
        self.assertEqual(node["ReplicationGroupId"], group["ReplicationGroupId"])

    def test_spread_over_the_zones_of_their_subnets(self):
        members = deployed_group(replication_group())["NodeGroups"][0]["NodeGroupMembers"]
        placed = [(member["CurrentRole"], member["PreferredAvailabilityZone"]) for member in members]
        self.assertEqual(placed, [("primary", "us-east-1a"), ("replica", "us-east-1b")])

    def test_with_cluster_mode_share_all_slots(self):
        shards = deployed_group(clustered_group(NumNodeGroups=3))["NodeGroups"]
        self.assertEqual([shard["Slots"] for shard in shards], ["0-5461", "5462-10922", "10923-16383"])
        self.assertEqual([len(shard["NodeGroupMembers"]) for shard in shards], [2, 2, 2])

    def test_place_each_shard_as_configured(self):
        configuration = [
            {"NodeGroupId": "0001", "Slots": "0-99", "ReplicaCount": 1, "PrimaryAvailabilityZone": "us-east-1b"},
            {"NodeGroupId": "0002", "Slots": "100-16383", "ReplicaCount": 2},
        ]
        group = deployed_group(clustered_group(ReplicasPerNodeGroup=None, NodeGroupConfiguration=configuration))
        shards = group["NodeGroups"]
        self.assertEqual([shard["Slots"] for shard in shards], ["0-99", "100-16383"])
        self.assertEqual([len(shard["NodeGroupMembers"]) for shard in shards], [2, 3])
        self.assertEqual(shards[0]["NodeGroupMembers"][0]["PreferredAvailabilityZone"], "us-east-1b")

    def test_name_the_endpoints_of_their_topology(self):
        single = outputs_of(
            create(
                unique(),
                {"Rg": replication_group(Port=6380, TransitEncryptionEnabled=True)},
                {
                    "Primary": attribute("Rg", "PrimaryEndPoint.Address"),
                    "Reader": attribute("Rg", "ReaderEndPoint.Address"),
                    "Port": attribute("Rg", "PrimaryEndPoint.Port"),
                },
            )
        )
        self.assertRegex(single["Primary"], r"^master\.")
        self.assertRegex(single["Reader"], r"^replica\.")
        self.assertEqual(single["Port"], "6380")

    def test_with_cluster_mode_have_a_configuration_endpoint(self):
        described = create(
            unique(), {"Rg": clustered_group()}, {"Address": attribute("Rg", "ConfigurationEndPoint.Address")}
        )
        self.assertIn(".clustercfg.use1.", outputs_of(described)["Address"])

    def test_lack_the_endpoints_of_the_other_topology(self):
        for resource, missing in (
            (replication_group(), "ConfigurationEndPoint.Address"),
            (clustered_group(), "PrimaryEndPoint.Address"),
        ):
            with self.subTest(missing):
                name = unique()
                described = create(name, {"Rg": resource}, {"Address": attribute("Rg", missing)})
                self.assertEqual(described["StackStatus"], "ROLLBACK_COMPLETE")
                self.assertIn((name, "ROLLBACK_IN_PROGRESS", f"Attribute '{missing}' does not exist"), events(name))

    def test_get_lower_case_names_of_at_most_forty_characters(self):
        name = unique("A-Stack-With-A-Very-Long-Name-Indeed")
        resources = {"ReplicationGroup": replication_group()}
        group_id = outputs_of(create(name, resources, {"Id": {"Ref": "ReplicationGroup"}}))["Id"]
        self.assertLessEqual(len(group_id), 40)
        self.assertRegex(group_id, r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")

    def test_carry_their_own_tags_and_the_stacks_on_group_and_nodes(self):
        group = deployed_group(
            replication_group(Tags=[{"Key": "tier", "Value": "cache"}]), Tags=[{"Key": "team", "Value": "x"}]
        )
        found = client("elasticache").describe_cache_clusters(CacheClusterId=group["MemberClusters"][0])
        for arn in (group["ARN"], found["CacheClusters"][0]["ARN"]):
            self.assertEqual(tags(arn), {"tier": "cache", "team": "x"})

    def test_take_over_new_tags_of_the_stack(self):
        name, outputs, resources = unique(), {"Id": {"Ref": "Rg"}}, {"Rg": replication_group()}
        create(name, resources, outputs, Tags=[{"Key": "team", "Value": "x"}])
        described = update(name, resources, outputs, Tags=[{"Key": "team", "Value": "y"}])
        self.assertEqual(tags(cache(outputs_of(described)["Id"])["ARN"]), {"team": "y"})

    def test_gain_a_replica_in_place(self):
        name = unique()
        before = outputs_of(create(name, {"Rg": replication_group()}, {"Id": {"Ref": "Rg"}}))["Id"]
        after = outputs_of(update(name, {"Rg": replication_group(NumCacheClusters=3)}, {"Id": {"Ref": "Rg"}}))["Id"]
        self.assertEqual(after, before)
        self.assertEqual(len(cache(after)["MemberClusters"]), 3)

    def test_lose_a_replica_in_place(self):
        name = unique()
        create(name, {"Rg": replication_group(NumCacheClusters=3)})
        group_id = outputs_of(update(name, {"Rg": replication_group()}, {"Id": {"Ref": "Rg"}}))["Id"]
        with self.assertRaisesRegex(ClientError, "not found"):
            client("elasticache").describe_cache_clusters(CacheClusterId=f"{group_id}-003")

    def test_are_replaced_when_a_create_only_property_changes(self):
        name, retained = unique(), {"UpdateReplacePolicy": "Snapshot"}
        outputs = {"Id": {"Ref": "Rg"}}
        before = outputs_of(create(name, {"Rg": {**replication_group(), **retained}}, outputs))["Id"]
        after = outputs_of(update(name, {"Rg": {**replication_group(Port=6380), **retained}}, outputs))["Id"]
        self.assertNotEqual(after, before)
        with self.assertRaisesRegex(ClientError, "not found"):
            cache(before)
        snapshots = client("elasticache").describe_snapshots()["Snapshots"]
        self.assertIn(before, [snapshot["ReplicationGroupId"] for snapshot in snapshots])

    def test_with_a_fixed_name_cannot_be_replaced(self):
        name, fixed = unique(), unique("fixed")
        create(name, {"Rg": replication_group(ReplicationGroupId=fixed)})
        described = update(name, {"Rg": replication_group(ReplicationGroupId=fixed, Port=6380)})
        self.assertEqual(described["StackStatus"], "UPDATE_ROLLBACK_COMPLETE")
        self.assertIn(f"Rename {fixed} and update the stack again.", failure(name))

    def test_are_resharded_in_place_only_with_online_resharding(self):
        for policy, stays in (({"UpdatePolicy": {"UseOnlineResharding": True}}, True), ({}, False)):
            with self.subTest(policy):
                name, outputs = unique(), {"Id": {"Ref": "Rg"}}
                before = outputs_of(create(name, {"Rg": {**clustered_group(), **policy}}, outputs))["Id"]
                after = outputs_of(update(name, {"Rg": {**clustered_group(NumNodeGroups=3), **policy}}, outputs))["Id"]
                self.assertEqual(after == before, stays)
                self.assertEqual(len(cache(after)["NodeGroups"]), 3)

    def test_are_replaced_when_a_token_is_added_but_not_when_it_changes(self):
        name, outputs, tls = unique(), {"Id": {"Ref": "Rg"}}, {"TransitEncryptionEnabled": True}
        plain = outputs_of(create(name, {"Rg": replication_group(**tls)}, outputs))["Id"]
        first = outputs_of(update(name, {"Rg": replication_group(AuthToken=TOKEN, **tls)}, outputs))["Id"]
        second = outputs_of(update(name, {"Rg": replication_group(AuthToken=TOKEN[::-1], **tls)}, outputs))["Id"]
        self.assertNotEqual(first, plain)
        self.assertEqual(second, first)

    def test_leave_a_snapshot_when_their_deletion_policy_says_so(self):
        name = unique()
        resources = {"Rg": {**replication_group(), "DeletionPolicy": "Snapshot"}}
        group_id = outputs_of(create(name, resources, {"Id": {"Ref": "Rg"}}))["Id"]
        delete(name)
        snapshots = client("elasticache").describe_snapshots()["Snapshots"]
        snapshot = next(snapshot for snapshot in snapshots if snapshot["ReplicationGroupId"] == group_id)
        self.assertEqual(snapshot["Engine"], "valkey")

    def test_are_gone_with_their_nodes_after_deletion(self):
        name = unique()
        group_id = outputs_of(create(name, {"Rg": replication_group()}, {"Id": {"Ref": "Rg"}}))["Id"]
        delete(name)
        with self.assertRaisesRegex(ClientError, "not found"):
            cache(group_id)
        with self.assertRaisesRegex(ClientError, "not found"):
            client("elasticache").describe_cache_clusters(CacheClusterId=f"{group_id}-001")

    def test_are_refused_in_the_services_words(self):
        window = {"SnapshotWindow": "05:00-09:00", "PreferredMaintenanceWindow": "sun:06:00-sun:07:00"}
        tls = {"TransitEncryptionEnabled": True}
        cases = [
            ("not a valid identifier", {"ReplicationGroupId": "my--cache"}),
            ("Specified engine does not support replication.", {"Engine": "memcached"}),
            ("Cannot find version 7.4 for redis", {"Engine": "redis", "EngineVersion": "7.4"}),
            ("Expected a parameter group of family valkey8", {"CacheParameterGroupName": "default.valkey7"}),
            ("redis parameter group is not applicable to engine valkey", {"CacheParameterGroupName": "default.redis7"}),
            ("CacheParameterGroup not found: nowhere", {"CacheParameterGroupName": "nowhere"}),
            ("Automatic failover requires 2 or more cache clusters", {"NumCacheClusters": 1}),
            (
                "there must be at least 2 cache clusters",
                {"NumCacheClusters": 1, "AutomaticFailoverEnabled": None},
            ),
            ("The number of replicas per node group must be within 0 and 5.", {"ReplicasPerNodeGroup": 6}),
            ("NumCacheClusters can only be specified for one node group", {"NumNodeGroups": 2}),
            (
                "Use a parameter group with cluster-enabled",
                {"NumCacheClusters": None, "NumNodeGroups": 2, "CacheParameterGroupName": "default.valkey8"},
            ),
            (
                "cannot be created with auto failover turned off",
                {"CacheParameterGroupName": "default.valkey8.cluster.on", "AutomaticFailoverEnabled": False},
            ),
            ("must match the number of preferred availability zones", {"PreferredCacheClusterAZs": ["us-east-1a"]}),
            (
                "No subnet is present in the cache subnet group for availability zone us-east-1d",
                {"PreferredCacheClusterAZs": ["us-east-1a", "us-east-1d"]},
            ),
            ("only supported when encryption-in-transit is enabled", {"AuthToken": TOKEN}),
            ("within an Amazon VPC", {"CacheSubnetGroupName": None, "AuthToken": TOKEN, **tls}),
            ("Invalid AuthToken provided.", {"AuthToken": "p@ssword/12345678", **tls}),
            ("Invalid AuthToken provided.", {"AuthToken": TOKEN[:15], **tls}),
            ("User group based access control requires", {"UserGroupIds": ["group"]}),
            ("Please enable encryption at rest", {"KmsKeyId": "some-key", "AtRestEncryptionEnabled": False}),
            ("KMS key does not exist with key id some-key", {"KmsKeyId": "some-key", "AtRestEncryptionEnabled": True}),
            (
                "Transit encryption mode is not supported for engine version 6.2",
                {"Engine": "redis", "EngineVersion": "6.2", "TransitEncryptionMode": "preferred", **tls},
            ),
            ("you must enable data tiering", {"CacheNodeType": "cache.r6gd.xlarge"}),
            ("Data tiering is not supported", {"DataTieringEnabled": True}),
            ("Retention limit must be between 0 and 35.", {"SnapshotRetentionLimit": 36}),
            ("Invalid backup window format", {"SnapshotWindow": "5:00-9:00"}),
            ("Snapshot window must be at least 60 minutes.", {"SnapshotWindow": "05:00-05:30"}),
            ("Invalid maintenance window format", {"PreferredMaintenanceWindow": "sunday:05:00-06:00"}),
            ("Maintenance window must be at least 60 minutes.", {"PreferredMaintenanceWindow": "sun:23:00-sun:23:59"}),
            ("The snapshot window and maintenance window must not overlap.", window),
            ("Valid range is 1150-8004,8006-65535", {"Port": 8005}),
            ("CacheSubnetGroup nowhere not found", {"CacheSubnetGroupName": "nowhere"}),
            ("The security group 'sg-1' does not exist", {"SecurityGroupIds": ["sg-1"]}),
        ]
        for sentence, properties in cases:
            with self.subTest(sentence):
                name = unique()
                described = create(name, {"Rg": replication_group(**properties)})
                self.assertEqual(described["StackStatus"], "ROLLBACK_COMPLETE")
                self.assertIn(sentence, failure(name))

    def test_updates_are_refused_in_the_services_words(self):
        cases = [
            (
                "Replication group must have at least one read replica",
                clustered_group(ReplicasPerNodeGroup=0),
                clustered_group(ReplicasPerNodeGroup=0, CacheNodeType="cache.r7g.xlarge"),
            ),
            (
                "Must specify both SnapshotRetentionLimit and SnapshottingClusterId",
                replication_group(),
                replication_group(SnapshotRetentionLimit=1),
            ),
            ("cannot be downgraded", replication_group(), replication_group(EngineVersion="7.2")),
        ]
        for sentence, before, after in cases:
            with self.subTest(sentence):
                name = unique()
                create(name, {"Rg": before})
                self.assertEqual(update(name, {"Rg": after})["StackStatus"], "UPDATE_ROLLBACK_COMPLETE")
                self.assertIn(sentence, failure(name))


class CacheClusters(unittest.TestCase):
    def test_of_memcached_show_nodes_and_configuration_endpoint(self):
        outputs = {"Id": {"Ref": "Mc"}, "Port": attribute("Mc", "ConfigurationEndpoint.Port")}
        shown = outputs_of(create(unique(), {"Mc": memcached(AZMode="cross-az")}, outputs))
        found = client("elasticache").describe_cache_clusters(CacheClusterId=shown["Id"], ShowCacheNodeInfo=True)
        cluster = found["CacheClusters"][0]
        zones = [node["CustomerAvailabilityZone"] for node in cluster["CacheNodes"]]
        self.assertEqual(shown["Port"], "11211")
        self.assertEqual(cluster["Engine"], "memcached")
        self.assertEqual(zones, ["us-east-1a", "us-east-1b"])

    def test_of_memcached_gain_a_node_in_place(self):
        name, outputs = unique(), {"Id": {"Ref": "Mc"}}
        before = outputs_of(create(name, {"Mc": memcached()}, outputs))["Id"]
        after = outputs_of(update(name, {"Mc": memcached(NumCacheNodes=3)}, outputs))["Id"]
        cluster = client("elasticache").describe_cache_clusters(CacheClusterId=after)["CacheClusters"][0]
        self.assertEqual((after, cluster["NumCacheNodes"]), (before, 3))

    def test_of_memcached_with_zones_gain_a_node_in_place_and_are_replaced_by_other_zones(self):
        name, outputs = unique(), {"Id": {"Ref": "Mc"}}
        zones = ["us-east-1a", "us-east-1b"]
        placed = memcached(AZMode="cross-az", PreferredAvailabilityZones=zones)
        more = memcached(AZMode="cross-az", NumCacheNodes=3, PreferredAvailabilityZones=["us-east-1a", *zones])
        moved = memcached(AZMode="cross-az", PreferredAvailabilityZones=["us-east-1b", "us-east-1b"])
        first = outputs_of(create(name, {"Mc": placed}, outputs))["Id"]
        second = outputs_of(update(name, {"Mc": more}, outputs))["Id"]
        third = outputs_of(update(name, {"Mc": moved}, outputs))["Id"]
        self.assertEqual(first, second)
        self.assertNotEqual(first, third)

    def test_of_memcached_have_no_redis_endpoint(self):
        described = create(unique(), {"Mc": memcached()}, {"Address": attribute("Mc", "RedisEndpoint.Address")})
        self.assertEqual(described["StackStatus"], "ROLLBACK_COMPLETE")

    def test_are_listed_apart_from_the_nodes_of_replication_groups(self):
        create(unique(), {"Rg": replication_group(), "Mc": memcached()})
        found = client("elasticache").describe_cache_clusters(ShowCacheClustersNotInReplicationGroups=True)
        self.assertEqual({cluster["Engine"] for cluster in found["CacheClusters"]} - {"redis"}, {"memcached"})

    def test_are_refused_in_the_services_words(self):
        redis = {"Engine": "redis", "EngineVersion": "7.1"}
        cases = [
            ("This API doesn't support Valkey engine.", {"Engine": "valkey", "EngineVersion": "8.1"}),
            ("Cannot find version 1.6 for memcached", {"EngineVersion": "1.6"}),
            ("NumCacheNodes should be 1 if engine is redis", redis),
            (
                "Cluster mode should be disabled in parameter group",
                {**redis, "NumCacheNodes": 1, "CacheParameterGroupName": "default.redis7.cluster.on"},
            ),
            (
                "Encryption feature is not supported for engine REDIS.",
                {**redis, "NumCacheNodes": 1, "TransitEncryptionEnabled": True},
            ),
            ("Engine does not support snapshotting.", {"SnapshotRetentionLimit": 5}),
            ("Restoring a snapshot is not supported for this engine type", {"SnapshotName": "backup"}),
            ("Must specify at least two cache nodes", {"AZMode": "cross-az", "NumCacheNodes": 1}),
            ("Must specify the same number", {"PreferredAvailabilityZones": ["us-east-1a"]}),
        ]
        for sentence, properties in cases:
            with self.subTest(sentence):
                name = unique()
                create(name, {"Mc": memcached(**properties)})
                self.assertIn(sentence, failure(name))


class OtherElastiCacheTypes(unittest.TestCase):
    def test_subnet_group_shows_its_subnets_and_zones(self):
        groups = client("elasticache").describe_cache_subnet_groups(CacheSubnetGroupName=network["Subnets"])
        group = groups["CacheSubnetGroups"][0]
        zones = [subnet["SubnetAvailabilityZone"]["Name"] for subnet in group["Subnets"]]
        self.assertEqual((group["VpcId"], zones), (network["Vpc"], ["us-east-1a", "us-east-1b"]))

    def test_subnet_group_of_unknown_subnets_is_refused(self):
        name = unique()
        properties = {"Description": "x", "SubnetIds": ["subnet-000"]}
        create(name, {"Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": properties}})
        self.assertIn("Some input subnets in :[subnet-000] are invalid.", failure(name))

    def test_parameter_group_lists_the_parameters_that_it_sets(self):
        name = outputs_of(create(unique(), {"Params": parameter_group()}, {"Name": {"Ref": "Params"}}))["Name"]
        elasticache = client("elasticache")
        group = elasticache.describe_cache_parameter_groups(CacheParameterGroupName=name)["CacheParameterGroups"][0]
        parameters = elasticache.describe_cache_parameters(CacheParameterGroupName=name, Source="user")["Parameters"]
        self.assertEqual(group["CacheParameterGroupFamily"], "valkey8")
        self.assertEqual([(p["ParameterName"], p["ParameterValue"]) for p in parameters], [("timeout", "300")])

    def test_parameter_group_changes_in_place(self):
        name, outputs = unique(), {"Name": {"Ref": "Params"}}
        before = outputs_of(create(name, {"Params": parameter_group()}, outputs))
        after = outputs_of(update(name, {"Params": parameter_group(Properties={"timeout": "0"})}, outputs))
        self.assertEqual(after, before)

    def test_parameter_group_of_an_unknown_family_is_refused(self):
        name = unique()
        create(name, {"Params": parameter_group(CacheParameterGroupFamily="redis7.2")})
        self.assertIn("CacheParameterGroupFamily redis7.2 is not a valid parameter group family.", failure(name))

    def test_users_and_their_group_are_listed(self):
        user_id, group_id = unique("user"), unique("group")
        resources = {
            "User": {
                "Type": "AWS::ElastiCache::User",
                "Properties": {
                    "UserId": user_id,
                    "UserName": user_id,
                    "Engine": "valkey",
                    "AccessString": "on ~* +@all",
                    "AuthenticationMode": {"Type": "iam"},
                },
            },
            "Users": {
                "Type": "AWS::ElastiCache::UserGroup",
                "Properties": {"UserGroupId": group_id, "Engine": "valkey", "UserIds": [{"Ref": "User"}]},
            },
            "Rg": replication_group(TransitEncryptionEnabled=True, UserGroupIds=[{"Ref": "Users"}]),
        }
        shown = outputs_of(create(unique(), resources, {"Id": {"Ref": "Rg"}}))
        group = client("elasticache").describe_user_groups(UserGroupId=group_id)["UserGroups"][0]
        user = client("elasticache").describe_users(UserId=user_id)["Users"][0]
        self.assertEqual(group["UserIds"], [user_id])
        self.assertEqual(user["UserGroupIds"], [group_id])
        self.assertEqual(cache(shown["Id"])["UserGroupIds"], [group_id])

    def test_users_are_refused_in_the_services_words(self):
        cases = [
            ("Passwords length must be between 16-128 characters.", {"Passwords": ["short"]}),
            ("Maximum number of passwords", {"Passwords": [TOKEN, TOKEN + "1", TOKEN + "2"]}),
            ("Input Authentication type: null", {}),
            ("User Id and User name must be same", {"AuthenticationMode": {"Type": "iam"}}),
            ("Password rules are not supported", {"NoPasswordRequired": True, "AccessString": "on >secret ~* +@all"}),
        ]
        for sentence, properties in cases:
            with self.subTest(sentence):
                name = unique()
                defaults = {"UserId": unique("u"), "UserName": "n", "Engine": "redis", "AccessString": "on ~* +@all"}
                create(name, {"U": {"Type": "AWS::ElastiCache::User", "Properties": {**defaults, **properties}}})
                self.assertIn(sentence, failure(name))

    def test_serverless_cache_has_an_endpoint_for_each_role(self):
        properties = {"ServerlessCacheName": unique("s"), "Engine": "valkey", "MajorEngineVersion": "8"}
        described = create(
            unique(),
            {"S": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": properties}},
            {"Port": attribute("S", "Endpoint.Port"), "ReaderPort": attribute("S", "ReaderEndpoint.Port")},
        )
        found = client("elasticache").describe_serverless_caches(ServerlessCacheName=properties["ServerlessCacheName"])
        self.assertEqual(outputs_of(described), {"Port": "6379", "ReaderPort": "6380"})
        self.assertEqual(found["ServerlessCaches"][0]["MajorEngineVersion"], "8")


    def test_serverless_cache_of_memcached_has_no_reader_endpoint(self):
        name = unique()
        properties = {"ServerlessCacheName": unique("s"), "Engine": "memcached", "MajorEngineVersion": "1.6"}
        described = create(
            name,
            {"S": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": properties}},
            {"Port": attribute("S", "ReaderEndpoint.Port")},
        )
        self.assertEqual(described["StackStatus"], "ROLLBACK_COMPLETE")

    def test_serverless_cache_leaves_its_final_snapshot(self):
        name, final = unique(), unique("final")
        create(name, {"S": serverless(FinalSnapshotName=final)})
        delete(name)
        found = client("elasticache").describe_serverless_cache_snapshots(ServerlessCacheSnapshotName=final)
        self.assertEqual(found["ServerlessCacheSnapshots"][0]["Status"], "available")

    def test_serverless_cache_whose_final_snapshot_exists_cannot_be_deleted(self):
        name, final = unique(), unique("final")
        create(name, {"S": serverless(FinalSnapshotName=final)})
        delete(name)
        other = unique()
        create(other, {"S": serverless(FinalSnapshotName=final)})
        delete(other)
        self.assertEqual(stack(other)["StackStatus"], "DELETE_FAILED")

    def test_snapshot_fills_a_group_and_a_serverless_cache(self):
        arn = attribute("Copy", "Arn")
        resources = {
            "Rg": replication_group(),
            "Copy": {
                "Type": "AWS::ElastiCache::Snapshot",
                "Properties": {"SnapshotName": unique("copy"), "ReplicationGroupId": {"Ref": "Rg"}},
            },
            "Restored": replication_group(SnapshotName={"Fn::Select": [6, {"Fn::Split": [":", arn]}]}),
            "S": serverless(SnapshotArnsToRestore=[arn]),
        }
        described = create(unique(), resources, {"Arn": arn, "Id": {"Ref": "Copy"}})
        self.assertEqual(described["StackStatus"], "CREATE_COMPLETE")
        self.assertEqual(outputs_of(described)["Arn"], outputs_of(described)["Id"])

    def test_snapshot_goes_with_its_stack_unless_it_is_retained(self):
        for policy, left in (("Delete", 0), ("Retain", 1)):
            with self.subTest(policy):
                name, snapshot = unique(), unique("copy")
                properties = {"SnapshotName": snapshot, "ReplicationGroupId": {"Ref": "Rg"}}
                copy = {"Type": "AWS::ElastiCache::Snapshot", "DeletionPolicy": policy, "Properties": properties}
                create(name, {"Rg": replication_group(), "Copy": copy})
                delete(name)
                found = client("elasticache").describe_snapshots()["Snapshots"]
                self.assertEqual(len([one for one in found if one["SnapshotName"] == snapshot]), left)

    def test_serverless_snapshot_fills_a_serverless_cache(self):
        snapshot = unique("copy")
        resources = {
            "S": serverless(),
            "Copy": {
                "Type": "AWS::ElastiCache::ServerlessCacheSnapshot",
                "Properties": {"ServerlessCacheSnapshotName": snapshot, "ServerlessCacheName": {"Ref": "S"}},
            },
            "Restored": serverless(SnapshotArnsToRestore=[attribute("Copy", "Arn")]),
        }
        self.assertEqual(create(unique(), resources)["StackStatus"], "CREATE_COMPLETE")
        found = client("elasticache").describe_serverless_cache_snapshots(ServerlessCacheSnapshotName=snapshot)
        self.assertTrue(found["ServerlessCacheSnapshots"][0]["ARN"].endswith(f":serverlesscachesnapshot:{snapshot}"))

    def test_snapshot_that_does_not_exist_fills_nothing(self):
        missing = f"arn:aws:elasticache:{REGION}:123456789012:serverlesscachesnapshot:missing"
        for resource in (serverless(SnapshotArnsToRestore=[missing]), replication_group(SnapshotName="missing")):
            with self.subTest(resource["Type"]):
                name = unique()
                create(name, {"S": resource})
                self.assertIn("not found", failure(name))


class GlobalDatastores(unittest.TestCase):
    ELSEWHERE = "eu-west-1"

    def setUp(self):
        self.suffix = unique("orders")
        self.datastore = f"ldgnf-{self.suffix}"
        self.primary_stack = unique()

    def primary(self, **properties) -> dict:
        member = {"ReplicationGroupId": {"Ref": "Rg"}, "ReplicationGroupRegion": REGION, "Role": "PRIMARY"}
        declared = {"GlobalReplicationGroupIdSuffix": self.suffix, "Members": [member], **properties}
        return {
            "Rg": replication_group(TransitEncryptionEnabled=True),
            "Global": {"Type": "AWS::ElastiCache::GlobalReplicationGroup", "Properties": declared},
        }

    def secondary(self, datastore: str) -> dict:
        declared = {
            "ReplicationGroupDescription": "copy",
            "GlobalReplicationGroupId": datastore,
            "NumCacheClusters": 2,
            "AutomaticFailoverEnabled": True,
            "CacheSubnetGroupName": {"Ref": "Subnets"},
        }
        return {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": declared}

    def join(self, datastore: str) -> str:
        name, elsewhere = unique(), client("cloudformation", self.ELSEWHERE)
        body = template({**NETWORK, "Rg": self.secondary(datastore)})
        elsewhere.create_stack(StackName=name, TemplateBody=body)
        return name

    def status(self, name: str) -> str:
        described = client("cloudformation", self.ELSEWHERE).describe_stacks(StackName=name)
        return described["Stacks"][0]["StackStatus"]

    def shown(self, region: str) -> dict:
        found = client("elasticache", region).describe_global_replication_groups(
            GlobalReplicationGroupId=self.datastore, ShowMemberInfo=True
        )
        return found["GlobalReplicationGroups"][0]

    def test_a_datastore_has_the_prefix_of_its_region_and_its_primary(self):
        shown = outputs_of(create(self.primary_stack, self.primary(), {"Id": {"Ref": "Global"}, "Rg": {"Ref": "Rg"}}))
        self.assertEqual(shown["Id"], self.datastore)
        members = self.shown(REGION)["Members"]
        self.assertEqual([(one["ReplicationGroupId"], one["Role"]) for one in members], [(shown["Rg"], "PRIMARY")])

    def test_its_description_changes_in_place(self):
        outputs = {"Id": {"Ref": "Global"}}
        create(self.primary_stack, self.primary(GlobalReplicationGroupDescription="one"), outputs)
        changed = self.primary(GlobalReplicationGroupDescription="two")
        self.assertEqual(outputs_of(update(self.primary_stack, changed, outputs))["Id"], self.datastore)
        self.assertEqual(self.shown(REGION)["GlobalReplicationGroupDescription"], "two")

    def test_a_secondary_of_another_region_is_what_the_primary_is(self):
        create(self.primary_stack, self.primary())
        self.assertEqual(self.status(self.join(self.datastore)), "CREATE_COMPLETE")
        copy = next(one for one in self.shown(self.ELSEWHERE)["Members"] if one["Role"] == "SECONDARY")
        self.assertEqual(copy["ReplicationGroupRegion"], self.ELSEWHERE)
        group = client("elasticache", self.ELSEWHERE).describe_replication_groups(
            ReplicationGroupId=copy["ReplicationGroupId"]
        )["ReplicationGroups"][0]
        self.assertEqual(group["CacheNodeType"], "cache.r7g.large")
        self.assertTrue(group["TransitEncryptionEnabled"])
        self.assertEqual(len(group["MemberClusters"]), 2)

    def test_nobody_joins_a_datastore_that_does_not_exist(self):
        self.assertEqual(self.status(self.join("ldgnf-missing")), "ROLLBACK_COMPLETE")

    def test_a_datastore_is_deleted_after_its_secondaries(self):
        create(self.primary_stack, self.primary())
        copy = self.join(self.datastore)
        delete(self.primary_stack)
        self.assertEqual(stack(self.primary_stack)["StackStatus"], "DELETE_FAILED")
        client("cloudformation", self.ELSEWHERE).delete_stack(StackName=copy)
        delete(self.primary_stack)
        found = client("elasticache").describe_global_replication_groups()["GlobalReplicationGroups"]
        self.assertNotIn(self.datastore, [one["GlobalReplicationGroupId"] for one in found])


class Stacks(unittest.TestCase):
    def test_deploy_dependencies_first_whatever_the_order_in_the_template(self):
        name = unique()
        create(name, {"Rg": replication_group(CacheParameterGroupName={"Ref": "Params"}), "Params": parameter_group()})
        finished = [logical_id for logical_id, status, _ in events(name) if status == "CREATE_COMPLETE"]
        self.assertEqual(finished, ["Params", "Rg", name])

    def test_roll_a_failed_creation_back(self):
        name = unique()
        create(name, {"Params": parameter_group(), "Rg": {**replication_group(Port=1), "DependsOn": "Params"}})
        statuses = [(logical_id, status) for logical_id, status, _ in events(name)]
        self.assertIn(("Params", "DELETE_COMPLETE"), statuses)
        self.assertEqual(statuses[-1], (name, "ROLLBACK_COMPLETE"))

    def test_roll_a_failed_update_back_to_what_was(self):
        name, outputs = unique(), {"Id": {"Ref": "Rg"}}
        create(name, {"Rg": replication_group()}, outputs)
        broken = {"Rg": replication_group(NumCacheClusters=3), "Bad": {**memcached(Port=1), "DependsOn": "Rg"}}
        described = update(name, broken, outputs)
        self.assertEqual(described["StackStatus"], "UPDATE_ROLLBACK_COMPLETE")
        self.assertEqual(len(cache(outputs_of(described)["Id"])["MemberClusters"]), 2)

    def test_update_what_refers_to_a_replaced_resource(self):
        name, parameter = unique(), f"/{unique()}"
        def resources(port: int) -> dict:
            value = {"Type": "String", "Name": parameter, "Value": attribute("Rg", "PrimaryEndPoint.Port")}
            return {"Rg": replication_group(Port=port), "P": {"Type": "AWS::SSM::Parameter", "Properties": value}}
        create(name, resources(6379))
        update(name, resources(6380))
        self.assertEqual(client("ssm").get_parameter(Name=parameter)["Parameter"]["Value"], "6380")

    def test_delete_what_an_update_added_after_what_depends_on_it(self):
        name = unique()
        create(name, {"Rg": replication_group()})
        update(name, {"Rg": replication_group(CacheParameterGroupName={"Ref": "Params"}), "Params": parameter_group()})
        stack_id = stack(name)["StackId"]
        delete(name)
        deleted = [logical_id for logical_id, status, _ in events(stack_id) if status == "DELETE_COMPLETE"]
        self.assertEqual(deleted, ["Rg", "Params", name])

    def test_keep_what_has_a_retain_policy(self):
        name = unique()
        resources = {"Rg": {**replication_group(), "DeletionPolicy": "Retain"}}
        group_id = outputs_of(create(name, resources, {"Id": {"Ref": "Rg"}}))["Id"]
        delete(name)
        self.assertEqual(cache(group_id)["Status"], "available")

    def test_can_be_described_by_their_id_after_deletion(self):
        name = unique()
        described = create(name, {"Mc": memcached()}, {"Address": attribute("Mc", "ConfigurationEndpoint.Address")})
        delete(name)
        self.assertEqual(stack(described["StackId"])["StackStatus"], "DELETE_COMPLETE")
        with self.assertRaisesRegex(ClientError, rf"Stack \[{name}\] does not exist"):
            events(name)

    def test_refuse_circular_dependencies(self):
        looped = {name: {**parameter_group(), "DependsOn": other} for name, other in (("A", "B"), ("B", "A"))}
        with self.assertRaisesRegex(ClientError, r"Circular dependency between resources: \[A, B\]"):
            create(unique(), looped)

    def test_refuse_unknown_references(self):
        with self.assertRaisesRegex(ClientError, r"Unresolved resource dependencies \[Nowhere\]"):
            create(unique(), {"Rg": replication_group(CacheSubnetGroupName={"Ref": "Nowhere"})})

    def test_with_termination_protection_cannot_be_deleted(self):
        name = unique()
        create(name, {"Params": parameter_group()})
        cloudformation = client("cloudformation")
        cloudformation.update_termination_protection(StackName=name, EnableTerminationProtection=True)
        with self.assertRaisesRegex(ClientError, "cannot be deleted while TerminationProtection is enabled"):
            delete(name)
        cloudformation.update_termination_protection(StackName=name, EnableTerminationProtection=False)
        delete(name)
        self.assertNotIn(name, [found["StackName"] for found in cloudformation.describe_stacks()["Stacks"]])

    def test_import_what_others_export_and_keep_it_from_being_deleted(self):
        exporter, importer, export = unique(), unique(), unique("export")
        exported = {"Name": {"Value": {"Ref": "Params"}, "Export": {"Name": export}}}
        create(exporter, {"Params": parameter_group()}, exported)
        described = create(importer, {"Rg": replication_group(CacheParameterGroupName={"Fn::ImportValue": export})})
        self.assertEqual(described["StackStatus"], "CREATE_COMPLETE")
        delete(exporter)
        self.assertEqual(stack(exporter)["StackStatus"], "DELETE_FAILED")
        self.assertIn(f"Export {export} cannot be deleted as it is in use by {importer}", failure(exporter))
        delete(importer)
        delete(exporter)
        self.assertNotIn(export, [found["Name"] for found in client("cloudformation").list_exports()["Exports"]])

    def test_accept_types_that_are_not_simulated_and_say_so(self):
        name = unique()
        create(name, {"Policy": {"Type": "AWS::SNS::TopicPolicy", "Properties": {"Topics": [], "PolicyDocument": {}}}})
        self.assertIn(
            ("Policy", "CREATE_COMPLETE", "Accepted without effect: this type is not simulated"), events(name)
        )

    def test_fail_at_once_where_a_custom_resource_would_need_a_function(self):
        name = unique()
        create(name, {"C": {"Type": "Custom::Anything", "Properties": {"ServiceToken": "arn"}}})
        self.assertIn("this server runs no functions", failure(name))

    def test_resolve_the_zones_of_their_own_region(self):
        cloudformation = client("cloudformation", "eu-west-1")
        zone = {"Fn::Select": [0, {"Fn::GetAZs": ""}]}
        properties = {"Name": "/zone", "Type": "String", "Value": zone}
        body = template({"P": {"Type": "AWS::SSM::Parameter", "Properties": properties}})
        cloudformation.create_stack(StackName="zones", TemplateBody=body)
        self.assertEqual(client("ssm", "eu-west-1").get_parameter(Name="/zone")["Parameter"]["Value"], "eu-west-1a")

    def test_read_templates_from_path_style_urls(self):
        s3, bucket = client("s3"), unique("bucket")
        s3.create_bucket(Bucket=bucket)
        s3.put_object(Bucket=bucket, Key="t.json", Body=template({"Params": parameter_group()}))
        name = unique()
        client("cloudformation").create_stack(StackName=name, TemplateURL=f"{endpoint()}/{bucket}/t.json")
        self.assertEqual(stack(name)["StackStatus"], "CREATE_COMPLETE")


class ChangeSets(unittest.TestCase):
    def change_set(self, name: str, resources: dict) -> dict:
        cloudformation, change_set = client("cloudformation"), unique("change")
        cloudformation.create_change_set(
            StackName=name, ChangeSetName=change_set, TemplateBody=template(resources), ChangeSetType="UPDATE"
        )
        return cloudformation.describe_change_set(StackName=name, ChangeSetName=change_set)

    def test_without_changes_fail_with_cloudformations_sentence(self):
        name = unique()
        create(name, {"Params": parameter_group()})
        found = self.change_set(name, {"Params": parameter_group()})
        self.assertEqual(found["Status"], "FAILED")
        self.assertRegex(found["StatusReason"], "^The submitted information didn't contain changes.")

    def test_say_whether_a_change_replaces(self):
        name = unique()
        create(name, {"Rg": replication_group()})
        for properties, replacement in (({"Port": 6380}, "True"), ({"NumCacheClusters": 3}, "False")):
            with self.subTest(properties):
                changes = self.change_set(name, {"Rg": replication_group(**properties)})["Changes"]
                self.assertEqual(changes[0]["ResourceChange"]["Replacement"], replacement)

    def test_create_a_stack_when_executed(self):
        cloudformation, name = client("cloudformation"), unique()
        cloudformation.create_change_set(
            StackName=name,
            ChangeSetName="first",
            ChangeSetType="CREATE",
            TemplateBody=template({"Params": parameter_group()}),
        )
        self.assertEqual(stack(name)["StackStatus"], "REVIEW_IN_PROGRESS")
        cloudformation.execute_change_set(StackName=name, ChangeSetName="first")
        self.assertEqual(stack(name)["StackStatus"], "CREATE_COMPLETE")


class Neighbours(unittest.TestCase):
    def test_a_token_comes_from_a_generated_secret_and_stays_out_of_the_template(self):
        resources = {
            "Key": {"Type": "AWS::KMS::Key", "Properties": {"KeyPolicy": {}, "EnableKeyRotation": True}},
            "Secret": {
                "Type": "AWS::SecretsManager::Secret",
                "Properties": {
                    "GenerateSecretString": {"PasswordLength": 64, "ExcludePunctuation": True},
                    "KmsKeyId": attribute("Key", "Arn"),
                },
            },
            "Rg": replication_group(
                TransitEncryptionEnabled=True,
                AuthToken={"Fn::Join": ["", ["{{resolve:secretsmanager:", {"Ref": "Secret"}, ":SecretString:::}}"]]},
            ),
        }
        name = unique()
        shown = outputs_of(create(name, resources, {"Id": {"Ref": "Rg"}, "Secret": {"Ref": "Secret"}}))
        secret = client("secretsmanager").get_secret_value(SecretId=shown["Secret"])["SecretString"]
        self.assertRegex(secret, r"^[A-Za-z0-9]{64}$")
        self.assertTrue(cache(shown["Id"])["AuthTokenEnabled"])
        kept = client("cloudformation").get_template(StackName=name)["TemplateBody"]
        self.assertNotIn(secret, json.dumps(kept))

    def test_a_bad_token_is_found_behind_a_dynamic_reference(self):
        secret = client("secretsmanager").create_secret(Name=unique("secret"), SecretString="too/short")["ARN"]
        token = f"{{{{resolve:secretsmanager:{secret}:SecretString:::}}}}"
        name = unique()
        create(name, {"Rg": replication_group(TransitEncryptionEnabled=True, AuthToken=token)})
        self.assertIn("Invalid AuthToken provided.", failure(name))

    def test_a_new_description_does_not_rotate_a_secret(self):
        def secret(description: str) -> dict:
            properties = {"Description": description, "GenerateSecretString": {"PasswordLength": 20}}
            return {"Secret": {"Type": "AWS::SecretsManager::Secret", "Properties": properties}}
        name, outputs = unique(), {"Id": {"Ref": "Secret"}}
        secret_id = outputs_of(create(name, secret("one"), outputs))["Id"]
        before = client("secretsmanager").get_secret_value(SecretId=secret_id)["SecretString"]
        update(name, secret("two"), outputs)
        self.assertEqual(client("secretsmanager").get_secret_value(SecretId=secret_id)["SecretString"], before)

    def test_a_secret_goes_with_its_replicas(self):
        properties = {"GenerateSecretString": {}, "ReplicaRegions": [{"Region": "eu-west-1"}]}
        name, outputs = unique(), {"Id": {"Ref": "Secret"}}
        resources = {"Secret": {"Type": "AWS::SecretsManager::Secret", "Properties": properties}}
        secret_id = outputs_of(create(name, resources, outputs))["Id"].replace(REGION, "eu-west-1")
        def replicas() -> list[str]:
            return [one["ARN"] for one in client("secretsmanager", "eu-west-1").list_secrets()["SecretList"]]
        self.assertIn(secret_id, replicas())
        delete(name)
        self.assertNotIn(secret_id, replicas())

    def test_a_key_rotates_and_its_deletion_is_scheduled(self):
        properties = {"KeyPolicy": {}, "EnableKeyRotation": True, "PendingWindowInDays": 7}
        name, kms = unique(), client("kms")
        alias = f"alias/{unique()}"
        resources = {
            "Key": {"Type": "AWS::KMS::Key", "Properties": properties},
            "Alias": {"Type": "AWS::KMS::Alias", "Properties": {"AliasName": alias, "TargetKeyId": {"Ref": "Key"}}},
        }
        key_id = outputs_of(create(name, resources, {"Id": {"Ref": "Key"}}))["Id"]
        self.assertTrue(kms.get_key_rotation_status(KeyId=key_id)["KeyRotationEnabled"])
        self.assertEqual(kms.describe_key(KeyId=alias)["KeyMetadata"]["KeyId"], key_id)
        delete(name)
        self.assertEqual(kms.describe_key(KeyId=key_id)["KeyMetadata"]["KeyState"], "PendingDeletion")

    def test_key_rotation_is_switched_in_place(self):
        def key(rotates: bool) -> dict:
            return {"Key": {"Type": "AWS::KMS::Key", "Properties": {"KeyPolicy": {}, "EnableKeyRotation": rotates}}}
        name, outputs = unique(), {"Id": {"Ref": "Key"}}
        before = outputs_of(create(name, key(False), outputs))["Id"]
        after = outputs_of(update(name, key(True), outputs))["Id"]
        self.assertEqual(after, before)
        self.assertTrue(client("kms").get_key_rotation_status(KeyId=after)["KeyRotationEnabled"])

    def security_group(self, **properties) -> dict:
        defaults = {"GroupDescription": "cache", "VpcId": network["Vpc"]}
        return {"Type": "AWS::EC2::SecurityGroup", "Properties": {**defaults, **properties}}

    def rules(self, group_id: str, egress: bool) -> list[dict]:
        found = client("ec2").describe_security_group_rules(Filters=[{"Name": "group-id", "Values": [group_id]}])
        return [rule for rule in found["SecurityGroupRules"] if rule["IsEgress"] == egress]

    def test_a_stated_egress_rule_removes_the_default_one(self):
        nothing = {
            "CidrIp": "255.255.255.255/32",
            "Description": "Disallow all traffic",
            "FromPort": 252,
            "IpProtocol": "icmp",
            "ToPort": 86,
        }
        resources = {"Sg": self.security_group(SecurityGroupEgress=[nothing])}
        shown = outputs_of(create(unique(), resources, {"Id": {"Ref": "Sg"}}))
        self.assertEqual([rule["CidrIpv4"] for rule in self.rules(shown["Id"], egress=True)], ["255.255.255.255/32"])
        group = client("ec2").describe_security_groups(GroupIds=[shown["Id"]])["SecurityGroups"][0]
        self.assertEqual([rule["IpProtocol"] for rule in group["IpPermissionsEgress"]], ["icmp"])

    def test_ingress_names_its_peer_group_and_goes_with_its_stack(self):
        rule = {
            "GroupId": network["Group"],
            "SourceSecurityGroupId": {"Ref": "Web"},
            "IpProtocol": "tcp",
            "FromPort": 6379,
            "ToPort": 6379,
            "Description": "web to cache",
        }
        name = unique()
        resources = {"Web": self.security_group(), "In": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": rule}}
        web = outputs_of(create(name, resources, {"Web": {"Ref": "Web"}}))["Web"]
        peers = [
            (found["ReferencedGroupInfo"]["GroupId"], found["Description"])
            for found in self.rules(network["Group"], egress=False)
        ]
        self.assertEqual(peers, [(web, "web to cache")])
        delete(name)
        self.assertEqual(self.rules(network["Group"], egress=False), [])

    def test_security_groups_update_in_place(self):
        def allowing(port: int) -> dict:
            rule = {"CidrIp": "10.0.0.0/16", "IpProtocol": "tcp", "FromPort": port, "ToPort": port}
            return {"Sg": self.security_group(SecurityGroupIngress=[rule])}
        name, outputs = unique(), {"Id": {"Ref": "Sg"}}
        before = outputs_of(create(name, allowing(6379), outputs))["Id"]
        after = outputs_of(update(name, allowing(6380), outputs))["Id"]
        self.assertEqual(after, before)
        self.assertEqual([rule["FromPort"] for rule in self.rules(after, egress=False)], [6380])

    def test_the_default_security_group_is_emptied_as_the_cdks_function_does(self):
        resources = {
            "Vpc": NETWORK["Vpc"],
            "Restrict": {
                "Type": "Custom::VpcRestrictDefaultSG",
                "Properties": {
                    "ServiceToken": "arn",
                    "DefaultSecurityGroupId": attribute("Vpc", "DefaultSecurityGroup"),
                },
            },
        }
        shown = outputs_of(create(unique(), resources, {"Id": attribute("Vpc", "DefaultSecurityGroup")}))
        self.assertEqual(self.rules(shown["Id"], egress=True), [])

    def test_a_whole_vpc_is_gone_after_deletion(self):
        def ec2(kind: str, **properties) -> dict:
            return {"Type": f"AWS::EC2::{kind}", "Properties": properties}
        vpc, subnet, table = {"Ref": "Vpc"}, {"Ref": "Subnet"}, {"Ref": "Table"}
        service = "com.amazonaws.us-east-1"
        resources = {
            "Vpc": NETWORK["Vpc"],
            "Subnet": NETWORK["SubnetA"],
            "Table": ec2("RouteTable", VpcId=vpc),
            "Association": ec2("SubnetRouteTableAssociation", RouteTableId=table, SubnetId=subnet),
            "Gateway": ec2("InternetGateway"),
            "Attachment": ec2("VPCGatewayAttachment", VpcId=vpc, InternetGatewayId={"Ref": "Gateway"}),
            "Address": {**ec2("EIP", Domain="vpc"), "DependsOn": "Attachment"},
            "Nat": ec2("NatGateway", SubnetId=subnet, AllocationId=attribute("Address", "AllocationId")),
            "Route": ec2("Route", RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", NatGatewayId={"Ref": "Nat"}),
            "Endpoint": ec2(
                "VPCEndpoint", VpcId=vpc, ServiceName=f"{service}.secretsmanager", VpcEndpointType="Interface"
            ),
            "S3": ec2(
                "VPCEndpoint",
                VpcId=vpc,
                ServiceName=f"{service}.s3",
                VpcEndpointType="Gateway",
                RouteTableIds=[table],
            ),
            "Logs": {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": unique("logs")}},
            "Flow": ec2(
                "FlowLog",
                ResourceId=vpc,
                ResourceType="VPC",
                TrafficType="ALL",
                LogGroupName={"Ref": "Logs"},
                DeliverLogsPermissionArn="arn:aws:iam::123456789012:role/logs",
            ),
        }
        name = unique()
        described = create(name, resources, {"Vpc": vpc})
        self.assertEqual(described["StackStatus"], "CREATE_COMPLETE", events(name))
        delete(name)
        of_vpc = [{"Name": "vpc-id", "Values": [outputs_of(described)["Vpc"]]}]
        api = client("ec2")
        self.assertEqual(api.describe_vpcs(Filters=of_vpc)["Vpcs"], [])
        self.assertEqual(api.describe_route_tables(Filters=of_vpc)["RouteTables"], [])
        self.assertEqual(api.describe_security_groups(Filters=of_vpc)["SecurityGroups"], [])
        self.assertEqual(api.describe_network_interfaces(Filters=of_vpc)["NetworkInterfaces"], [])

    def test_topics_keep_the_tags_of_the_stack(self):
        resources, outputs = {"Topic": {"Type": "AWS::SNS::Topic"}}, {"Arn": {"Ref": "Topic"}}
        described = create(unique(), resources, outputs, Tags=[{"Key": "team", "Value": "x"}])
        listed = client("sns").list_tags_for_resource(ResourceArn=outputs_of(described)["Arn"])["Tags"]
        self.assertEqual(listed, [{"Key": "team", "Value": "x"}])

    def test_alarms_watch_a_cache_and_notify_a_topic_with_its_subscriber(self):
        resources = {
            "Topic": {"Type": "AWS::SNS::Topic"},
            "Mail": {
                "Type": "AWS::SNS::Subscription",
                "Properties": {"TopicArn": {"Ref": "Topic"}, "Protocol": "email", "Endpoint": "team@example.com"},
            },
            "Mc": memcached(),
            "Alarm": {
                "Type": "AWS::CloudWatch::Alarm",
                "Properties": {
                    "Namespace": "AWS/ElastiCache",
                    "MetricName": "Evictions",
                    "Dimensions": [{"Name": "CacheClusterId", "Value": {"Ref": "Mc"}}],
                    "Statistic": "Sum",
                    "Period": 300,
                    "EvaluationPeriods": 1,
                    "Threshold": 0,
                    "ComparisonOperator": "GreaterThanThreshold",
                    "AlarmActions": [{"Ref": "Topic"}],
                },
            },
        }
        outputs = {name: {"Ref": name} for name in ("Topic", "Mc", "Alarm")}
        shown = outputs_of(create(unique(), resources, outputs))
        alarm = client("cloudwatch").describe_alarms(AlarmNames=[shown["Alarm"]])["MetricAlarms"][0]
        self.assertEqual(alarm["AlarmActions"], [shown["Topic"]])
        self.assertEqual(alarm["Dimensions"], [{"Name": "CacheClusterId", "Value": shown["Mc"]}])
        listed = client("sns").list_subscriptions_by_topic(TopicArn=shown["Topic"])["Subscriptions"]
        self.assertEqual([one["Endpoint"] for one in listed], ["team@example.com"])

    def test_an_experiment_is_created_changed_in_place_and_deleted(self):
        def resources(minutes: int) -> dict:
            return {
                "Experiment": {
                    "Type": "AWS::FIS::ExperimentTemplate",
                    "Properties": {
                        "Description": "An interruption",
                        "RoleArn": "arn:aws:iam::123456789012:role/fis",
                        "StopConditions": [{"Source": "none"}],
                        "Targets": {"Group": {"ResourceType": "aws:elasticache:replicationgroup", "SelectionMode": "ALL"}},
                        "Actions": {"Off": {"ActionId": "x", "Parameters": {"duration": f"PT{minutes}M"}}},
                        "Tags": {"Name": "one"},
                    },
                }
            }

        name, outputs = unique(), {"Id": {"Fn::GetAtt": ["Experiment", "Id"]}}
        before = outputs_of(create(name, resources(10), outputs))["Id"]
        self.assertEqual(outputs_of(update(name, resources(15), outputs))["Id"], before)
        delete(name)
        with self.assertRaisesRegex(ClientError, "does not exist"):
            client("fis").delete_experiment_template(id=before)

    def scaling(self, least: int, schedule: list) -> dict:
        return {
            "Mc": memcached(),
            "Target": {
                "Type": "AWS::ApplicationAutoScaling::ScalableTarget",
                "Properties": {
                    "ServiceNamespace": "elasticache",
                    "ScalableDimension": "elasticache:cache-cluster:Nodes",
                    "ResourceId": {"Fn::Join": ["/", ["cache-cluster", {"Ref": "Mc"}]]},
                    "MinCapacity": least,
                    "MaxCapacity": 6,
                    "ScheduledActions": schedule,
                },
            },
            "Policy": {
                "Type": "AWS::ApplicationAutoScaling::ScalingPolicy",
                "Properties": {
                    "PolicyName": "Cpu",
                    "PolicyType": "TargetTrackingScaling",
                    "ScalingTargetId": {"Ref": "Target"},
                    "TargetTrackingScalingPolicyConfiguration": {"TargetValue": 60},
                },
            },
        }

    def test_a_scaled_cache_is_registered_with_policy_and_schedule(self):
        action = {"MinCapacity": 4}
        schedule = [
            {"ScheduledActionName": "Morning", "Schedule": "cron(0 7 * * ? *)", "ScalableTargetAction": action}
        ]
        name, api, outputs = unique(), client("application-autoscaling"), {"Mc": {"Ref": "Mc"}}
        resource_id = f"cache-cluster/{outputs_of(create(name, self.scaling(2, schedule), outputs))['Mc']}"
        of_cache = {"ServiceNamespace": "elasticache", "ResourceId": resource_id}
        target = api.describe_scalable_targets(ServiceNamespace="elasticache", ResourceIds=[resource_id])
        self.assertEqual(target["ScalableTargets"][0]["MinCapacity"], 2)
        actions = api.describe_scheduled_actions(**of_cache)["ScheduledActions"]
        self.assertEqual([one["ScalableTargetAction"] for one in actions], [action])
        policies = api.describe_scaling_policies(**of_cache)["ScalingPolicies"]
        self.assertEqual([one["PolicyName"] for one in policies], ["Cpu"])

    def test_a_scaled_cache_changes_its_limits_and_schedule_in_place(self):
        schedule = [{"ScheduledActionName": "Morning", "Schedule": "cron(0 7 * * ? *)"}]
        name, api, outputs = unique(), client("application-autoscaling"), {"Mc": {"Ref": "Mc"}}
        create(name, self.scaling(2, schedule))
        resource_id = f"cache-cluster/{outputs_of(update(name, self.scaling(3, []), outputs))['Mc']}"
        target = api.describe_scalable_targets(ServiceNamespace="elasticache", ResourceIds=[resource_id])
        self.assertEqual(target["ScalableTargets"][0]["MinCapacity"], 3)
        actions = api.describe_scheduled_actions(ServiceNamespace="elasticache", ResourceId=resource_id)
        self.assertEqual(actions["ScheduledActions"], [])

    def test_a_cache_that_is_gone_is_scaled_no_more(self):
        name, api = unique(), client("application-autoscaling")
        shown = outputs_of(create(name, self.scaling(2, []), {"Mc": {"Ref": "Mc"}}))
        delete(name)
        resource_id = f"cache-cluster/{shown['Mc']}"
        target = api.describe_scalable_targets(ServiceNamespace="elasticache", ResourceIds=[resource_id])
        self.assertEqual(target["ScalableTargets"], [])
        policies = api.describe_scaling_policies(ServiceNamespace="elasticache", ResourceId=resource_id)
        self.assertEqual(policies["ScalingPolicies"], [])

    def test_a_zone_of_a_vpc_is_private_and_goes_with_its_stack(self):
        vpc = {"VPCId": network["Vpc"], "VPCRegion": REGION}
        record = {"HostedZoneId": {"Ref": "Zone"}, "Name": "cache.shop.internal.", "Type": "CNAME", "TTL": "60"}
        resources = {
            "Zone": {"Type": "AWS::Route53::HostedZone", "Properties": {"Name": "shop.internal.", "VPCs": [vpc]}},
            "Record": {"Type": "AWS::Route53::RecordSet", "Properties": {**record, "ResourceRecords": ["a.b.c"]}},
        }
        name, api = unique(), client("route53")
        zone = outputs_of(create(name, resources, {"Zone": {"Ref": "Zone"}}))["Zone"]
        found = api.get_hosted_zone(Id=zone)
        self.assertTrue(found["HostedZone"]["Config"]["PrivateZone"])
        self.assertEqual([one["VPCId"] for one in found["VPCs"]], [network["Vpc"]])
        records = api.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
        names = [one["ResourceRecords"][0]["Value"] for one in records if one["Type"] == "CNAME"]
        self.assertEqual(names, ["a.b.c"])
        delete(name)
        self.assertNotIn(f"/hostedzone/{zone}", [one["Id"] for one in api.list_hosted_zones()["HostedZones"]])

    def test_log_groups_with_a_fixed_name_change_their_retention(self):
        def group(days: int) -> dict:
            properties = {"LogGroupName": logs, "RetentionInDays": days}
            return {"Logs": {"Type": "AWS::Logs::LogGroup", "Properties": properties}}
        name, logs = unique(), unique("logs")
        create(name, group(7))
        self.assertEqual(update(name, group(14))["StackStatus"], "UPDATE_COMPLETE")
        found = client("logs").describe_log_groups(logGroupNamePrefix=logs)["logGroups"]
        self.assertEqual([one["retentionInDays"] for one in found], [14])


class Offers(unittest.TestCase):
    """What a Region offers, and what an account may have of it."""

    def test_a_region_offers_the_versions_and_node_types_of_the_tables(self):
        api = client("elasticache")
        versions = api.describe_cache_engine_versions(Engine="memcached")["CacheEngineVersions"]
        self.assertIn(("memcached", "1.6.22", "memcached1.6"), [tuple(one.values())[:3] for one in versions])
        known = api.describe_reserved_cache_nodes_offerings(CacheNodeType="cache.t4g.small")
        unknown = api.describe_reserved_cache_nodes_offerings(CacheNodeType="cache.x9.huge")
        self.assertEqual(len(known["ReservedCacheNodesOfferings"]), 1)
        self.assertEqual(unknown["ReservedCacheNodesOfferings"], [])

    def test_an_account_has_quotas(self):
        quotas = client("service-quotas").list_service_quotas(ServiceCode="elasticache")["Quotas"]
        self.assertIn(("L-DFE45DF3", 300), [(one["QuotaCode"], one["Value"]) for one in quotas])


class Failover(unittest.TestCase):
    def test_the_roles_change_and_events_tell_of_it(self):
        api, group_id = client("elasticache"), deployed_group(replication_group(NumCacheClusters=2))["ReplicationGroupId"]
        api.test_failover(ReplicationGroupId=group_id, NodeGroupId="0001")
        group = api.describe_replication_groups(ReplicationGroupId=group_id)["ReplicationGroups"][0]
        self.assertEqual([one["CurrentRole"] for one in group["NodeGroups"][0]["NodeGroupMembers"]], ["replica", "primary"])
        told = api.describe_events(SourceIdentifier=group_id, SourceType="replication-group")["Events"]
        self.assertEqual(told[0]["Message"], "Test Failover API called for node group 0001")

    def test_what_cannot_fail_over_is_refused(self):
        api = client("elasticache")
        group_id = deployed_group(replication_group(NumCacheClusters=1, AutomaticFailoverEnabled=False))["ReplicationGroupId"]
        with self.assertRaisesRegex(ClientError, "TestFailoverNotAvailableFault"):
            api.test_failover(ReplicationGroupId=group_id, NodeGroupId="0001")
        with self.assertRaisesRegex(ClientError, "NodeGroupNotFoundFault"):
            api.test_failover(ReplicationGroupId=group_id, NodeGroupId="0002")


class Rotation(unittest.TestCase):
    def test_a_secret_says_that_it_is_rotated_until_the_schedule_goes(self):
        name, api = unique(), client("secretsmanager")
        secret = {"Type": "AWS::SecretsManager::Secret", "Properties": {"Name": f"{name}-secret", "SecretString": "x"}}
        schedule = {
            "Type": "AWS::SecretsManager::RotationSchedule",
            "Properties": {"SecretId": {"Ref": "Secret"}, "RotationRules": {"ScheduleExpression": "rate(30 days)"}},
        }
        create(name, {"Secret": secret, "Schedule": schedule})
        told = api.describe_secret(SecretId=f"{name}-secret")
        self.assertEqual((told["RotationEnabled"], told["RotationRules"]["ScheduleExpression"]), (True, "rate(30 days)"))
        update(name, {"Secret": secret})
        self.assertFalse(api.describe_secret(SecretId=f"{name}-secret")["RotationEnabled"])


if __name__ == "__main__":
    unittest.main()
