from typing import Annotated, Any, Literal, TypeAlias

from .._models import OPEN, Model, UnixDateTime
from ._git_create_details import GitCreateDetails, GitDetails
from ._store_type import StoreType

CacheResponseMetadataState: TypeAlias = Annotated[
    Literal["VALID_CACHE", "STALE_CACHE", "UNKNOWN"], OPEN
]
"""Whether the cached copy is still good."""


class CacheResponseMetadataDTO(Model):
    """Age and validity of a cached answer."""

    cache_state: CacheResponseMetadataState | None = None
    """Whether the cached copy is still good."""
    ttl_left: int | None = None
    """How much longer the cached copy is good."""
    last_updated_at: UnixDateTime | None = None
    """Time when the copy was made, in Unix milliseconds."""
    is_sync_enabled: bool | None = None
    """Whether the copy follows the repository by itself."""


ExecutorInfoTriggerType: TypeAlias = Annotated[
    Literal["NOOP", "MANUAL", "WEBHOOK", "WEBHOOK_CUSTOM", "SCHEDULER_CRON"], OPEN
]
"""How the run was started."""


class ExecutorInfo(Model):
    """Who or what started an execution."""

    trigger_type: ExecutorInfoTriggerType | None = None
    """How the run was started."""
    username: str | None = None
    """Name of the user, or of the trigger."""
    email: str | None = None
    """E-mail address of the user."""


class FixedValueFieldDependencyDetailsDTO(Model):
    """A fixed value that an input of a pipeline depends on."""

    field_name: str | None = None
    """Name of the field."""
    field_input_type: str | None = None
    """Type of the field."""
    field_value: dict[str, Any] | None = None
    """Value of the field."""


class GitUpdateDetails(Model):
    """The commit that changes an entity kept in Git."""

    branch_name: str | None = None
    """Branch in the repository."""
    commit_message: str | None = None
    """Message of the commit that is made."""
    last_object_id: str | None = None
    """Hash of the content that the change is based on."""
    base_branch: str | None = None
    """Branch from which a new branch is started."""
    last_commit_id: str | None = None
    """Hash of the commit on which the change is based."""
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    store_type: StoreType | None = None
    """Whether Harness or Git keeps the YAML."""
    repo_name: str | None = None
    """Name of the repository."""
    file_path: str | None = None
    """Path of the file in the repository."""


class PolicyMetadata(Model):
    """Verdict of one policy."""

    policy_identifier: str | None = None
    """Identifier of the policy."""
    policy_name: str | None = None
    """Name of the policy."""
    severity: str | None = None
    """How severe a violation of the policy is."""
    deny_messages: list[str] | None = None
    """Reasons that the policies gave for refusing."""
    status: str | None = None
    """Outcome of the policy."""
    identifier: str | None = None
    """Identifier of the evaluation of the policy."""
    account_identifier: str | None = None
    """Account for which the policies were evaluated."""
    org_identifier: str | None = None
    """Organization for which the policies were evaluated."""
    project_identifier: str | None = None
    """Project for which the policies were evaluated."""
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""
    error: str | None = None
    """Why the policy couldn't be evaluated."""


class PolicySetMetadata(Model):
    """Verdict of one policy set."""

    policy_set_identifier: str | None = None
    """Identifier of the set that was evaluated."""
    deny: bool | None = None
    """Whether a policy forbids the action."""
    policy_metadata: list[PolicyMetadata] | None = None
    """Verdict of each policy in the set."""
    policy_set: str | None = None
    """Name of the set that was evaluated."""
    status: str | None = None
    """Outcome over all policies of the set."""
    identifier: str | None = None
    """Identifier of the evaluation of the set."""
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""
    account_identifier: str | None = None
    """Account for which the policies were evaluated."""
    org_identifier: str | None = None
    """Organization for which the policies were evaluated."""
    project_identifier: str | None = None
    """Project for which the policies were evaluated."""


