/** Equality of JSON values; keys in any order, an absent key equal to one holding `undefined`. */
export function isSameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => isSameJson(item, right[index]))
    );
  }
  const leftMap = left as Record<string, unknown>;
  const rightMap = right as Record<string, unknown>;
  return [...new Set([...Object.keys(leftMap), ...Object.keys(rightMap)])].every((key) =>
    isSameJson(leftMap[key], rightMap[key]),
  );
}
