"""What CloudFormation and the services behind it refuse, and what simulations are apt to let pass."""

import unittest

from support import (
    begin,
    client,
    create,
    delete,
    end,
    events,
    failure,
    memcached,
    network,
    outputs_of,
    parameter_group,
    replication_group,
    serverless,
    stack,
    template,
    unique,
    update,
)

setUpModule, tearDownModule = begin, end

def function(runtime: str) -> dict:
    """The resources of a function."""
    trust = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}
    role = {"AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [trust]}}
    properties = {
        "Runtime": runtime,
        "Handler": "index.handler",
        "Role": {"Fn::GetAtt": ["Role", "Arn"]},
        "Code": {"ZipFile": "def handler(event, context): pass"},
    }
    return {
        "Role": {"Type": "AWS::IAM::Role", "Properties": role},
        "Function": {"Type": "AWS::Lambda::Function", "Properties": properties},
    }


def subnet(number: int, zone: object) -> dict:
    properties = {"VpcId": network["Vpc"], "CidrBlock": f"10.0.{number}.0/24", "AvailabilityZone": zone}
    return {"Type": "AWS::EC2::Subnet", "Properties": properties}


class Exports(unittest.TestCase):
    def test_that_another_stack_imports_cannot_go_in_an_update(self):
        exporter, importer, export = unique(), unique(), unique("export")
        resources = {"Params": parameter_group()}
        create(exporter, resources, {"Name": {"Value": {"Ref": "Params"}, "Export": {"Name": export}}})
        create(importer, {"Rg": replication_group(CacheParameterGroupName={"Fn::ImportValue": export})})
        self.assertEqual(update(exporter, resources)["StackStatus"], "UPDATE_ROLLBACK_COMPLETE")
        reasons = [reason for _, _, reason in events(exporter)]
        self.assertIn(f"Export {export} cannot be deleted as it is in use by {importer}", reasons)

    def test_of_one_name_stand_in_one_stack(self):
        export = unique("export")
        exported = {"Name": {"Value": {"Ref": "Params"}, "Export": {"Name": export}}}
        create(unique(), {"Params": parameter_group()}, exported)
        second = unique()
        self.assertEqual(create(second, {"Params": parameter_group()}, exported)["StackStatus"], "ROLLBACK_COMPLETE")


class Updates(unittest.TestCase):
    def test_turn_backups_on_only_with_a_snapshotting_cluster(self):
        name = unique()
        create(name, {"Rg": replication_group(ReplicationGroupId=name)})
        without = {"Rg": replication_group(ReplicationGroupId=name, SnapshotRetentionLimit=7)}
        self.assertEqual(update(name, without)["StackStatus"], "UPDATE_ROLLBACK_COMPLETE")
        self.assertIn("SnapshottingClusterId", failure(name))
        named = {"SnapshotRetentionLimit": 7, "SnapshottingClusterId": f"{name}-002"}
        described = update(name, {"Rg": replication_group(ReplicationGroupId=name, **named)})
        self.assertEqual(described["StackStatus"], "UPDATE_COMPLETE")


    def test_turn_failover_on_only_once_there_is_a_replica(self):
        name = unique()
        single = {"NumCacheClusters": 1, "AutomaticFailoverEnabled": False}
        create(name, {"Rg": replication_group(ReplicationGroupId=name, **single)})
        at_once = {"Rg": replication_group(ReplicationGroupId=name)}
        self.assertEqual(update(name, at_once)["StackStatus"], "UPDATE_ROLLBACK_COMPLETE")
        self.assertIn("at least one read replica", failure(name))
        replica = {"Rg": replication_group(ReplicationGroupId=name, AutomaticFailoverEnabled=False)}
        self.assertEqual(update(name, replica)["StackStatus"], "UPDATE_COMPLETE")
        self.assertEqual(update(name, at_once)["StackStatus"], "UPDATE_COMPLETE")

    def test_leave_cluster_enabled_alone_while_a_cache_uses_the_group(self):
        name = unique()
        without = parameter_group(Properties={"timeout": "300"})
        group = replication_group(CacheParameterGroupName={"Ref": "Params"})
        create(name, {"Params": without, "Rg": group})
        changed = parameter_group(Properties={"cluster-enabled": "yes"})
        self.assertEqual(update(name, {"Params": changed, "Rg": group})["StackStatus"], "UPDATE_ROLLBACK_COMPLETE")
        self.assertIn("cluster-enabled", failure(name))

    def test_give_a_route_another_target(self):
        name = unique()
        gateways = {one: {"Type": "AWS::EC2::InternetGateway", "Properties": {}} for one in ("One", "Two")}
        table = {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": network["Vpc"]}}

        def to(gateway: str) -> dict:
            target = {"RouteTableId": {"Ref": "Table"}, "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": {"Ref": gateway}}
            return {**gateways, "Table": table, "Route": {"Type": "AWS::EC2::Route", "Properties": target}}

        create(name, to("One"))
        self.assertEqual(update(name, to("Two"))["StackStatus"], "UPDATE_COMPLETE")


class Functions(unittest.TestCase):
    def test_of_a_blocked_runtime_are_not_created(self):
        name = unique()
        self.assertEqual(create(name, function("nodejs20.x"))["StackStatus"], "ROLLBACK_COMPLETE")
        self.assertIn("The runtime parameter of nodejs20.x is no longer supported", failure(name))

    def test_do_not_change_to_a_blocked_runtime(self):
        name = unique()
        create(name, function("python3.13"))
        self.assertEqual(update(name, function("python3.9"))["StackStatus"], "UPDATE_ROLLBACK_COMPLETE")
        self.assertIn("The runtime parameter of python3.9 is no longer supported", failure(name))

    def test_of_a_supported_runtime_are_created(self):
        self.assertEqual(create(unique(), function("python3.13"))["StackStatus"], "CREATE_COMPLETE")


class Subnets(unittest.TestCase):
    def setUp(self):
        self.name = unique()
        self.resources = {
            "A": subnet(self.number(), "us-east-1a"),
            "B": subnet(self.number(), "us-east-1b"),
            "Group": self.group("A", "B"),
        }
        self.outputs = {name: {"Ref": name} for name in ("A", "B", "Group")}
        self.ids = outputs_of(create(self.name, self.resources, self.outputs))

    numbers = iter(range(10, 250))

    def number(self) -> int:
        return next(self.numbers)

    @staticmethod
    def group(*subnets: str) -> dict:
        ids = [{"Ref": one} for one in subnets]
        return {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "test", "SubnetIds": ids}}

    def test_that_hold_a_node_stay_in_their_group(self):
        create(unique(), {"Rg": replication_group(CacheSubnetGroupName=self.ids["Group"])})
        changed = {**self.resources, "Group": self.group("A")}
        self.assertEqual(update(self.name, changed)["StackStatus"], "UPDATE_ROLLBACK_COMPLETE")
        self.assertIn("in use", failure(self.name))

    def test_without_a_node_leave_their_group(self):
        changed = {**self.resources, "Group": self.group("A")}
        self.assertEqual(update(self.name, changed)["StackStatus"], "UPDATE_COMPLETE")

    def test_of_a_serverless_cache_cannot_be_deleted(self):
        cache = unique()
        create(cache, {"Cache": serverless(SubnetIds=[self.ids["A"], self.ids["B"]])})
        delete(self.name)
        self.assertEqual(stack(self.name)["StackStatus"], "DELETE_FAILED")
        self.assertIn("has dependencies and cannot be deleted", failure(self.name))
        delete(cache)
        delete(self.name)
        listed = client("cloudformation").describe_stacks()["Stacks"]
        self.assertNotIn(self.name, [one["StackName"] for one in listed])


class Names(unittest.TestCase):
    def test_that_are_taken_are_refused(self):
        log_group = {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": unique("log")}}
        user = {"UserId": unique("u"), "UserName": "app", "Engine": "valkey", "AccessString": "on ~* +@all"}
        user["AuthenticationMode"] = {"Type": "no-password-required"}
        for resource in (
            replication_group(ReplicationGroupId=unique("rg")),
            memcached(ClusterName=unique("mc")),
            serverless(),
            parameter_group(CacheParameterGroupName=unique("pg")),
            {"Type": "AWS::ElastiCache::User", "Properties": user},
            log_group,
            {"Type": "AWS::SSM::Parameter", "Properties": {"Name": f"/{unique()}", "Type": "String", "Value": "a"}},
            {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": unique("topic")}},
            {"Type": "AWS::SecretsManager::Secret", "Properties": {"Name": unique("secret"), "SecretString": "a"}},
        ):
            with self.subTest(resource["Type"]):
                self.assertEqual(create(unique(), {"One": resource})["StackStatus"], "CREATE_COMPLETE")
                second = unique()
                self.assertEqual(create(second, {"Two": resource})["StackStatus"], "ROLLBACK_COMPLETE")
                self.assertIn("already exists", failure(second))

    def test_are_free_again_after_deletion(self):
        resource, first = serverless(), unique()
        create(first, {"Cache": resource})
        delete(first)
        self.assertEqual(create(unique(), {"Cache": resource})["StackStatus"], "CREATE_COMPLETE")


class Zones(unittest.TestCase):
    def test_beyond_those_of_a_region_cannot_be_selected(self):
        cloudformation = client("cloudformation", "us-west-1")
        vpc = {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}
        third = subnet(0, {"Fn::Select": [2, {"Fn::GetAZs": ""}]})
        third["Properties"]["VpcId"] = {"Ref": "Vpc"}
        name = unique()
        cloudformation.create_stack(StackName=name, TemplateBody=template({"Vpc": vpc, "Third": third}))
        found = cloudformation.describe_stack_events(StackName=name)["StackEvents"]
        reasons = [event.get("ResourceStatusReason", "") for event in found]
        self.assertIn("Template error: Fn::Select cannot select nonexistent value at index 2", reasons)


class NodeTypes(unittest.TestCase):
    def test_that_do_not_exist_are_refused(self):
        name = unique()
        create(name, {"Rg": replication_group(CacheNodeType="cache.r99.large")})
        self.assertIn("Invalid Cache Node Type: cache.r99.large", failure(name))
