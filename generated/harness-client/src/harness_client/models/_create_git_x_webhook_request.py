from .._models import Model, UnixDateTime


class CreateGitXWebhookRequest(Model):
    """A new GitX webhook."""

    webhook_identifier: str | None = None
    """Identifier of the webhook."""
    repo_name: str | None = None
    """Name of the repository."""
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    folder_paths: list[str] | None = None
    """Folders whose files are watched; the whole repository if empty."""
    webhook_name: str | None = None
    """Name of the webhook."""


class CreateGitXWebhookResponse(Model):
    """Identifier of the GitX webhook that was created."""

    webhook_identifier: str | None = None
    """Identifier of the webhook."""


class GitXWebhookResponse(Model):
    """A GitX webhook."""

    webhook_identifier: str | None = None
    """Identifier of the webhook."""
    webhook_name: str | None = None
    """Name of the webhook."""
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    repo_name: str | None = None
    """Name of the repository."""
    folder_paths: list[str] | None = None
    """Folders whose files are watched; the whole repository if empty."""
    is_enabled: bool | None = None
    """Whether the webhook is on."""
    event_trigger_time: UnixDateTime | None = None
    """Time of the latest event, in Unix milliseconds."""


class UpdateGitXWebhookRequest(Model):
    """The fields of a GitX webhook to change."""

    repo_name: str | None = None
    """Name of the repository."""
    webhook_name: str | None = None
    """Name of the webhook."""
    folder_paths: list[str] | None = None
    """Folders whose files are watched; the whole repository if empty."""
    is_enabled: bool | None = None
    """Whether the webhook is on."""
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""


class UpdateGitXWebhookResponse(Model):
    """Identifier of the GitX webhook that was changed."""

    webhook_identifier: str | None = None
    """Identifier of the webhook."""
