/** Joins the parts of a file that apply into one text with a final newline. `null` and `false` parts are left out. */
export function joinLines(...parts: (string | false | null)[]): string {
  return `${parts.filter((part) => part !== false && part !== null).join("\n")}\n`;
}
