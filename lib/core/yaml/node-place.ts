import { type CST, isAlias, type Node } from "yaml";
import { lineEndAt, lineStartAt } from "@/lib/core/yaml/source-lines";
import type { SourceScalar } from "@/lib/core/yaml/source-tree";

/** The tokens written between a colon or dash and its value: spaces, comments, anchor and tag. */
export interface Lead {
  tokens: readonly CST.SourceToken[];
  /** Where an empty value stands: after the colon or dash. */
  at: number;
}

interface Props {
  propsStart: number;
  anchor: string | null;
  hasTag: boolean;
}

export function rangeOf(node: Node): [number, number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

export function propsOf({ tokens }: Lead, start: number, node: Node | null): Props {
  const first = tokens.find(isProp);
  return {
    propsStart: first?.offset ?? start,
    anchor: node === null || isAlias(node) ? null : (node.anchor ?? null),
    hasTag: tokens.some((token) => token.type === "tag"),
  };
}

/** A value that is not written: null. */
export function emptyScalar(lead: Lead, node: Node | null): SourceScalar {
  const lastProp = lead.tokens.findLast(isProp);
  const at = lastProp === undefined ? lead.at : lastProp.offset + lastProp.source.length;
  return { kind: "scalar", style: "empty", value: null, start: at, end: at, ...propsOf(lead, at, node) };
}

export function isProp(token: CST.SourceToken): boolean {
  return token.type === "anchor" || token.type === "tag";
}

/** The end of a block scalar without the line break that ends it and the blank lines below, which only count where the head says `+`. */
export function endOfBlockScalar(text: string, start: number, rangeEnd: number): number {
  const head = text.slice(start, lineEndAt(text, start));
  const keepsBlankLines = /^[|>][0-9]*\+/.test(head);
  let end = rangeEnd;
  while (end > start + head.length && isBlank(text.slice(lineStartAt(text, end), end))) {
    end = lineEndAt(text, lineStartAt(text, end) - 1);
    if (keepsBlankLines) break;
  }
  return end;
}

/** True if a line of a block scalar has a tab where spaces of the indentation belong, which Helm refuses. */
export function hasTabInIndent(text: string, start: number, end: number): boolean {
  let indent: number | null = null;
  for (const line of text.slice(start, end).split("\n").slice(1)) {
    const spaces = line.length - line.replace(/^ +/, "").length;
    // Until the first line with text, the indentation is still open.
    if (line[spaces] === "\t" && (indent === null || spaces < indent)) return true;
    if (indent === null && line.trim() !== "") indent = spaces;
  }
  return false;
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
