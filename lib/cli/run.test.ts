import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "@/lib/cli/run";
import { readChartArchive } from "@/lib/core/archive/read-archive";
import { writeArchive } from "@/lib/core/archive/write-archive";
import { fetchCommand } from "@/lib/core/chart/fetch-commands";
import type { Design } from "@/lib/core/design/design";
import { profile, shop } from "@/lib/core/diagnostics/testing/shop";
import { STARTERS } from "@/lib/core/starters/starters";
import { withFolder } from "@/lib/core/testing/run-helm";
import { stringifyYaml } from "@/lib/core/yaml/write-values";

interface Result {
  code: number;
  out: string;
  err: string;
}

function chartroom(cwd: string, ...argv: string[]): Result {
  const result: Result = { code: -1, out: "", err: "" };
  result.code = run(argv, {
    cwd,
    out: (text) => {
      result.out += text;
    },
    err: (text) => {
      result.err += text;
    },
  });
  return result;
}

const writeDesign = (folder: string, design: Design, name = "design.json") =>
  writeFileSync(join(folder, name), JSON.stringify(design));

/** Every path below a folder, folders left out. */
const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe("starters and design", () => {
  it("print the ids, one a line, and each one's design as JSON", () => {
    const { out, code } = chartroom(".", "starters");
    expect([code, out]).toEqual([0, STARTERS.map(({ id }) => `${id}\n`).join("")]);
    for (const { id, create } of STARTERS) {
      const printed = chartroom(".", "design", id);
      expect(printed.code).toBe(0);
      expect(JSON.parse(printed.out)).toEqual(create());
    }
  });
});

describe("check", () => {
  it.each(STARTERS.map(({ id }) => id))("finds no errors in the starter %s", (id) => {
    const { code, out } = chartroom(".", "check", id);
    expect(out).toMatch(/^0 errors, \d+ warnings?$/m);
    expect(code).toBe(0);
  });

  it("names place, code and remedy of what is wrong, and exits with 1", () =>
    withFolder((folder) => {
      writeDesign(
        folder,
        shop((design) => (design.profiles = [profile("dev", "api:\n  replicaCount: two\n")])),
      );
      const { code, out } = chartroom(folder, "check", "design.json");
      expect(code).toBe(1);
      expect(out).toContain(
        'values-dev.yaml:2:3: error: api.replicaCount must be a whole number, not "two". [value_invalid]\n    ',
      );
      expect(out).toMatch(/1 error, \d+ warnings?\n$/);
    }));

  it("reads a design in YAML as well as in JSON", () =>
    withFolder((folder) => {
      const design = shop();
      writeDesign(folder, design);
      writeFileSync(join(folder, "design.yaml"), stringifyYaml(design));
      const fromJson = chartroom(folder, "check", "design.json");
      expect(chartroom(folder, "check", "design.yaml")).toEqual(fromJson);
      expect(fromJson.err).toBe("");
    }));
});

