"""The operations of CloudFormation's API that moto lacks, or answers in a way the CDK's command cannot use."""

import ipaddress
from urllib.parse import urlparse

from moto.cloudformation import models, responses
from moto.cloudformation.exceptions import AlreadyExistsException, CloudFormationError, ValidationError
from moto.cloudformation.models import ChangeSet, CloudFormationBackend, Stack
from moto.cloudformation.responses import CloudFormationResponse
from moto.cloudformation.utils import generate_changeset_id, generate_stack_id, get_stack_from_s3_url
from moto.core.responses import ActionResult, EmptyResult

from . import change_set as change_sets
from . import exports, template
from .deployment import Deletion, Deployment
from .resources import StackResources

_NEW = "REVIEW_IN_PROGRESS"


def install() -> None:
    models.ResourceMap = StackResources
    Stack.parse_template = staticmethod(template.parse)
    ChangeSet._parse_template = _parse_change_set_template
    ChangeSet.diff = change_sets.changes
    for module in (models, responses):
        module.get_stack_from_s3_url = _template_at
    for operation in (
        create_stack,
        update_stack,
        delete_stack,
        create_change_set,
        delete_change_set,
        describe_change_set,
        describe_stack_events,
        execute_change_set,
        update_termination_protection,
    ):
        setattr(CloudFormationResponse, operation.__name__, operation)


def create_stack(self: CloudFormationResponse) -> ActionResult:
    backend, name = self.cloudformation_backend, self._get_param("StackName")
    if _find_stack(backend, name):
        raise AlreadyExistsException(f"Stack [{name}] already exists")
    body = _template_body(self, None)
    stack = _new_stack(self, name)
    stack.enable_termination_protection = self._get_bool_param("EnableTerminationProtection", False)
    Deployment(stack, "CREATE", body, _parameters(self, None), _tags(self)).run()
    return ActionResult({"StackId": stack.stack_id})


def update_stack(self: CloudFormationResponse) -> ActionResult:
    stack = _existing_stack(self)
    body, parameters = _template_body(self, stack), _parameters(self, stack)
    tags = _tags(self) or stack.tags
    if (template.parse(body), parameters, tags) == (stack.template_dict, stack.parameters, stack.tags):
        raise ValidationError(message="No updates are to be performed.")
    Deployment(stack, "UPDATE", body, parameters, tags).run()
    return ActionResult({"StackId": stack.stack_id})


def delete_stack(self: CloudFormationResponse) -> ActionResult:
    backend = self.cloudformation_backend
    stack = _find_stack(backend, self._get_param("StackName"))
    if stack is None:
        return EmptyResult()
    if stack.enable_termination_protection:
        raise ValidationError(
            message=f"Stack [{stack.name}] cannot be deleted while TerminationProtection is enabled"
        )
    deletion = Deletion(stack)
    try:
        exports.refuse_if_any_imported(stack)
    except ValidationError as imported:
        deletion.set_status("DELETE_FAILED", imported.message)
        return EmptyResult()
    deletion.run()
    if stack.status == "DELETE_COMPLETE":
        exports.withdraw(stack)
        _forget(backend, stack)
    return EmptyResult()


def create_change_set(self: CloudFormationResponse) -> ActionResult:
    backend, kind = self.cloudformation_backend, self._get_param("ChangeSetType", "UPDATE")
    stack = _find_stack(backend, self._get_param("StackName"))
    if kind == "UPDATE":
        stack = _existing_stack(self)
    elif stack and stack.status != _NEW:
        raise ValidationError(message=f"Stack [{stack.name}] already exists and cannot be created again")
    body = _template_body(self, stack)
    stack = stack or _new_stack(self, self._get_param("StackName"))
    name = self._get_param("ChangeSetName")
    created = ChangeSet(
        change_set_type=kind,
        change_set_id=generate_changeset_id(name, backend.region_name, backend.account_id),
        change_set_name=name,
        stack=stack,
        template=body,
        parameters=_parameters(self, stack),
        description=self._get_param("Description"),
        notification_arns=self._get_param("NotificationARNs", []),
        tags=_tags(self),
        role_arn=self._get_param("RoleARN"),
    )
    change_sets.settle(created, stack)
    backend.change_sets[created.change_set_id] = created
    return ActionResult({"Id": created.change_set_id, "StackId": stack.stack_id})


def describe_change_set(self: CloudFormationResponse) -> ActionResult:
    found = _find_change_set(self)
    if found is None:
        raise CloudFormationError("ChangeSetNotFound", f"ChangeSet [{self._get_param('ChangeSetName')}] does not exist")
    return ActionResult(found)


def delete_change_set(self: CloudFormationResponse) -> ActionResult:
    """Deleting what does not exist succeeds: the CDK's command begins each deployment with it."""
    found = _find_change_set(self)
    if found:
        del self.cloudformation_backend.change_sets[found.change_set_id]
    return EmptyResult()


def execute_change_set(self: CloudFormationResponse) -> ActionResult:
    change_set = _find_change_set(self)
    if change_set is None or change_set.execution_status != "AVAILABLE":
        raise CloudFormationError("InvalidChangeSetStatus", "This change set cannot be executed")
    stack = change_set.stack
    stack.notification_arns = change_set.notification_arns
    verb = "CREATE" if stack.status == _NEW else "UPDATE"
    Deployment(stack, verb, change_set.template, change_set.parameters, change_set.tags or {}).run()
    change_set.execution_status = "EXECUTE_COMPLETE"
    return EmptyResult()


