"""Secrets: the endpoints and the classes that call them."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any

from ... import models
from ..._endpoint import Body, Content, Endpoint, Field, Header, Path, Query, Route, returns
from ..._pagination import AsyncPager, Page
from ..._paging import PAGE_HEADER
from ..._resource import AsyncResource, Resource
from ..._types import UNSET, RequestOptions, Unset, Yaml

_ACCOUNT_HEADER = Header("Harness-Account", "account", scope="account")
_IDENTIFIER_PATH = Path("secret", "identifier")

_LIST: Endpoint[models.SecretResponse] = Endpoint(
    "GET",
    Route("/v1/secrets", operation_id="get-account-scoped-secrets"),
    Route("/v1/orgs/{org}/secrets", "org", operation_id="get-org-scoped-secrets"),
    Route(
        "/v1/orgs/{org}/projects/{project}/secrets",
        "org",
        "project",
        operation_id="get-project-scoped-secrets",
    ),
    parameters=(
        _ACCOUNT_HEADER,
        Query("secret"),
        Query("type"),
        Query("recursive"),
        Query("search_term"),
        Query("sort"),
        Query("order"),
        Query("page", number="plain"),
        Query("limit", number="plain"),
    ),
    returns=returns(lambda: list[models.SecretResponse], "application/json", "application/yaml"),
    paging=PAGE_HEADER,
)
_CREATE: Endpoint[models.SecretResponse] = Endpoint(
    "POST",
    Route("/v1/secrets", operation_id="create-account-scoped-secret"),
    Route("/v1/orgs/{org}/secrets", "org", operation_id="create-org-scoped-secret"),
    Route(
        "/v1/orgs/{org}/projects/{project}/secrets",
        "org",
        "project",
        operation_id="create-project-scoped-secret",
    ),
    parameters=(_ACCOUNT_HEADER, Query("private_secret")),
    body=Body(
        Content("application/json", lambda: models.SecretRequest),
        Content(
            "multipart/form-data",
            lambda: models.SecretFormData,
            fields=(Field("file", binary=True),),
        ),
        Content("application/yaml", lambda: models.SecretRequest),
        scope_fields=((("secret", "org"), "org"), (("secret", "project"), "project")),
    ),
    returns=returns(
        lambda: models.SecretResponse, "application/json", "application/yaml", status="201"
    ),
)
_VALIDATE_REF: Endpoint[models.SecretValidationResponse] = Endpoint(
    "POST",
    Route("/v1/secrets/validate-secret-ref", operation_id="validate-account-secret-ref"),
    Route(
        "/v1/orgs/{org}/secrets/validate-secret-ref", "org", operation_id="validate-org-secret-ref"
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/secrets/validate-secret-ref",
        "org",
        "project",
        operation_id="validate-project-secret-ref",
    ),
    parameters=(_ACCOUNT_HEADER,),
    body=Body(
        Content("application/json", lambda: models.SecretRequest),
        scope_fields=((("secret", "org"), "org"), (("secret", "project"), "project")),
    ),
    returns=returns(lambda: models.SecretValidationResponse, "application/json"),
)
_GET: Endpoint[models.SecretResponse] = Endpoint(
    "GET",
    Route("/v1/secrets/{secret}", operation_id="get-account-scoped-secret"),
    Route("/v1/orgs/{org}/secrets/{secret}", "org", operation_id="get-org-scoped-secret"),
    Route(
        "/v1/orgs/{org}/projects/{project}/secrets/{secret}",
        "org",
        "project",
        operation_id="get-project-scoped-secret",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.SecretResponse, "application/json", "application/yaml"),
)
_UPDATE: Endpoint[models.SecretResponse] = Endpoint(
    "PUT",
    Route("/v1/secrets/{secret}", operation_id="update-account-scoped-secret"),
    Route("/v1/orgs/{org}/secrets/{secret}", "org", operation_id="update-org-scoped-secret"),
    Route(
        "/v1/orgs/{org}/projects/{project}/secrets/{secret}",
        "org",
        "project",
        operation_id="update-project-scoped-secret",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(
        Content("application/json", lambda: models.SecretRequest),
        Content(
            "multipart/form-data",
            lambda: models.SecretFormData,
            fields=(Field("file", binary=True),),
        ),
        Content("application/yaml", lambda: models.SecretRequest),
        scope_fields=((("secret", "org"), "org"), (("secret", "project"), "project")),
    ),
    returns=returns(lambda: models.SecretResponse, "application/json", "application/yaml"),
)
_DELETE: Endpoint[models.SecretResponse] = Endpoint(
    "DELETE",
    Route("/v1/secrets/{secret}", operation_id="delete-account-scoped-secret"),
    Route("/v1/orgs/{org}/secrets/{secret}", "org", operation_id="delete-org-scoped-secret"),
    Route(
        "/v1/orgs/{org}/projects/{project}/secrets/{secret}",
        "org",
        "project",
        operation_id="delete-project-scoped-secret",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.SecretResponse, "application/json", "application/yaml"),
)


class Secrets(Resource):
    """Secrets that the whole account can use. Secrets for the projects of one
    organization. Secrets for a single project.
    """

    def list(
        self,
        *,
        secret: builtins.list[str] | Unset = UNSET,
        type: builtins.list[models.SecretType] | Unset = UNSET,
        recursive: bool | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.SecretResponse]:
        """List the secrets.

        Returns the secrets of the account, organization or project page by page. Their
        values are never part of an answer.

        Args:
            secret: Limits the list to secrets with these identifiers.
            type: Limits the list to secrets of these kinds.
            recursive: Adds what the scopes below contain: from the account those of
                its organizations, from an organization those of its projects.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most, up to a thousand.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            A page of items; iterating goes on through all that follow.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/secrets``
        ``GET /v1/orgs/{org}/secrets``
        ``GET /v1/orgs/{org}/projects/{project}/secrets``
        """
        return self._list(_LIST, locals())

    def create(
        self,
        body: models.SecretRequest | models.SecretFormData | Mapping[str, Any] | Yaml,
        *,
        private_secret: bool | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.SecretResponse:
        """Create a secret.

        Stores a secret in the account, organization or project. Text secrets and
        credentials travel as JSON or YAML; a file secret is uploaded as a multipart
        form.

        Args:
            body: The secret to store.
            private_secret: Makes the secret visible only to the one who creates it.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The secret, without its value.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/secrets``
        ``POST /v1/orgs/{org}/secrets``
        ``POST /v1/orgs/{org}/projects/{project}/secrets``
        """
        return self._call(_CREATE, locals())

    def validate_ref(
        self,
        body: models.SecretRequest | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.SecretValidationResponse:
        """Check a secret reference.

        Tells whether the secret in the body, which refers to a value in an external
        secret manager, can be resolved from the account, organization or project.
        Nothing is stored.

        Args:
            body: The secret whose reference is checked.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Whether the reference can be resolved.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/secrets/validate-secret-ref``
        ``POST /v1/orgs/{org}/secrets/validate-secret-ref``
        ``POST /v1/orgs/{org}/projects/{project}/secrets/validate-secret-ref``
        """
        return self._call(_VALIDATE_REF, locals())

    def get(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.SecretResponse:
        """Get a secret.

        Returns what is known about one secret of the account, organization or project:
        where it is kept and of what kind it is, but not its value.

        Args:
            identifier: Identifier of the secret.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The secret, without its value.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/secrets/{secret}``
        ``GET /v1/orgs/{org}/secrets/{secret}``
        ``GET /v1/orgs/{org}/projects/{project}/secrets/{secret}``
        """
        return self._call(_GET, locals())

    def update(
        self,
        identifier: str,
        body: models.SecretRequest | models.SecretFormData | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.SecretResponse:
        """Update a secret.

        Replaces a secret of the account, organization or project. Whatever refers to it
        by identifier picks up the new value.

        Args:
            identifier: Identifier of the secret.
            body: The secret to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The secret, without its value.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/secrets/{secret}``
        ``PUT /v1/orgs/{org}/secrets/{secret}``
        ``PUT /v1/orgs/{org}/projects/{project}/secrets/{secret}``
        """
        return self._call(_UPDATE, locals())

    def delete(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.SecretResponse:
        """Delete a secret.

        Removes a secret from the account, organization or project and returns its
        description. Connectors and pipelines that use it will fail.

        Args:
            identifier: Identifier of the secret.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The secret, without its value.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/secrets/{secret}``
        ``DELETE /v1/orgs/{org}/secrets/{secret}``
        ``DELETE /v1/orgs/{org}/projects/{project}/secrets/{secret}``
        """
        return self._call(_DELETE, locals())


class AsyncSecrets(AsyncResource):
    """Secrets that the whole account can use. Secrets for the projects of one
    organization. Secrets for a single project.
    """

    def list(
        self,
        *,
        secret: builtins.list[str] | Unset = UNSET,
        type: builtins.list[models.SecretType] | Unset = UNSET,
        recursive: bool | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.SecretResponse]:
        """List the secrets.

        Returns the secrets of the account, organization or project page by page. Their
        values are never part of an answer.

        Args:
            secret: Limits the list to secrets with these identifiers.
            type: Limits the list to secrets of these kinds.
            recursive: Adds what the scopes below contain: from the account those of
                its organizations, from an organization those of its projects.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most, up to a thousand.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Await it for the first page, or iterate over all items with ``async for``.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/secrets``
        ``GET /v1/orgs/{org}/secrets``
        ``GET /v1/orgs/{org}/projects/{project}/secrets``
        """
        return self._list(_LIST, locals())

    async def create(
        self,
        body: models.SecretRequest | models.SecretFormData | Mapping[str, Any] | Yaml,
        *,
        private_secret: bool | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.SecretResponse:
        """Create a secret.

        Stores a secret in the account, organization or project. Text secrets and
        credentials travel as JSON or YAML; a file secret is uploaded as a multipart
        form.

        Args:
            body: The secret to store.
            private_secret: Makes the secret visible only to the one who creates it.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The secret, without its value.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/secrets``
        ``POST /v1/orgs/{org}/secrets``
        ``POST /v1/orgs/{org}/projects/{project}/secrets``
        """
        return await self._call(_CREATE, locals())

    async def validate_ref(
        self,
        body: models.SecretRequest | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.SecretValidationResponse:
        """Check a secret reference.

        Tells whether the secret in the body, which refers to a value in an external
        secret manager, can be resolved from the account, organization or project.
        Nothing is stored.

        Args:
            body: The secret whose reference is checked.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Whether the reference can be resolved.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/secrets/validate-secret-ref``
        ``POST /v1/orgs/{org}/secrets/validate-secret-ref``
        ``POST /v1/orgs/{org}/projects/{project}/secrets/validate-secret-ref``
        """
        return await self._call(_VALIDATE_REF, locals())

    async def get(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.SecretResponse:
        """Get a secret.

        Returns what is known about one secret of the account, organization or project:
        where it is kept and of what kind it is, but not its value.

        Args:
            identifier: Identifier of the secret.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The secret, without its value.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/secrets/{secret}``
        ``GET /v1/orgs/{org}/secrets/{secret}``
        ``GET /v1/orgs/{org}/projects/{project}/secrets/{secret}``
        """
        return await self._call(_GET, locals())

    async def update(
        self,
        identifier: str,
        body: models.SecretRequest | models.SecretFormData | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.SecretResponse:
        """Update a secret.

        Replaces a secret of the account, organization or project. Whatever refers to it
        by identifier picks up the new value.

        Args:
            identifier: Identifier of the secret.
            body: The secret to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The secret, without its value.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/secrets/{secret}``
        ``PUT /v1/orgs/{org}/secrets/{secret}``
        ``PUT /v1/orgs/{org}/projects/{project}/secrets/{secret}``
        """
        return await self._call(_UPDATE, locals())

    async def delete(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.SecretResponse:
        """Delete a secret.

        Removes a secret from the account, organization or project and returns its
        description. Connectors and pipelines that use it will fail.

        Args:
            identifier: Identifier of the secret.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The secret, without its value.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/secrets/{secret}``
        ``DELETE /v1/orgs/{org}/secrets/{secret}``
        ``DELETE /v1/orgs/{org}/projects/{project}/secrets/{secret}``
        """
        return await self._call(_DELETE, locals())
