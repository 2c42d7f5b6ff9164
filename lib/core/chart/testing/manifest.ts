import { parseAllDocuments } from "yaml";

/** The parts of rendered Kubernetes objects tests look at. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  type?: string;
  data?: Record<string, string>;
  stringData?: Record<string, string>;
  automountServiceAccountToken?: boolean;
  spec: ManifestSpec;
}

export interface ManifestSpec extends PodSpec {
  replicas?: number;
  selector?: { matchLabels?: Labels } & Labels;
  template: { metadata: { labels: Labels; annotations?: Labels }; spec: PodSpec };
  strategy?: unknown;
  type?: string;
  ports?: { name: string; port: number; targetPort?: string | number; protocol?: string }[];
  volumeClaimTemplates?: { spec: { resources: { requests: { storage: string } } } }[];
  minReplicas?: number;
  maxReplicas?: number;
  scaleTargetRef?: { kind: string; name: string };
  ingressClassName?: string;
  tls?: { secretName: string; hosts: string[] }[];
  rules?: { host: string; http: { paths: IngressPath[] } }[];
  podSelector?: { matchLabels?: Labels };
  policyTypes?: string[];
  egress?: PolicyRule[];
  ingress?: PolicyRule[];
  refreshInterval?: string;
  secretStoreRef?: { kind: string; name: string };
  target?: { name: string; template?: { data: Labels } };
  data?: { secretKey: string; remoteRef: { key: string; property: string } }[];
}

type Labels = Record<string, string>;

interface IngressPath {
  path: string;
  pathType: string;
  backend: { service: { name: string; port: { name?: string; number?: number } } };
}

export interface PolicyRule {
  to?: PolicyPeer[];
  from?: PolicyPeer[];
  ports?: { port: number | string; protocol?: string }[];
}

export interface PolicyPeer {
  podSelector?: { matchLabels?: Labels };
  namespaceSelector?: { matchLabels?: Labels };
  ipBlock?: { cidr: string };
}

export interface PodSpec {
  containers: Container[];
  initContainers?: Container[] | null;
  volumes?: { name: string; secret?: { secretName: string }; configMap?: { name: string }; emptyDir?: object }[];
  serviceAccountName?: string;
  automountServiceAccountToken?: boolean;
  securityContext?: Record<string, unknown>;
  topologySpreadConstraints?: unknown[];
}

export interface Container {
  name: string;
  image: string;
  env?: EnvironmentVariable[];
  envFrom?: { configMapRef?: { name: string }; secretRef?: { name: string } }[];
  ports?: { name: string; containerPort: number }[];
  resources?: { requests?: Labels; limits?: Labels };
  securityContext?: Record<string, unknown>;
  livenessProbe?: object;
  readinessProbe?: object;
  volumeMounts?: { name: string; mountPath: string }[];
  args?: string[];
}

export interface EnvironmentVariable {
  name: string;
  value?: string;
  valueFrom?: { secretKeyRef?: { name: string; key: string; optional?: boolean } };
}

/** The objects of `helm template`'s output, as Kubernetes reads them. A duplicate key in one is an error. */
export function parseManifests(text: string): Manifest[] {
  return parseAllDocuments(text, { version: "1.1", uniqueKeys: true }).flatMap((document) => {
    const [problem] = document.errors;
    if (problem !== undefined) throw problem;
    const value = document.toJS() as Manifest | null | undefined;
    return value === null || value === undefined ? [] : [value];
  });
}

export function findManifest(manifests: readonly Manifest[], kind: string, name: string): Manifest {
  const found = manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
  if (found === undefined) throw new Error(`${kind}/${name} is not among ${identities(manifests).join(", ")}`);
  return found;
}

export function ofKind(manifests: readonly Manifest[], ...kinds: string[]): Manifest[] {
  return manifests.filter(({ kind }) => kinds.includes(kind));
}

/** `Kind/name` of each, sorted. */
export function identities(manifests: readonly Manifest[]): string[] {
  return manifests.map(({ kind, metadata }) => `${kind}/${metadata.name}`).sort();
}

const WORKLOADS = ["Deployment", "StatefulSet", "DaemonSet", "Job"];

/** The pod a workload makes, or null for what makes none. */
export function podOf(manifest: Manifest): PodSpec | null {
  if (WORKLOADS.includes(manifest.kind)) return manifest.spec.template.spec;
  return manifest.kind === "Pod" ? manifest.spec : null;
}

/** Every container of a workload, init containers too. */
export function containersOf(manifest: Manifest): Container[] {
  const pod = podOf(manifest);
  return pod === null ? [] : [...(pod.initContainers ?? []), ...pod.containers];
}

export function onlyContainer(manifest: Manifest): Container {
  const [container, ...others] = containersOf(manifest);
  if (container === undefined || others.length > 0) throw new Error(`${manifest.metadata.name} has not one container`);
  return container;
}
