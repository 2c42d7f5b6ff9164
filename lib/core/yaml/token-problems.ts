import type { CST } from "yaml";
import { lineStartAt } from "@/lib/core/yaml/source-lines";
import type { BlockProblem } from "@/lib/core/yaml/text-problem";

/** Levels of maps and lists a text may nest. Real values files stay below 20; the limit keeps every walk off the call stack's end. */
export const MAX_DEPTH = 200;

/**
 * Problems that show in the tokens alone, found without recursion, so that no depth of nesting can exhaust the stack.
 * With `text_too_deep` among them the tokens must not be composed.
 */
export function findTokenProblems(text: string, tokens: readonly CST.Token[]): BlockProblem[] {
  const problems: BlockProblem[] = [];
  let level: Nested[] = tokens.map((token) => ({ token, inFlow: false }));
  for (let depth = 0; level.length > 0; depth++) {
    const next: Nested[] = [];
    for (const { token, inFlow } of level) {
      if (token.type === "document") {
        if (!inFlow) collectTabs(text, token.start, problems);
        if (token.value !== undefined) next.push({ token: token.value, inFlow });
        if (token.end !== undefined) collectTabs(text, token.end, problems);
      } else if (token.type === "space") {
        collectTabs(text, [token], problems);
      } else if (isCollection(token)) {
        if (depth > MAX_DEPTH) return [tooDeep(token.offset)];
        const isFlow = inFlow || token.type === "flow-collection";
        for (const item of token.items) {
          const mark = item.start.find(({ type }) => type === "explicit-key-ind");
          if (mark !== undefined) problems.push(explicitKey(mark.offset));
          collectLateColon(item.sep ?? [], problems);
          if (!isFlow) collectTabs(text, [...item.start, ...(item.sep ?? [])], problems);
          if (item.key) next.push({ token: item.key, inFlow: isFlow });
          if (item.value) next.push({ token: item.value, inFlow: isFlow });
        }
        if (token.type === "flow-collection" && !inFlow) collectTabs(text, afterEnd(token.end), problems);
      } else if ("end" in token && token.end !== undefined && !inFlow) {
        collectTabs(text, token.end, problems);
      }
    }
    level = next;
  }
  return problems;
}

interface Nested {
  token: CST.Token;
  inFlow: boolean;
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

function isCollection(token: CST.Token): token is Collection {
  return token.type === "block-map" || token.type === "block-seq" || token.type === "flow-collection";
}

/** What stands behind the closing bracket. */
function afterEnd(end: readonly CST.SourceToken[]): CST.SourceToken[] {
  return end.filter((token) => token.type !== "flow-map-end" && token.type !== "flow-seq-end");
}

/** Outside brackets Helm takes no tab among the spaces a line begins with, even if nothing else stands on it, nor behind a dash. */
function collectTabs(text: string, tokens: readonly CST.SourceToken[], problems: BlockProblem[]): void {
  for (const [index, { type, offset, source }] of tokens.entries()) {
    const tab = type === "space" ? source.indexOf("\t") : -1;
    if (tab === -1) continue;
    const isIndent = /^\ufeff?[ \t]*$/.test(text.slice(lineStartAt(text, offset), offset));
    if (isIndent || tokens[index - 1]?.type === "seq-item-ind") problems.push(tabProblem(offset + tab));
  }
}

/** A colon on a line below its key, which Helm either refuses or takes for a part of the key. */
function collectLateColon(separators: readonly CST.SourceToken[], problems: BlockProblem[]): void {
  const colon = separators.findIndex(({ type }) => type === "map-value-ind");
  const lineBreak = separators.findIndex(({ type }) => type === "newline");
  if (colon === -1 || lineBreak === -1 || lineBreak > colon) return;
  problems.push(
    syntaxError(
      separators[colon]?.offset ?? 0,
      "A colon stands on a line below its key.",
      "Write key and colon on one line.",
    ),
  );
}

function tabProblem(offset: number): BlockProblem {
  return syntaxError(offset, "A tab is used as indentation.", "Indent with spaces.");
}

function explicitKey(offset: number): BlockProblem {
  return syntaxError(offset, "A key written with a question mark is not supported.", "Write the key before a colon.");
}

function syntaxError(offset: number, message: string, remedy: string): BlockProblem {
  return { code: "text_syntax", severity: "error", message, remedy, offset, length: 1 };
}

function tooDeep(offset: number): BlockProblem {
  return {
    code: "text_too_deep",
    severity: "error",
    message: `Maps and lists are nested more than ${MAX_DEPTH} levels deep.`,
    remedy: "Flatten the values.",
    offset,
    length: 1,
  };
}
