"""`AWS::ElastiCache::SubnetGroup`."""

from typing import Any

from moto.core.common_models import CloudFormationModel
from moto.ec2.models import ec2_backends
from moto.elasticache.models import CacheSubnetGroup

from .backend import Refused
from .placement import subnets_in_use
from .resource import ElastiCacheResource
from .rules import check_identifier


class SubnetGroup(ElastiCacheResource, CloudFormationModel):
    TYPE = "AWS::ElastiCache::SubnetGroup"
    NAME_PROPERTY = "CacheSubnetGroupName"
    STORE = "cache_subnet_groups"

    @property
    def _group(self) -> CacheSubnetGroup:
        return self.backend.cache_subnet_groups[self.name]

    def _create(self) -> None:
        check_identifier(self.name, "The parameter CacheSubnetGroupName")
        self._check_subnets()
        self.backend.create_cache_subnet_group(self.name, self.properties["Description"], self._subnet_ids, [])
        self._name_zones()

    def _update(self, before: dict[str, Any]) -> None:
        self._check_subnets()
        removed = set(before["SubnetIds"]) - set(self._subnet_ids)
        used = removed & subnets_in_use(self.backend.account_id, self.backend.region_name).keys()
        if used:
            # The service refuses it; its words are not known.
            raise Refused(f"The subnets {', '.join(sorted(used))} are in use by a cache cluster.", "SubnetInUse")
        self.backend.cache_subnet_groups[self.name] = CacheSubnetGroup(
            self.backend.account_id,
            self.backend.region_name,
            self.name,
            self.properties["Description"],
            self._subnet_ids,
            [],
        )
        self._name_zones()

    def _delete(self) -> None:
        caches = [*self.backend.replication_groups.values(), *self.backend.cache_clusters.values()]
        if any(cache.cache_subnet_group_name == self.name for cache in caches):
            raise Refused(
                f"Cache subnet group {self.name} is currently in use by a cache cluster.", "CacheSubnetGroupInUse"
            )
        del self.backend.cache_subnet_groups[self.name]

    @property
    def _subnet_ids(self) -> list[str]:
        return self.properties["SubnetIds"]

    def _check_subnets(self) -> None:
        """moto invents a VPC for subnets that do not exist."""
        ec2 = ec2_backends[self.backend.account_id][self.backend.region_name]
        known = {subnet.id: subnet for zone in ec2.subnets.values() for subnet in zone.values()}
        missing = [subnet_id for subnet_id in self._subnet_ids if subnet_id not in known]
        if missing:
            raise Refused(f"Some input subnets in :[{', '.join(missing)}] are invalid.", "InvalidSubnet")
        first = self._subnet_ids[0]
        for subnet_id in self._subnet_ids:
            if known[subnet_id].vpc_id != known[first].vpc_id:
                raise Refused(f"Subnets {first} and {subnet_id} are not in the same VPC.", "InvalidSubnet")

    def _name_zones(self) -> None:
        """moto keeps a subnet's zone as a string where the API has a structure, so its answers lack the zone."""
        for subnet in self._group.subnets:
            subnet["subnet_availability_zone"] = {"Name": subnet["subnet_availability_zone"]}

    def _arns(self) -> list[str]:
        return [self._group.arn]
