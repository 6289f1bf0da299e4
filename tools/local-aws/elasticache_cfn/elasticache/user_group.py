"""`AWS::ElastiCache::UserGroup`, which moto's backend does not have."""

from typing import Any

from moto.core.common_models import CloudFormationModel
from moto.elasticache.exceptions import UserNotFound

from .backend import Refused, arn
from .resource import ElastiCacheResource
from .rules import check_identifier


class UserGroup(ElastiCacheResource, CloudFormationModel):
    TYPE = "AWS::ElastiCache::UserGroup"
    NAME_PROPERTY = "UserGroupId"
    STORE = "user_groups"
    ATTRIBUTES = ("Arn", "Status")

    def _create(self) -> None:
        check_identifier(self.name, "The parameter UserGroupId")
        self._store()

    def _update(self, before: dict[str, Any]) -> None:
        self._leave(before)
        self._store()

    def _delete(self) -> None:
        self._leave(self.properties)
        del self.backend.user_groups[self.name]

    def _store(self) -> None:
        self._check_users()
        for user_id in self.properties["UserIds"]:
            self.backend.users[user_id].user_group_ids.append(self.name)
        self.backend.user_groups[self.name] = {
            "UserGroupId": self.name,
            "Status": "active",
            "Engine": self.properties["Engine"],
            "UserIds": self.properties["UserIds"],
            "ARN": self._arns()[0],
        }

    def _leave(self, properties: dict[str, Any]) -> None:
        for user_id in properties["UserIds"]:
            user = self.backend.users.get(user_id)
            if user and self.name in user.user_group_ids:
                user.user_group_ids.remove(self.name)

    def _check_users(self) -> None:
        for user_id in self.properties["UserIds"]:
            if user_id not in self.backend.users:
                raise UserNotFound(user_id)
        users = [self.backend.users[user_id] for user_id in self.properties["UserIds"]]
        if self.properties["Engine"] == "redis" and "default" not in (user.name for user in users):
            raise Refused(
                "Redis user group needs to contain a user with the user name default.", "DefaultUserRequired"
            )
        for user in users:
            if self.properties["Engine"] == "valkey" and user.no_password_required:
                raise Refused(f"No password user {user.id} cannot be added to user group with engine Valkey")

    def _arns(self) -> list[str]:
        return [arn(self.backend, "usergroup", self.name)]

    def _attributes(self) -> dict[str, Any]:
        return {"Arn": self._arns()[0], "Status": "active"}
