/** "1 part", "2 parts": a count with its noun. */
export function countWords(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** "production", "production + dev", "production, staging + dev". */
export function listWords(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} + ${names.at(-1)}`;
}
