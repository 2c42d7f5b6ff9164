import { describe, expect, it } from "vitest";
import { dependencyLocks } from "@/lib/core/diagnostics/rules/dependency-locks";
import { runRule, shop } from "@/lib/core/diagnostics/testing/shop";

/** The shop whose PostgreSQL asks for `wanted` and is locked to `locked`. */
const withLock = (wanted: string, locked: string | null) =>
  shop((design) => {
    const { spec } = design.components[2]!;
    if (spec.kind === "infrastructure" && spec.dependency !== undefined) spec.dependency.version = wanted;
    design.locks = locked === null ? [] : [{ id: "postgresql", version: locked, resolvedAt: "2026-03-01T00:00:00Z" }];
  });

describe("dependencyLocks", () => {
  it.each([
    ["16.x.x", "16.7.27"],
    ["16.7.27", "16.7.27"],
    ["v16.7.27", "16.7.27"],
    ["16", "16.0.1"],
    ["*.x", "3.0.0"],
    [">=15, <17", "16.7.27"],
    ["~1.2", "9.9.9"],
  ])("is content with %s locked to %s", (wanted, locked) => {
    expect(runRule(dependencyLocks, withLock(wanted, locked))).toEqual([]);
  });

  it.each([
    ["16.x.x", null, "dependency_unpinned", "components"],
    ["16.7.27", null, "lock_missing", "components"],
    ["16.7.27", "16.7.26", "lock_differs", "locks"],
    ["16.x.x", "17.0.0", "lock_differs", "locks"],
    ["16.7.x", "16.6.0", "lock_differs", "locks"],
  ])("%s locked to %s is %s", (wanted, locked, code, collection) => {
    expect(runRule(dependencyLocks, withLock(wanted, locked))).toMatchObject([
      { code, target: { collection, id: "postgresql" } },
    ]);
  });

  it("asks for no lock of what the chart does not carry", () => {
    const design = withLock("16.x.x", null);
    const { spec } = design.components[2]!;
    if (spec.kind === "infrastructure") spec.provider = "none";
    expect(runRule(dependencyLocks, design)).toEqual([]);
  });
});
