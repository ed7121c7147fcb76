"""V1: resources that load when they are first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._resource import AsyncNamespace, Namespace

if TYPE_CHECKING:
    from .connectors import AsyncConnectors, Connectors
    from .gitx_webhook_events import AsyncGitxWebhookEvents, GitxWebhookEvents
    from .gitx_webhooks import AsyncGitxWebhooks, GitxWebhooks
    from .input_sets import AsyncInputSets, InputSets
    from .inputs import AsyncInputs, Inputs
    from .ip_allowlist import AsyncIpAllowlist, IpAllowlist
    from .orgs import AsyncOrgs, Orgs
    from .pipeline_execution import AsyncPipelineExecution, PipelineExecution
    from .pipelines import AsyncPipelines, Pipelines
    from .projects import AsyncProjects, Projects
    from .resource_groups import AsyncResourceGroups, ResourceGroups
    from .role_assignments import AsyncRoleAssignments, RoleAssignments
    from .roles import AsyncRoles, Roles
    from .secrets import AsyncSecrets, Secrets
    from .services import AsyncServices, Services
    from .streaming_destinations import AsyncStreamingDestinations, StreamingDestinations
    from .templates import AsyncTemplates, Templates
    from .triggers import AsyncTriggers, Triggers


class V1(Namespace):
    """Harness Platform, v1 generation."""

    @cached_property
    def connectors(self) -> Connectors:
        """Connectors that the whole account can use. Connectors for the projects of one
        organization. Connectors for a single project.
        """
        from .connectors import Connectors

        return Connectors(self._client)

    @cached_property
    def gitx_webhook_events(self) -> GitxWebhookEvents:
        """Webhooks by which Git keeps the account's entities up to date, and their events."""
        from .gitx_webhook_events import GitxWebhookEvents

        return GitxWebhookEvents(self._client)

    @cached_property
    def gitx_webhooks(self) -> GitxWebhooks:
        """Webhooks by which Git keeps the account's entities up to date, and their events.
        GitX webhooks of one organization. GitX webhooks of one project.
        """
        from .gitx_webhooks import GitxWebhooks

        return GitxWebhooks(self._client)

    @cached_property
    def input_sets(self) -> InputSets:
        """Named sets of values for a pipeline's runtime inputs."""
        from .input_sets import InputSets

        return InputSets(self._client)

    @cached_property
    def inputs(self) -> Inputs:
        """The values that a pipeline asks for."""
        from .inputs import Inputs

        return Inputs(self._client)

    @cached_property
    def ip_allowlist(self) -> IpAllowlist:
        """The addresses from which the account may be reached."""
        from .ip_allowlist import IpAllowlist

        return IpAllowlist(self._client)

    @cached_property
    def orgs(self) -> Orgs:
        """Organizations group the projects of an account."""
        from .orgs import Orgs

        return Orgs(self._client)

    @cached_property
    def pipeline_execution(self) -> PipelineExecution:
        """Starting, repeating and resuming runs of a pipeline."""
        from .pipeline_execution import PipelineExecution

        return PipelineExecution(self._client)

    @cached_property
    def pipelines(self) -> Pipelines:
        """Pipelines of a project: their YAML, validation and place in Git."""
        from .pipelines import Pipelines

        return Pipelines(self._client)

    @cached_property
    def projects(self) -> Projects:
        """Projects hold the pipelines and resources of a team, inside an organization."""
        from .projects import Projects

        return Projects(self._client)

    @cached_property
    def resource_groups(self) -> ResourceGroups:
        """Sets of resources on the level of the account."""
        from .resource_groups import ResourceGroups

        return ResourceGroups(self._client)

    @cached_property
    def role_assignments(self) -> RoleAssignments:
        """Who holds which role on the level of the account. Who holds which role within an
        organization. Who holds which role within a project.
        """
        from .role_assignments import RoleAssignments

        return RoleAssignments(self._client)

    @cached_property
    def roles(self) -> Roles:
        """Roles that can be granted anywhere in the account. Roles that belong to one
        organization. Roles that belong to one project.
        """
        from .roles import Roles

        return Roles(self._client)

    @cached_property
    def secrets(self) -> Secrets:
        """Secrets that the whole account can use. Secrets for the projects of one
        organization. Secrets for a single project.
        """
        from .secrets import Secrets

        return Secrets(self._client)

    @cached_property
    def services(self) -> Services:
        """Deployable services that the whole account can use. Deployable services shared by an
        organization's projects. Deployable services of a single project.
        """
        from .services import Services

        return Services(self._client)

    @cached_property
    def streaming_destinations(self) -> StreamingDestinations:
        """Where the account's audit events are copied to."""
        from .streaming_destinations import StreamingDestinations

        return StreamingDestinations(self._client)

    @cached_property
    def templates(self) -> Templates:
        """Templates that the whole account can use. Templates for the projects of one
        organization. Templates for a single project.
        """
        from .templates import Templates

        return Templates(self._client)

    @cached_property
    def triggers(self) -> Triggers:
        """What starts a pipeline without a person."""
        from .triggers import Triggers

        return Triggers(self._client)


