from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from .._models import OPEN, Model
from ._git_create_details_store_type import GitCreateDetailsStoreType


class FixedValueFieldDependencyDetailsDTO(Model):
    """A fixed value that an input of a pipeline depends on."""

    field_name: str | None = None
    """Name of the field."""
    field_input_type: str | None = None
    """Type of the field."""
    field_value: dict[str, Any] | None = None
    """Value of the field."""


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
    created: int | None = None
    """Time of creation, in Unix milliseconds."""
    updated: int | None = None
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
    created: int | None = None
    """Time of creation, in Unix milliseconds."""
    account_identifier: str | None = None
    """Account for which the policies were evaluated."""
    org_identifier: str | None = None
    """Organization for which the policies were evaluated."""
    project_identifier: str | None = None
    """Project for which the policies were evaluated."""


CacheResponseMetadataDTOCacheState: TypeAlias = Annotated[
    Literal["VALID_CACHE", "STALE_CACHE", "UNKNOWN"], OPEN
]
"""Whether the cached copy is still good."""


ExecutorInfoTriggerType: TypeAlias = Annotated[
    Literal["NOOP", "MANUAL", "WEBHOOK", "WEBHOOK_CUSTOM", "SCHEDULER_CRON"], OPEN
]
"""How the run was started."""


class CacheResponseMetadataDTO(Model):
    """Age and validity of a cached answer."""

    cache_state: CacheResponseMetadataDTOCacheState | None = None
    ttl_left: int | None = None
    """How much longer the cached copy is good."""
    last_updated_at: int | None = None
    """Time when the copy was made, in Unix milliseconds."""
    is_sync_enabled: bool | None = None
    """Whether the copy follows the repository by itself."""


class ExecutorInfo(Model):
    """Who or what started an execution."""

    trigger_type: ExecutorInfoTriggerType | None = None
    username: str | None = None
    """Name of the user, or of the trigger."""
    email: str | None = None
    """E-mail address of the user."""


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
    store_type: GitCreateDetailsStoreType | None = None
    repo_name: str | None = None
    """Name of the repository."""
    file_path: str | None = None
    """Path of the file in the repository."""
