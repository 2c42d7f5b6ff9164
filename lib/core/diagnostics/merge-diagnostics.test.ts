import { describe, expect, it } from "vitest";
import { buildChart } from "@/lib/core/chart/build-chart";
import { checkDesign } from "@/lib/core/diagnostics/check-design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import { mergeDiagnostics } from "@/lib/core/diagnostics/merge-diagnostics";
import { profile, shop } from "@/lib/core/diagnostics/testing/shop";

describe("mergeDiagnostics", () => {
  it("says nothing twice that both the check and the build of a chart find", () => {
    const design = shop((shop) => {
      shop.values = shop.values.replace("web:\n  enabled: true", "web: {}");
      shop.locks = [];
      shop.profiles = [profile("dev", "a: [")];
    });
    const { diagnostics } = buildChart(design, new Map());
    const merged = mergeDiagnostics(checkDesign(design), diagnostics);
    const places = merged.map(({ code, target }) =>
      JSON.stringify(target.kind === "record" ? [target.collection, target.id, code] : target),
    );
    expect(new Set(places).size).toBe(places.length);
    expect(merged.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        "values_unparsable",
        "condition_missing",
        "dependency_unpinned",
        "dependency_not_vendored",
      ]),
    );
  });

  it("puts errors first and keeps the order of the lists otherwise", () => {
    const finding = (code: string, severity: Diagnostic["severity"]): Diagnostic => ({
      code,
      severity,
      message: code,
      remedy: "",
      target: { kind: "file", path: code },
    });
    const merged = mergeDiagnostics(
      [finding("a", "info"), finding("b", "error")],
      [finding("c", "error"), finding("a", "info")],
    );
    expect(merged.map(({ code }) => code)).toEqual(["b", "c", "a"]);
  });
});
