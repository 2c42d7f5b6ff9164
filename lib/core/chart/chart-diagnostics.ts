import { findEntry } from "@/lib/core/catalog/catalog";
import type { CatalogNote } from "@/lib/core/catalog/catalog-entry";
import { componentDefaults } from "@/lib/core/chart/component-defaults";
import { pathText } from "@/lib/core/chart/values-expression";
import type { ChartComponent, Design } from "@/lib/core/design/design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import { coalesceValues } from "@/lib/core/values/coalesce-values";
import { layersOf } from "@/lib/core/values/design-layers";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { BASE_LAYER } from "@/lib/core/values/value-path";
import { isYamlMap, type YamlMap } from "@/lib/core/values/yaml-value";

/** What the templates of a design are worth saying about: names that do not follow the release, missing pieces, notes of the catalogue. */
export function chartDiagnostics(design: Design): Diagnostic[] {
  const { values } = coalesceValues(layersOf(design, BASE_LAYER));
  return [
    ...design.components.flatMap((component) => [
      ...capabilityProblems(component),
      ...lockProblems(design, component),
      ...fixedName(component, values),
      ...catalogueNotes(component, values),
    ]),
    ...fixedObjectNames(design, values),
    ...missingValues(design, values),
  ];
}

function capabilityProblems({ id, title, spec }: ChartComponent): Diagnostic[] {
  if (spec.kind !== "service" || spec.capabilities.ingress === undefined) return [];
  if (spec.capabilities.service !== undefined) return [];
  return [
    {
      code: "ingress_without_service",
      severity: "error",
      message: `${title} has an Ingress but no Service it could lead to; the Ingress is left out.`,
      remedy: "Give it a Service, or take the Ingress away.",
      target: { kind: "record", collection: "components", id, field: "spec" },
    },
  ];
}

function lockProblems(design: Design, { id, title, spec }: ChartComponent): Diagnostic[] {
  if (spec.kind !== "infrastructure" || spec.provider === "none" || spec.dependency === undefined) return [];
  if (design.locks.some((lock) => lock.id === id)) return [];
  return [
    {
      code: "dependency_not_locked",
      severity: "warning",
      message: `${title} has no exact version, so the export has no Chart.lock.`,
      remedy: `Run \`helm dependency update ${design.chart.name}\` in the exported folder, or lock a version of ${spec.dependency.name}.`,
      target: { kind: "record", collection: "components", id },
    },
  ];
}

function fixedName({ title, valuesKey, spec }: ChartComponent, values: YamlMap): Diagnostic[] {
  const path = [valuesKey, "fullnameOverride"];
  const name = getAtPath(values, path);
  if (spec.kind !== "infrastructure" || typeof name !== "string" || name === "") return [];
  return [nameIsFixed(`${title} is always called ${name}, whatever the release is called.`, path)];
}

function fixedObjectNames({ configObjects }: Design, values: YamlMap): Diagnostic[] {
  return configObjects.flatMap(({ kind, namePath }) => {
    const name = getAtPath(values, namePath);
    if (typeof name !== "string" || name === "") return [];
    return [nameIsFixed(`The shared ${kind} is always called ${name}, whatever the release is called.`, namePath)];
  });
}

function nameIsFixed(message: string, path: readonly string[]): Diagnostic {
  return {
    code: "fixed_name",
    severity: "info",
    message: `${message} Two such releases cannot share a namespace.`,
    remedy: `Keep one release in a namespace, or give each its own ${pathText(path)}.`,
    target: { kind: "value", layer: BASE_LAYER, path },
  };
}

/** Notes of the catalogue that apply to the base's values. */
function catalogueNotes(component: ChartComponent, values: YamlMap): Diagnostic[] {
  const { id, valuesKey, spec } = component;
  if (spec.kind !== "infrastructure" || spec.provider === "none") return [];
  const block = values[valuesKey];
  const { values: effective } = coalesceValues([
    { id: "default", values: componentDefaults(component) },
    { id: BASE_LAYER, values: isYamlMap(block) ? block : {} },
  ]);
  const applies = (note: CatalogNote) => note.applies?.(effective) ?? true;
  return (findEntry(spec.entry)?.notes ?? []).filter(applies).map(({ code, severity, message, remedy, path }) => ({
    code,
    severity,
    message,
    remedy,
    target:
      path === undefined
        ? { kind: "record", collection: "components", id }
        : { kind: "value", layer: BASE_LAYER, path: [valuesKey, ...path] },
  }));
}

/** Keys the root's templates read and nothing sets: Helm would refuse to render. */
function missingValues({ configObjects, components }: Design, values: YamlMap): Diagnostic[] {
  const needed = [
    ...configObjects.flatMap(({ createPath, entries }) => [createPath, ...entries.map(({ source }) => source.path)]),
    ...components.flatMap(({ conditions }) => conditions.slice(0, 1)),
  ];
  return needed
    .filter((path) => (getAtPath(values, path) ?? null) === null)
    .map((path) => ({
      code: "value_missing",
      severity: "error",
      message: `values.yaml has no ${pathText(path)}, which the chart's templates need.`,
      remedy: `Add ${pathText(path)} to values.yaml; it may be empty where a default is worked out.`,
      target: { kind: "value", layer: BASE_LAYER, path },
    }));
}
