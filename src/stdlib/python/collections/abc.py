# collections.abc is a door to _collections_abc, where the classes live so that they can be had without collections.

from _collections_abc import *
from _collections_abc import __all__, _CallableGenericAlias
