import { expect, test } from "vitest";
import { textMarkers } from "@/components/values/text-markers";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";

const diagnostic = (path: string[], layer = "base"): Diagnostic => ({
  code: "replicas_too_low",
  severity: "warning",
  message: "One replica cannot survive a restart.",
  remedy: "Set 2 or more.",
  target: { kind: "value", layer, path },
});

const TEXT = "api:\n  replicaCount: 1\n  env:\n    A: b\n";

test("a diagnostic of a value underlines that value", () => {
  const [marker] = textMarkers(TEXT, "base", [diagnostic(["api", "replicaCount"])]);
  expect(TEXT.slice(marker?.start, marker?.end)).toBe("1");
  expect(marker?.message).toBe("One replica cannot survive a restart. Set 2 or more.");
});

test("a map is underlined on one line", () => {
  const [marker] = textMarkers(TEXT, "base", [diagnostic(["api", "env"])]);
  expect(TEXT.slice(marker?.start, marker?.end)).not.toContain("\n");
});

test("diagnostics of other layers and of keys that are not written here are left out", () => {
  expect(textMarkers(TEXT, "base", [diagnostic(["api", "replicaCount"], "dev"), diagnostic(["web"])])).toEqual([]);
});

test("text that does not parse is underlined where it breaks, also behind a byte order mark and CRLF", () => {
  const text = "\uFEFFapi:\r\n  a: [1\r\n";
  const markers = textMarkers(text, "base", []);
  expect(markers[0]?.severity).toBe("error");
  expect(markers[0]?.end).toBeGreaterThan(markers[0]?.start ?? 0);
});
