"""Availability Zones: how many a Region has, and what happens to a template that counts on more."""

from typing import Any

from moto.cloudformation.exceptions import ValidationError
from moto.cloudformation.parsing import clean_json
from moto.ec2.models.availability_zones_and_regions import RegionsAndZonesBackend


def of_region(region: str) -> list[str]:
    """An account sees some of a Region's zones; moto knows how many most accounts see."""
    return [zone.name for zone in RegionsAndZonesBackend.zones.get(region, [])]


def resolved(value: Any, resources: Any, region: str) -> Any:
    """`Fn::GetAZs` as the zones of the stack's Region, which moto takes for us-east-1, and `Fn::Select` within its list."""
    if isinstance(value, list):
        return [resolved(item, resources, region) for item in value]
    if not isinstance(value, dict):
        return value
    if "Fn::GetAZs" in value:
        asked = clean_json(value["Fn::GetAZs"], resources)
        return of_region(asked if isinstance(asked, str) and asked else region)
    if "Fn::Select" in value:
        return _selected(*value["Fn::Select"], resources, region)
    return {key: resolved(item, resources, region) for key, item in value.items()}


def _selected(index: Any, items: Any, resources: Any, region: str) -> Any:
    items = clean_json(resolved(items, resources, region), resources)
    index = int(clean_json(index, resources))
    if not isinstance(items, list) or not 0 <= index < len(items):
        raise ValidationError(message=f"Template error: Fn::Select cannot select nonexistent value at index {index}")
    return items[index]
