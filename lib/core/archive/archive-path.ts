import { MAX_PATH_BYTES, MAX_PATH_STEP_BYTES } from "@/lib/core/archive/archive-limits";

/**
 * What makes a path unfit for an archive, as the end of a sentence that starts with the path, or null if it is fit.
 * A fit path is relative, stays below its root, is written the same way everywhere and can be made on any file system.
 */
export function pathProblem(path: string): string | null {
  if (path === "") return "is empty";
  if (path.startsWith("/") || /^[a-zA-Z]:/.test(path)) return "is absolute";
  if (path.includes("\\")) return "contains a backslash";
  if (hasControlCharacter(path)) return "contains a control character";
  const encoder = new TextEncoder();
  if (encoder.encode(path).length > MAX_PATH_BYTES) return `is longer than ${MAX_PATH_BYTES} bytes`;
  for (const step of path.split("/")) {
    if (step === "") return "contains an empty step";
    if (step === "..") return "leads out of the chart";
    if (step === ".") return "contains a step named .";
    if (encoder.encode(step).length > MAX_PATH_STEP_BYTES) {
      return `contains a name longer than ${MAX_PATH_STEP_BYTES} bytes`;
    }
  }
  return null;
}

function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
