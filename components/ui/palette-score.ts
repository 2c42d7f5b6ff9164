/**
 * How well a query finds an item, from 0 (not at all) to 1. Each word of the query must be somewhere in the label or the
 * keywords; beginnings of the label and of its words count most. Letters in order within the label count least.
 */
export function paletteScore(query: string, label: string, keywords: readonly string[]): number {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return 1;
  const lowerLabel = label.toLowerCase();
  const lowerKeywords = keywords.map((keyword) => keyword.toLowerCase());
  return Math.min(...words.map((word) => scoreWord(word, lowerLabel, lowerKeywords)));
}

function scoreWord(word: string, label: string, keywords: readonly string[]): number {
  if (label.startsWith(word)) return 1;
  if (wordsOf(label).some((part) => part.startsWith(word))) return 0.9;
  if (keywords.some((keyword) => wordsOf(keyword).some((part) => part.startsWith(word)))) return 0.7;
  if (label.includes(word)) return 0.5;
  if (keywords.some((keyword) => keyword.includes(word))) return 0.3;
  return isSubsequence(word, label) ? 0.1 : 0;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u);
}

function isSubsequence(letters: string, text: string): boolean {
  let from = 0;
  for (const letter of letters) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