describe("build", () => {
  it("writes the tree and the package, and says what is not vendored and how to fetch it", () =>
    withFolder((folder) => {
      writeDesign(folder, shop());
      const { code, out, err } = chartroom(folder, "build", "design.json", "--out", "dist");
      expect([code, out]).toEqual([0, "dist/shop\ndist/shop-0.1.0.tgz\n"]);
      expect(err).toContain("postgresql");
      expect(err).toContain(`${fetchCommand(shop(), "dist/shop")}\n`);
      expect(readdirSync(join(folder, "dist")).sort()).toEqual(["shop", "shop-0.1.0.tgz"]);
      expect(statSync(join(folder, "dist/shop")).mode & 0o777).toBe(0o755);
      const read = readChartArchive(new Uint8Array(readFileSync(join(folder, "dist/shop-0.1.0.tgz"))));
      expect(read).toMatchObject({ ok: true, archive: { name: "shop", version: "0.1.0" } });
      const tree = listFiles(join(folder, "dist/shop"));
      expect(tree).toEqual(expect.arrayContaining(["Chart.yaml", "values.yaml", "subcharts/api/Chart.yaml"]));
      const packed = read.ok ? read.archive.files.map(({ path }) => path) : [];
      // `helm dependency build` on the unpacked package reads the sources of the subcharts too.
      expect(packed).toEqual(expect.arrayContaining(["charts/api/Chart.yaml", "subcharts/api/Chart.yaml"]));
    }));

  it("gives the same bytes every time, in place of the last build", () =>
    withFolder((folder) => {
      writeDesign(folder, shop());
      const build = () => {
        expect(chartroom(folder, "build", "design.json", "--out", "dist").code).toBe(0);
        return readFileSync(join(folder, "dist/shop-0.1.0.tgz"));
      };
      const first = build();
      writeFileSync(join(folder, "dist/shop/left-over.txt"), "");
      expect(build()).toEqual(first);
      expect(listFiles(join(folder, "dist/shop"))).not.toContain("left-over.txt");
    }));

  it("vendors the packages of --archives and then says nothing", () =>
    withFolder((folder) => {
      writeDesign(folder, shop());
      mkdirSync(join(folder, "packages"));
      const chart = "apiVersion: v2\nname: postgresql\nversion: 16.7.27\n";
      writeFileSync(
        join(folder, "packages/postgresql-16.7.27.tgz"),
        writeArchive("postgresql", [{ path: "Chart.yaml", content: chart }]),
      );
      const { code, err } = chartroom(folder, "build", "design.json", "--out", "dist", "--archives", "packages");
      expect([code, err]).toEqual([0, ""]);
      expect(listFiles(join(folder, "dist/shop"))).toContain("charts/postgresql-16.7.27.tgz");
    }));

  it("writes sibling charts beside the chart", () =>
    withFolder((folder) => {
      writeDesign(
        folder,
        shop((design) => (design.chart.subchartSource = "siblings")),
      );
      for (let round = 0; round < 2; round++) {
        expect(chartroom(folder, "build", "design.json", "--out", "dist").code).toBe(0);
        expect(readdirSync(join(folder, "dist")).sort()).toEqual(["api", "shop", "shop-0.1.0.tgz", "web"]);
      }
    }));

  it("refuses a design whose text cannot be read, by file and line, and writes nothing", () =>
    withFolder((folder) => {
      writeDesign(
        folder,
        shop((design) => (design.profiles = [profile("dev", "a: 1\nb: [\n")])),
      );
      const { code, out, err } = chartroom(folder, "build", "design.json", "--out", "dist");
      expect([code, out]).toEqual([1, ""]);
      expect(err).toMatch(/^values-dev\.yaml:\d+:\d+: error: .*\[values_unparsable\]/);
      expect(readdirSync(folder)).toEqual(["design.json"]);
    }));

  it("touches no folder it did not write, and follows no link", () =>
    withFolder((folder) => {
      writeDesign(folder, shop());
      mkdirSync(join(folder, "dist/shop"), { recursive: true });
      writeFileSync(join(folder, "dist/shop/mine.txt"), "mine");
      const foreign = chartroom(folder, "build", "design.json", "--out", "dist");
      expect(foreign).toMatchObject({ code: 2, out: "" });
      expect(foreign.err).toContain("[out_not_ours]");
      expect(listFiles(join(folder, "dist"))).toEqual(["shop/mine.txt"]);

      mkdirSync(join(folder, "linked"));
      mkdirSync(join(folder, "elsewhere"));
      writeFileSync(join(folder, "elsewhere/precious.tgz"), "precious");
      symlinkSync(join(folder, "elsewhere"), join(folder, "linked/shop"));
      expect(chartroom(folder, "build", "design.json", "--out", "linked").err).toContain("[out_is_link]");

      mkdirSync(join(folder, "packed"));
      symlinkSync(join(folder, "elsewhere/precious.tgz"), join(folder, "packed/shop-0.1.0.tgz"));
      expect(chartroom(folder, "build", "design.json", "--out", "packed").code).toBe(0);
      expect(listFiles(join(folder, "elsewhere"))).toEqual(["precious.tgz"]);
      expect(readFileSync(join(folder, "elsewhere/precious.tgz"), "utf8")).toBe("precious");
    }));
});

