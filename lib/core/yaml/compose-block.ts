import { Composer, type CST, type Document } from "yaml";
import { buildSourceTree } from "@/lib/core/yaml/build-source-tree";
import { ProblemList } from "@/lib/core/yaml/problem-list";
import { readTokens } from "@/lib/core/yaml/read-tokens";
import type { SourceNode } from "@/lib/core/yaml/source-tree";
import { describeSyntaxError } from "@/lib/core/yaml/syntax-error";
import type { BlockProblem } from "@/lib/core/yaml/text-problem";
import { findTokenProblems } from "@/lib/core/yaml/token-problems";

/** One parsed piece of text: a top-level key with its value, or a whole text. */
export interface Block {
  text: string;
  /** `null` for a text that holds no value at all, and for one with errors. */
  root: SourceNode | null;
  problems: readonly BlockProblem[];
  hasErrors: boolean;
  /** What reading the block cost, in pieces of text. */
  pieces: number;
  /** Offset of the first character of every line; at least one. */
  lineStarts: readonly number[];
}

/** Characters Helm refuses (control characters, surrogates that stand alone) or breaks a line at while others do not. */
const BAD_CHARACTER = /(?![\t\n\r])\p{Cc}|[\p{Zl}\p{Zp}\p{Surrogate}\ufeff\ufffe\uffff]|\r(?!\n)/gu;

/** Parses one block, at offsets from its own start. Never throws, whatever the text. */
export function composeBlock(text: string): Block {
  // Helm ends the last line if nobody did (helm v4.3.1 pkg/chart/v2/loader/load.go), which counts for a block scalar.
  const terminated = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  const problems = new ProblemList();
  problems.add(...findBadCharacters(text));
  let root: SourceNode | null = null;
  let pieces = 0;
  if (!problems.hasErrors) {
    const reading = readTokens(terminated);
    pieces = reading.pieces;
    if (reading.problem !== null) problems.add(reading.problem);
    else root = composeTokens(terminated, reading.tokens, problems);
  }
  const { hasErrors, list } = problems;
  return { text, root: hasErrors ? null : root, problems: list, hasErrors, pieces, lineStarts: findLineStarts(text) };
}

function composeTokens(text: string, tokens: CST.Token[], problems: ProblemList): SourceNode | null {
  findTokenProblems(text, tokens, problems);
  if (problems.hasErrors) return null;
  const composer = new Composer({
    schema: "failsafe",
    keepSourceTokens: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const documents: Document.Parsed[] = [...composer.compose(tokens, true, text.length)];
  const [first, second] = documents;
  for (const document of documents) {
    for (const { code, message, pos } of document.errors) problems.add(describeSyntaxError(text, code, message, pos));
  }
  const directive = tokens.find((token) => token.type === "directive");
  const end = tokens.find((token) => token.type === "doc-end");
  const extra = directive ?? end;
  if (extra !== undefined || second !== undefined) {
    const offset = extra?.offset ?? second?.range[0] ?? 0;
    problems.add(
      error(
        "text_many_documents",
        offset,
        "A values file is one YAML document without directives.",
        "Remove the lines that start with --- or ... or %.",
      ),
    );
  }
  if (first === undefined || problems.hasErrors) return null;
  return first.contents === null ? null : buildSourceTree(text, first.contents, problems);
}

function findBadCharacters(text: string): BlockProblem[] {
  const problems: BlockProblem[] = [];
  for (const match of text.matchAll(BAD_CHARACTER)) {
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    problems.push(
      error(
        "text_bad_character",
        match.index,
        `The character U+${code} cannot stand in a values file.`,
        `Remove it, or write it as "\\u${code}" in double quotes.`,
      ),
    );
    if (problems.length === 20) break;
  }
  return problems;
}

function error(code: BlockProblem["code"], offset: number, message: string, remedy: string): BlockProblem {
  return { code, severity: "error", message, remedy, offset, length: 1 };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
