import { describe, expect, test } from "vitest";
import { changeWords } from "@/components/history/change-words";
import type { Design } from "@/lib/core/design/design";
import { sampleDesign, samplePostgresql, sampleService } from "@/lib/core/testing/sample-design";

const shop: Design = sampleDesign({
  components: [sampleService("api"), samplePostgresql()],
  connections: [{ id: "api-postgresql", from: "api", to: "postgresql", port: "tcp" }],
  configObjects: [
    {
      id: "app",
      kind: "ConfigMap",
      nameSuffix: "app",
      createPath: ["config", "create"],
      namePath: ["global", "configName"],
      entries: [{ key: "LOG_LEVEL", description: "", source: { from: "value", path: ["config", "logLevel"] } }],
    },
  ],
  locks: [{ id: "postgresql", version: "16.1.0", resolvedAt: "2026-01-01T00:00:00Z" }],
  profiles: [
    {
      id: "dev",
      name: "Development",
      description: "",
      values: "a: 1\n",
      target: { release: "shop", namespace: "dev" },
    },
  ],
});

function wordsOf(to: Design): string[] {
  return changeWords(shop, to).map(({ kind, subject, details }) => [`${subject} ${kind}`, ...details].join("; "));
}

describe("changeWords", () => {
  test("equal designs and lines of text need no words", () => {
    expect(wordsOf(structuredClone(shop))).toEqual([]);
    const profiles = shop.profiles.map((profile) => ({ ...profile, values: "a: 2\n" }));
    expect(wordsOf({ ...shop, values: "a: 3\n", profiles })).toEqual([]);
  });

  test("what is added and removed is named as people know it", () => {
    const to = {
      ...shop,
      components: [sampleService("api"), sampleService("web")],
      connections: [],
      locks: [],
      profiles: [],
    };
    expect(wordsOf(to)).toEqual([
      "Component web added",
      "Component PostgreSQL removed",
      "Connection from api to PostgreSQL, port tcp removed",
      "Locked version of PostgreSQL removed",
      "Profile Development removed",
    ]);
  });

  test("what stays is told field by field, from and to", () => {
    const api = sampleService("api", { title: "API", description: "Answers" });
    if (api.spec.kind !== "service") throw new Error("a service");
    const spec = {
      ...api.spec,
      image: { ...api.spec.image, registry: "docker.io" },
      capabilities: { ingress: {}, service: { port: 9090 } },
      configObjects: ["app", "keys"],
    };
    const [config] = shop.configObjects;
    const to: Design = {
      ...shop,
      chart: { ...shop.chart, version: "0.2.0", keywords: ["shop", "web"], home: "https://shop.example" },
      components: [{ ...api, spec }, samplePostgresql()],
      configObjects: [
        {
          ...config!,
          entries: [
            { key: "LOG_LEVEL", description: "How much", source: { from: "value", path: ["config", "logLevel"] } },
            { key: "MODE", description: "", source: { from: "value", path: ["config", "mode"] } },
          ],
        },
      ],
      locks: [{ id: "postgresql", version: "16.2.0", resolvedAt: "2026-01-01T00:00:00Z" }],
    };
    expect(wordsOf(to)).toEqual([
      "Chart changed; version: 0.1.0 → 0.2.0; keywords: empty → shop, web; home: https://shop.example added",
      "Component API changed; title: api → API; description: empty → Answers; image registry: ghcr.io → docker.io; service port: 8080 → 9090; ingress added; config objects: empty → app, keys",
      "ConfigMap app changed; LOG_LEVEL description: empty → How much; MODE added",
      "Locked version of PostgreSQL changed; version: 16.1.0 → 16.2.0",
    ]);
  });

  test("another order is told once", () => {
    expect(wordsOf({ ...shop, components: shop.components.toReversed() })).toEqual(["Order of components changed"]);
  });
});
