/** Remembers what a pure function made of the texts it saw lately, up to a number of characters. The oldest go first. */
export class RecentResults<T> {
  private readonly results = new Map<string, T>();
  private characters = 0;

  constructor(private readonly maxCharacters: number) {}

  recall(text: string, compute: (text: string) => T): T {
    const known = this.results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    this.results.set(text, result);
    this.characters += text.length;
    for (const oldest of this.results.keys()) {
      if (this.characters <= this.maxCharacters) break;
      this.results.delete(oldest);
      this.characters -= oldest.length;
    }
    return result;
  }
}
