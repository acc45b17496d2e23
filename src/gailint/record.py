"""Records: classes that are their fields, like frozen dataclasses, at a small part of their cost at start-up.

A hook starts a new process on every commit. Importing `dataclasses` and building some seventy classes with it took
more than a third of that time, because it compiles six methods for each. Here `__init__` is compiled once for each
number of fields, and the other methods are shared. Type checkers see frozen dataclasses. A default is one object for all instances: it must not be mutable.
"""

from __future__ import annotations

from types import CodeType, FunctionType

NOTHING: dict[Any, Any] = {}
"""The empty mapping, as a default: it is shared and must not be changed."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar, dataclass_transform

    _C = TypeVar("_C", bound=type)
    _R = TypeVar("_R")

    @dataclass_transform(frozen_default=True, order_default=True)
    def record(cls: _C) -> _C: ...
    @dataclass_transform()
    def state(cls: _C) -> _C: ...

else:

    def record(cls):
        """Make a class a record of its annotated fields."""
        names = tuple(getattr(cls, "__annotations__", ()))
        initialise = _initialiser(names, [cls.__dict__[name] for name in names if name in cls.__dict__])
        if "cached_property" in {type(value).__name__ for value in cls.__dict__.values()}:
            for name, method in {**_METHODS, "__init__": initialise, "_fields": names}.items():
                if name not in cls.__dict__:
                    setattr(cls, name, method)
            return cls
        space = {name: value for name, value in cls.__dict__.items() if name not in names}
        space.pop("__dict__", None)
        space.pop("__weakref__", None)
        space.update(__slots__=names, _fields=names, __init__=initialise, __qualname__=cls.__qualname__)
        for name, method in _METHODS.items():
            space.setdefault(name, method)
        return type(cls)(cls.__name__, cls.__bases__, space)

    state = record  # fields that may be set again: a difference for type checkers only


_templates: dict[int, CodeType] = {}


def _initialiser(names: tuple[str, ...], defaults: list[object]) -> FunctionType:
    """An `__init__` that takes the fields in order: one compiled function per number of fields, its names replaced."""
    count = len(names)
    if count not in _templates:
        fields = [f"field_{at}" for at in range(count)]
        body = "; ".join(f"self.{field} = {field}" for field in fields) or "pass"
        made: dict[str, FunctionType] = {}
        exec(f"def __init__(self, {', '.join(fields)}): {body}", made)
        _templates[count] = made["__init__"].__code__
    code = _templates[count].replace(co_varnames=("self", *names), co_names=names)
    return FunctionType(code, {}, "__init__", tuple(defaults))


def values_of(item: object) -> tuple[object, ...]:
    """The values of a record's fields, in their order."""
    return tuple([getattr(item, name) for name in item._fields])  # type: ignore[attr-defined]


def _equal(self: object, other: object) -> bool:
    return values_of(self) == values_of(other) if type(self) is type(other) else NotImplemented


def _less(self: object, other: object) -> bool:
    return values_of(self) < values_of(other) if type(self) is type(other) else NotImplemented


def _hash(self: object) -> int:
    return hash(values_of(self))


def _shown(self: object) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._fields)  # type: ignore[attr-defined]
    return f"{type(self).__name__}({fields})"


_METHODS = {"__eq__": _equal, "__lt__": _less, "__hash__": _hash, "__repr__": _shown}


def replace(item: _R, **changes: object) -> _R:
    """A copy of a record with some fields changed. Raises TypeError for a field that it does not have."""
    values = {name: getattr(item, name) for name in item._fields}  # type: ignore[attr-defined]
    return type(item)(**{**values, **changes})