def describe_stack_events(self: CloudFormationResponse) -> ActionResult:
    """After a deletion the CDK's command expects this very sentence."""
    name = self._get_param("StackName")
    stack = _find_stack(self.cloudformation_backend, name) or self.cloudformation_backend.deleted_stacks.get(name)
    if stack is None:
        raise ValidationError(message=f"Stack [{name}] does not exist")
    return ActionResult({"StackEvents": stack.events[::-1]})


def update_termination_protection(self: CloudFormationResponse) -> ActionResult:
    stack = _find_stack(self.cloudformation_backend, self._get_param("StackName"))
    if stack is None:
        raise ValidationError(self._get_param("StackName"))
    stack.enable_termination_protection = self._get_bool_param("EnableTerminationProtection", False)
    return ActionResult({"StackId": stack.stack_id})


def _find_stack(backend: CloudFormationBackend, name_or_id: str) -> Stack | None:
    stacks = backend.stacks.values()
    return next((stack for stack in stacks if name_or_id in (stack.name, stack.stack_id)), None)


def _forget(backend: CloudFormationBackend, stack: Stack) -> None:
    """A deleted stack can be described by its id only, and takes its change sets with it."""
    del backend.stacks[stack.stack_id]
    backend.deleted_stacks[stack.stack_id] = stack
    for change_set_id, change_set in list(backend.change_sets.items()):
        if change_set.stack is stack:
            del backend.change_sets[change_set_id]


def _existing_stack(self: CloudFormationResponse) -> Stack:
    """The stack to update."""
    name = self._get_param("StackName")
    stack = _find_stack(self.cloudformation_backend, name)
    if stack is None:
        raise ValidationError(message=f"Stack [{name}] does not exist")
    if stack.status == "ROLLBACK_COMPLETE":
        raise ValidationError(
            message=f"Stack:{stack.stack_id} is in ROLLBACK_COMPLETE state and can not be updated."
        )
    return stack


def _new_stack(self: CloudFormationResponse, name: str) -> Stack:
    backend = self.cloudformation_backend
    stack = Stack(
        stack_id=generate_stack_id(name, backend.region_name, backend.account_id),
        name=name,
        template={},
        parameters={},
        account_id=backend.account_id,
        region_name=backend.region_name,
        notification_arns=self._get_param("NotificationARNs", []),
        role_arn=self._get_param("RoleARN"),
    )
    # moto hands over a copy while no stack exports anything, and then never sees later exports.
    stack.resource_map.cross_stack_resources = backend.exports
    stack.status = _NEW
    backend.stacks[stack.stack_id] = stack
    return stack


def _find_change_set(self: CloudFormationResponse) -> ChangeSet | None:
    """By ARN, or by name within a stack: moto looks at the name alone, which the CDK's command uses for every stack."""
    name, stack_name = self._get_param("ChangeSetName"), self._get_param("StackName")
    for change_set in self.cloudformation_backend.change_sets.values():
        in_stack = stack_name in (None, change_set.stack_name, change_set.stack_id)
        if name == change_set.change_set_id or (name == change_set.change_set_name and in_stack):
            return change_set
    return None


def _template_body(self: CloudFormationResponse, stack: Stack | None) -> str:
    """The template of a request, checked as far as CloudFormation checks it before it deploys."""
    if self._get_bool_param("UsePreviousTemplate", False) and stack:
        return stack.template
    url = self._get_param("TemplateURL")
    body = self._get_stack_from_s3_url(url) if url else self._get_param("TemplateBody")
    parsed = template.parse(body)
    if not parsed.get("Resources"):
        raise ValidationError(message="Template format error: At least one Resources member must be defined.")
    template.check_references(parsed)
    template.deployment_order(parsed)
    return body


def _parameters(self: CloudFormationResponse, stack: Stack | None) -> dict[str, str]:
    """moto reuses the resolved value of a previous SSM parameter, where CloudFormation reuses its name."""
    previous = stack.parameters if stack else {}
    parameters = {}
    for given in self._get_param("Parameters", []):
        key = given["ParameterKey"]
        if str(given.get("UsePreviousValue", False)).lower() != "true":
            parameters[key] = given["ParameterValue"]
        elif key in previous:
            parameters[key] = previous[key]
    return parameters


def _tags(self: CloudFormationResponse) -> dict[str, str]:
    return {tag["Key"]: tag["Value"] for tag in self._get_param("Tags", [])}


def _parse_change_set_template(self: ChangeSet) -> None:
    self.template_dict = template.parse(self.template)


def _template_at(template_url: str, account_id: str, partition: str) -> str:
    """The CDK's command uses path-style URLs with an IP endpoint; moto knows them for `localhost` only."""
    url = urlparse(template_url)
    if _is_ip_address(url.hostname):
        template_url = url._replace(netloc="localhost").geturl()
    return get_stack_from_s3_url(template_url, account_id, partition)


def _is_ip_address(host: str | None) -> bool:
    try:
        ipaddress.ip_address(host or "")
    except ValueError:
        return False
    return True
