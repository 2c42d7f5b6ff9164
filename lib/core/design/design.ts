import * as z from "zod";

/** Version of the record shapes below. A stored design with a lower one is migrated on read; a higher one is refused. */
export const SCHEMA_VERSION = 1;

/** Version of the templates `buildChart` writes. The same design and generator version give the same bytes. */
export const GENERATOR_VERSION = "1";

/** Bytes of UTF-16 text a values file or user file may hold. Helm itself refuses files above 5 MiB. */
export const MAX_TEXT_LENGTH = 2_000_000;
const MAX_COMPONENTS = 200;
const MAX_PROFILES = 20;

/** DNS-1123 label, kept to 40 characters so that release, chart and kind suffix fit Kubernetes' 63. */
export const nameSchema = z
  .string()
  .regex(/^[a-z]([-a-z0-9]*[a-z0-9])?$/, "must be lower-case letters, digits and dashes, starting with a letter")
  .max(40);

/** A top-level key of values.yaml: what Helm accepts as a dependency's name or alias. */
const valuesKeySchema = z
  .string()
  .regex(/^[a-zA-Z][-_a-zA-Z0-9]*$/)
  .max(63)
  .refine((key) => key !== "global", "global is shared by every chart and cannot belong to one component");

const semverSchema = z
  .string()
  .regex(
    /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/,
    "must be a semantic version such as 1.4.0",
  )
  .max(64);

const lineSchema = z
  .string()
  .max(500)
  .regex(/^[^\r\n\0]*$/, "must be a single line");
const urlSchema = z
  .string()
  .max(500)
  .regex(/^(https?|oci):\/\/[^\s]+$/, "must be an http, https or oci address");
const portSchema = z.int().min(1).max(65535);
const envNameSchema = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
  .max(128);
const textSchema = z.string().max(MAX_TEXT_LENGTH);

/** A path below the root of values.yaml, map keys only. */
const keyPathSchema = z.array(z.string().min(1).max(128)).min(1).max(16);

export const chartMetadataSchema = z.strictObject({
  name: nameSchema,
  version: semverSchema,
  appVersion: lineSchema.min(1),
  description: lineSchema,
  kubeVersion: lineSchema,
  home: urlSchema.optional(),
  icon: urlSchema.optional(),
  sources: z.array(urlSchema).max(20),
  keywords: z.array(lineSchema).max(20),
  maintainers: z
    .array(z.strictObject({ name: lineSchema.min(1), email: lineSchema.optional(), url: urlSchema.optional() }))
    .max(20),
  annotations: z.record(lineSchema, z.string().max(5000)),
  /** SPDX expression; becomes the LICENSE file and the artifacthub.io/license annotation. */
  licence: lineSchema,
  /**
   * Where the sources of the application subcharts live in the exported tree: only in `charts/`,
   * in `subcharts/` (referred to by `file://`, with equal copies in `charts/`), or as sibling charts.
   */
  subchartSource: z.enum(["charts", "subcharts", "siblings"]),
});
export type ChartMetadata = z.infer<typeof chartMetadataSchema>;

/** What an application service has beyond its workload. A capability that is absent adds no file and no values key. */
export const capabilitiesSchema = z.strictObject({
  /** A Service in front of the container's port named `http`. */
  service: z.strictObject({ port: portSchema }).optional(),
  /** HTTP probes on the `http` port, or one command for workloads without a port. Paths are defaults that values can change. */
  probes: z
    .discriminatedUnion("type", [
      z.strictObject({ type: z.literal("http"), livenessPath: lineSchema, readinessPath: lineSchema }),
      z.strictObject({ type: z.literal("exec"), command: z.array(lineSchema).min(1).max(20) }),
    ])
    .optional(),
  ingress: z.strictObject({}).optional(),
  autoscaling: z.strictObject({}).optional(),
  podDisruptionBudget: z.strictObject({}).optional(),
});
export type Capabilities = z.infer<typeof capabilitiesSchema>;

/** One capability with its settings, or null for "without it". */
export const capabilitySettingSchema = z.strictObject({
  setting: z.discriminatedUnion("capability", [
    z.strictObject({ capability: z.literal("service"), value: capabilitiesSchema.shape.service.unwrap().nullable() }),
    z.strictObject({ capability: z.literal("probes"), value: capabilitiesSchema.shape.probes.unwrap().nullable() }),
    z.strictObject({ capability: z.literal("ingress"), value: capabilitiesSchema.shape.ingress.unwrap().nullable() }),
    z.strictObject({
      capability: z.literal("autoscaling"),
      value: capabilitiesSchema.shape.autoscaling.unwrap().nullable(),
    }),
    z.strictObject({
      capability: z.literal("podDisruptionBudget"),
      value: capabilitiesSchema.shape.podDisruptionBudget.unwrap().nullable(),
    }),
  ]),
});

