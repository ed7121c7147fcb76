"""What the embedded document says must be what the platform's own document says."""

from collections.abc import Iterator
from typing import Any

from .walk import Operation, is_mapping, operations, parameters, resolve

Difference = tuple[str, Any, Any]

BOUNDS = (
    "pattern",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "nullable",
    "readOnly",
    "writeOnly",
)
AWS = [
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
]
SOURCES = ("Artifact", "Manifest", "MultiRegionArtifact", "Scheduled", "Webhook")
SENDERS = ("AwsCodeCommit", "AzureRepo", "Bitbucket", "Custom", "Github", "Gitlab", "Harness")
WITH_SPEC = [
    *(f"{source}TriggerSource" for source in SOURCES),
    *(f"{sender}WebhookSpec" for sender in SENDERS),
]
# Bodies that the document makes optional although the call is nothing without them.
NEEDED = {
    "CreateGitXWebhookRequest",
    "CreateStreamingDestinationRequest",
    "GitMetadataUpdateRequestBody",
    "IPAllowlistConfigRequest",
    "InputSetImportRequestBody",
    "InputSetMoveConfigRequestBody",
    "MergeInputSetRequestBody",
    "PipelineImportRequestBody",
    "PipelineMoveConfigRequestBody",
    "PipelinePatchRequestBody",
    "RunStageRequestBody",
    "SecretValidationRequest",
    "TemplateCreateBody",
    "TemplateImportRequestBody",
    "TemplateUpdateBody",
    "TemplateUpdateGitMetadataRequestBody",
    "UpdateGitXWebhookEventRequest",
    "UpdateGitXWebhookRequest",
}
ABSENT = "absent"


def test_operations(spec: dict[str, Any], published: dict[str, Any]) -> None:
    """Path, method, identifier, tags and mark of each operation are the platform's."""
    theirs = {operation.place: operation for operation in operations(published)}
    for ours in operations(spec):
        assert ours.place in theirs
        for key in ("operationId", "tags"):
            assert ours.data[key] == theirs[ours.place].data[key], ours.place
        for key in ("deprecated", "x-internal"):
            assert ours.data.get(key, False) == theirs[ours.place].data.get(key, False), ours.place


def test_whole_resources(spec: dict[str, Any], published: dict[str, Any]) -> None:
    """Of a tag that is here no `v1` operation is missing."""
    tags = {tag["name"] for tag in spec["tags"]}
    wanted = {
        operation.place
        for operation in operations(published)
        if operation.path.startswith("/v1/") and tags & set(operation.data.get("tags", ()))
    }
    assert wanted == {operation.place for operation in operations(spec)}


def test_parameters(spec: dict[str, Any], published: dict[str, Any]) -> None:
    """Each parameter is the platform's: name, place, type, values, bounds, default."""
    found = [each for pair in pairs(spec, published) for each in parameter_differences(*pair)]
    assert set(found) == {
        # In the path according to the document, but not in the path's template.
        ("ignoreError", ("path", "query")),
        # Neither named nor placed.
        ("unnamed", ("", ABSENT)),
        # Texts where a boolean is due.
        ("Load-From-Cache.default", ("false", False)),
        ("load_from_fallback_branch.default", ("false", False)),
        ("notify_only_user.default", ("false", False)),
        ("use_fqn_if_error_response.default", ("false", False)),
        ("validate_async.default", ("false", False)),
    }


def test_bodies(spec: dict[str, Any], published: dict[str, Any]) -> None:
    """Each request body is the platform's: media types, schemas, whether it is required."""
    stricter = set[str]()
    for ours, theirs in pairs(spec, published):
        mine, other = (resolve(d, o.data.get("requestBody", {})) for d, o in (ours, theirs))
        assert contents(mine) == contents(other), ours[1].place
        if mine.get("required", False) != other.get("required", False):
            assert mine["required"], ours[1].place
            stricter.add(ours[1].data["requestBody"]["$ref"].rpartition("/")[2])
    assert stricter == NEEDED


def test_responses(spec: dict[str, Any], published: dict[str, Any]) -> None:
    """Each answer that the platform documents as success is ours."""
    found = [each for pair in pairs(spec, published) for each in response_differences(*pair)]
    assert {(place, media) for place, media, _ in found} == {
        # A 204 has no body.
        ("delete-disabled-streaming-destination 204", "application/json"),
        # The YAML list is documented as its single item.
        ("get-account-scoped-connectors 200", "application/yaml"),
        ("get-org-scoped-connectors 200", "application/yaml"),
        ("get-project-scoped-connectors 200", "application/yaml"),
        # An empty object as XML says nothing.
        ("get-account-scoped-primary-manifests 200", "application/xml"),
        ("get-org-scoped-primary-manifests 200", "application/xml"),
        ("get-primary-manifests 200", "application/xml"),
    }


def test_schemas(spec: dict[str, Any], published: dict[str, Any]) -> None:
    """Each schema is the platform's: properties, types, formats, values, what is required."""
    theirs = published["components"]["schemas"]
    found = dict[str, tuple[Any, Any]]()
    for name, schema in spec["components"]["schemas"].items():
        for where, published_fact, fact in differences(facts(theirs[name]), facts(schema), name):
            found[where] = (published_fact, fact)
    assert found == CORRECTIONS


