/** The key a mistyped one was probably meant to be, or null if none is close. */
export function nearestKey(typed: string, keys: readonly string[]): string | null {
  const limit = Math.min(3, Math.floor(typed.length / 2));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const key of keys) {
    const distance = editDistance(typed.toLowerCase(), key.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = key;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein's distance; `limit` if it is that or more. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return Math.min(previous.at(-1) ?? limit, limit);
}
