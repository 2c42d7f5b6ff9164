/** Places in a text that is edited line by line. All offsets are UTF-16 code units. */

export function lineStartAt(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** The end of the line's content: before its line break, `\r\n` counting as one. */
export function lineEndAt(text: string, offset: number): number {
  const lineBreak = text.indexOf("\n", offset);
  if (lineBreak === -1) return text.length;
  return lineBreak > 0 && text[lineBreak - 1] === "\r" ? lineBreak - 1 : lineBreak;
}

/** The start of the line after the one that holds `offset`, or the end of the text. */
function nextLineStart(text: string, offset: number): number {
  const lineBreak = text.indexOf("\n", offset);
  return lineBreak === -1 ? text.length : lineBreak + 1;
}

/** Columns before `offset` on its line, counted from 0. */
export function columnAt(text: string, offset: number): number {
  return offset - lineStartAt(text, offset);
}

/** True if nothing but spaces stands before `offset` on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStartAt(text, offset), offset).trim() === "";
}

/** The line break the text uses: that of its first line. */
export function lineBreakOf(text: string): "\n" | "\r\n" {
  const first = text.indexOf("\n");
  return first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n";
}

/**
 * The end of the comment lines that follow the line holding `offset` and are indented by at least `column`; blank lines may
 * stand between them. Without such a comment, the end of the line itself.
 */
export function endWithComments(text: string, offset: number, column: number): number {
  let end = lineEndAt(text, offset);
  for (let start = nextLineStart(text, offset); start < text.length; start = nextLineStart(text, start)) {
    const line = text.slice(start, lineEndAt(text, start));
    const indent = line.length - line.trimStart().length;
    if (indent === line.length) continue;
    if (line[indent] !== "#" || indent < column) break;
    end = start + line.length;
  }
  return end;
}
