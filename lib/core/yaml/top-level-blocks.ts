/** A top-level key at the start of a line. Whatever else stands at column 0 stays with the block before it. */
const KEY_LINE = /^(?:[A-Za-z0-9_./][^:#"'{}[\],&*!|>%@`\s]*|"[^"\\\n]*"|'[^'\n]*')[ ]*:(?=\s)/;

/**
 * Cuts a text before every top-level key but the first. Whether the pieces can be read one by one is for the caller to find out:
 * each must be a map at column 0 without errors. The pieces always join to the text.
 */
export function splitTopLevelBlocks(text: string): string[] {
  const blocks: string[] = [];
  let start = 0;
  let hasKey = false;
  for (let lineStart = 0; lineStart < text.length; ) {
    const lineBreak = text.indexOf("\n", lineStart);
    const lineEnd = lineBreak === -1 ? text.length : lineBreak + 1;
    if (startsKey(text, lineStart, lineEnd)) {
      if (hasKey) {
        blocks.push(text.slice(start, lineStart));
        start = lineStart;
      }
      hasKey = true;
    }
    lineStart = lineEnd;
  }
  blocks.push(text.slice(start));
  return blocks;
}

function startsKey(text: string, lineStart: number, lineEnd: number): boolean {
  const first = text.charCodeAt(lineStart);
  // Space, tab, line breaks, `#` and `-` never start a key; most lines end here.
  if (first === 32 || first === 9 || first === 10 || first === 13 || first === 35 || first === 45) return false;
  return KEY_LINE.test(text.slice(lineStart, Math.min(lineEnd, lineStart + 1024)));
}