describe("the command line", () => {
  it("explains itself", () => {
    const { code, out } = chartroom(".", "--help");
    expect(code).toBe(0);
    for (const name of ["starters", "design", "build", "check"]) {
      expect(out).toContain(`chartroom ${name}`);
      expect(chartroom(".", name, "--help")).toMatchObject({ code: 0, err: "" });
    }
  });

  it.each<[argv: string[], code: string]>([
    [[], "usage"],
    [["bild"], "usage"],
    [["--version"], "usage"],
    [["starters", "x"], "usage"],
    [["design"], "usage"],
    [["design", "a", "b"], "usage"],
    [["design", "nope"], "starter_missing"],
    [["design", "../x"], "starter_missing"],
    [["check"], "usage"],
    [["check", "nope"], "design_missing"],
    [["check", "."], "design_missing"],
    [["check", "a\0b"], "file_unusable"],
    [["check", "x".repeat(5000)], "file_unusable"],
    [["check", "dataspoke", "--out", "x"], "usage"],
    [["build", "dataspoke"], "usage"],
    [["build", "dataspoke", "--out"], "usage"],
    [["build", "dataspoke", "--out", ""], "usage"],
    [["build", "dataspoke", "--out", "design.json"], "file_unusable"],
    [["build", "dataspoke", "--out", "design.json/x"], "file_unusable"],
    [["build", "dataspoke", "--out", "dist", "--archives", "nope"], "file_unusable"],
    [["build", "dataspoke", "--out", "dist", "--archives", "bad"], "archive_not_gzip"],
  ])("refuses %j in one line with exit code 2 and the code %s", (argv, code) =>
    withFolder((folder) => {
      writeDesign(folder, shop());
      mkdirSync(join(folder, "bad"));
      writeFileSync(join(folder, "bad/x.tgz"), "not a package");
      const result = chartroom(folder, ...argv);
      expect(result).toMatchObject({ code: 2, out: "" });
      expect(result.err).toMatch(/^chartroom: [^\n]+ \[[a-z_0-9]+\]\n$/);
      expect(result.err).toContain(`[${code}]`);
      expect(readdirSync(folder).sort()).toEqual(["bad", "design.json"]);
    }),
  );

  it.each<[what: string, content: string | Uint8Array, code: string]>([
    ["nothing", "", "design_invalid"],
    ["text", "hello", "design_not_yaml"],
    ["a list", "[1]", "design_not_yaml"],
    ["another kind of JSON", "{}", "design_invalid"],
    ["half a JSON", '{"schemaVersion": 1,', "design_not_yaml"],
    ["bytes", Uint8Array.from([0xff, 0xfe, 0, 1]), "design_not_utf8"],
    ["a newer design", '{"schemaVersion": 99}', "design_too_new"],
    ["a version that is none", '{"schemaVersion": "1"}', "design_invalid"],
    [
      "a path out of the chart",
      JSON.stringify({ ...shop(), files: [{ id: "x", path: "../../etc/x", content: "" }] }),
      "design_invalid",
    ],
    [
      "a name out of the folder",
      JSON.stringify({ ...shop(), chart: { ...shop().chart, name: "../x" } }),
      "design_invalid",
    ],
    ["an unknown field", JSON.stringify({ ...shop(), extra: 1 }), "design_invalid"],
    ["a prototype", '{"schemaVersion": 1, "__proto__": {"chart": {}}}', "design_invalid"],
    ["deep JSON", `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, "design_invalid"],
    ["deep YAML", `a: ${"[".repeat(10_000)}${"]".repeat(10_000)}`, "design_not_yaml"],
    [
      "an alias bomb",
      [
        "a: &a [x,x,x,x,x,x,x,x,x]",
        ..."bcdefghi"
          .split("")
          .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(",")}]`),
      ].join("\n"),
      "design_not_yaml",
    ],
  ])("refuses a design that is %s", (_what, content, code) =>
    withFolder((folder) => {
      writeFileSync(join(folder, "x"), content);
      for (const argv of [
        ["check", "x"],
        ["build", "x", "--out", "dist"],
      ]) {
        const result = chartroom(folder, ...argv);
        expect(result).toMatchObject({ code: 2, out: "" });
        expect(result.err).toMatch(/^chartroom: [^\n]+\n$/);
        expect(result.err).toContain(`[${code}]`);
      }
      expect(readdirSync(folder)).toEqual(["x"]);
    }),
  );

  it("a message cannot play with the terminal", () => {
    const { err } = chartroom(".", "\u001b[31mred\u202e");
    expect(err).toContain("red");
    for (const character of ["\u001b", "\u202e"]) expect(err).not.toContain(character);
  });
});
