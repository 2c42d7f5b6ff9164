import type { ErrorCode } from "yaml";
import { lineEndAt, lineStartAt } from "@/lib/core/yaml/source-lines";
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
    remedy: "Write the key on one line with a colon and a space behind it.",
  },
  KEY_OVER_1024_CHARS: { message: "A key is longer than 1024 characters.", remedy: "Shorten the key." },
  BAD_SCALAR_START: {
    message: "A value cannot begin with this character.",
    remedy: "Write the value in quotes.",
  },
  MULTIPLE_ANCHORS: { message: "A value has two anchors.", remedy: "Keep one of them." },
  MULTIPLE_TAGS: { message: "A value has two tags.", remedy: "Keep one of them." },
  ALIAS_PROPS: { message: "An alias has an anchor or a tag of its own.", remedy: "Remove the anchor or tag." },
};

/** Errors that share a code, told apart by what the parser says. */
const WORDINGS_BY_MESSAGE: readonly [start: string, Wording][] = [
  [
    "Flow ",
    {
      message: "A bracket is not closed, or what stands inside is not indented deeper than its key.",
      remedy: "Close the bracket, or indent the lines inside it.",
    },
  ],
  ["Missing closing", { message: "A quote is not closed.", remedy: "Close the quote." }],
  [
    "Multi-line ",
    {
      message: "A quote is not closed, or its further lines are not indented.",
      remedy: "Close the quote, or indent the lines.",
    },
  ],
  ["Implicit map keys", { message: "A key has no colon.", remedy: "Put a colon and a space behind the key." }],
  ["Implicit keys", { message: "A key has no colon.", remedy: "Put a colon and a space behind the key." }],
  ["Missing , ", { message: "A comma is missing between the brackets.", remedy: "Put a comma between the values." }],
  [
    "Block scalar header",
    { message: "Something else follows | or > on the line.", remedy: "Begin the text on the next line." },
  ],
  [
    "Comments must be",
    { message: "A comment needs a space before the #.", remedy: "Put a space before the #, or quote the value." },
  ],
];

const UNEXPECTED: Wording = {
  message: "This does not belong here.",
  remedy: "Check the quotes, brackets and indentation of this line and the one above.",
};

const AFTER_VALUE: Wording = {
  message: "Something follows the end of the value.",
  remedy: "Quote the whole value, or begin a new line.",
};

/** People who write charts take values files for templates. */
export const TEMPLATE_WORDING: Wording = {
  message: "Helm does not fill in {{ }} in values files.",
  remedy: "Write the value itself; if the chart passes it through tpl, write the expression in quotes.",
};

/** Words for an error of the YAML parser, in the place it was found. */
export function describeSyntaxError(
  text: string,
  code: ErrorCode,
  message: string,
  [start, end]: readonly [number, number],
): BlockProblem {
  const offset = Math.min(start, Math.max(text.length - 1, 0));
  return {
    code: "text_syntax",
    severity: "error",
    ...wordingFor(text, code, message, offset),
    offset,
    length: Math.max(1, Math.min(end, text.length) - offset),
  };
}

function wordingFor(text: string, code: ErrorCode, message: string, offset: number): Wording {
  const line = text.slice(lineStartAt(text, offset), lineEndAt(text, offset));
  if (/^\s*\{\{/.test(line)) return TEMPLATE_WORDING;
  const byMessage = WORDINGS_BY_MESSAGE.find(([beginning]) => message.startsWith(beginning));
  const wording = byMessage?.[1] ?? WORDINGS[code];
  if (wording !== undefined) return wording;
  return message.endsWith("at node end") ? AFTER_VALUE : UNEXPECTED;
}
