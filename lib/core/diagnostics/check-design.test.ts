import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATALOG } from "@/lib/core/catalog/catalog";
import { checkDesign } from "@/lib/core/diagnostics/check-design";
import { DIAGNOSTIC_CODES } from "@/lib/core/diagnostics/diagnostic-codes";
import { profile, shop, shopWithDev } from "@/lib/core/diagnostics/testing/shop";
import { STARTERS } from "@/lib/core/starters/starters";

/** Catalogue notes depend on the catalogue, not on the rules. */
const ownCodes = (design: Parameters<typeof checkDesign>[0]) =>
  checkDesign(design)
    .map(({ code }) => code)
    .filter((code) => code in DIAGNOSTIC_CODES);

describe("checkDesign", () => {
  it("is content with a sound design", () => {
    expect(ownCodes(shop())).toEqual([]);
  });

  it.each(STARTERS.map((starter) => starter.id))("finds no error and no warning of its own in the starter %s", (id) => {
    const design = STARTERS.find((starter) => starter.id === id)!.create();
    expect(
      checkDesign(design).filter(
        ({ code, severity }) => severity === "error" || (severity === "warning" && code in DIAGNOSTIC_CODES),
      ),
    ).toEqual([]);
  });

  it("says once what several profiles inherit", () => {
    const design = shop((shop) => {
      shop.values = shop.values.replace("enabled: false, minReplicas: 2", "enabled: true, minReplicas: 9");
      shop.profiles.push(profile("staging", ""), profile("production", "api: { autoscaling: { minReplicas: 8 } }"));
    });
    expect(checkDesign(design).filter(({ code }) => code === "replicas_inverted")).toMatchObject([
      { target: { layer: "base", path: ["api", "autoscaling", "minReplicas"] } },
      { target: { layer: "production", path: ["api", "autoscaling", "minReplicas"] } },
    ]);
  });

  it("lists errors before warnings before the rest", () => {
    const design = shopWithDev("api: { enabled: true, bogus: 1, password: hunter2 }");
    const order = checkDesign(design).map(({ severity }) => ["error", "warning", "info"].indexOf(severity));
    expect(order).toEqual([...order].sort());
    expect(order.length).toBeGreaterThan(1);
  });

  it("a text that cannot be read is one error, and the other layers are still checked", () => {
    const design = shop((shop) => {
      shop.profiles = [profile("dev", "a: ["), profile("production", "api: { replicaCount: two }")];
    });
    expect(ownCodes(design).sort()).toEqual(["value_invalid", "values_unparsable"]);
    const broken = shop((shop) => {
      shop.values = "a: [";
    });
    expect(ownCodes(broken)).toEqual(["values_unparsable"]);
  });

  it("every finding is a sentence with a next step, and leads somewhere", () => {
    const design = shop((shop) => {
      shop.values += "x: 1\npassword: hunter2\n";
      shop.profiles = [profile("dev", "api: { enabled: false, replicaCount: 0.5 }\npostgresql: { enabled: false }")];
      shop.locks = [];
    });
    for (const { message, remedy } of checkDesign(design)) {
      expect(message).toMatch(/^\S.*\.$/);
      expect(remedy).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("never throws, whatever the texts are", () => {
    const leaf = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.double(),
      fc.string(),
      fc.constant("{{ x }}"),
    );
    const key = fc.constantFrom(
      "api",
      "web",
      "postgresql",
      "enabled",
      "resources",
      "limits",
      "cpu",
      "autoscaling",
      "global",
      "config",
      "x",
      "__proto__",
      "constructor",
      "a/b~",
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.dictionary(key, tie("value"), { maxKeys: 4 }),
        fc.array(tie("value"), { maxLength: 3 }),
      ),
    }));
    const text = fc.oneof(
      value.map((json) => JSON.stringify(json) ?? ""),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(text, text, (base, dev) => {
        const design = shopWithDev(dev);
        design.values = base;
        expect(Array.isArray(checkDesign(design))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("README.md", () => {
  it("lists every code with its meaning, and no other", () => {
    const readme = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
    const rows = [...readme.matchAll(/^\| `([a-z_]+)` +\| (.+?) +\|$/gm)].map(([, code, meaning]) => [code, meaning]);
    expect(Object.fromEntries(rows)).toEqual(DIAGNOSTIC_CODES);
    expect(rows.map(([code]) => code)).toEqual(Object.keys(DIAGNOSTIC_CODES).sort());
  });

  it("codes of catalogue notes are not codes of rules", () => {
    for (const { notes } of CATALOG) for (const { code } of notes) expect(DIAGNOSTIC_CODES).not.toHaveProperty(code);
  });
});
