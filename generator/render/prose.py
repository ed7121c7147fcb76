"""Descriptions as a reader wants them: markup as text, and nothing that is said already.

What documents write in place of prose is the same everywhere: HTML from generators of other
pages, "successful operation" for an answer, "This contains APIs related to ..." for a group.
"""

from __future__ import annotations

import html
import re

from generator.render.text import one_line, sentence

_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\((https?://[^\s()]+)[^()\n]*\)")
_ANCHOR = re.compile(r"<a\s[^<>]*?href=[\"']?([^\s\"'<>]*)[^<>]*>(.*?)</a>", re.I | re.S)
_ENTRY = re.compile(r"\s*<li\b[^<>]*>\s*", re.I)
_BLOCK = re.compile(r"\s*</?(?:p|div|ul|ol|table|tr|h[1-6]|pre|hr)\b[^<>]*>\s*", re.I)
_INLINE = re.compile(
    r"</?(?:a|b|i|u|em|strong|span|small|sub|sup|font|center|li|td|th|thead|tbody|img|kbd|big)"
    r"(?:\s[^<>]*)?/?>",
    re.I,
)
_CODE = re.compile(r"</?(?:code|tt)\b[^<>]*>", re.I)
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1")
_HEADING = re.compile(r"^#{1,6} +(.*?)#* *$", re.M)
_JOINED = re.compile(
    r"(?<=[a-z)])\.(?=(?:A|An|Default|For|If|In|It|Note|Please|See|The|This|When|You)\b)"
)

_ABOUT = re.compile(
    r"^(?:(?:this|it|these)\s+)?(?:(?:contains?|lists?|provides?|has|have|are)\s+)?"
    r"(?:the\s+|a list of\s+)?(?:\w+\s+)?APIs?\s+(?:that\s+(?:are|is)\s+)?"
    r"(?:(?:related to|related|specific to|required for|for|of)(?:\s+performing)?"
    r"|to|that\s+support)\s+",
    re.I,
)
_DEFINED = re.compile(r"\s+as defined in [A-Z]\w+(?=[\s.]|$)")
_NO_RESULT = re.compile(
    r"(?:an?\s+|the\s+)?"
    r"(?:ok|okay|created|accepted|done|example|no content|default|success(?:ful|fully)?)?"
    r"\s*(?:operation|response|result|success|request)?\W*(?:\(streaming responses\))?\W*",
    re.I,
)
_RETURNS = re.compile(r"^(?:(?:successfully\s+)?returns?|this returns)\s+(?=\w)", re.I)

_FILLER = re.compile(
    r"an?|and|any|api|are|as|at|by|does|existing|for|from|given|ha(?:s|ve)|id|identifier|in|"
    r"information|into|is|its?|matching|new|of|on|one|or|our|particular|per|present|requested|"
    r"selected|specific|specified|that|the|their|this|to|using|which|with|your"
)
_SHORT = 3
_SAME = {"fetch": "get", "list": "get", "retriev": "get", "return": "get", "show": "get"}


def plain(text: str) -> str:
    """Return Markdown with HTML as Markdown without, links and emphasis as text."""
    if "<" in text:
        text = _ANCHOR.sub(lambda m: _linked(m[2], m[1]), text)
        text = re.sub(r"\n{3,}", "\n\n", _BLOCK.sub("\n\n", _ENTRY.sub("\n- ", text)))
        text = _CODE.sub("`", _INLINE.sub("", text))
    if "&" in text:
        text = html.unescape(text)
    text = _LINK.sub(lambda m: _linked(m[1], m[2]), text)
    text = _BOLD.sub(r"\2", text)
    return _JOINED.sub(". ", _HEADING.sub(r"\1", text)).strip()


def _linked(text: str, url: str) -> str:
    return f"{text.strip()} ({url})" if text.strip() not in ("", url) else url


def said(text: str) -> str:
    """Return a short description as one sentence that begins and ends like one."""
    line = sentence(plain(text))
    first = line.partition(" ")[0]
    return line[:1].upper() + line[1:] if first.isalpha() and first.islower() else line


def group_text(text: str) -> str:
    """Return what a group is about, without saying that it is one of APIs."""
    about = _DEFINED.sub("", plain(text))
    rest = _ABOUT.sub("", about, count=1)
    return rest[:1].upper() + rest[1:] if len(rest) > 1 else about


def result_text(text: str) -> str:
    """Return what an answer is as a sentence; nothing where only success is said."""
    line = one_line(plain(text))
    return "" if _NO_RESULT.fullmatch(line) else said(_upper(_RETURNS.sub("", line)))


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def adds(text: str, known: str) -> bool:
    """Whether ``text`` has a word of meaning that ``known`` has not, in whatever form."""
    return bool(_stems(text) - _stems(known))


def _stems(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+", text.lower())
    return {_stem(word) for word in words if not _FILLER.fullmatch(word)}


def _stem(word: str) -> str:
    stem = re.sub(r"(?:ing|ied|ies|ed|es|e|s|y)$", "", word) if len(word) > _SHORT else word
    return _SAME.get(stem, stem)
