import { describe, expect, it } from "vitest";
import { secretInValues } from "@/lib/core/diagnostics/rules/secret-in-values";
import { runRule, shop, shopWithDev } from "@/lib/core/diagnostics/testing/shop";

const RANDOM = "q7Rk2ZpX9vLm4TsB8wNc";
const KEY = ["-----BEGIN ", "PRIVATE KEY-----"].join("");

const withSecretEntry = (values: string) => {
  const design = shopWithDev(values);
  design.configObjects[0]!.entries.push({
    key: "DB_PIN",
    description: "",
    source: { from: "secret", path: ["secrets", "pin"], remoteProperty: "pin", required: true },
  });
  return design;
};

describe("secretInValues", () => {
  it.each(["", "secrets: { pin: '' }", "secrets: { pin: '{{ .Values.x }}' }", "a: { password: changeme }"])(
    "is content with %j",
    (values) => expect(runRule(secretInValues, withSecretEntry(values))).toEqual([]),
  );

  it("is sure of random texts and private keys, and never repeats them", () => {
    const findings = runRule(secretInValues, shopWithDev(`a:\n  password: ${RANDOM}\nb: |\n  ${KEY}\n`));
    expect(findings).toMatchObject([
      {
        severity: "error",
        message: "Line 4 of values-dev.yaml holds a private key.",
        target: { kind: "text", line: 4 },
      },
      { severity: "error", target: { kind: "value", layer: "dev", path: ["a", "password"] } },
    ]);
    expect(JSON.stringify(findings)).not.toContain(RANDOM);
  });

  it("warns of what may be one", () => {
    expect(runRule(secretInValues, shopWithDev("a: { password: hunter2 }"))).toMatchObject([
      { code: "secret_in_values", severity: "warning", message: "a.password in values-dev.yaml looks like a secret." },
    ]);
  });

  it("is sure of anything at a path that is filled at install time", () => {
    expect(runRule(secretInValues, withSecretEntry("secrets: { pin: '1234' }"))).toMatchObject([
      { severity: "error", target: { kind: "value", layer: "dev", path: ["secrets", "pin"] } },
    ]);
  });

  it("looks into texts that do not parse, and into files", () => {
    const design = shop((shop) => {
      shop.values = `a: [\n# ${KEY}`;
      shop.files.push({ id: "note", path: "files/note.txt", content: `one\n${KEY}` });
    });
    expect(runRule(secretInValues, design).map(({ target }) => target)).toMatchObject([
      { kind: "text", layer: "base", line: 2 },
      { kind: "file", path: "files/note.txt", line: 2 },
    ]);
  });

  it("says one thing of one place", () => {
    const token = ["ghp_", "a1B2c3D4e5F6".repeat(3)].join("");
    expect(runRule(secretInValues, withSecretEntry(`secrets:\n  pin: ${token}\n`))).toHaveLength(1);
  });
});
