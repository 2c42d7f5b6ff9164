// One seed for every property test, so that a run that passed passes again and a failure can be looked at as it was.
// `PROPERTY_SEED=random npx vitest run lib/core` looks for new counterexamples.
import fc from "fast-check";

const seed = process.env.PROPERTY_SEED ?? "20261121";
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
