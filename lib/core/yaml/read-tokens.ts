import { type CST, Lexer, Parser } from "yaml";
import type { BlockProblem } from "@/lib/core/yaml/text-problem";

/** Levels of maps and lists a text may nest. Real values files stay below 20; the limit keeps every walk off the call stack's end. */
const MAX_DEPTH = 200;

/** Pieces (names, marks, spaces, line breaks) a text may be made of: six times those of the largest values files in use. */
export const MAX_PIECES = 250_000;

export interface TokenReading {
  tokens: CST.Token[];
  pieces: number;
  problem: BlockProblem | null;
}

/**
 * Cuts a text into the parser's tokens. Stops as soon as the text is nested too deep or has too many pieces, so that the time is
 * bounded whatever the text.
 */
export function readTokens(text: string): TokenReading {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let pieces = 0;
  for (const piece of new Lexer().lex(text)) {
    for (const token of parser.next(piece)) tokens.push(token);
    pieces++;
    if (parser.stack.length > MAX_DEPTH) return { tokens: [], pieces, problem: tooDeep(parser.offset) };
    if (pieces > MAX_PIECES) return { tokens: [], pieces, problem: tooManyPieces(parser.offset) };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, pieces, problem: null };
}

function tooDeep(offset: number): BlockProblem {
  const message = `Maps and lists are nested more than ${MAX_DEPTH} levels deep.`;
  return { code: "text_too_deep", severity: "error", message, remedy: "Flatten the values.", offset, length: 1 };
}

function tooManyPieces(offset: number): BlockProblem {
  const message = "The text has too many values to be read.";
  const remedy = "Move data into files.";
  return { code: "text_too_large", severity: "error", message, remedy, offset, length: 1 };
}