class GovernanceMetadata1(Model):
    """Verdict of the policies on an entity."""

    identifier: str | None = None
    """Identifier of the evaluation."""
    deny: bool | None = None
    """Whether a policy forbids the action."""
    policy_set_metadata: list[PolicySetMetadata] | None = None
    """Verdict of each policy set."""
    message: str | None = None
    """Summary of the verdict."""
    time_stamp: UnixDateTime | None = None
    """Time of the evaluation, in Unix milliseconds."""
    status: str | None = None
    """Outcome over all policy sets."""
    account_identifier: str | None = None
    """Account for which the policies were evaluated."""
    org_identifier: str | None = None
    """Organization for which the policies were evaluated."""
    project_identifier: str | None = None
    """Project for which the policies were evaluated."""
    entity: str | None = None
    """The entity that was checked."""
    type: str | None = None
    """Type of the entity that was checked."""
    action: str | None = None
    """Action that led to the check, such as `onsave`."""
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""


class InputDetailsPerFieldDTO(Model):
    """A field that takes the value of a pipeline's input."""

    input_type: str | None = None
    """Type of the field that takes the value."""
    internal_type: str | None = None
    """What the field stands for, such as a connector or a secret."""


class NodeInfo(Model):
    """A stage or step of a pipeline."""

    identifier: str | None = None
    """Identifier, unique within its scope and fixed once chosen."""
    type: str | None = None
    """Type of the stage or step."""
    name: str | None = None
    """Display name."""
    fqn: str | None = None
    """Full path of the stage or step in the pipeline."""


class ParentStageInfo(Model):
    """The stage of another pipeline that started an execution."""

    has_parent_pipeline: bool | None = None
    """Whether another pipeline started the run."""
    execution_id: str | None = None
    """Identifier of the outer execution."""
    identifier: str | None = None
    """Identifier of the outer pipeline."""
    project_id: str | None = None
    """Project of the outer pipeline."""
    org_id: str | None = None
    """Organization of the outer pipeline."""
    run_sequence: int | None = None
    """Number of the outer run."""
    stage_node_id: str | None = None
    """Identifier of the stage within the outer execution."""


class PipelineCreateRequestBody(Model):
    """A new pipeline."""

    pipeline_yaml: str
    """The pipeline as YAML."""
    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    name: str
    """Display name."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    git_details: GitCreateDetails | None = None


class PipelineCreateResponseBody(Model):
    """Identifier of the pipeline that was stored."""

    identifier: str | None = None
    """Identifier, unique within its scope and fixed once chosen."""


class YAMLSchemaErrorWrapper(Model):
    """A fault in the YAML of a pipeline."""

    message: str | None = None
    """What is wrong."""
    message_fqn: str | None = None
    """What is wrong and where, in one line."""
    stage_info: NodeInfo | None = None
    step_info: NodeInfo | None = None
    fqn: str | None = None
    """Full path of the faulty field."""
    hint_message: str | None = None
    """A suggestion how to mend it."""


class PipelineGetResponseBody(Model):
    """A pipeline with its YAML."""

    pipeline_yaml: str | None = None
    """The pipeline as YAML."""
    template_applied_pipeline_yaml: str | None = None
    """The pipeline as YAML with its templates resolved."""
    identifier: str | None = None
    """Identifier, unique within its scope and fixed once chosen."""
    name: str | None = None
    """Display name."""
    org: str | None = None
    """Identifier of the organization that the entity belongs to; absent on the account level."""
    project: str | None = None
    """Identifier of the project that the entity belongs to; absent above the project level."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    modules: list[str] | None = None
    """Modules in use."""
    git_details: GitDetails | None = None
    valid: bool | None = None
    """Whether the YAML is valid."""
    yaml_error_wrapper: list[YAMLSchemaErrorWrapper] | None = None
    """Faults in the YAML, one entry per place."""
    cache_response_metadata: CacheResponseMetadataDTO | None = None
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""
    validation_uuid: str | None = None
    """Key under which the outcome of the validation in the background can be asked for."""
