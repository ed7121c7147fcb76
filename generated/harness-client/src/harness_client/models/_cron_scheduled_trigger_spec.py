from typing import Literal

from .._models import Model
from ._trigger_source import TriggerSource


class CronScheduledTriggerSpec(Model):
    """A schedule as cron expression."""

    type: str | None = None
    """Dialect of the expression, `UNIX` or `QUARTZ`."""
    expression: str | None = None
    """Cron expression that says when the trigger fires."""


class ScheduledTriggerSpec(Model):
    """Says when a scheduled trigger fires."""

    type: Literal["Cron"] | None = None
    """Kind of schedule."""
    spec: CronScheduledTriggerSpec | None = None


class ScheduledTriggerSource(TriggerSource):
    """Starts the pipeline at given times."""

    spec: ScheduledTriggerSpec
