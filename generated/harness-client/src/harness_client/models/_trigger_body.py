from .._models import Model
from ._trigger_source import TriggerSource


class TriggerBody(Model):
    """What a trigger waits for and how it starts its pipeline."""

    enabled: bool | None = None
    """Whether the trigger is on."""
    encrypted_webhook_secret_identifier: str | None = None
    """Identifier of the secret with which incoming webhooks are signed."""
    input_set_refs: list[str] | None = None
    """Identifiers of the input sets that supply the pipeline's inputs."""
    inputs: str | None = None
    """Values for the pipeline's inputs, as YAML."""
    pipeline_branch_name: str | None = None
    """Branch from which a pipeline kept in Git is read."""
    stages_to_execute: list[str] | None = None
    """Identifiers of the stages to run; all of them if left out."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    source: TriggerSource


class TriggerGetResponseBody(Model):
    """A trigger."""

    identifier: str | None = None
    """Identifier, unique within its scope and fixed once chosen."""
    name: str | None = None
    """Display name."""
    org: str | None = None
    """Identifier of the organization that the entity belongs to; absent on the account level."""
    project: str | None = None
    """Identifier of the project that the entity belongs to; absent above the project level."""
    pipeline: str | None = None
    """Identifier of the pipeline that the trigger starts."""
    description: str | None = None
    """What the entity is for, in a few words."""
    trigger: TriggerBody | None = None


class TriggerRequestBody(Model):
    """A new trigger, or the new state of an existing one."""

    description: str | None = None
    """What the entity is for, in a few words."""
    enabled: bool | None = None
    """Whether the trigger is on."""
    encrypted_webhook_secret_identifier: str | None = None
    """Identifier of the secret with which incoming webhooks are signed."""
    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    input_set_refs: list[str] | None = None
    """Identifiers of the input sets that supply the pipeline's inputs."""
    inputs: str | None = None
    """Values for the pipeline's inputs, as YAML."""
    name: str
    """Display name."""
    pipeline_branch_name: str | None = None
    """Branch from which a pipeline kept in Git is read."""
    stages_to_execute: list[str] | None = None
    """Identifiers of the stages to run; all of them if left out."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    source: TriggerSource


class TriggerResponseBody(Model):
    """Identifier of the trigger that was stored."""

    identifier: str | None = None
    """Identifier, unique within its scope and fixed once chosen."""
