import "server-only";
import type { TextPlace } from "@/lib/api/errors";
import type { Design } from "@/lib/core/design/design";
import { layerIds, layerText } from "@/lib/core/design/layer-text";
import { layerFileName } from "@/lib/core/diagnostics/checked-design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import { secretInValues } from "@/lib/core/diagnostics/rules/secret-in-values";
import { parseValues } from "@/lib/core/yaml/parse-values";
import { AppError } from "@/lib/server/app-error";

/**
 * Above this length a text is searched line by line for what has the shape of a secret, and not read as YAML: that
 * would hold up everybody else's requests for seconds.
 */
const MAX_PARSED_LENGTH = 500_000;

/** Refuses a design that surely holds a secret: every revision is kept, so it could not be taken out again. */
export function requireNoSecrets(design: Design): void {
  const [first] = findSureSecrets(design, null);
  if (first !== undefined) refuse(design, first);
}

/**
 * Refuses a save that brings in a secret. One that was there before does not stand in the way of other edits: it can
 * only come from a version that did not recognise it.
 */
export function requireNoNewSecrets(before: Design, after: Design): void {
  const found = findSureSecrets(after, before);
  if (found.length === 0) return;
  const known = new Set(findSureSecrets(before, null).map((diagnostic) => identity(before, diagnostic)));
  const first = found.find((diagnostic) => !known.has(identity(after, diagnostic)));
  if (first !== undefined) refuse(after, first);
}

/** Looks at the texts that differ from those of `known`, or at all of them. */
function findSureSecrets(design: Design, known: Design | null): Diagnostic[] {
  const layers = layerIds(design).flatMap((id) => {
    const text = layerText(design, id) ?? "";
    if (known !== null && layerText(known, id) === text) return [];
    const parsed = text.length <= MAX_PARSED_LENGTH ? parseValues(text) : { ...parseValues(""), isUsable: false };
    return [{ id, fileName: layerFileName(id), text, parsed }];
  });
  const knownFiles = new Map(known?.files.map((file) => [file.path, file.content]));
  const files = design.files.filter((file) => knownFiles.get(file.path) !== file.content);
  // Merged values are what other rules need; this one reads the texts as they are.
  const found = secretInValues({ design: { ...design, files }, layers, views: [] });
  return found.filter(({ severity }) => severity === "error");
}

/** The same secret at another line is the same. */
function identity(design: Design, diagnostic: Diagnostic): string {
  const { layer, line } = placeOf(design, diagnostic);
  const text = layer.startsWith("file:") ? fileText(design, layer.slice("file:".length)) : layerText(design, layer);
  return `${layer}\n${line === undefined ? JSON.stringify(diagnostic.target) : text?.split("\n")[line - 1]?.trim()}`;
}

function fileText(design: Design, path: string): string {
  return design.files.find((file) => file.path === path)?.content ?? "";
}

function refuse(design: Design, diagnostic: Diagnostic): never {
  throw new AppError(
    "secret_in_values",
    `Not saved: ${diagnostic.message} ${diagnostic.remedy}`,
    placeOf(design, diagnostic),
  );
}

function placeOf(design: Design, { target }: Diagnostic): TextPlace {
  switch (target.kind) {
    case "text":
      return { layer: target.layer, line: target.line };
    case "file":
      return { layer: `file:${target.path}`, line: target.line };
    case "value":
      return {
        layer: target.layer,
        line: parseValues(layerText(design, target.layer) ?? "").locate(target.path)?.line,
      };
    case "record":
      return { layer: `${target.collection}:${target.id}` };
  }
}
