/** Thrown when our own code is wrong. Never used for what a person typed or sent. */
class InvariantError extends Error {
  override name = "InvariantError";
}

/** Stops at a state the code rules out. `message` says what should have been true. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}
