"""Creating, updating and deleting a stack: in order, with an event per step, rolled back when a step fails.

moto creates resources whenever something looks at them, removes before it adds, reports no event of a resource and
answers a failure with an error of the API. The CDK's command shows what CloudFormation does, so this does it too.
"""

import logging
from datetime import timedelta
from typing import Any

from moto.cloudformation.exceptions import CloudFormationError
from moto.cloudformation.models import Event, Stack

from . import exports, template
from .replacement import changed_properties, replacing_properties
from .resources import Deployed, Placeholder, Provisioner, name_property

logger = logging.getLogger(__name__)

_NOT_SIMULATED = "Accepted without effect: this type is not simulated"

# Their names need only differ within what they belong to, and what replaces one belongs to something else.
_NAMED_WITHIN = {"AWS::ApplicationAutoScaling::ScalingPolicy"}


class StepFailed(Exception):
    """A resource, an output or an export could not be deployed; the reason is already in the stack's events."""


class StackOperation:
    """What creating, updating and deleting have in common."""

    def __init__(self, stack: Stack):
        self.stack = stack
        self.provisioner = Provisioner(stack)

    @property
    def deployed(self) -> dict[str, Deployed]:
        return self.stack.resource_map.deployed

    def set_status(self, status: str, reason: str | None = None) -> None:
        self.stack.status = status
        self.stack.status_reason = reason
        self._add_event(self.stack.name, self.stack.stack_id, "AWS::CloudFormation::Stack", status, reason)

    def report(self, resource: Deployed, status: str, reason: str | None = None) -> None:
        if status in ("CREATE_COMPLETE", "UPDATE_COMPLETE") and isinstance(resource.model, Placeholder):
            reason = _NOT_SIMULATED
        physical_id = resource.physical_id if resource.model else ""
        self._add_event(resource.logical_id, physical_id, resource.type, status, reason)

    def _add_event(self, logical_id: str, physical_id: str, kind: str, status: str, reason: str | None) -> None:
        stack = self.stack
        event = Event(stack.stack_id, stack.name, logical_id, physical_id, kind, status, reason, None)
        if stack.events:
            # Steps take microseconds here, and the CDK's command sorts by milliseconds.
            event.timestamp = max(event.timestamp, stack.events[-1].timestamp + timedelta(milliseconds=1))
        stack.events.append(event)
        event.sendToSns(stack.account_id, stack.region_name, stack.notification_arns)

    def delete_resource(self, resource: Deployed, policy: str) -> bool:
        """Whether the resource is gone, or kept because the policy says so."""
        if policy in ("Retain", "RetainExceptOnCreate"):
            self.report(resource, "DELETE_SKIPPED")
            return True
        self.report(resource, "DELETE_IN_PROGRESS")
        try:
            if policy == "Snapshot":
                resource.model.create_final_snapshot()
            self.provisioner.delete(resource)
        except Exception as error:
            self.report(resource, "DELETE_FAILED", explain(error))
            return False
        self.report(resource, "DELETE_COMPLETE")
        return True


