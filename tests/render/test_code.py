"""What is laid out here needs no formatter: black would not change it."""

from __future__ import annotations

from dataclasses import replace

import black
from black.mode import Mode, TargetVersion
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.render.code import Group, Node, Typed, call, layout, mapping

LINE_100 = Mode(line_length=100, target_versions={TargetVersion.PY311})
WORDS = st.integers(1, 45).map(lambda length: "n" * length)
STRINGS = WORDS.map(lambda word: f'"{word}"')


def headed(head: str, node: Node) -> Node:
    """A node with something before it: a keyword, or a key."""
    assert not isinstance(node, Typed)
    return f"{head}{node}" if isinstance(node, str) else replace(node, head=f"{head}{node.head}")


def called(name: str, given: tuple[list[Node], list[Node]]) -> Group:
    """A call with positional arguments and keywords."""
    return call(name, *given[0], *given[1])


def nested(values: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    """Calls, tuples and dicts of ``values``."""
    keywords = st.builds(headed, WORDS.map("{}=".format), values)
    entries = st.builds(headed, STRINGS.map("{}: ".format), values)
    arguments = st.tuples(st.lists(values, max_size=4), st.lists(keywords, max_size=3))
    return st.one_of(
        st.builds(called, WORDS, arguments),
        st.lists(values, max_size=4).map(lambda items: Group("", tuple(items))),
        st.lists(entries, max_size=3).map(lambda items: mapping("", *items)),
    )


NODES: st.SearchStrategy[Node] = st.recursive(st.one_of(WORDS, STRINGS), nested, max_leaves=20)


@given(NODES, WORDS)
@settings(max_examples=300, deadline=None)
def test_layout_of_an_assignment(node: Node, name: str) -> None:
    """Calls, tuples and dicts, in one another, are as black has them."""
    source = layout(node, before=f"{name} = ") + "\n"
    assert black.format_str(source, mode=LINE_100) == source


UNIONS = st.lists(WORDS, min_size=1, max_size=5).map(" | ".join)
SHORT = st.integers(1, 30).map(lambda length: "n" * length)
INNER = st.lists(SHORT, min_size=2, max_size=2).map(" | ".join).map("n[{}]".format)
MEMBERS = st.one_of(SHORT, INNER)
ANNOTATIONS = st.one_of(UNIONS, st.lists(MEMBERS, min_size=2, max_size=3).map(" | ".join))
PARAMETERS = st.builds(Typed, WORDS, ANNOTATIONS, st.sampled_from(["", " = UNSET"]))


@given(WORDS, st.lists(PARAMETERS, max_size=4), WORDS)
@settings(max_examples=300, deadline=None)
def test_layout_of_a_signature(name: str, parameters: list[Typed], result: str) -> None:
    """Signatures are too, whatever the length of their annotations."""
    node = call(f"def {name}", "self", "*", *(parameters or [Typed("x", "int")]))
    source = f"class X:\n{layout(node, indent='    ', after=f' -> {result}:')}\n        pass\n"
    assert black.format_str(source, mode=LINE_100) == source
