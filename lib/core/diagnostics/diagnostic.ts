import type { LayerId, ValuePath } from "@/lib/core/values/value-path";

export type Severity = "error" | "warning" | "info";

/** The place a diagnostic leads to: a value in a layer, a line of a layer's text, a record of the design, or a file of the chart. */
export type DiagnosticTarget =
  | { kind: "value"; layer: LayerId; path: ValuePath }
  | { kind: "text"; layer: LayerId; line: number; column: number }
  | { kind: "record"; collection: string; id: string; field?: string }
  | { kind: "file"; path: string; line?: number };

/**
 * Something wrong, doubtful or worth knowing about a design, as data. Never thrown.
 * `code` is snake_case `noun_problem`, `message` one sentence saying what is wrong,
 * `remedy` one sentence saying what to do about it.
 */
export interface Diagnostic {
  code: string;
  severity: Severity;
  message: string;
  remedy: string;
  target: DiagnosticTarget;
}
