from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model

SecretType: TypeAlias = Annotated[
    Literal[
        "SSHKeyPath",
        "SSHKeyReference",
        "SSHPassword",
        "SSHKerberosTGTKeyTabFile",
        "SSHKerberosTGTPassword",
        "SecretFile",
        "SecretText",
        "WinRmTGTKeyTabFile",
        "WinRmTGTPassword",
        "WinRmNTLM",
    ],
    OPEN,
]
"""Which of the variants this is."""


class SecretSpec(
    Model,
    children=(
        "SecretFileSpec",
        "SecretTextSpec",
        "SSHKerberosTGTKeyTabFileSpec",
        "SSHKerberosTGTPasswordSpec",
        "SSHKeyPathSpec",
        "SSHKeyReferenceSpec",
        "SSHPasswordSpec",
        "WinRmNTLMSpec",
        "WinRmTGTKeyTabFileSpec",
        "WinRmTGTPasswordSpec",
    ),
    tag="type",
    tags={
        "SSHKeyPath": "SSHKeyPathSpec",
        "SSHKeyReference": "SSHKeyReferenceSpec",
        "SSHPassword": "SSHPasswordSpec",
        "SSHKerberosTGTKeyTabFile": "SSHKerberosTGTKeyTabFileSpec",
        "SSHKerberosTGTPassword": "SSHKerberosTGTPasswordSpec",
        "SecretFile": "SecretFileSpec",
        "SecretText": "SecretTextSpec",
        "WinRmTGTKeyTabFile": "WinRmTGTKeyTabFileSpec",
        "WinRmTGTPassword": "WinRmTGTPasswordSpec",
        "WinRmNTLM": "WinRmNTLMSpec",
    },
):
    """Settings of a secret; the type tells which of the variants it is."""

    type: SecretType
    """Which of the variants this is."""
