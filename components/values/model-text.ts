/**
 * An editor model always ends its lines with "\n" and has no byte order mark; a layer's text may have either, and keeps
 * what it has. These functions carry text and positions (UTF-16 code units) between the two.
 */

const BYTE_ORDER_MARK = "\uFEFF";

/** The layer's text as a model holds it. */
export function toModelText(text: string): string {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  return body.includes("\r") ? body.replace(/\r\n|\r/g, "\n") : body;
}

/** The position in the layer's text of a position in its model. Before a "\r\n" it is the place before the "\r". */
export function toTextOffset(text: string, modelOffset: number): number {
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  if (!text.includes("\r\n")) return Math.min(start + modelOffset, text.length);
  let left = modelOffset;
  let offset = start;
  while (left > 0 && offset < text.length) {
    offset += text[offset] === "\r" && text[offset + 1] === "\n" ? 2 : 1;
    left -= 1;
  }
  return offset;
}

/** The position in the model of a position in the layer's text. */
export function toModelOffset(text: string, textOffset: number): number {
  return toModelText(text.slice(0, textOffset)).length;
}

/** `inserted`, with the line ending the text already uses. A text with no line ending yet gets "\n". */
export function withLineEndingOf(text: string, inserted: string): string {
  const plain = inserted.replace(/\r\n|\r/g, "\n");
  return usesCarriageReturns(text) ? plain.replace(/\n/g, "\r\n") : plain;
}

/** True if most lines of `text` end with "\r\n". */
function usesCarriageReturns(text: string): boolean {
  if (!text.includes("\r\n")) return false;
  let pairs = 0;
  let plain = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    if (at > 0 && text[at - 1] === "\r") pairs += 1;
    else plain += 1;
  }
  return pairs >= plain;
}
