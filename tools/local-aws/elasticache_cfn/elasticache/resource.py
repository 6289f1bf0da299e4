"""What the CloudFormation types of ElastiCache have in common."""

from typing import Any, ClassVar

from moto.cloudformation.exceptions import UnformattedGetAttTemplateException, ValidationError
from moto.elasticache.models import ElastiCacheBackend, elasticache_backends

from .backend import replace_tags


class ElastiCacheResource:
    """Translates moto's protocol into `_create`, `_update` and `_delete`.

    A subclass must also derive from CloudFormationModel directly: moto finds its types among the direct subclasses.
    """

    TYPE: ClassVar[str]
    NAME_PROPERTY: ClassVar[str]
    STORE: ClassVar[str]
    """The attribute of moto's backend that holds those that exist, by name."""
    ATTRIBUTES: ClassVar[tuple[str, ...]] = ()

    def __init__(self, backend: ElastiCacheBackend, name: str, properties: dict[str, Any]):
        self.backend = backend
        self.name = name
        self.properties = properties

    @classmethod
    def cloudformation_type(cls) -> str:
        return cls.TYPE

    @classmethod
    def cloudformation_name_type(cls) -> str:
        return cls.NAME_PROPERTY

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return attr in cls.ATTRIBUTES

    @classmethod
    def create_from_cloudformation_json(
        cls, resource_name: str, cloudformation_json: dict[str, Any], account_id: str, region_name: str, **kwargs: Any
    ) -> "ElastiCacheResource":
        # The service stores every name in lower case.
        backend = elasticache_backends[account_id][region_name]
        resource = cls(backend, resource_name.lower(), cloudformation_json["Properties"])
        resource._refuse_taken_name()
        resource._create()
        resource._replace_tags()
        return resource

    @classmethod
    def update_from_cloudformation_json(
        cls,
        original_resource: "ElastiCacheResource",
        new_resource_name: str,
        cloudformation_json: dict[str, Any],
        account_id: str,
        region_name: str,
    ) -> "ElastiCacheResource":
        resource = cls(original_resource.backend, original_resource.name, cloudformation_json["Properties"])
        resource._update(original_resource.properties)
        resource._replace_tags()
        return resource

    def delete(self, account_id: str, region_name: str) -> None:
        for resource_arn in self._arns():
            self.backend.tagging_service.delete_all_tags_for_resource(resource_arn)
        self._delete()

    @property
    def physical_resource_id(self) -> str:
        return self.name

    def get_cfn_attribute(self, attribute_name: str) -> Any:
        if attribute_name not in self.ATTRIBUTES:
            raise UnformattedGetAttTemplateException()
        value = self._attributes().get(attribute_name)
        if value is None:
            raise ValidationError(message=f"Attribute '{attribute_name}' does not exist")
        return str(value)

    def _refuse_taken_name(self) -> None:
        if {self.name, self.physical_resource_id} & getattr(self.backend, self.STORE).keys():
            raise ValidationError(
                message=f"Resource of type '{self.TYPE}' with identifier '{self.name}' already exists."
            )

    def _replace_tags(self) -> None:
        for resource_arn in self._arns():
            replace_tags(self.backend, resource_arn, self.properties.get("Tags", []))

    def _create(self) -> None:
        raise NotImplementedError

    def _update(self, before: dict[str, Any]) -> None:
        raise NotImplementedError

    def _delete(self) -> None:
        raise NotImplementedError

    def _arns(self) -> list[str]:
        """The ARNs that carry the resource's tags."""
        raise NotImplementedError

    def _attributes(self) -> dict[str, Any]:
        """Values for `Fn::GetAtt`; an attribute that the resource's topology lacks is absent or None."""
        return {}
