import type { ValuePath } from "@/lib/core/values/value-path";
import type { YamlMap } from "@/lib/core/values/yaml-value";
import { lineAndColumn, type ParsedSource, parseSource } from "@/lib/core/yaml/parse-source";
import { findPlace } from "@/lib/core/yaml/source-place";
import type { TextProblem } from "@/lib/core/yaml/text-problem";

export interface ParsedValues {
  /** No errors: the text is one map that Helm can read, and form commands may edit it. */
  isUsable: boolean;
  /** The values as Helm types them; empty if the text is not usable. Frozen, and shared between calls. */
  value: YamlMap;
  /** Errors and warnings in the order of the text. */
  problems: readonly TextProblem[];
  /**
   * Where the value at `path` is written, `null` if it is not in this text. A value that comes through an alias or `<<` is
   * found at the alias or at the merge key.
   */
  locate(path: ValuePath): NodeLocation | null;
}

/** Offsets are UTF-16 code units from the start of the text. */
export interface NodeLocation {
  /** The key, or the dash of a list item. */
  keyStart: number;
  /** The value without its anchor and tag; for an empty value the place after the colon. */
  valueStart: number;
  valueEnd: number;
  /** 1-based, of `keyStart`. */
  line: number;
  column: number;
}

/**
 * Reads the text of a values file as Helm 4 does: types, duplicate keys, merge keys. Never throws; whatever is wrong is a
 * problem with its line. Results are remembered, and after an edit only the top-level blocks that changed are parsed again.
 */
export function parseValues(text: string): ParsedValues {
  const source = parseSource(text);
  const known = parsedValues.get(source);
  if (known !== undefined) return known;
  const { isUsable, value, problems } = source;
  const parsed: ParsedValues = { isUsable, value, problems, locate: (path) => locateIn(source, path) };
  parsedValues.set(source, parsed);
  return parsed;
}

const parsedValues = new WeakMap<ParsedSource, ParsedValues>();

function locateIn(source: ParsedSource, path: ValuePath): NodeLocation | null {
  const place = findPlace(source, path);
  if (place === null) return null;
  const { at, keyStart, node } = place;
  return {
    keyStart: at.start + keyStart,
    valueStart: at.start + node.start,
    valueEnd: at.start + node.end,
    ...lineAndColumn(at, keyStart),
  };
}
