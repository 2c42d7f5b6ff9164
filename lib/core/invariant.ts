/** Stops the program where our own code is wrong. Never for bad input: that is a refusal or a diagnostic. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant violated: ${message}`);
}