export const serviceSpecSchema = z.strictObject({
  kind: z.literal("service"),
  workload: z.enum(["Deployment"]),
  image: z.strictObject({ registry: lineSchema, repository: lineSchema.min(1) }),
  /** The image's numeric user; the pod refuses to run as root. */
  runAsUser: z
    .int()
    .min(1)
    .max(2 ** 31 - 1),
  /** Absolute paths the process writes to; each gets an emptyDir because the root file system is read-only. */
  writablePaths: z
    .array(
      z
        .string()
        .regex(/^\/[^\0]*$/)
        .max(200),
    )
    .max(20),
  capabilities: capabilitiesSchema,
  /** Ids of the config objects whose every key becomes an environment variable (`envFrom`). */
  configObjects: z.array(nameSchema).max(20),
});

/** A part taken from the catalogue. `entry` names the catalogue folder; the entry knows outputs, fields, licence and notes. */
export const infrastructureSpecSchema = z.strictObject({
  kind: z.literal("infrastructure"),
  entry: nameSchema,
  /** The implementation this chart carries. External is always possible and is decided by values, not here. */
  provider: z.enum(["none", "chart"]),
  dependency: z
    .strictObject({
      name: nameSchema,
      /** A version range in Helm's notation; the exact version is in `locks`. */
      version: lineSchema.min(1),
      repository: urlSchema,
    })
    .optional(),
  /** Where the address clients use is set. Empty there means: derive the in-release Service name. */
  addressPath: keyPathSchema,
  /**
   * What an empty address means while the component is switched off. `required`: rendering fails and names both keys.
   * `same-name`: clients keep the in-release name, which another release in the namespace is expected to serve.
   */
  addressWhenOff: z.enum(["required", "same-name"]),
});

export const componentSchema = z.strictObject({
  id: nameSchema,
  /** Human name shown on screen and in generated prose. */
  title: lineSchema.min(1),
  description: lineSchema,
  chartName: nameSchema,
  /** The top-level values key: the chart's name, or the alias it is listed under. */
  valuesKey: valuesKeySchema,
  /** Values paths that switch the component, first found wins (Helm's `condition`). */
  conditions: z.array(keyPathSchema).min(1).max(4),
  spec: z.discriminatedUnion("kind", [serviceSpecSchema, infrastructureSpecSchema]),
});
export type ChartComponent = z.infer<typeof componentSchema>;
export type ServiceSpec = z.infer<typeof serviceSpecSchema>;
export type InfrastructureSpec = z.infer<typeof infrastructureSpecSchema>;

/** `from` talks to `to`. `to` is a component of the design or an external system. */
export const connectionSchema = z.strictObject({
  id: nameSchema,
  from: nameSchema,
  to: nameSchema,
  /** The port of `to`, by the name its capability, catalogue entry or external system gives it. */
  port: lineSchema.min(1),
});
export type Connection = z.infer<typeof connectionSchema>;

/** Something outside the release, in a namespace of the same cluster, that components talk to. */
export const externalSystemSchema = z.strictObject({
  id: nameSchema,
  title: lineSchema.min(1),
  /** Default of the values key `networkPolicy.<id>Namespace`. */
  namespace: z
    .string()
    .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/)
    .max(63),
  ports: z
    .array(z.strictObject({ name: lineSchema.min(1), port: portSchema, protocol: z.enum(["TCP", "UDP"]) }))
    .min(1)
    .max(20),
});
export type ExternalSystem = z.infer<typeof externalSystemSchema>;

/** One key of a shared ConfigMap or Secret and where its value comes from. */
export const configEntrySchema = z.strictObject({
  key: envNameSchema,
  description: lineSchema,
  source: z.discriminatedUnion("from", [
    /** A plain value at a values path. */
    z.strictObject({ from: z.literal("value"), path: keyPathSchema }),
    /** The values path if set there, else the named output (`host`, `port`, ...) of a component, derived at render time. */
    z.strictObject({ from: z.literal("output"), path: keyPathSchema, component: nameSchema, output: nameSchema }),
    /** A secret typed at install time at a values path; never stored in the design. `remoteProperty` is its property in an external store. */
    z.strictObject({
      from: z.literal("secret"),
      path: keyPathSchema,
      remoteProperty: lineSchema.min(1),
      required: z.boolean(),
    }),
  ]),
});
export type ConfigEntry = z.infer<typeof configEntrySchema>;

