"""`AWS::ElastiCache::User`."""

from typing import Any

from moto.core.common_models import CloudFormationModel
from moto.elasticache.models import User as MotoUser

from .backend import Refused
from .resource import ElastiCacheResource
from .rules import CombinationRefused, check_identifier, flag

_PASSWORD_LENGTHS = range(16, 129)
_MOST_PASSWORDS = 2
_NO_PASSWORD = "no-password-required"
_PASSWORD_RULES = (">", "<", "#", "nopass", "resetpass")
_RESET_RULES = ("reset", "resetkeys", "resetchannels")


class User(ElastiCacheResource, CloudFormationModel):
    TYPE = "AWS::ElastiCache::User"
    NAME_PROPERTY = "UserId"
    STORE = "users"
    ATTRIBUTES = ("Arn", "Status")

    @property
    def _user(self) -> MotoUser:
        return self.backend.users[self.name]

    def _create(self) -> None:
        self._check()
        self.backend.create_user(
            user_id=self.name,
            user_name=self.properties["UserName"],
            engine=self.properties["Engine"],
            passwords=self._passwords,
            access_string=self.properties["AccessString"],
            no_password_required=self._authentication_type == _NO_PASSWORD,
            authentication_type=self._authentication_type,
        )

    def _update(self, before: dict[str, Any]) -> None:
        self._check()
        user = self._user
        user.engine, user.access_string = self.properties["Engine"], self.properties["AccessString"]
        user.passwords, user.authentication_type = self._passwords, self._authentication_type
        user.no_password_required = self._authentication_type == _NO_PASSWORD

    def _delete(self) -> None:
        del self.backend.users[self.name]

    @property
    def _passwords(self) -> list[str]:
        return self.properties.get("Passwords") or self.properties.get("AuthenticationMode", {}).get("Passwords", [])

    @property
    def _authentication_type(self) -> str | None:
        if "AuthenticationMode" in self.properties:
            return self.properties["AuthenticationMode"].get("Type")
        if flag(self.properties, "NoPasswordRequired"):
            return _NO_PASSWORD
        return "password" if self._passwords else None

    def _check(self) -> None:
        check_identifier(self.name, "The parameter UserId")
        kind, passwords = self._authentication_type, self._passwords
        if kind is None:
            raise Refused(
                "Input Authentication type: null is not in the allowed list: [password,no-password-required,iam]"
            )
        if kind != "password" and passwords:
            raise CombinationRefused(f"Password field is not allowed with authentication type: {kind}")
        if len(passwords) > _MOST_PASSWORDS:
            raise Refused("Maximum number of passwords allowed in this service is 2.")
        if any(len(password) not in _PASSWORD_LENGTHS for password in passwords):
            raise Refused("Passwords length must be between 16-128 characters.")
        if kind == "iam" and self.name != self.properties["UserName"]:
            raise Refused("User Id and User name must be same for authentication type: iam")
        self._check_access_string()

    def _check_access_string(self) -> None:
        words = self.properties["AccessString"].split()
        if any(word.startswith(_PASSWORD_RULES) for word in words):
            raise Refused(
                "Password rules are not supported in Elasticache access string. "
                "Please use Passwords parameter to set/modify user password."
            )
        if any(word in _RESET_RULES for word in words):
            raise Refused("reset rule is not supported in Elasticache user api")

    def _arns(self) -> list[str]:
        return [self._user.arn]

    def _attributes(self) -> dict[str, Any]:
        return {"Arn": self._user.arn, "Status": self._user.status}
