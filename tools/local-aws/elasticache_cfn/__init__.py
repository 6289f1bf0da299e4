"""A plug-in for moto: CloudFormation for Amazon ElastiCache, and for the stacks that its caches live in.

`install()` patches moto in this process. Nothing leaves the process, and no file of moto changes.
"""

from moto.cloudformation import parsing

from . import cloudformation, elasticache, neighbours


def install() -> None:
    neighbours.install()
    elasticache.install()
    cloudformation.install()
    # moto remembers which types it knows; the plug-in's have just been added.
    for cached in (parsing.get_model_list, parsing.get_model_map, parsing.get_name_type_map):
        cached.cache_clear()
