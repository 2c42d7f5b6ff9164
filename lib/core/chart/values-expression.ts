type KeyPath = readonly string[];

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Template expression for the value at a path: `.Values.a.b`. Keys a template cannot name after a dot, such as
 * `rest-api`, are read with `index`. Every level above the last must be there.
 */
export function valueAt(path: KeyPath, root = ".Values"): string {
  let expression = root;
  for (const key of path) {
    expression = IDENTIFIER.test(key) ? `${expression}.${key}` : `(index ${expression} ${JSON.stringify(key)})`;
  }
  return expression;
}

/** The same for a path of which any level may be missing; then it is nil. */
export function nullSafe(path: KeyPath, root = ".Values"): string {
  return path.reduce((expression, key, index) => {
    const parent = index === 0 ? expression : `(${expression})`;
    return IDENTIFIER.test(key) ? `${parent}.${key}` : `index (${parent} | default dict) ${JSON.stringify(key)}`;
  }, root);
}

/** The path as people write it, for messages. */
export function pathText(path: readonly (string | number)[]): string {
  return path.join(".");
}
