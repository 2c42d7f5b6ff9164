/** Free text as a template prints it: braces in it are text, not actions. */
export function templateText(text: string): string {
  return oneLine(text).replaceAll("{{", '{{ "{{" }}');
}

/** Free text inside a template comment. */
export function commentText(text: string): string {
  return oneLine(text).replaceAll("*/", "* /");
}

/** A string literal of Go's template language. */
export function goString(text: string): string {
  return escapeBreaks(JSON.stringify(text));
}

/** Characters YAML takes for the end of a line, and control characters, become spaces. */
export function oneLine(text: string): string {
  return text.replace(UNSAFE, " ");
}

/** The same characters as escapes, inside a quoted string. */
export function escapeBreaks(quoted: string): string {
  return quoted.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
