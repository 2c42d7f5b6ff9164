import { expect, test } from "vitest";
import { EMPTY_SERVICE, nameFromTitle, newServiceCommand, parseImage } from "@/components/designer/dialogs/new-service";
import { applyCommand } from "@/lib/core/design/apply-command";
import { sampleDesign } from "@/lib/core/testing/sample-design";
import { parseValues } from "@/lib/core/yaml/parse-values";

test.each([
  ["ghcr.io/example/api:1.0.0", { registry: "ghcr.io", repository: "example/api", tag: "1.0.0" }],
  ["localhost:5000/api", { registry: "localhost:5000", repository: "api", tag: "" }],
  ["nginx", { registry: "docker.io", repository: "nginx", tag: "" }],
  ["library/nginx:1.27", { registry: "docker.io", repository: "library/nginx", tag: "1.27" }],
])("%s is read as an image", (text, image) => {
  expect(parseImage(text)).toEqual(image);
});

test("what is no image is refused", () => {
  for (const text of ["", "a b", "ghcr.io/", "x:y:z", "https://ghcr.io/x"]) expect(parseImage(text)).toBeNull();
});

test("names follow titles", () => {
  expect(nameFromTitle("Public API")).toBe("public-api");
  expect(nameFromTitle("3 Élan!")).toBe("elan");
  expect(nameFromTitle("x".repeat(60))).toHaveLength(40);
});

test("the form becomes a component the design takes", () => {
  const result = newServiceCommand({
    ...EMPTY_SERVICE,
    title: "API",
    name: "api",
    image: "ghcr.io/x/api:2",
    hasIngress: true,
  });
  expect(result.ok).toBe(true);
  if (!result.ok) return;
  const applied = applyCommand(sampleDesign(), result.command);
  expect(applied.ok).toBe(true);
  if (applied.ok)
    expect(parseValues(applied.design.values).value.api).toMatchObject({ enabled: true, image: { tag: "2" } });
});

test("what is wrong is told at its field", () => {
  const result = newServiceCommand({ ...EMPTY_SERVICE, name: "API", image: "", port: "0", probePath: "x" });
  expect(result).toMatchObject({ ok: false, errors: { name: /./, image: /./, port: /./, probePath: /./ } });
  const worker = newServiceCommand({ ...EMPTY_SERVICE, name: "w", image: "w", port: "", hasIngress: true });
  expect(worker).toMatchObject({ ok: false, errors: { port: /Ingress/ } });
});
