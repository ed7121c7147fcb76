# ruff: noqa: I001
from ._acr_artifact_spec import (
    AcrArtifactSpec as AcrArtifactSpec,
    AcrArtifactTriggerSpec as AcrArtifactTriggerSpec,
    AmazonMachineImageArtifactTriggerSpec as AmazonMachineImageArtifactTriggerSpec,
    AMIFilter as AMIFilter,
    ArtifactTriggerSpec as ArtifactTriggerSpec,
    ArtifactType as ArtifactType,
    TriggerConditions as TriggerConditions,
    TriggerConditionsOperator as TriggerConditionsOperator,
)
from ._allowed_source_type import (
    AllowedSourceType as AllowedSourceType,
    IPAllowlistConfig as IPAllowlistConfig,
    IPAllowlistConfigRequest as IPAllowlistConfigRequest,
    IPAllowlistConfigResponse as IPAllowlistConfigResponse,
    IPAllowlistConfigValidateResponse as IPAllowlistConfigValidateResponse,
)
from ._amazon_machine_image_artifact_spec import (
    AmazonMachineImageArtifactSpec as AmazonMachineImageArtifactSpec,
    AmazonS3ArtifactSpec as AmazonS3ArtifactSpec,
    AmazonS3ArtifactTriggerSpec as AmazonS3ArtifactTriggerSpec,
    AppdynamicsClientIdConnectorSpec as AppdynamicsClientIdConnectorSpec,
    AppdynamicsConnectorSpec as AppdynamicsConnectorSpec,
    ArtifactoryAnonymousConnectorSpec as ArtifactoryAnonymousConnectorSpec,
    ArtifactoryConnectorSpec as ArtifactoryConnectorSpec,
    ArtifactoryEncryptedConnectorSpec as ArtifactoryEncryptedConnectorSpec,
)
from ._artifactory_registry_artifact_spec import (
    ArtifactoryRegistryArtifactSpec as ArtifactoryRegistryArtifactSpec,
    ArtifactoryRegistryArtifactTriggerSpec as ArtifactoryRegistryArtifactTriggerSpec,
    ArtifactTriggerSource as ArtifactTriggerSource,
    ArtifactTypeSpecWrapper as ArtifactTypeSpecWrapper,
    AwsAccessKeyConnectorSpec as AwsAccessKeyConnectorSpec,
    AwsCodeCommitConnectorSpec as AwsCodeCommitConnectorSpec,
    AwsCodeCommitConnectorSpecUrlType as AwsCodeCommitConnectorSpecUrlType,
    WebhookTriggerSpecType as WebhookTriggerSpecType,
)
from ._aws_code_commit_webhook_spec import (
    AwsCodeCommitWebhookSpec as AwsCodeCommitWebhookSpec,
    AwsCodeCommitWebhookTriggerSpec as AwsCodeCommitWebhookTriggerSpec,
    AwsEncryptedAccessKeyConnectorSpec as AwsEncryptedAccessKeyConnectorSpec,
    AwsIAMRoleConnectorSpec as AwsIAMRoleConnectorSpec,
    AwsIRSAConnectorSpec as AwsIRSAConnectorSpec,
    AwsKmsAccessKeyConnectorSpec as AwsKmsAccessKeyConnectorSpec,
    PushAwsCodeCommitWebhookTriggerSpec as PushAwsCodeCommitWebhookTriggerSpec,
    WebhookTriggerSpec as WebhookTriggerSpec,
)
from ._aws_kms_assume_iam_connector_spec import (
    AwsKmsAssumeIAMConnectorSpec as AwsKmsAssumeIAMConnectorSpec,
    AwsKmsAssumeSTSConnectorSpec as AwsKmsAssumeSTSConnectorSpec,
    AwsS3StreamingDestinationSpecDTO as AwsS3StreamingDestinationSpecDTO,
    AwsSecretManagerAccessKeyConnectorSpec as AwsSecretManagerAccessKeyConnectorSpec,
    AwsSecretManagerAssumeIAMConnectorSpec as AwsSecretManagerAssumeIAMConnectorSpec,
    AwsSecretManagerAssumeSTSConnectorSpec as AwsSecretManagerAssumeSTSConnectorSpec,
    AzureArtifactsArtifactSpec as AzureArtifactsArtifactSpec,
    AzureArtifactsArtifactTriggerSpec as AzureArtifactsArtifactTriggerSpec,
)
from ._azure_client_certificate_connector_spec import (
    AzureClientCertificateConnectorSpec as AzureClientCertificateConnectorSpec,
    AzureClientCertificateConnectorSpecAzureEnvironmentType as AzureClientCertificateConnectorSpecAzureEnvironmentType,
    AzureClientSecretKeyConnectorSpec as AzureClientSecretKeyConnectorSpec,
    AzureInheritFromDelegateSystemAssignedManagedIdentityConnectorSpec as AzureInheritFromDelegateSystemAssignedManagedIdentityConnectorSpec,
    AzureInheritFromDelegateUserAssignedManagedIdentityConnectorSpec as AzureInheritFromDelegateUserAssignedManagedIdentityConnectorSpec,
    AzureRepoWebhookSpec as AzureRepoWebhookSpec,
    AzureRepoWebhookTriggerSpec as AzureRepoWebhookTriggerSpec,
    AzureRepoWebhookTriggerSpecType as AzureRepoWebhookTriggerSpecType,
)
from ._bamboo_artifact_spec import (
    BambooArtifactSpec as BambooArtifactSpec,
    BambooArtifactTriggerSpec as BambooArtifactTriggerSpec,
    BitbucketWebhookSpec as BitbucketWebhookSpec,
    BitbucketWebhookTriggerSpec as BitbucketWebhookTriggerSpec,
    BitbucketWebhookTriggerSpecType as BitbucketWebhookTriggerSpecType,
    BuildStore as BuildStore,
    BuildStoreType as BuildStoreType,
    CronScheduledTriggerSpec as CronScheduledTriggerSpec,
)
from ._cache_response_metadata_dto import (
    CacheResponseMetadataDTO as CacheResponseMetadataDTO,
    CacheResponseMetadataDTOCacheState as CacheResponseMetadataDTOCacheState,
    ExecutorInfo as ExecutorInfo,
    ExecutorInfoTriggerType as ExecutorInfoTriggerType,
    FixedValueFieldDependencyDetailsDTO as FixedValueFieldDependencyDetailsDTO,
    GitUpdateDetails as GitUpdateDetails,
    PolicyMetadata as PolicyMetadata,
    PolicySetMetadata as PolicySetMetadata,
)
from ._connector import (
    Connector as Connector,
    ConnectorConnectivityDetail as ConnectorConnectivityDetail,
    ConnectorConnectivityDetailStatus as ConnectorConnectivityDetailStatus,
    ConnectorRequest as ConnectorRequest,
    ConnectorResponse as ConnectorResponse,
    ConnectorSpec as ConnectorSpec,
    ConnectorSpecType as ConnectorSpecType,
    ConnectorTestConnectionErrorDetail as ConnectorTestConnectionErrorDetail,
)
from ._connector1 import (
    Connector1 as Connector1,
    FailureInfoCard as FailureInfoCard,
    LastStreamedCard as LastStreamedCard,
    StatusWiseCount as StatusWiseCount,
    StreamingDestinationDTO as StreamingDestinationDTO,
    StreamingDestinationSpecDTO as StreamingDestinationSpecDTO,
    StreamingDestinationStatus as StreamingDestinationStatus,
    StreamingDetailsStatus as StreamingDetailsStatus,
)
from ._connector_test_connection_response import (
    ConnectorTestConnectionResponse as ConnectorTestConnectionResponse,
)
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
from ._custom_artifact_spec import (
    CustomArtifactSpec as CustomArtifactSpec,
    CustomArtifactTriggerSpec as CustomArtifactTriggerSpec,
    CustomWebhookSpec as CustomWebhookSpec,
    CustomWebhookTriggerSpec as CustomWebhookTriggerSpec,
    DockerRegistryArtifactSpec as DockerRegistryArtifactSpec,
    DockerRegistryArtifactTriggerSpec as DockerRegistryArtifactTriggerSpec,
    NGVariable as NGVariable,
    NGVariableType as NGVariableType,
)
from ._ecr_artifact_spec import (
    EcrArtifactSpec as EcrArtifactSpec,
    EcrArtifactTriggerSpec as EcrArtifactTriggerSpec,
    GcrArtifactSpec as GcrArtifactSpec,
    GcrArtifactTriggerSpec as GcrArtifactTriggerSpec,
    GcsBuildStore as GcsBuildStore,
    GcsBuildStoreSpec as GcsBuildStoreSpec,
    GitHttpConnectorSpec as GitHttpConnectorSpec,
    GitHttpConnectorSpecConnectionType as GitHttpConnectorSpecConnectionType,
)
from ._entity_git_details import (
    EntityGitDetails as EntityGitDetails,
    FixedValueFieldDependencyDetailsDTO1 as FixedValueFieldDependencyDetailsDTO1,
    GitCreateDetails1 as GitCreateDetails1,
    GitDetailsMetadata as GitDetailsMetadata,
    GitFindDetails as GitFindDetails,
    GitImportDetails as GitImportDetails,
    GitUpdateDetails1 as GitUpdateDetails1,
    InputDetailsPerFieldDTO1EntityType as InputDetailsPerFieldDTO1EntityType,
)
from ._error_metadata import (
    ErrorMetadata as ErrorMetadata,
    ErrorMetadataType as ErrorMetadataType,
    ErrorResponse as ErrorResponse,
    ErrorResponseCode as ErrorResponseCode,
    FieldError as FieldError,
)
from ._event_status_item import EventStatusItem as EventStatusItem
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
)
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
from ._git_create_details_store_type import GitCreateDetailsStoreType as GitCreateDetailsStoreType
from ._git_http_encrypted_connector_spec import (
    GitHttpEncryptedConnectorSpec as GitHttpEncryptedConnectorSpec,
    GithubPackageRegistryArtifactSpec as GithubPackageRegistryArtifactSpec,
    GithubPackageRegistryArtifactTriggerSpec as GithubPackageRegistryArtifactTriggerSpec,
    GithubWebhookSpec as GithubWebhookSpec,
    GithubWebhookTriggerSpec as GithubWebhookTriggerSpec,
    GithubWebhookTriggerSpecType as GithubWebhookTriggerSpecType,
    GitlabWebhookTriggerSpec as GitlabWebhookTriggerSpec,
    GitlabWebhookTriggerSpecType as GitlabWebhookTriggerSpecType,
)
from ._git_x_webhook_event_response import (
    GitXWebhookEventResponse as GitXWebhookEventResponse,
    GitXWebhookEventResponseEventStatus as GitXWebhookEventResponseEventStatus,
)
from ._gitlab_webhook_spec import (
    GitlabWebhookSpec as GitlabWebhookSpec,
    GitSshConnectorSpec as GitSshConnectorSpec,
    GoogleArtifactRegistryArtifactSpec as GoogleArtifactRegistryArtifactSpec,
    GoogleArtifactRegistryArtifactTriggerSpec as GoogleArtifactRegistryArtifactTriggerSpec,
    GoogleCloudStorageArtifactSpec as GoogleCloudStorageArtifactSpec,
    GoogleCloudStorageArtifactTriggerSpec as GoogleCloudStorageArtifactTriggerSpec,
    GovernanceStatus as GovernanceStatus,
    Policy as Policy,
)
from ._governance_metadata import (
    GovernanceMetadata as GovernanceMetadata,
    HarnessWebhookSpec as HarnessWebhookSpec,
    HarnessWebhookTriggerSpec as HarnessWebhookTriggerSpec,
    HelmChartManifestTriggerSpec as HelmChartManifestTriggerSpec,
    HelmChartManifestTriggerSpecHelmVersion as HelmChartManifestTriggerSpecHelmVersion,
    HttpBuildStore as HttpBuildStore,
    HttpBuildStoreSpec as HttpBuildStoreSpec,
    PolicySet as PolicySet,
)
from ._governance_metadata1 import (
    GovernanceMetadata1 as GovernanceMetadata1,
    InputDetailsPerFieldDTO as InputDetailsPerFieldDTO,
    NodeInfo as NodeInfo,
    ParentStageInfo as ParentStageInfo,
    PipelineCreateRequestBody as PipelineCreateRequestBody,
    PipelineCreateResponseBody as PipelineCreateResponseBody,
    PipelineGetResponseBody as PipelineGetResponseBody,
    YAMLSchemaErrorWrapper as YAMLSchemaErrorWrapper,
)
from ._input_details_per_field_dto1 import (
    InputDetailsPerFieldDTO1 as InputDetailsPerFieldDTO1,
    RuntimeInputDependencyDetailsDTO1 as RuntimeInputDependencyDetailsDTO1,
    TemplateCreateRequestBody as TemplateCreateRequestBody,
    TemplateImportRequestBody as TemplateImportRequestBody,
    TemplateImportRequestDTO as TemplateImportRequestDTO,
    TemplateImportResponseBody as TemplateImportResponseBody,
    TemplateYamlInputDTO as TemplateYamlInputDTO,
    YamlInputType1 as YamlInputType1,
)
from ._input_set_import_response_body import (
    InputSetImportResponseBody as InputSetImportResponseBody,
    InputSetMoveConfigRequestBody as InputSetMoveConfigRequestBody,
    InputSetMoveConfigResponseBody as InputSetMoveConfigResponseBody,
    InputSetResponseBody as InputSetResponseBody,
    InputSetUpdateRequestBody as InputSetUpdateRequestBody,
    MergeInputSetRequestBody as MergeInputSetRequestBody,
    MergeInputSetResponseBody as MergeInputSetResponseBody,
)
from ._inputs_response_body import (
    InputsResponseBody as InputsResponseBody,
    InputsResponseBodyOptions as InputsResponseBodyOptions,
    InputsResponseBodyOptionsClone as InputsResponseBodyOptionsClone,
    InputsResponseBodyOptionsCloneRef as InputsResponseBodyOptionsCloneRef,
)
from ._issue_comment_azure_repo_webhook_spec import (
    IssueCommentAzureRepoWebhookSpec as IssueCommentAzureRepoWebhookSpec,
    IssueCommentAzureRepoWebhookSpecActionsItem as IssueCommentAzureRepoWebhookSpecActionsItem,
    IssueCommentGithubWebhookSpec as IssueCommentGithubWebhookSpec,
    IssueCommentHarnessWebhookSpec as IssueCommentHarnessWebhookSpec,
    JenkinsArtifactSpec as JenkinsArtifactSpec,
    JenkinsArtifactTriggerSpec as JenkinsArtifactTriggerSpec,
    ManifestTriggerSource as ManifestTriggerSource,
    ManifestTriggerSpec as ManifestTriggerSpec,
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
    MergeRequestGitlabWebhookSpecActionsItem as MergeRequestGitlabWebhookSpecActionsItem,
    MRCommentGitlabWebhookSpec as MRCommentGitlabWebhookSpec,
    MultiRegionArtifactTriggerSource as MultiRegionArtifactTriggerSource,
    MultiRegionArtifactTriggerSpec as MultiRegionArtifactTriggerSpec,
    Nexus2RegistryArtifactSpec as Nexus2RegistryArtifactSpec,
    Nexus2RegistryArtifactTriggerSpec as Nexus2RegistryArtifactTriggerSpec,
    Nexus3RegistryArtifactTriggerSpec as Nexus3RegistryArtifactTriggerSpec,
)
from ._nexus3_registry_artifact_spec import (
    Nexus3RegistryArtifactSpec as Nexus3RegistryArtifactSpec,
    NumberNGVariable as NumberNGVariable,
    PRCommentBitbucketWebhookSpec as PRCommentBitbucketWebhookSpec,
    PullRequestAzureRepoWebhookSpec as PullRequestAzureRepoWebhookSpec,
    PullRequestAzureRepoWebhookSpecActionsItem as PullRequestAzureRepoWebhookSpecActionsItem,
    PullRequestBitbucketWebhookSpec as PullRequestBitbucketWebhookSpec,
    PullRequestBitbucketWebhookSpecActionsItem as PullRequestBitbucketWebhookSpecActionsItem,
    PullRequestGithubWebhookSpecActionsItem as PullRequestGithubWebhookSpecActionsItem,
)
from ._order import Order as Order
from ._pipeline_import_request_body import (
    PipelineImportRequestBody as PipelineImportRequestBody,
    PipelineImportRequestDTO as PipelineImportRequestDTO,
    PipelineYamlInputDetailsDTO as PipelineYamlInputDetailsDTO,
    PipelineYamlInputDTO as PipelineYamlInputDTO,
    PipelineYamlInputMetadataDTO as PipelineYamlInputMetadataDTO,
    RuntimeInputDependencyDetailsDTO as RuntimeInputDependencyDetailsDTO,
    YamlInputDependencyDetailsDTO as YamlInputDependencyDetailsDTO,
    YamlInputType as YamlInputType,
)
from ._pipeline_input_schema_details_response_body import (
    PipelineInputSchemaDetailsResponseBody as PipelineInputSchemaDetailsResponseBody,
    PipelineListResponseBody as PipelineListResponseBody,
    PipelineMoveConfigRequestBody as PipelineMoveConfigRequestBody,
    PipelineMoveConfigResponseBody as PipelineMoveConfigResponseBody,
    PipelinePatchRequestBody as PipelinePatchRequestBody,
    PipelineSaveResponseBody as PipelineSaveResponseBody,
    RecentExecutionInfo as RecentExecutionInfo,
    RecentExecutionInfoExecutionStatus as RecentExecutionInfoExecutionStatus,
)
from ._pipeline_update_request_body import (
    ModuleFilter as ModuleFilter,
    PipelineUpdateRequestBody as PipelineUpdateRequestBody,
    PipelineValidationResponseBody as PipelineValidationResponseBody,
    PipelineValidationUUIDResponseBody as PipelineValidationUUIDResponseBody,
    TemplateValidationResponseBody as TemplateValidationResponseBody,
)
from ._principal import (
    Principal as Principal,
    PrincipalType as PrincipalType,
    RoleAssignment as RoleAssignment,
    RoleAssignmentResponse as RoleAssignmentResponse,
)
from ._pull_request_github_webhook_spec import (
    PullRequestGithubWebhookSpec as PullRequestGithubWebhookSpec,
    PullRequestHarnessWebhookSpec as PullRequestHarnessWebhookSpec,
    PullRequestHarnessWebhookSpecActionsItem as PullRequestHarnessWebhookSpecActionsItem,
    PushAzureRepoWebhookSpec as PushAzureRepoWebhookSpec,
    PushBitbucketWebhookSpec as PushBitbucketWebhookSpec,
    PushGithubWebhookSpec as PushGithubWebhookSpec,
    PushGitlabWebhookSpec as PushGitlabWebhookSpec,
    PushHarnessWebhookSpec as PushHarnessWebhookSpec,
)
from ._release_github_webhook_spec import (
    ReleaseGithubWebhookSpec as ReleaseGithubWebhookSpec,
    ReleaseGithubWebhookSpecActionsItem as ReleaseGithubWebhookSpecActionsItem,
    S3BuildStore as S3BuildStore,
    S3BuildStoreSpec as S3BuildStoreSpec,
    ScheduledTriggerSource as ScheduledTriggerSource,
    ScheduledTriggerSpec as ScheduledTriggerSpec,
    SecretFileSpec as SecretFileSpec,
    SecretTextSpecValueType as SecretTextSpecValueType,
)
from ._resource_filter import (
    ResourceFilter as ResourceFilter,
    ResourceGroupScope as ResourceGroupScope,
    ResourceGroupScopeFilter as ResourceGroupScopeFilter,
    ResourceGroupsResponse as ResourceGroupsResponse,
)
from ._resource_group_filter_request_body import (
    ResourceGroupFilterRequestBody as ResourceGroupFilterRequestBody,
    ResourceGroupFilterRequestBodyManagedFilter as ResourceGroupFilterRequestBodyManagedFilter,
    ResourceSelectorFilter as ResourceSelectorFilter,
)
from ._resource_groups_response_allowed_scope_levels_item import (
    ResourceGroupsResponseAllowedScopeLevelsItem as ResourceGroupsResponseAllowedScopeLevelsItem,
)
from ._secret import (
    Secret as Secret,
    SecretFormData as SecretFormData,
    SecretRequest as SecretRequest,
    SecretResponse as SecretResponse,
    SecretSpec as SecretSpec,
    SecretSpecType as SecretSpecType,
    SecretValidationResponse as SecretValidationResponse,
)
from ._secret_text_spec import (
    SecretTextSpec as SecretTextSpec,
    SecretTextSpecAdditionalMetadata as SecretTextSpecAdditionalMetadata,
    SSHKerberosTGTKeyTabFileSpec as SSHKerberosTGTKeyTabFileSpec,
    SSHKerberosTGTPasswordSpec as SSHKerberosTGTPasswordSpec,
    SSHKeyPathSpec as SSHKeyPathSpec,
    SSHKeyReferenceSpec as SSHKeyReferenceSpec,
    SSHPasswordSpec as SSHPasswordSpec,
    StringNGVariable as StringNGVariable,
)
from ._sort import Sort as Sort
from ._streaming_destination_aggregate_dto import (
    StreamingDestinationAggregateDTO as StreamingDestinationAggregateDTO,
    StreamingDestinationCards as StreamingDestinationCards,
    StreamingDestinationResponse as StreamingDestinationResponse,
    StreamingDetails as StreamingDetails,
)
from ._template_input_schema_details_response_body import (
    TemplateInputSchemaDetailsResponseBody as TemplateInputSchemaDetailsResponseBody,
    TemplateMetaDataList as TemplateMetaDataList,
    TemplateMetadataSummaryResponse as TemplateMetadataSummaryResponse,
    TemplateMetadataSummaryResponseEntityType as TemplateMetadataSummaryResponseEntityType,
    TemplateMetadataSummaryResponseScope as TemplateMetadataSummaryResponseScope,
    TemplateYamlInputDetailsDTO as TemplateYamlInputDetailsDTO,
    TemplateYamlInputMetadataDTO as TemplateYamlInputMetadataDTO,
    YamlInputDependencyDetailsDTO1 as YamlInputDependencyDetailsDTO1,
)
from ._template_response import (
    TemplateListType as TemplateListType,
    TemplateResponse as TemplateResponse,
    TemplateSort as TemplateSort,
    TemplateUpdateGitMetadataRequest as TemplateUpdateGitMetadataRequest,
    TemplateUpdateGitMetadataResponse as TemplateUpdateGitMetadataResponse,
    TemplateUpdateRequestBody as TemplateUpdateRequestBody,
    TemplateUpdateStableResponse as TemplateUpdateStableResponse,
    TemplateWithInputsResponse as TemplateWithInputsResponse,
)
from ._test_error_metadata import (
    TestErrorMetadata as TestErrorMetadata,
    WebhookTriggerSource as WebhookTriggerSource,
    WinRmNTLMSpec as WinRmNTLMSpec,
    WinRmTGTKeyTabFileSpec as WinRmTGTKeyTabFileSpec,
    WinRmTGTPasswordSpec as WinRmTGTPasswordSpec,
)
from ._trigger_body import (
    TriggerBody as TriggerBody,
    TriggerGetResponseBody as TriggerGetResponseBody,
    TriggerRequestBody as TriggerRequestBody,
    TriggerResponseBody as TriggerResponseBody,
    TriggerSource as TriggerSource,
    TriggerSourceType as TriggerSourceType,
)
from ._update_git_x_webhook_event_request import (
    UpdateGitXWebhookEventRequest as UpdateGitXWebhookEventRequest,
)