class Deployment(StackOperation):
    """Brings a stack to a template. `verb` is CREATE or UPDATE."""

    def __init__(self, stack: Stack, verb: str, body: str, parameters: dict[str, Any], tags: dict[str, str]):
        super().__init__(stack)
        self._body = body
        self._template = template.parse(body)
        self._parameters = parameters
        self._tags = tags
        self._verb = verb
        self._previous = dict(self.deployed)
        self._touched: list[str] = []
        self._replaced: dict[str, Deployed] = {}

    def run(self) -> None:
        self.set_status(f"{self._verb}_IN_PROGRESS", "User Initiated")
        previous_inputs = self._current_inputs()
        try:
            self._load(self._body, self._parameters, self._tags)
            for logical_id in template.deployment_order(self._template):
                self._deploy(logical_id, self._template["Resources"][logical_id])
            exports.publish(self.stack)
        except StepFailed as failure:
            self._roll_back(previous_inputs, str(failure))
        except Exception as failure:
            logger.debug("Deployment of %s failed", self.stack.name, exc_info=True)
            self._roll_back(previous_inputs, explain(failure))
        else:
            self._clean_up()
            self.set_status(f"{self._verb}_COMPLETE")

    def _current_inputs(self) -> tuple[Any, dict[str, Any], dict[str, str]]:
        return self.stack.template, self.stack.parameters, self.stack.tags

    def _load(self, body: Any, parameters: dict[str, Any], tags: dict[str, str]) -> None:
        stack = self.stack
        stack.template, stack.template_dict = body, template.parse(body)
        stack.description = stack.template_dict.get("Description")
        stack.parameters, stack.tags = parameters, tags
        stack.resource_map.load_template(stack.template_dict, parameters)

    def _deploy(self, logical_id: str, declared: dict[str, Any]) -> None:
        if not self.stack.resource_map.is_wanted(declared):
            return
        current = self.deployed.get(logical_id)
        step = "UPDATE" if current else "CREATE"
        attempt = Deployed(logical_id, declared, current.model if current else None)
        try:
            definition = self.provisioner.resolve(declared, self._tags)
            if current is None:
                self._create(logical_id, definition)
            elif changed_properties(current.definition, definition) or current.type != definition["Type"]:
                self._update(current, definition)
            else:
                current.definition = definition
        except Exception as error:
            logger.debug("%s of %s failed", step, logical_id, exc_info=True)
            self.report(attempt, f"{step}_FAILED", explain(error))
            raise StepFailed(f"The following resource(s) failed to {step.lower()}: [{logical_id}]. ") from error

    def _create(self, logical_id: str, definition: dict[str, Any]) -> None:
        self.report(Deployed(logical_id, definition, None), "CREATE_IN_PROGRESS")
        resource = Deployed(logical_id, definition, self.provisioner.create(logical_id, definition))
        self._record(resource)
        self.report(resource, "CREATE_COMPLETE")

    def _update(self, current: Deployed, definition: dict[str, Any]) -> None:
        if current.type != definition["Type"]:
            raise CloudFormationError(
                "ValidationError",
                "Update of resource type is not permitted. The new template modifies resource type of the "
                f"following resources: [{current.logical_id}]"
            )
        self.report(current, "UPDATE_IN_PROGRESS")
        if replacing_properties(current.definition, definition) or not self.provisioner.can_update(current, definition):
            self._refuse_to_replace_named(current, definition)
            model = self.provisioner.create(current.logical_id, definition)
            self._replaced[current.logical_id] = current
        else:
            model = self.provisioner.update(current, definition)
        updated = Deployed(current.logical_id, definition, model)
        self._record(updated)
        self.report(updated, "UPDATE_COMPLETE")

    @staticmethod
    def _refuse_to_replace_named(current: Deployed, definition: dict[str, Any]) -> None:
        name = name_property(current.type)
        before, after = (part["Properties"].get(name) for part in (current.definition, definition))
        if name and before and before == after and current.type not in _NAMED_WITHIN:
            raise CloudFormationError(
                "ValidationError",
                "CloudFormation cannot update a stack when a custom-named resource requires replacing. "
                f"Rename {before} and update the stack again."
            )

    def _record(self, resource: Deployed) -> None:
        self.deployed[resource.logical_id] = resource
        self._touched.append(resource.logical_id)

    def _clean_up(self) -> None:
        """After success only, as in CloudFormation: what was replaced, then what the template no longer has."""
        for resource in reversed(self._replaced.values()):
            self.delete_resource(resource, resource.definition.get("UpdateReplacePolicy", "Delete"))
        declared = self._template["Resources"]
        for logical_id, resource in reversed(list(self.deployed.items())):
            wanted = logical_id in declared and self.stack.resource_map.is_wanted(declared[logical_id])
            if not wanted:
                self.delete_resource(resource, resource.deletion_policy)
                del self.deployed[logical_id]
        # A later deletion walks the resources backwards, and an update may have added what older ones depend on.
        order = [logical_id for logical_id in template.deployment_order(self._template) if logical_id in self.deployed]
        self.stack.resource_map.deployed = {logical_id: self.deployed[logical_id] for logical_id in order}

    def _roll_back(self, previous_inputs: tuple[Any, dict[str, Any], dict[str, str]], reason: str) -> None:
        prefix = "UPDATE_ROLLBACK" if self._verb == "UPDATE" else "ROLLBACK"
        self.set_status(f"{prefix}_IN_PROGRESS", reason)
        for logical_id in reversed(self._touched):
            self._undo(self.deployed[logical_id], self._previous.get(logical_id))
        if self._verb == "UPDATE":
            self._load(*previous_inputs)
        self.set_status(f"{prefix}_COMPLETE")

    def _undo(self, now: Deployed, before: Deployed | None) -> None:
        replaced = now.logical_id in self._replaced
        if before is None or replaced:
            policy = now.deletion_policy
            self.delete_resource(now, "Delete" if policy == "RetainExceptOnCreate" else policy)
        if before is None:
            del self.deployed[now.logical_id]
            return
        if not replaced:
            before.model = self.provisioner.update(now, before.definition)
        self.deployed[now.logical_id] = before
        self.report(before, "UPDATE_COMPLETE")


class Deletion(StackOperation):
    def run(self) -> None:
        self.set_status("DELETE_IN_PROGRESS", "User Initiated")
        failed = []
        for logical_id, resource in reversed(list(self.deployed.items())):
            if self.delete_resource(resource, resource.deletion_policy):
                del self.deployed[logical_id]
            else:
                failed.append(logical_id)
        if failed:
            self.set_status("DELETE_FAILED", f"The following resource(s) failed to delete: [{', '.join(failed)}]. ")
        else:
            self.set_status("DELETE_COMPLETE")


def explain(error: Exception) -> str:
    """The sentence that CloudFormation would show for an error of a service."""
    message = getattr(error, "message", None) or f"{type(error).__name__}: {error}"
    if isinstance(error, CloudFormationError):
        return message
    return f'Resource handler returned message: "{message}"'
