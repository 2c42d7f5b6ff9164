import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  brokenPaths,
  importCycles,
  layerViolations,
  packageViolations,
  styleViolations,
  testPackageViolations,
  unmarkedServerFiles,
} from "./architecture-rules.mjs";
import { biomeConfig } from "./biome-config.mjs";
import { COMPONENT_AREAS } from "./layers.mjs";
import { importsOf, readText } from "./source-files.mjs";

describe("imports", () => {
  it("go only where the table in layers.mjs allows", () => {
    expect(layerViolations()).toEqual([]);
  });

  it("use packages and Node only where the table allows", () => {
    expect(packageViolations()).toEqual([]);
  });

  it("keep test packages out of production files", () => {
    expect(testPackageViolations()).toEqual([]);
  });

  it("form no circles", () => {
    expect(importCycles()).toEqual([]);
  });

  it("are read from the source as TypeScript does", () => {
    const text = [
      'import "a";',
      'import type { B } from "b";',
      'import {\n  type C,\n  c,\n} from "c";',
      'export { d } from "d";',
      'export const e = await import("e");',
      'const f = new Worker(new URL("./f.ts", import.meta.url));',
      'const text = `import x from "not this"`;',
      '/* import "not this either" */',
    ].join("\n");
    const found = importsOf(text);
    expect(found.map(({ specifier }) => specifier).sort()).toEqual(["./f.ts", "a", "b", "c", "d", "e"]);
    expect(found.filter(({ isTypeOnly }) => isTypeOnly).map(({ specifier }) => specifier)).toEqual(["b"]);
  });
});

describe("files", () => {
  it("follow the house rules", () => {
    expect(styleViolations()).toEqual([]);
  });

  it("of lib/server say that they are the server's", () => {
    expect(unmarkedServerFiles()).toEqual([]);
  });

  it("under components/ belong to an area of the table", () => {
    expect(readdirSync("components").filter((area) => !COMPONENT_AREAS.includes(area))).toEqual([]);
  });
});

describe("package-lock.json", () => {
  it("has the packages of every platform, so that a clean install passes on each", () => {
    const packages: Record<string, { optionalDependencies?: Record<string, string>; version?: string }> = JSON.parse(
      readText("package-lock.json"),
    ).packages;
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .map((name) => [`${path}/node_modules/${name}`, `node_modules/${name}`])
        .filter((places) => !places.some((place) => packages[place]?.version))
        .map((places) => `${places[1]}, which ${path} names`),
    );
    expect(missing).toEqual([]);
  });
});

describe("words", () => {
  it("name only files that exist, and no folder of one machine", () => {
    expect(brokenPaths()).toEqual([]);
  });

  it("biome.json is what the table generates (node scripts/biome-config.mjs)", () => {
    expect(JSON.parse(readText("biome.json"))).toEqual(biomeConfig());
  });
});
