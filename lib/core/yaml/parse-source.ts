import { createYamlMap, type YamlMap } from "@/lib/core/values/yaml-value";
import { type Block, composeBlock } from "@/lib/core/yaml/compose-block";
import { findDuplicate } from "@/lib/core/yaml/duplicate-key";
import { MAX_PIECES } from "@/lib/core/yaml/read-tokens";
import { RecentResults } from "@/lib/core/yaml/recent-results";
import type { SourceMap } from "@/lib/core/yaml/source-tree";
import type { BlockProblem, TextProblem } from "@/lib/core/yaml/text-problem";
import { splitTopLevelBlocks } from "@/lib/core/yaml/top-level-blocks";

/** Longest text that is read, in UTF-16 code units: as much as a design may hold (MAX_TEXT_LENGTH). */
export const MAX_SOURCE_LENGTH = 2_000_000;

/** A text as blocks in their places. With errors, or where blocks depend on each other, there is one block: the whole text. */
export interface ParsedSource {
  text: string;
  isUsable: boolean;
  value: YamlMap;
  problems: readonly TextProblem[];
  blocks: readonly PlacedBlock[];
}

export interface PlacedBlock {
  /** Offset of the block in the text. */
  start: number;
  /** Line breaks before the block. */
  lineBreaksBefore: number;
  block: Block;
}

/** More top-level keys than this are read in one go: a block has a cost of its own. */
const MAX_BLOCKS = 5_000;

/** Problems a text may report. */
const MAX_PROBLEMS = 200;

/** Parsing is pure, so that nobody can tell a remembered result from a new one but by the time it takes. */
const recentTexts = new RecentResults<ParsedSource>(16_000_000);
const recentBlocks = new RecentResults<Block>(8_000_000);

export function parseSource(text: string): ParsedSource {
  if (text.length > MAX_SOURCE_LENGTH) return tooLarge(text);
  return recentTexts.recall(text, () => parseBlocks(text) ?? parseWhole(text));
}

/** The map at the root of a block that has been parsed without errors, `null` for an empty text. */
export function rootMapOf(block: Block): SourceMap | null {
  return block.root?.kind === "map" ? block.root : null;
}

/** Parses block by block; `null` if the blocks cannot be read apart. */
export function parseBlocks(text: string): ParsedSource | null {
  const pieces = splitTopLevelBlocks(withoutMark(text));
  if (pieces.length === 1 || pieces.length > MAX_BLOCKS) return null;
  const blocks: Block[] = [];
  let cost = 0;
  for (const piece of pieces) {
    const block = recentBlocks.recall(piece, composeBlock);
    cost += block.pieces;
    if (!canStandAlone(block) || cost > MAX_PIECES) return null;
    blocks.push(block);
  }
  return assemble(text, blocks);
}

/** Parses the text in one go, without memory of blocks. Exported, as `parseBlocks` is, for the property test that compares the two ways. */
export function parseWhole(text: string): ParsedSource {
  return assemble(text, [composeBlock(withoutMark(text))]);
}

/** A byte order mark belongs to no block: Helm skips it, and it takes no column. */
function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/**
 * A block with one top-level key, or a broken one: no other text around it would mend it, unless the anchor of an alias is
 * written elsewhere.
 */
function canStandAlone({ text, root, hasErrors }: Block): boolean {
  if (hasErrors) return !text.includes("*");
  if (root?.kind !== "map" || root.isFlow || root.propsStart !== root.start) return false;
  return root.entries.length === 1 && root.entries[0]?.key !== null;
}

function assemble(text: string, blocks: readonly Block[]): ParsedSource {
  const placed: PlacedBlock[] = [];
  const problems: TextProblem[] = [];
  const value = createYamlMap();
  const keys = new Map<string, string>();
  let start = text.length - withoutMark(text).length;
  let lineBreaksBefore = 0;
  for (const block of blocks) {
    const at = { start, lineBreaksBefore, block };
    placed.push(at);
    for (const problem of block.problems) problems.push(place(at, problem));
    const root = rootMapOf(block);
    if (root === null && block.root !== null && block.root.value !== null) {
      problems.push(place(at, notMap(block.root.start)));
    }
    if (blocks.length > 1) {
      for (const entry of root?.entries ?? []) {
        if (entry.key === null) continue;
        const duplicate = findDuplicate(entry, keys.get(entry.key));
        if (duplicate !== null) problems.push(place(at, duplicate));
        keys.set(entry.key, entry.identity);
      }
    }
    for (const [key, item] of Object.entries(root?.value ?? {})) value[key] = item;
    start += block.text.length;
    lineBreaksBefore += block.lineStarts.length - 1;
  }
  problems.sort((left, right) => left.offset - right.offset);
  const firstError = problems.findIndex((problem) => problem.severity === "error");
  const isUsable = firstError === -1;
  return {
    text,
    isUsable,
    value: Object.freeze(isUsable ? value : createYamlMap()),
    problems: problems.slice(0, Math.max(MAX_PROBLEMS, firstError + 1)),
    blocks: placed,
  };
}

function notMap(offset: number): BlockProblem {
  return {
    code: "text_not_map",
    severity: "error",
    message: "A values file is a map of keys and values.",
    remedy: "Begin the line with a key and a colon.",
    offset,
    length: 1,
  };
}

/** Gives a problem its place in the whole text. */
function place(at: PlacedBlock, problem: BlockProblem): TextProblem {
  const { line, column } = lineAndColumn(at, problem.offset);
  return { ...problem, offset: at.start + problem.offset, line, column };
}

/** 1-based line and column in the whole text of an offset in a block. */
export function lineAndColumn(at: PlacedBlock, offset: number): { line: number; column: number } {
  const { lineStarts } = at.block;
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: at.lineBreaksBefore + low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

function tooLarge(text: string): ParsedSource {
  const problem: TextProblem = {
    code: "text_too_large",
    severity: "error",
    message: `The text is longer than ${MAX_SOURCE_LENGTH} characters.`,
    remedy: "Move large files out of the values.",
    offset: 0,
    length: 1,
    line: 1,
    column: 1,
  };
  return { text, isUsable: false, value: Object.freeze(createYamlMap()), problems: [problem], blocks: [] };
}
