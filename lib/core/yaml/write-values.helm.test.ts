import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonValue } from "@/lib/core/yaml/testing/random-edit";
import { readTextsWithHelm } from "@/lib/core/yaml/testing/read-with-helm";
import { isWritable } from "@/lib/core/yaml/write-scalar";
import { stringifyYaml } from "@/lib/core/yaml/write-values";

test.each(["helm4", "helm3"] as const)("[T18] %s reads what is written", (version) => {
  const values = fc.sample(
    jsonValue.filter((value) => isWritable(value)),
    { numRuns: 2000, seed: 5 },
  );
  const readings = readTextsWithHelm(
    version,
    values.map((value) => stringifyYaml({ value })),
  );
  for (const [index, value] of values.entries()) {
    const written = JSON.parse(JSON.stringify({ value }));
    expect(readings[index]).toEqual({ ok: true, value: written });
  }
});
