import { longestIncreasing } from "@/lib/core/longest-increasing";

/** Lines `start` to `end` (exclusive) of the one text become lines `otherStart` to `otherEnd` of the other. */
export interface LineHunk {
  start: number;
  end: number;
  otherStart: number;
  otherEnd: number;
}

/** Differences of up to this many lines are found at their smallest; work and memory grow with its square. */
const MAX_EDITS = 1000;

/**
 * Where two lists of lines differ, first to last; hunks never touch. The fewest lines possible for up to `MAX_EDITS`
 * removed and added lines; beyond that the lists are first cut at lines that occur once in both.
 */
export function matchLines(lines: readonly string[], others: readonly string[]): LineHunk[] {
  const ids = new Map<string, number>();
  const idOf = (line: string) => {
    const known = ids.get(line);
    if (known !== undefined) return known;
    ids.set(line, ids.size);
    return ids.size - 1;
  };
  const hunks: LineHunk[] = [];
  const range = { start: 0, end: lines.length, otherStart: 0, otherEnd: others.length };
  matchRange(lines.map(idOf), others.map(idOf), range, hunks);
  return hunks;
}

function matchRange(lines: readonly number[], others: readonly number[], range: LineHunk, hunks: LineHunk[]): void {
  const rest = trimEqualEnds(lines, others, range);
  const left = lines.slice(rest.start, rest.end);
  const right = others.slice(rest.otherStart, rest.otherEnd);
  const shortest = shortestEdit(left, right);
  const pairs = shortest ?? pairUniqueLines(left, right);
  for (const gap of gapsBetween(rest, pairs)) {
    if (shortest === null && pairs.length > 0) matchRange(lines, others, gap, hunks);
    else pushHunk(hunks, gap);
  }
}

/** What lies between paired lines, whose indexes count from the start of `range`. */
function gapsBetween(range: LineHunk, pairs: readonly Pair[]): LineHunk[] {
  const gaps: LineHunk[] = [];
  let { start, otherStart } = range;
  for (const [index, otherIndex] of pairs) {
    const gap = { start, end: range.start + index, otherStart, otherEnd: range.otherStart + otherIndex };
    gaps.push(gap);
    start = gap.end + 1;
    otherStart = gap.otherEnd + 1;
  }
  return [...gaps, { ...range, start, otherStart }];
}

function trimEqualEnds(lines: readonly number[], others: readonly number[], range: LineHunk): LineHunk {
  let { start, end, otherStart, otherEnd } = range;
  while (start < end && otherStart < otherEnd && lines[start] === others[otherStart]) {
    start++;
    otherStart++;
  }
  while (start < end && otherStart < otherEnd && lines[end - 1] === others[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  return { start, end, otherStart, otherEnd };
}

function pushHunk(hunks: LineHunk[], hunk: LineHunk): void {
  if (hunk.start === hunk.end && hunk.otherStart === hunk.otherEnd) return;
  const last = hunks.at(-1);
  if (last !== undefined && last.end === hunk.start && last.otherEnd === hunk.otherStart) {
    hunks[hunks.length - 1] = { ...last, end: hunk.end, otherEnd: hunk.otherEnd };
  } else hunks.push(hunk);
}

type Pair = readonly [index: number, otherIndex: number];

/**
 * The lines two lists share in a shortest edit from one to the other (Myers, "An O(ND) Difference Algorithm and Its
 * Variations", 1986), in order; `null` if it takes more than `MAX_EDITS` edits.
 */
function shortestEdit(lines: readonly number[], others: readonly number[]): Pair[] | null {
  const most = Math.min(lines.length + others.length, MAX_EDITS);
  if (Math.abs(lines.length - others.length) > most) return null;
  // For each diagonal k = index - otherIndex, how far along it the best path so far comes.
  const reach = new Int32Array(2 * most + 3);
  const centre = most + 1;
  const reached: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    reached.push(reach.slice(centre - edits - 1, centre + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      let index = stepOnto(reach, centre, k, edits);
      while (index < lines.length && index - k < others.length && lines[index] === others[index - k]) index++;
      reach[centre + k] = index;
      if (index >= lines.length && index - k >= others.length) return traceBack(reached, lines.length, others.length);
    }
  }
  return null;
}

/** Where one more edit enters diagonal `k`: by adding a line from the diagonal above or removing one from below. */
function stepOnto(reach: Int32Array, centre: number, k: number, edits: number): number {
  const below = reach[centre + k - 1] ?? 0;
  const above = reach[centre + k + 1] ?? 0;
  return k === -edits || (k !== edits && below < above) ? above : below + 1;
}

function traceBack(reached: readonly Int32Array[], length: number, otherLength: number): Pair[] {
  const pairs: Pair[] = [];
  let index = length;
  let otherIndex = otherLength;
  for (let edits = reached.length - 1; edits >= 0; edits--) {
    const reach = reached[edits] ?? new Int32Array();
    const centre = edits + 1;
    const k = index - otherIndex;
    const entry = stepOnto(reach, centre, k, edits);
    while (index > entry) {
      index--;
      otherIndex--;
      pairs.push([index, otherIndex]);
    }
    const isAdded = k === -edits || (k !== edits && (reach[centre + k - 1] ?? 0) < (reach[centre + k + 1] ?? 0));
    if (isAdded) otherIndex--;
    else index--;
  }
  return pairs.reverse();
}

/** Lines that occur once in each list, as many as keep their order: what people see as the text's fixed points. */
function pairUniqueLines(lines: readonly number[], others: readonly number[]): Pair[] {
  const places = uniquePlaces(lines);
  const otherPlaces = uniquePlaces(others);
  const pairs: Pair[] = [];
  for (const [line, index] of places) {
    const otherIndex = otherPlaces.get(line);
    if (otherIndex !== undefined) pairs.push([index, otherIndex]);
  }
  const kept = new Set(longestIncreasing(pairs.map(([, otherIndex]) => otherIndex)));
  return pairs.filter((_pair, position) => kept.has(position));
}

function uniquePlaces(lines: readonly number[]): Map<number, number> {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  lines.forEach((line, index) => {
    if (places.has(line)) repeated.add(line);
    places.set(line, index);
  });
  for (const line of repeated) places.delete(line);
  return places;
}
