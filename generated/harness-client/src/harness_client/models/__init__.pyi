# ruff: noqa: I001
from ._acr_artifact_spec import (
    AcrArtifactSpec as AcrArtifactSpec,
    AcrArtifactTriggerSpec as AcrArtifactTriggerSpec,
)
from ._allowed_scope_level import AllowedScopeLevel as AllowedScopeLevel
from ._allowed_source_type import (
    AllowedSourceType as AllowedSourceType,
    IPAllowlistConfig as IPAllowlistConfig,
    IPAllowlistConfigRequest as IPAllowlistConfigRequest,
    IPAllowlistConfigResponse as IPAllowlistConfigResponse,
    IPAllowlistConfigValidateResponse as IPAllowlistConfigValidateResponse,
)
from ._amazon_machine_image_artifact_spec import (
    AmazonMachineImageArtifactSpec as AmazonMachineImageArtifactSpec,
    AmazonMachineImageArtifactTriggerSpec as AmazonMachineImageArtifactTriggerSpec,
    AMIFilter as AMIFilter,
)
from ._amazon_s3_artifact_spec import (
    AmazonS3ArtifactSpec as AmazonS3ArtifactSpec,
    AmazonS3ArtifactTriggerSpec as AmazonS3ArtifactTriggerSpec,
)
from ._appdynamics_client_id_connector_spec import (
    AppdynamicsClientIdConnectorSpec as AppdynamicsClientIdConnectorSpec,
)
from ._appdynamics_connector_spec import AppdynamicsConnectorSpec as AppdynamicsConnectorSpec
from ._artifact_trigger_source import ArtifactTriggerSource as ArtifactTriggerSource
from ._artifact_trigger_spec import (
    ArtifactTriggerSpec as ArtifactTriggerSpec,
    ArtifactType as ArtifactType,
)
from ._artifact_type_spec_wrapper import (
    ArtifactTypeSpecWrapper as ArtifactTypeSpecWrapper,
    MultiRegionArtifactTriggerSource as MultiRegionArtifactTriggerSource,
    MultiRegionArtifactTriggerSpec as MultiRegionArtifactTriggerSpec,
)
from ._artifactory_anonymous_connector_spec import (
    ArtifactoryAnonymousConnectorSpec as ArtifactoryAnonymousConnectorSpec,
)
from ._artifactory_connector_spec import ArtifactoryConnectorSpec as ArtifactoryConnectorSpec
from ._artifactory_encrypted_connector_spec import (
    ArtifactoryEncryptedConnectorSpec as ArtifactoryEncryptedConnectorSpec,
)
from ._artifactory_registry_artifact_spec import (
    ArtifactoryRegistryArtifactSpec as ArtifactoryRegistryArtifactSpec,
    ArtifactoryRegistryArtifactTriggerSpec as ArtifactoryRegistryArtifactTriggerSpec,
)
from ._aws_access_key_connector_spec import AwsAccessKeyConnectorSpec as AwsAccessKeyConnectorSpec
from ._aws_code_commit_connector_spec import (
    AwsCodeCommitConnectorSpec as AwsCodeCommitConnectorSpec,
    AwsCodeCommitConnectorSpecUrlType as AwsCodeCommitConnectorSpecUrlType,
)
from ._aws_code_commit_webhook_spec import (
    AwsCodeCommitWebhookSpec as AwsCodeCommitWebhookSpec,
    AwsCodeCommitWebhookTriggerSpec as AwsCodeCommitWebhookTriggerSpec,
    PushAwsCodeCommitWebhookTriggerSpec as PushAwsCodeCommitWebhookTriggerSpec,
)
from ._aws_encrypted_access_key_connector_spec import (
    AwsEncryptedAccessKeyConnectorSpec as AwsEncryptedAccessKeyConnectorSpec,
)
from ._aws_iam_role_connector_spec import AwsIAMRoleConnectorSpec as AwsIAMRoleConnectorSpec
from ._aws_irsa_connector_spec import AwsIRSAConnectorSpec as AwsIRSAConnectorSpec
from ._aws_kms_access_key_connector_spec import (
    AwsKmsAccessKeyConnectorSpec as AwsKmsAccessKeyConnectorSpec,
)
from ._aws_kms_assume_iam_connector_spec import (
    AwsKmsAssumeIAMConnectorSpec as AwsKmsAssumeIAMConnectorSpec,
)
from ._aws_kms_assume_sts_connector_spec import (
    AwsKmsAssumeSTSConnectorSpec as AwsKmsAssumeSTSConnectorSpec,
)
from ._aws_s3_streaming_destination_spec_dto import (
    AwsS3StreamingDestinationSpecDTO as AwsS3StreamingDestinationSpecDTO,
)
from ._aws_secret_manager_access_key_connector_spec import (
    AwsSecretManagerAccessKeyConnectorSpec as AwsSecretManagerAccessKeyConnectorSpec,
)
from ._aws_secret_manager_assume_iam_connector_spec import (
    AwsSecretManagerAssumeIAMConnectorSpec as AwsSecretManagerAssumeIAMConnectorSpec,
)
from ._aws_secret_manager_assume_sts_connector_spec import (
    AwsSecretManagerAssumeSTSConnectorSpec as AwsSecretManagerAssumeSTSConnectorSpec,
)
from ._azure_artifacts_artifact_spec import (
    AzureArtifactsArtifactSpec as AzureArtifactsArtifactSpec,
    AzureArtifactsArtifactTriggerSpec as AzureArtifactsArtifactTriggerSpec,
)
from ._azure_client_certificate_connector_spec import (
    AzureClientCertificateConnectorSpec as AzureClientCertificateConnectorSpec,
)
from ._azure_client_secret_key_connector_spec import (
    AzureClientSecretKeyConnectorSpec as AzureClientSecretKeyConnectorSpec,
)
from ._azure_environment_type import AzureEnvironmentType as AzureEnvironmentType
from ._azure_inherit_from_delegate_system_assigned_managed_identity_connector_spec import (
    AzureInheritFromDelegateSystemAssignedManagedIdentityConnectorSpec as AzureInheritFromDelegateSystemAssignedManagedIdentityConnectorSpec,
)
from ._azure_inherit_from_delegate_user_assigned_managed_identity_connector_spec import (
    AzureInheritFromDelegateUserAssignedManagedIdentityConnectorSpec as AzureInheritFromDelegateUserAssignedManagedIdentityConnectorSpec,
)
from ._azure_repo_webhook_spec import AzureRepoWebhookSpec as AzureRepoWebhookSpec
from ._azure_repo_webhook_trigger_spec import (
    AzureRepoWebhookTriggerSpec as AzureRepoWebhookTriggerSpec,
)
from ._bamboo_artifact_spec import (
    BambooArtifactSpec as BambooArtifactSpec,
    BambooArtifactTriggerSpec as BambooArtifactTriggerSpec,
)
from ._bitbucket_webhook_spec import BitbucketWebhookSpec as BitbucketWebhookSpec
from ._bitbucket_webhook_trigger_spec import (
    BitbucketWebhookTriggerSpec as BitbucketWebhookTriggerSpec,
    BitbucketWebhookTriggerSpecType as BitbucketWebhookTriggerSpecType,
)
from ._build_store import BuildStore as BuildStore, BuildStoreType as BuildStoreType
from ._cache_response_metadata_dto import (
    CacheResponseMetadataDTO as CacheResponseMetadataDTO,
    CacheResponseMetadataState as CacheResponseMetadataState,
    ExecutorInfo as ExecutorInfo,
    ExecutorInfoTriggerType as ExecutorInfoTriggerType,
    FixedValueFieldDependencyDetailsDTO as FixedValueFieldDependencyDetailsDTO,
    GitUpdateDetails as GitUpdateDetails,
    GovernanceMetadata1 as GovernanceMetadata1,
    InputDetailsPerFieldDTO as InputDetailsPerFieldDTO,
    NodeInfo as NodeInfo,
    ParentStageInfo as ParentStageInfo,
    PipelineCreateRequestBody as PipelineCreateRequestBody,
    PipelineCreateResponseBody as PipelineCreateResponseBody,
    PipelineGetResponseBody as PipelineGetResponseBody,
    PolicyMetadata as PolicyMetadata,
    PolicySetMetadata as PolicySetMetadata,
    YAMLSchemaErrorWrapper as YAMLSchemaErrorWrapper,
)
from ._comment_webhook_action import CommentWebhookAction as CommentWebhookAction
from ._connector import (
    ConnectivityStatus as ConnectivityStatus,
    Connector as Connector,
    ConnectorConnectivityDetail as ConnectorConnectivityDetail,
    ConnectorRequest as ConnectorRequest,
    ConnectorResponse as ConnectorResponse,
    ConnectorTestConnectionErrorDetail as ConnectorTestConnectionErrorDetail,
    ConnectorTestConnectionResponse as ConnectorTestConnectionResponse,
)
from ._connector1 import (
    Connector1 as Connector1,
    FailureInfoCard as FailureInfoCard,
    LastStreamedCard as LastStreamedCard,
    StatusWiseCount as StatusWiseCount,
    StreamingDestinationAggregateDTO as StreamingDestinationAggregateDTO,
    StreamingDestinationCards as StreamingDestinationCards,
    StreamingDestinationDTO as StreamingDestinationDTO,
    StreamingDestinationResponse as StreamingDestinationResponse,
    StreamingDestinationStatus as StreamingDestinationStatus,
    StreamingDetails as StreamingDetails,
    StreamingDetailsStatus as StreamingDetailsStatus,
)
from ._connector_connection_type import ConnectorConnectionType as ConnectorConnectionType
from ._connector_spec import ConnectorSpec as ConnectorSpec, ConnectorSpecType as ConnectorSpecType
from ._create_git_x_webhook_request import (
    CreateGitXWebhookRequest as CreateGitXWebhookRequest,
    CreateGitXWebhookResponse as CreateGitXWebhookResponse,
    GitXWebhookResponse as GitXWebhookResponse,
    UpdateGitXWebhookRequest as UpdateGitXWebhookRequest,
    UpdateGitXWebhookResponse as UpdateGitXWebhookResponse,
)
from ._create_organization_request import (
    CreateOrganizationRequest as CreateOrganizationRequest,
    Organization as Organization,
    OrganizationResponse as OrganizationResponse,
    UpdateOrganizationRequest as UpdateOrganizationRequest,
)
from ._create_project_request import (
    CreateProjectRequest as CreateProjectRequest,
    ModuleType as ModuleType,
    Project as Project,
    ProjectRequest as ProjectRequest,
    ProjectResponse as ProjectResponse,
    UpdateProjectRequest as UpdateProjectRequest,
)
from ._create_resource_group_request import CreateResourceGroupRequest as CreateResourceGroupRequest
from ._create_role_request import (
    CreateRoleRequest as CreateRoleRequest,
    RoleScope as RoleScope,
    RolesResponse as RolesResponse,
)
from ._cron_scheduled_trigger_spec import (
    CronScheduledTriggerSpec as CronScheduledTriggerSpec,
    ScheduledTriggerSource as ScheduledTriggerSource,
    ScheduledTriggerSpec as ScheduledTriggerSpec,
)
from ._custom_artifact_spec import (
    CustomArtifactSpec as CustomArtifactSpec,
    CustomArtifactTriggerSpec as CustomArtifactTriggerSpec,
)
from ._custom_webhook_spec import (
    CustomWebhookSpec as CustomWebhookSpec,
    CustomWebhookTriggerSpec as CustomWebhookTriggerSpec,
)
from ._docker_registry_artifact_spec import (
    DockerRegistryArtifactSpec as DockerRegistryArtifactSpec,
    DockerRegistryArtifactTriggerSpec as DockerRegistryArtifactTriggerSpec,
)
from ._ecr_artifact_spec import (
    EcrArtifactSpec as EcrArtifactSpec,
    EcrArtifactTriggerSpec as EcrArtifactTriggerSpec,
)
from ._entity_git_details import (
    EntityGitDetails as EntityGitDetails,
    FixedValueFieldDependencyDetailsDTO1 as FixedValueFieldDependencyDetailsDTO1,
    GitCreateDetails1 as GitCreateDetails1,
    GitDetailsMetadata as GitDetailsMetadata,
    GitFindDetails as GitFindDetails,
    GitImportDetails as GitImportDetails,
    GitUpdateDetails1 as GitUpdateDetails1,
    InputDetailsPerFieldDTO1 as InputDetailsPerFieldDTO1,
    InputDetailsPerFieldEntityType as InputDetailsPerFieldEntityType,
    RuntimeInputDependencyDetailsDTO1 as RuntimeInputDependencyDetailsDTO1,
    TemplateCreateRequestBody as TemplateCreateRequestBody,
    TemplateImportRequestBody as TemplateImportRequestBody,
    TemplateImportRequestDTO as TemplateImportRequestDTO,
    TemplateImportResponseBody as TemplateImportResponseBody,
    TemplateYamlInputDTO as TemplateYamlInputDTO,
    YamlInputType1 as YamlInputType1,
)
from ._error_metadata import ErrorMetadata as ErrorMetadata, ErrorMetadataType as ErrorMetadataType
from ._error_response import (
    ErrorResponse as ErrorResponse,
    ErrorResponseCode as ErrorResponseCode,
    FieldError as FieldError,
)
from ._event_status import EventStatus as EventStatus
from ._execution_details import (
    ExecutionDetails as ExecutionDetails,
    PipelineExecuteRequestBody as PipelineExecuteRequestBody,
    PipelineExecuteResponseBody as PipelineExecuteResponseBody,
    RerunPipelineRequest as RerunPipelineRequest,
    RunStageRequestBody as RunStageRequestBody,
    StageExecutionResponseBody as StageExecutionResponseBody,
    StageExecutionResponseList as StageExecutionResponseList,
)
from ._fq_nto_error import (
    FQNtoError as FQNtoError,
    InputSetCreateRequestBody as InputSetCreateRequestBody,
    InputSetError as InputSetError,
    InputSetErrorDetails as InputSetErrorDetails,
    InputSetErrorWrapperDTO as InputSetErrorWrapperDTO,
    InputSetGitUpdateDetails as InputSetGitUpdateDetails,
    InputSetImportRequestBody as InputSetImportRequestBody,
    InputSetImportRequestDTO as InputSetImportRequestDTO,
    InputSetImportResponseBody as InputSetImportResponseBody,
    InputSetMoveConfigRequestBody as InputSetMoveConfigRequestBody,
    InputSetMoveConfigResponseBody as InputSetMoveConfigResponseBody,
    InputSetResponseBody as InputSetResponseBody,
    InputSetUpdateRequestBody as InputSetUpdateRequestBody,
    MergeInputSetRequestBody as MergeInputSetRequestBody,
    MergeInputSetResponseBody as MergeInputSetResponseBody,
)
from ._gcr_artifact_spec import (
    GcrArtifactSpec as GcrArtifactSpec,
    GcrArtifactTriggerSpec as GcrArtifactTriggerSpec,
)
from ._gcs_build_store import GcsBuildStore as GcsBuildStore, GcsBuildStoreSpec as GcsBuildStoreSpec
from ._git_create_details import (
    GitCreateDetails as GitCreateDetails,
    GitDetails as GitDetails,
    GitImportInfo as GitImportInfo,
    GitMetadataUpdateRequestBody as GitMetadataUpdateRequestBody,
    GitMetadataUpdateResponseBody as GitMetadataUpdateResponseBody,
    GitMoveDetails as GitMoveDetails,
    MoveConfigOperationType as MoveConfigOperationType,
    PipelineSort as PipelineSort,
)
from ._git_http_connector_spec import GitHttpConnectorSpec as GitHttpConnectorSpec
from ._git_http_encrypted_connector_spec import (
    GitHttpEncryptedConnectorSpec as GitHttpEncryptedConnectorSpec,
)
from ._git_ssh_connector_spec import GitSshConnectorSpec as GitSshConnectorSpec
from ._git_x_webhook_event_response import (
    GitXWebhookEventResponse as GitXWebhookEventResponse,
    GitXWebhookEventResponseStatus as GitXWebhookEventResponseStatus,
)
from ._github_package_registry_artifact_spec import (
    GithubPackageRegistryArtifactSpec as GithubPackageRegistryArtifactSpec,
    GithubPackageRegistryArtifactTriggerSpec as GithubPackageRegistryArtifactTriggerSpec,
)
from ._github_webhook_spec import GithubWebhookSpec as GithubWebhookSpec
from ._github_webhook_trigger_spec import (
    GithubWebhookTriggerSpec as GithubWebhookTriggerSpec,
    GithubWebhookTriggerSpecType as GithubWebhookTriggerSpecType,
)
from ._gitlab_webhook_spec import GitlabWebhookSpec as GitlabWebhookSpec
from ._gitlab_webhook_trigger_spec import (
    GitlabWebhookTriggerSpec as GitlabWebhookTriggerSpec,
    GitlabWebhookTriggerSpecType as GitlabWebhookTriggerSpecType,
)
from ._google_artifact_registry_artifact_spec import (
    GoogleArtifactRegistryArtifactSpec as GoogleArtifactRegistryArtifactSpec,
    GoogleArtifactRegistryArtifactTriggerSpec as GoogleArtifactRegistryArtifactTriggerSpec,
)
from ._google_cloud_storage_artifact_spec import (
    GoogleCloudStorageArtifactSpec as GoogleCloudStorageArtifactSpec,
    GoogleCloudStorageArtifactTriggerSpec as GoogleCloudStorageArtifactTriggerSpec,
)
from ._governance_metadata import (
    GovernanceMetadata as GovernanceMetadata,
    GovernanceStatus as GovernanceStatus,
    Policy as Policy,
    PolicySet as PolicySet,
)
from ._harness_webhook_spec import HarnessWebhookSpec as HarnessWebhookSpec
from ._harness_webhook_trigger_spec import HarnessWebhookTriggerSpec as HarnessWebhookTriggerSpec
from ._helm_chart_manifest_trigger_spec import (
    HelmChartManifestTriggerSpec as HelmChartManifestTriggerSpec,
    HelmChartManifestTriggerSpecVersion as HelmChartManifestTriggerSpecVersion,
    ManifestTriggerSource as ManifestTriggerSource,
    ManifestTriggerSpec as ManifestTriggerSpec,
)
from ._http_build_store import (
    HttpBuildStore as HttpBuildStore,
    HttpBuildStoreSpec as HttpBuildStoreSpec,
)
from ._inputs_response_body import (
    InputsResponseBody as InputsResponseBody,
    InputsResponseBodyOptions as InputsResponseBodyOptions,
    InputsResponseBodyOptionsClone as InputsResponseBodyOptionsClone,
    InputsResponseBodyOptionsCloneRef as InputsResponseBodyOptionsCloneRef,
)
from ._issue_comment_azure_repo_webhook_spec import (
    IssueCommentAzureRepoWebhookSpec as IssueCommentAzureRepoWebhookSpec,
)
from ._issue_comment_github_webhook_spec import (
    IssueCommentGithubWebhookSpec as IssueCommentGithubWebhookSpec,
)
from ._issue_comment_harness_webhook_spec import (
    IssueCommentHarnessWebhookSpec as IssueCommentHarnessWebhookSpec,
)
from ._jenkins_artifact_spec import (
    JenkinsArtifactSpec as JenkinsArtifactSpec,
    JenkinsArtifactTriggerSpec as JenkinsArtifactTriggerSpec,
)
from ._manifests_response_dto import (
    ManifestsResponseDTO as ManifestsResponseDTO,
    Service as Service,
    ServiceRequest as ServiceRequest,
    ServiceResponse as ServiceResponse,
    ServiceType as ServiceType,
)
from ._merge_request_gitlab_webhook_spec import (
    MergeRequestGitlabWebhookSpec as MergeRequestGitlabWebhookSpec,
    MergeRequestGitlabWebhookSpecAction as MergeRequestGitlabWebhookSpecAction,
)
from ._mr_comment_gitlab_webhook_spec import (
    MRCommentGitlabWebhookSpec as MRCommentGitlabWebhookSpec,
)
from ._nexus2_registry_artifact_spec import (
    Nexus2RegistryArtifactSpec as Nexus2RegistryArtifactSpec,
    Nexus2RegistryArtifactTriggerSpec as Nexus2RegistryArtifactTriggerSpec,
)
from ._nexus3_registry_artifact_spec import (
    Nexus3RegistryArtifactSpec as Nexus3RegistryArtifactSpec,
    Nexus3RegistryArtifactTriggerSpec as Nexus3RegistryArtifactTriggerSpec,
)
from ._ng_variable import NGVariable as NGVariable, NGVariableType as NGVariableType
from ._number_ng_variable import NumberNGVariable as NumberNGVariable
from ._order import Order as Order
from ._pipeline_import_request_body import (
    PipelineImportRequestBody as PipelineImportRequestBody,
    PipelineImportRequestDTO as PipelineImportRequestDTO,
    PipelineInputSchemaDetailsResponseBody as PipelineInputSchemaDetailsResponseBody,
    PipelineListResponseBody as PipelineListResponseBody,
    PipelineMoveConfigRequestBody as PipelineMoveConfigRequestBody,
    PipelineMoveConfigResponseBody as PipelineMoveConfigResponseBody,
    PipelinePatchRequestBody as PipelinePatchRequestBody,
    PipelineSaveResponseBody as PipelineSaveResponseBody,
    PipelineYamlInputDetailsDTO as PipelineYamlInputDetailsDTO,
    PipelineYamlInputDTO as PipelineYamlInputDTO,
    PipelineYamlInputMetadataDTO as PipelineYamlInputMetadataDTO,
    RecentExecutionInfo as RecentExecutionInfo,
    RecentExecutionInfoStatus as RecentExecutionInfoStatus,
    RuntimeInputDependencyDetailsDTO as RuntimeInputDependencyDetailsDTO,
    YamlInputDependencyDetailsDTO as YamlInputDependencyDetailsDTO,
    YamlInputType as YamlInputType,
)
from ._pipeline_update_request_body import (
    ModuleFilter as ModuleFilter,
    PipelineUpdateRequestBody as PipelineUpdateRequestBody,
    PipelineValidationResponseBody as PipelineValidationResponseBody,
    PipelineValidationUUIDResponseBody as PipelineValidationUUIDResponseBody,
    TemplateValidationResponseBody as TemplateValidationResponseBody,
)
from ._pr_comment_bitbucket_webhook_spec import (
    PRCommentBitbucketWebhookSpec as PRCommentBitbucketWebhookSpec,
)
from ._principal import (
    Principal as Principal,
    PrincipalType as PrincipalType,
    RoleAssignment as RoleAssignment,
    RoleAssignmentResponse as RoleAssignmentResponse,
)
from ._pull_request_azure_repo_webhook_spec import (
    PullRequestAzureRepoWebhookSpec as PullRequestAzureRepoWebhookSpec,
    PullRequestAzureRepoWebhookSpecAction as PullRequestAzureRepoWebhookSpecAction,
)
from ._pull_request_bitbucket_webhook_spec import (
    PullRequestBitbucketWebhookSpec as PullRequestBitbucketWebhookSpec,
    PullRequestBitbucketWebhookSpecAction as PullRequestBitbucketWebhookSpecAction,
)
from ._pull_request_github_webhook_spec import (
    PullRequestGithubWebhookSpec as PullRequestGithubWebhookSpec,
    PullRequestGithubWebhookSpecAction as PullRequestGithubWebhookSpecAction,
)
from ._pull_request_harness_webhook_spec import (
    PullRequestHarnessWebhookSpec as PullRequestHarnessWebhookSpec,
    PullRequestHarnessWebhookSpecAction as PullRequestHarnessWebhookSpecAction,
)
from ._push_azure_repo_webhook_spec import PushAzureRepoWebhookSpec as PushAzureRepoWebhookSpec
from ._push_bitbucket_webhook_spec import PushBitbucketWebhookSpec as PushBitbucketWebhookSpec
from ._push_github_webhook_spec import PushGithubWebhookSpec as PushGithubWebhookSpec
from ._push_gitlab_webhook_spec import PushGitlabWebhookSpec as PushGitlabWebhookSpec
from ._push_harness_webhook_spec import PushHarnessWebhookSpec as PushHarnessWebhookSpec
from ._release_github_webhook_spec import (
    ReleaseGithubWebhookSpec as ReleaseGithubWebhookSpec,
    ReleaseGithubWebhookSpecAction as ReleaseGithubWebhookSpecAction,
)
from ._resource_filter import (
    ResourceFilter as ResourceFilter,
    ResourceGroupScope as ResourceGroupScope,
    ResourceGroupScopeFilter as ResourceGroupScopeFilter,
    ResourceGroupsResponse as ResourceGroupsResponse,
)
from ._resource_group_filter_request_body import (
    ResourceGroupFilterRequestBody as ResourceGroupFilterRequestBody,
    ResourceGroupManagedFilter as ResourceGroupManagedFilter,
    ResourceSelectorFilter as ResourceSelectorFilter,
)
from ._s3_build_store import S3BuildStore as S3BuildStore, S3BuildStoreSpec as S3BuildStoreSpec
from ._secret import (
    Secret as Secret,
    SecretFormData as SecretFormData,
    SecretRequest as SecretRequest,
    SecretResponse as SecretResponse,
    SecretValidationResponse as SecretValidationResponse,
)
from ._secret_file_spec import SecretFileSpec as SecretFileSpec
from ._secret_spec import SecretSpec as SecretSpec, SecretType as SecretType
from ._secret_text_spec import (
    SecretTextSpec as SecretTextSpec,
    SecretTextSpecAdditionalMetadata as SecretTextSpecAdditionalMetadata,
    SecretTextSpecValueType as SecretTextSpecValueType,
)
from ._sort import Sort as Sort
from ._ssh_kerberos_tgt_key_tab_file_spec import (
    SSHKerberosTGTKeyTabFileSpec as SSHKerberosTGTKeyTabFileSpec,
)
from ._ssh_kerberos_tgt_password_spec import (
    SSHKerberosTGTPasswordSpec as SSHKerberosTGTPasswordSpec,
)
from ._ssh_key_path_spec import SSHKeyPathSpec as SSHKeyPathSpec
from ._ssh_key_reference_spec import SSHKeyReferenceSpec as SSHKeyReferenceSpec
from ._ssh_password_spec import SSHPasswordSpec as SSHPasswordSpec
from ._store_type import StoreType as StoreType
from ._streaming_destination_spec_dto import (
    StreamingDestinationSpecDTO as StreamingDestinationSpecDTO,
)
from ._string_ng_variable import StringNGVariable as StringNGVariable
from ._template_input_schema_details_response_body import (
    TemplateEntityType as TemplateEntityType,
    TemplateInputSchemaDetailsResponseBody as TemplateInputSchemaDetailsResponseBody,
    TemplateListType as TemplateListType,
    TemplateMetaDataList as TemplateMetaDataList,
    TemplateMetadataSummaryResponse as TemplateMetadataSummaryResponse,
    TemplateResponse as TemplateResponse,
    TemplateScope as TemplateScope,
    TemplateSort as TemplateSort,
    TemplateUpdateGitMetadataRequest as TemplateUpdateGitMetadataRequest,
    TemplateUpdateGitMetadataResponse as TemplateUpdateGitMetadataResponse,
    TemplateUpdateRequestBody as TemplateUpdateRequestBody,
    TemplateUpdateStableResponse as TemplateUpdateStableResponse,
    TemplateWithInputsResponse as TemplateWithInputsResponse,
    TemplateYamlInputDetailsDTO as TemplateYamlInputDetailsDTO,
    TemplateYamlInputMetadataDTO as TemplateYamlInputMetadataDTO,
    YamlInputDependencyDetailsDTO1 as YamlInputDependencyDetailsDTO1,
)
from ._test_error_metadata import TestErrorMetadata as TestErrorMetadata
from ._trigger_body import (
    TriggerBody as TriggerBody,
    TriggerGetResponseBody as TriggerGetResponseBody,
    TriggerRequestBody as TriggerRequestBody,
    TriggerResponseBody as TriggerResponseBody,
)
from ._trigger_conditions import (
    TriggerConditions as TriggerConditions,
    TriggerConditionsOperator as TriggerConditionsOperator,
)
from ._trigger_source import TriggerSource as TriggerSource, TriggerSourceType as TriggerSourceType
from ._update_git_x_webhook_event_request import (
    UpdateGitXWebhookEventRequest as UpdateGitXWebhookEventRequest,
)
from ._webhook_trigger_source import WebhookTriggerSource as WebhookTriggerSource
from ._webhook_trigger_spec import (
    WebhookTriggerSpec as WebhookTriggerSpec,
    WebhookTriggerSpecType as WebhookTriggerSpecType,
)
from ._webhook_trigger_type import WebhookTriggerType as WebhookTriggerType
from ._win_rm_ntlm_spec import WinRmNTLMSpec as WinRmNTLMSpec
from ._win_rm_tgt_key_tab_file_spec import WinRmTGTKeyTabFileSpec as WinRmTGTKeyTabFileSpec
from ._win_rm_tgt_password_spec import WinRmTGTPasswordSpec as WinRmTGTPasswordSpec
