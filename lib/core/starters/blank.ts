import { type Design, GENERATOR_VERSION, SCHEMA_VERSION } from "@/lib/core/design/design";

/** Icon of charts that bring none of their own; Helm's linter asks for one. */
export const DEFAULT_ICON =
  "https://raw.githubusercontent.com/cncf/artwork/main/projects/helm/icon/color/helm-icon-color.svg";

/** Root settings every chart of ours reads. Starters begin their values with the same block. */
export const SHARED_VALUES = `# yaml-language-server: $schema=values.schema.json

# -- Settings shared by every chart of the release
global:
  # -- Name in front of the shared objects; empty means <release>-<chart>
  fullnameOverride: ""
  # -- Registry that replaces the one of every application image
  imageRegistry: ""
  # -- Secrets for pulling images, as a list of maps with \`name\`, for every chart
  imagePullSecrets: []
  # -- Labels added to every object of our own charts
  commonLabels: {}
  # -- Annotations added to every object of our own charts
  commonAnnotations: {}
`;

const EXTRA_OBJECTS = `
# -- Further Kubernetes objects, each a map or a text; both may hold templates
extraObjects: []
`;

/** A design with a name and nothing in it: an umbrella chart without parts, which installs. */
export function createBlankDesign(name: string): Design {
  return {
    schemaVersion: SCHEMA_VERSION,
    generatorVersion: GENERATOR_VERSION,
    chart: {
      name,
      version: "0.1.0",
      appVersion: "0.1.0",
      description: `The ${name} platform`,
      kubeVersion: ">=1.27.0-0",
      icon: DEFAULT_ICON,
      sources: [],
      keywords: [],
      maintainers: [],
      annotations: {},
      licence: "Apache-2.0",
      subchartSource: "charts",
    },
    components: [],
    connections: [],
    externalSystems: [],
    configObjects: [],
    locks: [],
    installScripts: [],
    values: `${SHARED_VALUES}${EXTRA_OBJECTS}`,
    profiles: [],
    files: [],
  };
}
