/** Indexes of a longest strictly increasing run picked out of `numbers`, in order. */
export function longestIncreasing(numbers: readonly number[]): number[] {
  /** For each length, the index of the smallest number a run of that length can end in. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = ends[middle];
      if (end !== undefined && (numbers[end] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1]);
    ends[low] = index;
  });
  const picked: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index]) picked.push(index);
  return picked.reverse();
}
