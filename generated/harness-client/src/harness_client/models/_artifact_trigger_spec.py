from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model

ArtifactType: TypeAlias = Annotated[
    Literal[
        "Gcr",
        "Ecr",
        "Acr",
        "DockerRegistry",
        "Nexus3Registry",
        "Nexus2Registry",
        "ArtifactoryRegistry",
        "AmazonS3",
        "Jenkins",
        "CustomArtifact",
        "GoogleArtifactRegistry",
        "GithubPackageRegistry",
        "AzureArtifacts",
        "AmazonMachineImage",
        "GoogleCloudStorage",
        "Bamboo",
    ],
    OPEN,
]
"""Where an artifact comes from."""


class ArtifactTriggerSpec(
    Model,
    children=(
        "AcrArtifactSpec",
        "AmazonMachineImageArtifactSpec",
        "AmazonS3ArtifactSpec",
        "ArtifactoryRegistryArtifactSpec",
        "AzureArtifactsArtifactSpec",
        "BambooArtifactSpec",
        "CustomArtifactSpec",
        "DockerRegistryArtifactSpec",
        "EcrArtifactSpec",
        "GcrArtifactSpec",
        "GithubPackageRegistryArtifactSpec",
        "GoogleArtifactRegistryArtifactSpec",
        "GoogleCloudStorageArtifactSpec",
        "JenkinsArtifactSpec",
        "Nexus2RegistryArtifactSpec",
        "Nexus3RegistryArtifactSpec",
    ),
    tag="type",
    tags={
        "Gcr": "GcrArtifactSpec",
        "Ecr": "EcrArtifactSpec",
        "Acr": "AcrArtifactSpec",
        "DockerRegistry": "DockerRegistryArtifactSpec",
        "Nexus3Registry": "Nexus3RegistryArtifactSpec",
        "Nexus2Registry": "Nexus2RegistryArtifactSpec",
        "ArtifactoryRegistry": "ArtifactoryRegistryArtifactSpec",
        "AmazonS3": "AmazonS3ArtifactSpec",
        "Jenkins": "JenkinsArtifactSpec",
        "CustomArtifact": "CustomArtifactSpec",
        "GoogleArtifactRegistry": "GoogleArtifactRegistryArtifactSpec",
        "GithubPackageRegistry": "GithubPackageRegistryArtifactSpec",
        "AzureArtifacts": "AzureArtifactsArtifactSpec",
        "AmazonMachineImage": "AmazonMachineImageArtifactSpec",
        "GoogleCloudStorage": "GoogleCloudStorageArtifactSpec",
        "Bamboo": "BambooArtifactSpec",
    },
):
    """Says which artifact an artifact trigger waits for; the type tells the registry."""

    type: ArtifactType | None = None
