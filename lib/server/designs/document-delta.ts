import "server-only";

/** The JSON text of one top-level key: `remove` characters at `at` make way for `insert`. */
interface TextDelta {
  at: number;
  remove: number;
  insert: string;
}

/** The way from one stored document to the next, without a look at what the keys mean: history stays readable whatever the code becomes. */
export interface DocumentDelta {
  changed: Record<string, TextDelta>;
  removed: string[];
}

type Document = Readonly<Record<string, unknown>>;

/** The delta with `applyDocumentDelta(from, delta)` equal to `to`. Keys without a change take no room. */
export function diffDocuments(from: Document, to: Document): DocumentDelta {
  const changed: Record<string, TextDelta> = {};
  for (const key of Object.keys(to)) {
    const before = Object.hasOwn(from, key) ? JSON.stringify(from[key]) : "";
    const after = JSON.stringify(to[key]);
    if (before !== after) changed[key] = diffTexts(before, after);
  }
  return { changed, removed: Object.keys(from).filter((key) => !Object.hasOwn(to, key)) };
}

/** @throws {SyntaxError} if the delta was not made for this document */
export function applyDocumentDelta(from: Document, delta: DocumentDelta): Record<string, unknown> {
  const to: Record<string, unknown> = { ...from };
  for (const key of delta.removed) delete to[key];
  for (const [key, { at, remove, insert }] of Object.entries(delta.changed)) {
    const before = Object.hasOwn(from, key) ? JSON.stringify(from[key]) : "";
    to[key] = JSON.parse(before.slice(0, at) + insert + before.slice(at + remove));
  }
  return to;
}

function diffTexts(before: string, after: string): TextDelta {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  return { at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) };
}
