import type { CST } from "yaml";
import { isProp } from "@/lib/core/yaml/node-place";
import type { ProblemList } from "@/lib/core/yaml/problem-list";
import { columnAt, lineStartAt } from "@/lib/core/yaml/source-lines";

/**
 * Adds what Helm's YAML reader (libyaml's grammar, go-yaml v2 scannerc.go) refuses or reads otherwise while the parser used here
 * takes it, as far as it shows in the tokens.
 */
export function findTokenProblems(text: string, tokens: readonly CST.Token[], problems: ProblemList): void {
  const finder = new TokenProblemFinder(text, problems);
  let level: Nested[] = tokens.map((token) => ({ token, inFlow: false, parentColumn: -1 }));
  while (level.length > 0) {
    const next: Nested[] = [];
    for (const nested of level) finder.visit(nested, next);
    level = next;
  }
}

interface Nested {
  token: CST.Token;
  inFlow: boolean;
  /** Column of the key or dash the token hangs off, -1 at the root. */
  parentColumn: number;
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

/** An escape of the double-quoted style, in the first group if Helm knows it (go-yaml v2 scannerc.go, less `\'`). */
const ESCAPE =
  /(\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U00[01][0-9a-fA-F]{5}|[0abt\tnvfre "\\N_LP]|\r?\n))|\\[xuU][0-9a-fA-F]*|\\[\s\S]?/g;

class TokenProblemFinder {
  constructor(
    private readonly text: string,
    private readonly problems: ProblemList,
  ) {}

  /** Checks one token and adds those inside it to `next`. */
  visit({ token, inFlow, parentColumn }: Nested, next: Nested[]): void {
    if (token.type === "document") {
      for (const source of token.start) this.checkProp(source);
      this.checkSpaces([...token.start, ...(token.end ?? [])]);
      if (token.value !== undefined) next.push({ token: token.value, inFlow, parentColumn });
    } else if (token.type === "space") {
      this.checkSpaces([token]);
    } else if (isCollection(token)) {
      const isFlow = inFlow || token.type === "flow-collection";
      for (const item of token.items) this.visitItem(item, isFlow, next);
      if (token.type === "flow-collection" && !inFlow) this.checkSpaces(afterBracket(token.end));
    } else {
      this.checkValue(token, inFlow, parentColumn);
      if ("end" in token && token.end !== undefined && !inFlow) this.checkSpaces(token.end);
    }
  }

  private visitItem(item: Collection["items"][number], inFlow: boolean, next: Nested[]): void {
    const separators = item.sep ?? [];
    for (const token of [...item.start, ...separators]) this.checkProp(token);
    if (!inFlow) this.checkSpaces([...item.start, ...separators]);
    const question = item.start.find(({ type }) => type === "explicit-key-ind");
    if (question !== undefined) {
      this.fail(
        question.offset,
        "A key written with a question mark is not supported.",
        "Write the key before a colon.",
      );
    }
    const prop = item.start.findIndex(isProp);
    if (inFlow && item.key && prop !== -1 && item.start.slice(prop).some(({ type }) => type === "newline")) {
      this.fail(item.start[prop]?.offset ?? 0, "An anchor or tag stands above its key.", "Write both on one line.");
    }
    this.checkColon(item.key, separators, inFlow);
    if (item.key && /\n/.test(sourceOf(item.key)) && separators.some(({ type }) => type === "map-value-ind")) {
      this.fail(
        item.key.offset,
        "A key spans more than one line.",
        "If these lines belong to the key above, take its value away; else align them.",
      );
    }
    const dash = item.start.find(({ type }) => type === "seq-item-ind");
    const parent = dash ?? item.key;
    const parentColumn = parent === null || parent === undefined ? -1 : columnAt(this.text, parent.offset);
    this.checkPropLines([...(dash === undefined ? [] : item.start), ...separators], parentColumn);
    if (item.key) next.push({ token: item.key, inFlow, parentColumn: -1 });
    if (item.value) next.push({ token: item.value, inFlow, parentColumn });
  }

  /** Outside brackets no tab may stand among the spaces a line begins with, even if nothing else does, nor behind a dash. */
  private checkSpaces(tokens: readonly CST.SourceToken[]): void {
    for (const [index, { type, offset, source }] of tokens.entries()) {
      const tab = type === "space" ? source.indexOf("\t") : -1;
      if (tab === -1) continue;
      const isIndent = /^[ \t]*$/.test(this.text.slice(lineStartAt(this.text, offset), offset));
      if (isIndent || tokens[index - 1]?.type === "seq-item-ind") {
        this.fail(offset + tab, "A tab is used as indentation.", "Indent with spaces.");
      }
    }
  }

  /** Names of anchors and tags are read more widely by others than by Helm. */
  private checkProp({ type, offset, source }: CST.SourceToken): void {
    if (type === "anchor" && !/^&[A-Za-z0-9_-]+$/.test(source)) {
      this.fail(offset, "An anchor's name is made of letters, digits, dashes and underscores.", "Rename the anchor.");
    }
    const isKnownTag = /^!!(?:str|int|float|bool|null|map|seq|binary|timestamp)$/.test(source);
    if (type === "tag" && !(isKnownTag && /^\s?$/.test(this.text.charAt(offset + source.length)))) {
      this.fail(offset, "This tag is not supported.", "Remove the tag.");
    }
  }

  /** An anchor or tag on a line of its own must stand deeper than the key or dash, or Helm takes it for the start of a key. */
  private checkPropLines(tokens: readonly CST.SourceToken[], parentColumn: number): void {
    const lineBreak = tokens.findIndex(({ type }) => type === "newline");
    const prop = lineBreak === -1 ? undefined : tokens.slice(lineBreak).find(isProp);
    if (prop === undefined || columnAt(this.text, prop.offset) > parentColumn) return;
    this.fail(prop.offset, "An anchor or tag is not indented deeper than its key.", "Write it behind the key.");
  }

  private checkColon(key: CST.Token | null | undefined, separators: readonly CST.SourceToken[], inFlow: boolean): void {
    const index = separators.findIndex(({ type }) => type === "map-value-ind");
    const colon = separators[index];
    if (colon === undefined) return;
    if (separators.slice(0, index).some(({ type }) => type === "newline")) {
      this.fail(colon.offset, "A colon stands on a line below its key.", "Write key and colon on one line.");
    }
    if (inFlow && key?.type === "scalar" && /\S/.test(this.text.charAt(colon.offset + 1))) {
      this.fail(colon.offset, "Helm needs a space behind this colon.", "Put a space behind the colon.");
    }
  }

  private checkValue(token: CST.Token, inFlow: boolean, parentColumn: number): void {
    if (token.type === "alias" && !/^\*[A-Za-z0-9_-]+$/.test(token.source)) {
      this.fail(
        token.offset,
        "An alias is made of letters, digits, dashes and underscores.",
        "Rename the anchor and its aliases.",
      );
    }
    if (!isClosed(token))
      this.fail(token.offset, "A quote is not closed.", "Close the quote, or double it if it belongs to the text.");
    if (token.type === "double-quoted-scalar") this.checkEscapes(token);
    if (token.type !== "scalar") return;
    if (inFlow && /^:|\?/.test(token.source)) {
      this.fail(
        token.offset,
        "Between brackets Helm takes this for a key or a value of its own.",
        "Write the value in quotes.",
      );
    }
    for (let at = token.source.indexOf("\n"); !inFlow && at !== -1; at = token.source.indexOf("\n", at + 1)) {
      const indent = /^ */.exec(token.source.slice(at + 1, at + 2 + parentColumn))?.[0].length ?? 0;
      const isBlank = /^[ \t]*\r?(?:\n|$)/.test(token.source.slice(at + 1));
      if (indent <= parentColumn && !isBlank) {
        this.fail(
          token.offset + at + 1,
          "This line belongs to no key.",
          "Indent it deeper than the key, or give it a key.",
        );
        return;
      }
    }
  }

  /** Helm knows neither JSON's `\/` nor `\ud83d\ude00`, one character as two halves. */
  private checkEscapes({ offset, source }: CST.FlowScalar): void {
    for (const match of source.matchAll(ESCAPE)) {
      const [sequence, known] = match;
      if (known !== undefined && !/^\\(?:u|U0000)[dD][89a-fA-F]/.test(sequence)) continue;
      this.fail(offset + match.index, `Helm does not know the escape ${sequence}.`, "Write the character itself.");
      return;
    }
  }

  private fail(offset: number, message: string, remedy: string): void {
    this.problems.add({ code: "text_syntax", severity: "error", message, remedy, offset, length: 1 });
  }
}

function isCollection(token: CST.Token): token is Collection {
  return token.type === "block-map" || token.type === "block-seq" || token.type === "flow-collection";
}

/** A quoted scalar that the parser gave up on may end with an escaped quote, and then looks closed to it. */
function isClosed(token: CST.Token): boolean {
  if (token.type === "single-quoted-scalar") return !token.source.slice(1, -1).replaceAll("''", "").includes("'");
  if (token.type !== "double-quoted-scalar") return true;
  const { source } = token;
  let backslashes = 0;
  while (source[source.length - 2 - backslashes] === "\\") backslashes++;
  return source.endsWith('"') && backslashes % 2 === 0;
}

function sourceOf(token: CST.Token): string {
  return "source" in token ? token.source : "";
}

function afterBracket(end: readonly CST.SourceToken[]): CST.SourceToken[] {
  return end.filter((token) => token.type !== "flow-map-end" && token.type !== "flow-seq-end");
}
