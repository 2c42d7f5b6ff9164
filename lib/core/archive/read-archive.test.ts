import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_FILE_BYTES, MAX_PACKAGE_BYTES } from "@/lib/core/archive/archive-limits";
import { concatBytes } from "@/lib/core/archive/concat-bytes";
import { readChartArchive } from "@/lib/core/archive/read-archive";
import { encodeTarEntry, TAR_END } from "@/lib/core/archive/tar-writer";
import { writeArchive } from "@/lib/core/archive/write-archive";
import type { ChartFile } from "@/lib/core/chart/chart-file";

const CHART_YAML = "apiVersion: v2\nname: shop\nversion: 0.1.0\n";
const CHART: ChartFile = { path: "Chart.yaml", content: CHART_YAML };
const PACKAGE = writeArchive("shop", [CHART, { path: "values.yaml", content: "a: 1\n" }]);

/** A raw archive entry: what our own writer would refuse to make. */
function entry(path: string, content: string | Uint8Array = "", change: (header: Uint8Array) => void = () => {}) {
  const blocks = encodeTarEntry(path, Buffer.from(content), 0o644);
  const header = blocks.at(-3)!;
  change(header);
  header.fill(0x20, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.set(Buffer.from(`${sum.toString(8).padStart(6, "0")}\0 `), 148);
  return concatBytes(blocks);
}

const setType = (type: string) => (header: Uint8Array) => header.set(Buffer.from(type), 156);
const pack = (...entries: Uint8Array[]) =>
  new Uint8Array(gzipSync(concatBytes([entry("shop/Chart.yaml", CHART_YAML), ...entries, TAR_END])));

function codeOf(bytes: Uint8Array): string {
  const result = readChartArchive(bytes);
  if (result.ok) return "ok";
  expect(result.refusal.message).toMatch(/^[A-Z"].*\.$/);
  return result.refusal.code;
}

describe("readChartArchive", () => {
  it("reads what writeArchive wrote", () => {
    const result = readChartArchive(PACKAGE);
    expect(result).toMatchObject({ ok: true, archive: { name: "shop", version: "0.1.0", bytes: PACKAGE } });
    expect(result.ok && result.archive.files).toEqual([CHART, { path: "values.yaml", content: "a: 1\n" }]);
    expect(result.ok && result.archive.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("read(write(files)) are the same files", () => {
    const step = fc.stringMatching(/^[a-zA-Z0-9_ü✓][-.a-zA-Z0-9_ü✓]{0,80}$/u);
    const file = fc.record({
      path: fc.array(step, { minLength: 1, maxLength: 5 }).map((steps) => `f/${steps.join("/")}`),
      content: fc.oneof(
        fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0")),
        // 0xff is in no UTF-8 text, so these stay bytes.
        fc.uint8Array({ maxLength: 600 }).map((bytes) => Uint8Array.from([0xff, ...bytes])),
      ),
    });
    const files = fc
      .uniqueArray(file, { selector: ({ path }) => path })
      .filter((all) => all.every((one) => !all.some((other) => other.path.startsWith(`${one.path}/`))));
    fc.assert(
      fc.property(files, (all) => {
        const result = readChartArchive(writeArchive("shop", [...all, CHART]));
        const byPath = (left: ChartFile, right: ChartFile) => (left.path < right.path ? -1 : 1);
        expect(result.ok && [...result.archive.files].sort(byPath)).toEqual([...all, CHART].sort(byPath));
      }),
    );
  });

  it("reads archives of other writers: folders, global headers, GNU long names, several gzip members", () => {
    const long = `shop/files/${"x".repeat(200)}`;
    const tar = concatBytes([
      entry("pax_global_header", "52 comment=0123456789012345678901234567890123456789\n", setType("g")),
      entry("shop/", "", setType("5")),
      entry("shop/Chart.yaml", `\uFEFF${CHART_YAML}`),
      entry("././@LongLink", `${long}\0`, setType("L")),
      entry("shop/files/short", "1"),
      entry("shop/old", "2", (header) => header.fill(0, 257, 345)),
    ]);
    const half = Math.floor(tar.length / 2);
    const bytes = concatBytes([gzipSync(tar.subarray(0, half)), gzipSync(tar.subarray(half)), gzipSync(TAR_END)]);
    const result = readChartArchive(bytes);
    expect(result.ok ? result.archive.files.map((file) => file.path) : result.refusal).toEqual([
      "Chart.yaml",
      long.slice(5),
      "old",
    ]);
  });

  it.each<[what: string, code: string, bytes: () => Uint8Array]>([
    ["nothing", "archive_not_gzip", () => new Uint8Array()],
    ["a YAML file", "archive_not_gzip", () => Buffer.from("replicas: 2\n")],
    ["a zip file", "archive_not_gzip", () => Buffer.from("PK\x03\x04 and so on")],
    ["two bytes of gzip", "archive_corrupt", () => Uint8Array.from([0x1f, 0x8b])],
    ["gzip of something else", "archive_corrupt", () => gzipSync(Buffer.from("hello ".repeat(200)))],
    ["an empty archive", "archive_no_chart", () => gzipSync(TAR_END)],
    ["a package that was cut off", "archive_corrupt", () => PACKAGE.subarray(0, PACKAGE.length - 20)],
    ["a package without its checksum", "archive_corrupt", () => PACKAGE.subarray(0, PACKAGE.length - 8)],
    ["a package with one byte more", "archive_corrupt", () => concatBytes([PACKAGE, Uint8Array.from([1])])],
    [
      "a gzip header without end",
      "archive_corrupt",
      () => {
        const bytes = new Uint8Array(MAX_PACKAGE_BYTES).fill(0x61);
        bytes.set([0x1f, 0x8b, 8, 8]);
        return bytes;
      },
    ],
    [
      "empty deflate blocks without end",
      "archive_corrupt",
      () => {
        const bytes = new Uint8Array(MAX_PACKAGE_BYTES).fill(0);
        bytes.set([0x1f, 0x8b, 8]);
        for (let at = 10; at + 5 < bytes.length; at += 5) bytes.set([0, 0, 0, 255, 255], at);
        return bytes;
      },
    ],
    ["20 MiB and a byte", "archive_too_large", () => new Uint8Array(MAX_PACKAGE_BYTES + 1)],
    ["a bomb of zeros", "archive_bomb", () => gzipSync(new Uint8Array(120 * 1024 * 1024))],
    [
      "a mild bomb",
      "archive_too_large",
      () => {
        const block = new Uint8Array(110 * 1024 * 1024);
        let state = 1;
        for (let at = 0; at < block.length; at += 16) {
          state = (state * 1103515245 + 12345) % 2 ** 31;
          block[at] = state >> 16;
        }
        return gzipSync(block);
      },
    ],
    ["a file above 5 MiB", "archive_file_too_large", () => pack(entry("shop/big", new Uint8Array(MAX_FILE_BYTES + 1)))],
    [
      "20,001 empty files",
      "archive_too_many_files",
      () => pack(...Array.from({ length: 20_000 }, (_, index) => entry(`shop/f${index}`))),
    ],
    ["a way out", "archive_path_unsafe", () => pack(entry("shop/../../etc/passwd"))],
    ["a way out of the root", "archive_path_unsafe", () => pack(entry("../shop/x"))],
    ["a way out in a PAX header", "archive_path_unsafe", () => pack(entry(`shop/../${"ü".repeat(200)}`))],
    ["an absolute path", "archive_path_unsafe", () => pack(entry("/etc/passwd"))],
    ["an absolute path below the root", "archive_path_unsafe", () => pack(entry("shop//etc/passwd"))],
    ["a drive", "archive_path_unsafe", () => pack(entry("shop/C:/x"))],
    ["a backslash", "archive_path_unsafe", () => pack(entry("shop\\..\\x"))],
    ["a control character", "archive_path_unsafe", () => pack(entry("shop/\u001b[31mred"))],
    ["a very long path", "archive_path_unsafe", () => pack(entry(`shop/${"abcdefgh/".repeat(200)}x`))],
    ["a very long name", "archive_path_unsafe", () => pack(entry(`shop/${"x".repeat(300)}`))],
    ["a symbolic link", "archive_link", () => pack(entry("shop/l", "", setType("2")))],
    ["a hard link", "archive_link", () => pack(entry("shop/l", "", setType("1")))],
    ["a device", "archive_special_file", () => pack(entry("shop/d", "", setType("3")))],
    ["a pipe", "archive_special_file", () => pack(entry("shop/d", "", setType("6")))],
    ["a GNU sparse file", "archive_special_file", () => pack(entry("shop/d", "", setType("S")))],
    ["a path twice", "archive_duplicate_path", () => pack(entry("shop/a", "1"), entry("shop/a", "2"))],
    ["Chart.yaml twice", "archive_duplicate_path", () => pack(entry("shop/Chart.yaml", CHART_YAML))],
    ["a file that is a folder too", "archive_duplicate_path", () => pack(entry("shop/a"), entry("shop/a/b"))],
    ["a file outside the root", "archive_no_root", () => pack(entry("Chart.yaml", CHART_YAML))],
    ["two roots", "archive_many_roots", () => pack(entry("other/Chart.yaml", CHART_YAML))],
    ["no Chart.yaml", "archive_no_chart", () => writeArchive("shop", [{ path: "values.yaml", content: "" }])],
    [
      "a Chart.yaml only deeper down",
      "archive_no_chart",
      () => writeArchive("shop", [{ path: "charts/api/Chart.yaml", content: CHART_YAML }]),
    ],
    [
      "a header with a wrong checksum",
      "archive_corrupt",
      () => {
        const bad = entry("shop/a");
        bad[0] = 0x78;
        return pack(bad);
      },
    ],
    [
      "a size beyond the end",
      "archive_corrupt",
      () => pack(entry("shop/a", "", (header) => header.set(Buffer.from("00000777777"), 124))),
    ],
    [
      "a negative binary size",
      "archive_corrupt",
      () => pack(entry("shop/a", "", (header) => header.fill(0xff, 124, 136))),
    ],
    [
      "a size that is no number",
      "archive_corrupt",
      () => pack(entry("shop/a", "", (header) => header.set(Buffer.from("zzzzzzzzzzz"), 124))),
    ],
    ["a broken PAX record", "archive_corrupt", () => pack(entry("p", "99 path=x\n", setType("x")), entry("shop/a"))],
    [
      "a PAX size that lies",
      "archive_corrupt",
      () => pack(entry("p", "22 size=999999999999\n".replace("22", "21"), setType("x")), entry("shop/a")),
    ],
  ])("refuses %s with %s", (_what, code, bytes) => {
    expect(codeOf(new Uint8Array(bytes()))).toBe(code);
  });

  it.each([
    ["..", "0.1.0"],
    ["a/b", "0.1.0"],
    ["", "0.1.0"],
    ["x".repeat(300), "0.1.0"],
    ["shop", "../1"],
    ["shop", "latest"],
  ])("refuses a chart named %j of version %j", (name, version) => {
    const content = `apiVersion: v2\nname: ${JSON.stringify(name)}\nversion: ${JSON.stringify(version)}\n`;
    expect(codeOf(writeArchive("shop", [{ path: "Chart.yaml", content }]))).toBe("archive_chart_unusable");
  });

  it.each(["- a list\n", "name: [\n", "", "name: 1\nversion: 2\n", "\tname: x\n"])(
    "refuses Chart.yaml %j",
    (content) => {
      expect(codeOf(writeArchive("shop", [{ path: "Chart.yaml", content }]))).toBe("archive_chart_unusable");
    },
  );

  it("never throws, and never takes a damaged package for a sound one", () => {
    const flips = fc.array(fc.record({ at: fc.nat(PACKAGE.length - 1), to: fc.nat(255) }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(flips, fc.nat(PACKAGE.length), (changes, length) => {
        const bytes = PACKAGE.slice(0, Math.max(length, 2));
        for (const { at, to } of changes) if (at < bytes.length) bytes[at] = to;
        const result = readChartArchive(bytes);
        // Time, name and the like in the gzip header may change without harm; the content may not.
        if (result.ok) expect(result.archive.files).toEqual([CHART, { path: "values.yaml", content: "a: 1\n" }]);
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws on bytes that only start like an archive", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (noise) => {
        expect(readChartArchive(Uint8Array.from([0x1f, 0x8b, 8, ...noise])).ok).toBe(false);
        expect(readChartArchive(gzipSync(noise)).ok).toBe(false);
      }),
    );
  });
});
