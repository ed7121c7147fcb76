from typing import Annotated, Literal, TypeAlias

from .._models import OPEN

AzureEnvironmentType: TypeAlias = Annotated[Literal["AZURE", "AZURE_US_GOVERNMENT"], OPEN]
"""Which of the Azure clouds to connect to."""
