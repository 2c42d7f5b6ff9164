import { expect, test } from "vitest";
import { keysAtLine } from "@/components/values/path-at-line";

const TEXT = `# -- Frontend
frontend:
  enabled: true

  # -- How many
  replicaCount: 2
  env:
    - name: A
      value: b
  "odd key": 1
api-server: {enabled: true}
list:
- one
- two
broken: [
`;

test.each([
  [1, ["frontend"]],
  [2, ["frontend"]],
  [3, ["frontend", "enabled"]],
  [5, ["frontend", "replicaCount"]],
  [6, ["frontend", "replicaCount"]],
  [8, ["frontend", "env"]],
  [9, ["frontend", "env"]],
  [10, ["frontend", "odd key"]],
  [11, ["api-server"]],
  [13, ["list"]],
  [15, ["broken"]],
])("line %i lies under %j", (line, keys) => {
  expect(keysAtLine(TEXT, line)).toEqual(keys);
});

test("lines outside the text belong to the last key or to nothing", () => {
  expect(keysAtLine("", 1)).toEqual([]);
  expect(keysAtLine("a: 1\n", 90)).toEqual(["a"]);
});