class AsyncV1(AsyncNamespace):
    """Harness Platform, v1 generation."""

    @cached_property
    def connectors(self) -> AsyncConnectors:
        """Connectors that the whole account can use. Connectors for the projects of one
        organization. Connectors for a single project.
        """
        from .connectors import AsyncConnectors

        return AsyncConnectors(self._client)

    @cached_property
    def gitx_webhook_events(self) -> AsyncGitxWebhookEvents:
        """Webhooks by which Git keeps the account's entities up to date, and their events."""
        from .gitx_webhook_events import AsyncGitxWebhookEvents

        return AsyncGitxWebhookEvents(self._client)

    @cached_property
    def gitx_webhooks(self) -> AsyncGitxWebhooks:
        """Webhooks by which Git keeps the account's entities up to date, and their events.
        GitX webhooks of one organization. GitX webhooks of one project.
        """
        from .gitx_webhooks import AsyncGitxWebhooks

        return AsyncGitxWebhooks(self._client)

    @cached_property
    def input_sets(self) -> AsyncInputSets:
        """Named sets of values for a pipeline's runtime inputs."""
        from .input_sets import AsyncInputSets

        return AsyncInputSets(self._client)

    @cached_property
    def inputs(self) -> AsyncInputs:
        """The values that a pipeline asks for."""
        from .inputs import AsyncInputs

        return AsyncInputs(self._client)

    @cached_property
    def ip_allowlist(self) -> AsyncIpAllowlist:
        """The addresses from which the account may be reached."""
        from .ip_allowlist import AsyncIpAllowlist

        return AsyncIpAllowlist(self._client)

    @cached_property
    def orgs(self) -> AsyncOrgs:
        """Organizations group the projects of an account."""
        from .orgs import AsyncOrgs

        return AsyncOrgs(self._client)

    @cached_property
    def pipeline_execution(self) -> AsyncPipelineExecution:
        """Starting, repeating and resuming runs of a pipeline."""
        from .pipeline_execution import AsyncPipelineExecution

        return AsyncPipelineExecution(self._client)

    @cached_property
    def pipelines(self) -> AsyncPipelines:
        """Pipelines of a project: their YAML, validation and place in Git."""
        from .pipelines import AsyncPipelines

        return AsyncPipelines(self._client)

    @cached_property
    def projects(self) -> AsyncProjects:
        """Projects hold the pipelines and resources of a team, inside an organization."""
        from .projects import AsyncProjects

        return AsyncProjects(self._client)

    @cached_property
    def resource_groups(self) -> AsyncResourceGroups:
        """Sets of resources on the level of the account."""
        from .resource_groups import AsyncResourceGroups

        return AsyncResourceGroups(self._client)

    @cached_property
    def role_assignments(self) -> AsyncRoleAssignments:
        """Who holds which role on the level of the account. Who holds which role within an
        organization. Who holds which role within a project.
        """
        from .role_assignments import AsyncRoleAssignments

        return AsyncRoleAssignments(self._client)

    @cached_property
    def roles(self) -> AsyncRoles:
        """Roles that can be granted anywhere in the account. Roles that belong to one
        organization. Roles that belong to one project.
        """
        from .roles import AsyncRoles

        return AsyncRoles(self._client)

    @cached_property
    def secrets(self) -> AsyncSecrets:
        """Secrets that the whole account can use. Secrets for the projects of one
        organization. Secrets for a single project.
        """
        from .secrets import AsyncSecrets

        return AsyncSecrets(self._client)

    @cached_property
    def services(self) -> AsyncServices:
        """Deployable services that the whole account can use. Deployable services shared by an
        organization's projects. Deployable services of a single project.
        """
        from .services import AsyncServices

        return AsyncServices(self._client)

    @cached_property
    def streaming_destinations(self) -> AsyncStreamingDestinations:
        """Where the account's audit events are copied to."""
        from .streaming_destinations import AsyncStreamingDestinations

        return AsyncStreamingDestinations(self._client)

    @cached_property
    def templates(self) -> AsyncTemplates:
        """Templates that the whole account can use. Templates for the projects of one
        organization. Templates for a single project.
        """
        from .templates import AsyncTemplates

        return AsyncTemplates(self._client)

    @cached_property
    def triggers(self) -> AsyncTriggers:
        """What starts a pipeline without a person."""
        from .triggers import AsyncTriggers

        return AsyncTriggers(self._client)