/** A ConfigMap or Secret the root chart renders and several components read through `envFrom`. */
export const configObjectSchema = z.strictObject({
  id: nameSchema,
  kind: z.enum(["ConfigMap", "Secret"]),
  /** The object is called `<fullname>-<nameSuffix>` unless `namePath` holds a name. */
  nameSuffix: nameSchema,
  /** Boolean values path: false when somebody else provides the object. */
  createPath: keyPathSchema,
  /** String values path below `global`, the only values every subchart sees. */
  namePath: keyPathSchema.refine((path) => path[0] === "global", "must start with global"),
  entries: z.array(configEntrySchema).max(200),
  /** Secrets only: also offer an ExternalSecret that fills the same keys, switched by `externalSecrets.enabled`. */
  externalSecret: z.strictObject({ remoteKey: lineSchema.min(1) }).optional(),
});
export type ConfigObject = z.infer<typeof configObjectSchema>;

/** The exact package a third-party dependency resolves to; the only source of Chart.lock. */
export const lockSchema = z.strictObject({
  /** Id of the component whose dependency this pins. */
  id: nameSchema,
  version: lineSchema.min(1),
  /** `sha256:<hex>` of the package, once it has been seen. */
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional(),
  /** ISO 8601 time in UTC of the resolution. */
  resolvedAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
});
export type DependencyLock = z.infer<typeof lockSchema>;

export const profileSchema = z.strictObject({
  id: nameSchema.refine((id) => id !== "base", "base is the name of the values every profile starts from"),
  name: lineSchema.min(1).max(60),
  description: lineSchema,
  /** Text of values-<id>.yaml: only what differs from the base. */
  values: textSchema,
  /** Where the profile is installed; used by commands shown to the user and by rendering. */
  target: z.strictObject({
    release: z
      .string()
      .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/)
      .max(53),
    namespace: z
      .string()
      .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/)
      .max(63),
  }),
});
export type Profile = z.infer<typeof profileSchema>;

/** A file of the user's own, exported verbatim at `path` below the chart's root. */
const designFileSchema = z.strictObject({
  id: nameSchema,
  path: z
    .string()
    .max(200)
    .regex(
      /^(?!\/)(?!.*(^|\/)\.{1,2}(\/|$))[A-Za-z0-9_./-]+[A-Za-z0-9_-]$/,
      "must be a relative path without . or .. steps",
    ),
  content: textSchema,
});

/** A file of the repository bundle that lies outside the chart, such as an install wrapper. */
export const installScriptSchema = z.strictObject({
  id: nameSchema,
  /** Path in the bundle, e.g. dev_env/dataspoke-infra/install.sh */
  path: designFileSchema.shape.path,
  profile: nameSchema,
  /** File the variables below are read from, relative to the script's folder. */
  envFile: lineSchema.min(1),
  /** Shell variable holding the namespace. */
  namespaceVariable: envNameSchema,
  /** Kubernetes Secrets made before the install: literal keys from shell variables. */
  secrets: z
    .array(
      z.strictObject({
        name: nameSchema,
        entries: z
          .array(z.strictObject({ key: envNameSchema, variable: envNameSchema }))
          .min(1)
          .max(50),
        /** Values path that is set to the Secret's name, if the chart reads it from one. */
        valuesPath: keyPathSchema.optional(),
      }),
    )
    .max(20),
  /** Values paths set to the content of shell variables, e.g. a user name that a Secret and a chart must agree on. */
  values: z
    .array(z.strictObject({ variable: envNameSchema, paths: z.array(keyPathSchema).min(1).max(20) }))
    .max(50)
    .default([]),
  timeout: z.string().regex(/^\d+[smh]$/),
});
export type InstallScript = z.infer<typeof installScriptSchema>;

/**
 * A design: the whole truth about one chart. Structure is records, values are YAML text.
 * Everything else (templates, schema, manifests, totals) is derived.
 */
export const designSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  generatorVersion: z.literal(GENERATOR_VERSION),
  chart: chartMetadataSchema,
  components: z.array(componentSchema).max(MAX_COMPONENTS),
  connections: z.array(connectionSchema).max(2000),
  externalSystems: z.array(externalSystemSchema).max(50),
  configObjects: z.array(configObjectSchema).max(50),
  locks: z.array(lockSchema).max(MAX_COMPONENTS),
  installScripts: z.array(installScriptSchema).max(20),
  /** Text of values.yaml. */
  values: textSchema,
  profiles: z.array(profileSchema).max(MAX_PROFILES),
  files: z.array(designFileSchema).max(200),
});
export type Design = z.infer<typeof designSchema>;

/** The collections of records with an id, in the order a design lists them. */
export const COLLECTIONS = [
  "components",
  "connections",
  "externalSystems",
  "configObjects",
  "locks",
  "installScripts",
  "profiles",
  "files",
] as const;
export type Collection = (typeof COLLECTIONS)[number];
export type RecordOf<C extends Collection> = Design[C][number];
