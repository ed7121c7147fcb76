from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model

ConnectorSpecType: TypeAlias = Annotated[
    Literal[
        "GitHttp",
        "GitHttpEncrypted",
        "GitSsh",
        "Appdynamics",
        "AppdynamicsClientId",
        "Artifactory",
        "ArtifactoryEncrypted",
        "ArtifactoryAnonymous",
        "AzureClientSecretKey",
        "AzureClientCertificate",
        "AzureInheritFromDelegateUserAssignedManagedIdentity",
        "AzureInheritFromDelegateSystemAssignedManagedIdentity",
        "AwsAccessKey",
        "AwsCodeCommit",
        "AwsEncryptedAccessKey",
        "AwsIAMRole",
        "AwsIRSA",
        "AwsKmsAccessKey",
        "AwsKmsAssumeIAM",
        "AwsKmsAssumeSTS",
        "AwsSecretManagerAccessKey",
        "AwsSecretManagerAssumeIAM",
        "AwsSecretManagerAssumeSTS",
    ],
    OPEN,
]
"""Which of the variants this is."""


class ConnectorSpec(
    Model,
    children=(
        "AppdynamicsClientIdConnectorSpec",
        "AppdynamicsConnectorSpec",
        "ArtifactoryAnonymousConnectorSpec",
        "ArtifactoryConnectorSpec",
        "ArtifactoryEncryptedConnectorSpec",
        "AwsAccessKeyConnectorSpec",
        "AwsCodeCommitConnectorSpec",
        "AwsEncryptedAccessKeyConnectorSpec",
        "AwsIAMRoleConnectorSpec",
        "AwsIRSAConnectorSpec",
        "AwsKmsAccessKeyConnectorSpec",
        "AwsKmsAssumeIAMConnectorSpec",
        "AwsKmsAssumeSTSConnectorSpec",
        "AwsSecretManagerAccessKeyConnectorSpec",
        "AwsSecretManagerAssumeIAMConnectorSpec",
        "AwsSecretManagerAssumeSTSConnectorSpec",
        "AzureClientCertificateConnectorSpec",
        "AzureClientSecretKeyConnectorSpec",
        "AzureInheritFromDelegateSystemAssignedManagedIdentityConnectorSpec",
        "AzureInheritFromDelegateUserAssignedManagedIdentityConnectorSpec",
        "GitHttpConnectorSpec",
        "GitHttpEncryptedConnectorSpec",
        "GitSshConnectorSpec",
    ),
    tag="type",
    tags={
        "GitHttp": "GitHttpConnectorSpec",
        "GitHttpEncrypted": "GitHttpEncryptedConnectorSpec",
        "GitSsh": "GitSshConnectorSpec",
        "Appdynamics": "AppdynamicsConnectorSpec",
        "AppdynamicsClientId": "AppdynamicsClientIdConnectorSpec",
        "Artifactory": "ArtifactoryConnectorSpec",
        "ArtifactoryEncrypted": "ArtifactoryEncryptedConnectorSpec",
        "ArtifactoryAnonymous": "ArtifactoryAnonymousConnectorSpec",
        "AzureClientSecretKey": "AzureClientSecretKeyConnectorSpec",
        "AzureClientCertificate": "AzureClientCertificateConnectorSpec",
        "AzureInheritFromDelegateUserAssignedManagedIdentity": "AzureInheritFromDelegateUserAssignedManagedIdentityConnectorSpec",
        "AzureInheritFromDelegateSystemAssignedManagedIdentity": "AzureInheritFromDelegateSystemAssignedManagedIdentityConnectorSpec",
        "AwsAccessKey": "AwsAccessKeyConnectorSpec",
        "AwsCodeCommit": "AwsCodeCommitConnectorSpec",
        "AwsEncryptedAccessKey": "AwsEncryptedAccessKeyConnectorSpec",
        "AwsIAMRole": "AwsIAMRoleConnectorSpec",
        "AwsIRSA": "AwsIRSAConnectorSpec",
        "AwsKmsAccessKey": "AwsKmsAccessKeyConnectorSpec",
        "AwsKmsAssumeIAM": "AwsKmsAssumeIAMConnectorSpec",
        "AwsKmsAssumeSTS": "AwsKmsAssumeSTSConnectorSpec",
        "AwsSecretManagerAccessKey": "AwsSecretManagerAccessKeyConnectorSpec",
        "AwsSecretManagerAssumeIAM": "AwsSecretManagerAssumeIAMConnectorSpec",
        "AwsSecretManagerAssumeSTS": "AwsSecretManagerAssumeSTSConnectorSpec",
    },
):
    """Settings of a connector; the type tells which of the variants it is."""

    type: ConnectorSpecType
    """Which of the variants this is."""
