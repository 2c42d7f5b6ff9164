import { expect, test } from "vitest";
import { keyProblem, mapRows } from "@/components/designer/form/map-rows";

test("keys in force come first, keys taken away here last", () => {
  const rows = mapRows({
    own: { B: "2", C: null },
    effective: { A: "1", B: "2" },
    inherited: { A: "1", C: "3" },
    provenance: { kind: "here" },
  });
  expect(rows).toEqual([
    { key: "A", value: "1", isOwn: false, isInherited: true, isRemoved: false },
    { key: "B", value: "2", isOwn: true, isInherited: false, isRemoved: false },
    { key: "C", value: null, isOwn: true, isInherited: true, isRemoved: true },
  ]);
});

test("a value that is no map has no rows", () => {
  expect(mapRows({ own: "text", effective: "text", inherited: undefined, provenance: { kind: "here" } })).toEqual([]);
});

test("keys are checked", () => {
  const rows = mapRows({ own: { A: "1" }, effective: { A: "1" }, inherited: undefined, provenance: { kind: "here" } });
  expect(keyProblem("", rows, undefined)).toContain("key");
  expect(keyProblem("A", rows, undefined)).toContain("already");
  expect(keyProblem("1-b", rows, "^[A-Z]+$")).toContain("not a valid name");
  expect(keyProblem("B", rows, "^[A-Z]+$")).toBeNull();
});
