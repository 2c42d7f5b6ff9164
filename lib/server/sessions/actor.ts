import "server-only";

declare const gate: unique symbol;

/**
 * Who is asking: an actor, through one of their browsers. Only the session gate makes these, so a function that takes
 * one cannot be called with an id somebody sent.
 */
export interface Actor {
  readonly [gate]: true;
  readonly id: string;
  readonly sessionId: string;
  readonly displayName: string;
}

/** Whoever is asking; null: nobody we know. */
export type Visitor = Actor | null;
