import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type ChartDependency, dependencyOf } from "@/lib/core/chart/chart-dependencies";
import type { Design } from "@/lib/core/design/design";

/** One entry of Chart.lock: a dependency at an exact version. */
export interface LockedDependency {
  name: string;
  version: string;
  repository: string;
}

/** Written when nothing was ever resolved from a repository, because a lock always carries a time. */
const NEVER_RESOLVED = "1970-01-01T00:00:00Z";

/**
 * The text of Chart.lock, or null if the chart has no dependencies or one of them is not locked.
 * Subcharts of our own are locked to the version they are written with. `generated` is the newest time a dependency
 * was resolved, so the same design gives the same text.
 */
export function writeChartLock(design: Design): string | null {
  const required: ChartDependency[] = [];
  const locked: LockedDependency[] = [];
  let generated = NEVER_RESOLVED;
  for (const component of design.components) {
    const dependency = dependencyOf(design, component);
    if (dependency === null) continue;
    const { name, version, repository } = dependency;
    required.push(dependency);
    if (component.spec.kind === "service") {
      locked.push({ name, version, repository });
      continue;
    }
    const lock = design.locks.find((candidate) => candidate.id === component.id);
    if (lock === undefined) return null;
    locked.push({ name, version: lock.version, repository });
    if (lock.resolvedAt > generated) generated = lock.resolvedAt;
  }
  if (required.length === 0) return null;

  const entries = locked.map(
    ({ name, version, repository }) =>
      `- name: ${yamlScalar(name)}\n  repository: ${yamlScalar(repository)}\n  version: ${yamlScalar(version)}\n`,
  );
  return `dependencies:\n${entries.join("")}digest: ${dependencyDigest(required, locked)}\ngenerated: "${generated}"\n`;
}

/**
 * The digest by which Helm sees whether Chart.lock still fits Chart.yaml: SHA-256 over the JSON of both dependency
 * lists as Go writes it (`HashReq` in Helm's internal/resolver/resolver.go).
 */
export function dependencyDigest(required: readonly ChartDependency[], locked: readonly LockedDependency[]): string {
  // Go's field order is part of the hash; empty fields are left out, except the repository.
  const requiredFields = required.map(({ name, version, repository, condition, alias }) => ({
    name,
    version: version === "" ? undefined : sanitize(version),
    repository: sanitize(repository),
    condition: condition === "" ? undefined : sanitize(condition),
    alias: alias === "" ? undefined : alias,
  }));
  const lockedFields = locked.map(({ name, version, repository }) => ({ name, version, repository }));
  return `sha256:${bytesToHex(sha256(utf8ToBytes(goJson([requiredFields, lockedFields]))))}`;
}

/** Helm does this to what it reads from Chart.yaml (`sanitizeString` in pkg/chart/v2): blanks to spaces, the unprintable away. */
function sanitize(text: string): string {
  return text.replace(/\s/g, " ").replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, "");
}

/** Go's json.Marshal escapes characters that mean something in HTML or JavaScript; JSON.stringify does not. */
function goJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A string as a YAML scalar: plain where no YAML reader takes it for another type, else in double quotes. */
function yamlScalar(text: string): string {
  const isPlain = /^[a-zA-Z][-\w./:+]*$/.test(text) || /^\d+\.\d+\.\d[-\w.+]*$/.test(text);
  const isKeyword = /^(y|n|yes|no|on|off|true|false|null)$/i.test(text);
  return isPlain && !isKeyword && !text.endsWith(":") ? text : JSON.stringify(text);
}