CORRECTIONS = {
    # Enums without a type.
    "ArtifactType.type": (ABSENT, "string"),
    "InputDetailsPerFieldDTO1.properties.entity_type.type": (ABSENT, "string"),
    "YamlInputType.type": (ABSENT, "string"),
    "YamlInputType1.type": (ABSENT, "string"),
    # `double` is a format, not a type.
    "NumberNGVariable.allOf.1.properties.default_value.format": (ABSENT, "double"),
    "NumberNGVariable.allOf.1.properties.default_value.type": ("double", "number"),
    "NumberNGVariable.allOf.1.properties.value.format": (ABSENT, "double"),
    "NumberNGVariable.allOf.1.properties.value.type": ("double", "number"),
    # Required, but nowhere declared.
    "TriggerBody.required.identifier": ("listed", ABSENT),
    "TriggerBody.required.name": ("listed", ABSENT),
    "TriggerRequestBody.required.type": ("listed", ABSENT),
    # Required of the base, but declared by its children alone.
    "TriggerSource.required.spec": ("listed", ABSENT),
    "WebhookTriggerSpec.required.spec": ("listed", ABSENT),
    **{f"{name}.allOf.1.required": (ABSENT, {"spec": "listed"}) for name in WITH_SPEC},
    # The children exist, the base doesn't know them.
    **{
        f"ConnectorSpec.discriminator.{name}": (ABSENT, f"#/components/schemas/{name}ConnectorSpec")
        for name in AWS
    },
    **{f"ConnectorSpec.properties.type.enum.{name}": (ABSENT, "listed") for name in AWS},
    # Keys that the property itself can't have.
    **{
        f"{name}WebhookTriggerSpec.discriminator.{key}": pair
        for name in ("AzureRepo", "Harness")
        for key, pair in (
            ("PRComment", (f"#/components/schemas/IssueComment{name}WebhookSpec", ABSENT)),
            ("IssueComment", (ABSENT, f"#/components/schemas/IssueComment{name}WebhookSpec")),
        )
    },
}

Side = tuple[dict[str, Any], Operation]


def pairs(spec: dict[str, Any], published: dict[str, Any]) -> Iterator[tuple[Side, Side]]:
    """Each operation of ours beside the published one, each with its document."""
    theirs = {operation.place: operation for operation in operations(published)}
    for operation in operations(spec):
        yield (spec, operation), (published, theirs[operation.place])


def parameter_differences(ours: Side, theirs: Side) -> Iterator[tuple[str, tuple[Any, Any]]]:
    """Where the parameters of an operation differ."""
    mine, published = (
        {each.get("name", "unnamed"): each for each in parameters(*side)} for side in (ours, theirs)
    )
    for name in published.keys() | mine.keys():
        if name not in mine or name not in published:
            yield name, (published.get(name, {}).get("in", ""), ABSENT)
            continue
        if mine[name]["in"] != published[name]["in"]:
            yield name, (published[name]["in"], mine[name]["in"])
        for key in ("style", "explode", "allowReserved"):
            assert mine[name].get(key) == published[name].get(key), (ours[1].place, name)
        if mine[name]["in"] != "path":
            required = [each.get("required", False) for each in (mine[name], published[name])]
            assert required[0] == required[1], (ours[1].place, name)
        both = facts(published[name]["schema"]), facts(mine[name]["schema"])
        for where, published_fact, fact in differences(*both, name):
            yield where, (published_fact, fact)


def response_differences(ours: Side, theirs: Side) -> Iterator[Difference]:
    """Where the successes of an operation differ: place, media type and both schemas."""
    for status, response in theirs[1].data["responses"].items():
        if not status.startswith("2"):
            continue
        published = contents(resolve(theirs[0], response))
        mine = contents(resolve(ours[0], ours[1].data["responses"][status]))
        for media in published.keys() | mine.keys():
            if published.get(media) != mine.get(media):
                place = f"{ours[1].data['operationId']} {status}"
                yield place, media, (published.get(media), mine.get(media))


def contents(body: dict[str, Any]) -> dict[str, Any]:
    """The facts of a body or an answer by media type."""
    return {media: facts(each["schema"]) for media, each in body.get("content", {}).items()}


def facts(schema: dict[str, Any]) -> dict[str, Any]:
    """What a schema says to programs, without what it says to people."""
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    found = {key: schema[key] for key in ("type", "format", "default", *BOUNDS) if key in schema}
    if "properties" in schema:
        found["type"] = schema.get("type", "object")
        found["properties"] = {name: facts(each) for name, each in schema["properties"].items()}
    for key in ("enum", "required"):
        if key in schema:
            found[key] = dict.fromkeys(schema[key], "listed")
    for key in ("items", "additionalProperties"):
        if key in schema:
            found[key] = facts(schema[key])
    if "discriminator" in schema:
        found["discriminator"] = schema["discriminator"]["mapping"]
    if "allOf" in schema:
        found["allOf"] = {str(index): facts(each) for index, each in enumerate(schema["allOf"])}
        found.pop("type", None)
    return {key: each for key, each in found.items() if each != {} or key == "items"}


def differences(theirs: Any, ours: Any, where: str) -> Iterator[Difference]:
    """The places in which two nested facts differ, with what stands there."""
    if is_mapping(theirs) and is_mapping(ours):
        for key in sorted(theirs.keys() | ours.keys()):
            place = f"{where}.{key}"
            yield from differences(theirs.get(key, ABSENT), ours.get(key, ABSENT), place)
    elif theirs != ours or type(theirs) is not type(ours):
        yield where, theirs, ours
