import type { ErrorCode } from "yaml";
import type { BlockProblem } from "@/lib/core/yaml/text-problem";

interface Wording {
  message: string;
  remedy: string;
}

const WORDINGS: Partial<Record<ErrorCode, Wording>> = {
  TAB_AS_INDENT: { message: "A tab is used as indentation.", remedy: "Indent with spaces." },
  BAD_INDENT: {
    message: "The indentation does not fit the lines around it.",
    remedy: "Align it with its siblings, or indent it deeper than its key.",
  },
  BLOCK_IN_FLOW: {
    message: "A block map or list cannot stand inside brackets or braces.",
    remedy: "Close the bracket before this line, or write the value in brackets too.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "A second colon follows on the same line.",
    remedy: "Quote the value if the colon belongs to it, or begin a new line.",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "A key spans more than one line; a colon may be missing above.",
    remedy: "Write the key on one line with a colon and a space after it.",
  },
  MISSING_CHAR: { message: "A character is missing.", remedy: "Add the missing colon, quote, comma or bracket." },
};

const BRACKET: Wording = {
  message: "A bracket is not closed, or what stands inside is not indented deeper than its key.",
  remedy: "Close the bracket, or indent the lines inside it.",
};

/** Words for an error of the YAML parser, in the place it was found. */
export function describeSyntaxError(
  text: string,
  code: ErrorCode,
  message: string,
  [start, end]: readonly [number, number],
): BlockProblem {
  const offset = Math.min(start, Math.max(text.length - 1, 0));
  const wording = code === "BAD_INDENT" && message.startsWith("Flow") ? BRACKET : WORDINGS[code];
  return {
    code: "text_syntax",
    severity: "error",
    message: code === "MISSING_CHAR" || wording === undefined ? `${message.replace(/\.$/, "")}.` : wording.message,
    remedy: wording?.remedy ?? "Correct the YAML here; the form shows the last text that could be read.",
    offset,
    length: Math.max(1, Math.min(end, text.length) - offset),
  };
}
