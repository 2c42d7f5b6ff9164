import type { ChartComponent, DependencyLock } from "@/lib/core/design/design";
import type { Severity } from "@/lib/core/diagnostics/diagnostic";
import type { ObjectSchema } from "@/lib/core/schema/json-schema";
import type { YamlMap } from "@/lib/core/values/yaml-value";

/** Keys below the component's values key. */
export type KeyPath = readonly string[];

/** One piece of infrastructure the catalogue offers. Every fact in it is read from the chart named in `chart`. */
export interface CatalogEntry {
  id: string;
  title: string;
  /** One sentence: what it is and what people use it for. */
  description: string;
  /** SPDX expression of the software itself, not of its chart. */
  licence: string;
  chart: CatalogChart;
  ports: readonly CatalogPort[];
  outputs: readonly CatalogOutput[];
  /** The values the catalogue knows, with the defaults of the locked version. The chart accepts others too. */
  schema: ObjectSchema;
  resourceParts: readonly ResourcePart[];
  notes: readonly CatalogNote[];
  /** A component as it is added to a design, with its base values and the version it is locked to. */
  newComponent(): { component: ChartComponent; values: YamlMap; lock: DependencyLock };
}

export interface CatalogChart {
  name: string;
  repository: string;
  /** Range written to Chart.yaml. */
  range: string;
  /** Exact version the facts of this entry were read from. */
  version: string;
  appVersion: string;
}

export interface CatalogPort {
  name: string;
  port: number;
  protocol: "TCP" | "UDP";
}

/** Something clients need to know, worked out by a template at render time. */
export interface CatalogOutput {
  name: string;
  description: string;
  /** Template text that prints the output. */
  template(part: PartReference): string;
}

/** How a template reaches a part of the release. */
export interface PartReference {
  /** Expression for the name the part's own chart gives its objects. */
  fullname: string;
  /** Expression, in parentheses, for a value below the part's key; `fallback` is the chart's own default. */
  value(path: KeyPath, fallback: string | number): string;
}

/** A set of equal pods and where their size is set. Paths are below the component's values key. */
export interface ResourcePart {
  /** Name within the component; empty if there is only one. */
  part: string;
  /** Where the number of pods is set; absent: always `defaultReplicas`. */
  replicasPath?: KeyPath;
  defaultReplicas: number;
  /** Pods each replica means, for a chart that runs several processes from one setting. */
  podsPerReplica: number;
  /** The map with `requests` and `limits`. */
  resourcesPath: KeyPath;
  /** The size of each pod's volume. */
  storagePath?: KeyPath;
  /** Boolean; false means pods have no volume. */
  storageEnabledPath?: KeyPath;
  /** Boolean; false means there are no such pods. */
  enabledPath?: KeyPath;
}

/** Something worth knowing before the chart is installed. */
export interface CatalogNote {
  code: string;
  severity: Severity;
  message: string;
  remedy: string;
  /** The value it is about, below the component's values key. */
  path?: KeyPath;
  /** Whether the note still applies, given the component's effective values. Absent: always. */
  applies?(values: YamlMap): boolean;
}
