/** A replacement in a text: characters `start` up to but not including `end` become `text`. Positions are in the text before all edits. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** Beyond this many differing lines the comparison stops and the differing stretch is replaced whole. */
const MAX_DISTANCE = 60;

/**
 * The edits that turn `before` into `after`, in order and apart from each other, so that carets and markers between them
 * stay where they are. Equal texts give none.
 */
export function minimalEdits(before: string, after: string): TextEdit[] {
  const whole = trimEdit(before, { start: 0, end: before.length, text: after });
  if (whole === null) return [];
  const removed = before.slice(whole.start, whole.end);
  if (!removed.includes("\n") && !whole.text.includes("\n")) return [whole];
  return lineEdits(before, after) ?? [whole];
}

/** The edit without what its two sides have in common at the ends, or null if nothing is left. */
function trimEdit(before: string, edit: TextEdit): TextEdit | null {
  let { start, end, text } = edit;
  let from = 0;
  while (start < end && from < text.length && before.charCodeAt(start) === text.charCodeAt(from)) {
    start += 1;
    from += 1;
  }
  let to = text.length;
  while (end > start && to > from && before.charCodeAt(end - 1) === text.charCodeAt(to - 1)) {
    end -= 1;
    to -= 1;
  }
  text = text.slice(from, to);
  return start === end && text === "" ? null : { start, end, text };
}

function lineEdits(before: string, after: string): TextEdit[] | null {
  const left = splitLines(before);
  const right = splitLines(after);
  const pairs = commonLines(left, right);
  if (pairs === null) return null;
  const edits: TextEdit[] = [];
  let leftLine = 0;
  let rightLine = 0;
  let offset = 0;
  for (const [pairLeft, pairRight] of [...pairs, [left.length, right.length] as const]) {
    const removed = left.slice(leftLine, pairLeft).join("");
    const inserted = right.slice(rightLine, pairRight).join("");
    const edit = trimEdit(before, { start: offset, end: offset + removed.length, text: inserted });
    if (edit !== null) edits.push(edit);
    offset += removed.length + (left[pairLeft]?.length ?? 0);
    leftLine = pairLeft + 1;
    rightLine = pairRight + 1;
  }
  return edits;
}

/** Lines with their line ending. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** Indexes of lines both sides share, in order, after Myers (1986); null if the two differ in more than MAX_DISTANCE lines. */
function commonLines(left: readonly string[], right: readonly string[]): [number, number][] | null {
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (
    tail < left.length - head &&
    tail < right.length - head &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  ) {
    tail += 1;
  }
  const middle = shortestPath(left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  if (middle === null) return null;
  const pairs: [number, number][] = [];
  for (let line = 0; line < head; line += 1) pairs.push([line, line]);
  for (const [a, b] of middle) pairs.push([a + head, b + head]);
  for (let line = tail; line > 0; line -= 1) pairs.push([left.length - line, right.length - line]);
  return pairs;
}

function shortestPath(left: readonly string[], right: readonly string[]): [number, number][] | null {
  const reach = new Map<number, number>([[1, 0]]);
  const trail: Map<number, number>[] = [];
  const limit = Math.min(left.length + right.length, MAX_DISTANCE);
  for (let distance = 0; distance <= limit; distance += 1) {
    trail.push(new Map(reach));
    for (let k = -distance; k <= distance; k += 2) {
      const goDown = k === -distance || (k !== distance && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = goDown ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      let y = x - k;
      while (x < left.length && y < right.length && left[x] === right[y]) {
        x += 1;
        y += 1;
      }
      reach.set(k, x);
      if (x >= left.length && y >= right.length) return walkBack(trail, left.length, right.length);
    }
  }
  return null;
}

function walkBack(trail: readonly Map<number, number>[], endX: number, endY: number): [number, number][] {
  const pairs: [number, number][] = [];
  let x = endX;
  let y = endY;
  for (let distance = trail.length - 1; distance >= 0; distance -= 1) {
    const reach = trail[distance] ?? new Map<number, number>();
    const k = x - y;
    const cameDown = k === -distance || (k !== distance && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const previousK = cameDown ? k + 1 : k - 1;
    const previousX = distance === 0 ? 0 : (reach.get(previousK) ?? 0);
    const previousY = distance === 0 ? 0 : previousX - previousK;
    while (x > previousX && y > previousY && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    x = previousX;
    y = previousY;
  }
  return pairs.reverse();
}
