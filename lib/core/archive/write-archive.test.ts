import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gunzipBounded } from "@/lib/core/archive/gunzip";
import { readTar } from "@/lib/core/archive/tar-reader";
import { writeArchive } from "@/lib/core/archive/write-archive";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import { withFolder, writeFiles } from "@/lib/core/testing/run-helm";

const FILES: ChartFile[] = [
  { path: "values.yaml", content: "replicas: 2\n" },
  { path: "Chart.yaml", content: "apiVersion: v2\nname: shop\nversion: 0.1.0\n" },
  { path: "templates/deployment.yaml", content: "kind: Deployment\n" },
  { path: "files/install.sh", content: "#!/bin/sh\necho ok\n" },
  { path: "files/logo.png", content: Uint8Array.from([0x89, 0x50, 0, 255, 254]) },
  {
    path: `files/${"long-".repeat(30)}/${"name-".repeat(25)}.txt`,
    content: "a path that fits ustar's two fields is rare",
  },
  { path: `files/${"x".repeat(180)}.txt`, content: "long" },
  { path: "files/größe-✓.txt", content: "UTF-8 ✓\n" },
  { path: "files/empty", content: "" },
  { path: "files/block", content: "b".repeat(512) },
];

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("writeArchive", () => {
  it("gives the same bytes 100 times, whatever order the files come in", () => {
    const hashes = new Set<string>();
    for (let round = 0; round < 100; round++) {
      const turned = [...FILES.slice(round % FILES.length), ...FILES.slice(0, round % FILES.length)];
      hashes.add(sha256(writeArchive("shop", turned)));
    }
    expect(hashes.size).toBe(1);
  });

  it("keeps time, name and owner out of the archive", () => {
    const bytes = writeArchive("shop", [{ path: "Chart.yaml", content: "name: shop\n" }]);
    expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
    const header = gunzipSync(bytes).subarray(0, 512).toString("latin1");
    expect(header.slice(100, 148)).toBe("0000644\0" + "0000000\0" + "0000000\0" + "00000000013\0" + "00000000000\0");
    expect(header.slice(257, 329)).toBe(`ustar\0${"00"}${"\0".repeat(64)}`);
  });

  it("is read by the system's tar with the same paths, contents and modes", () => {
    withFolder((folder) => {
      writeFiles(folder, [{ path: "shop.tgz", content: writeArchive("shop", FILES) }]);
      mkdirSync(join(folder, "out"));
      const tar = spawnSync("tar", ["-xzf", "shop.tgz", "-C", "out"], { cwd: folder, encoding: "utf8" });
      expect(tar).toMatchObject({ status: 0, stderr: "" });
      for (const { path, content } of FILES) {
        const file = join(folder, "out/shop", path);
        expect(readFileSync(file)).toEqual(Buffer.from(content));
        expect((statSync(file).mode & 0o777).toString(8)).toBe(path.endsWith(".sh") ? "755" : "644");
      }
    });
  });

  it("is read back as the same files", () => {
    const step = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .filter((text) => !/[/\\\p{Cc}]/u.test(text) && text !== "." && text !== "..");
    const path = fc.array(step, { minLength: 1, maxLength: 6 }).map((steps) => `f/${steps.join("/")}`);
    const content = fc.oneof(fc.uint8Array({ maxLength: 2000 }), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ path, content }), { selector: (file) => file.path }), (files) => {
        const unpacked = gunzipBounded(writeArchive("shop", files));
        const tar = unpacked.ok ? readTar(unpacked.bytes) : unpacked;
        expect(tar).toMatchObject({ ok: true });
        const read = tar.ok ? tar.files : [];
        const expected = files.map((file) => [`shop/${file.path}`, Buffer.from(file.content).toString("hex")]);
        expect(read.map((file) => [file.path, Buffer.from(file.content).toString("hex")]).sort()).toEqual(
          expected.sort(),
        );
      }),
    );
  });

  it.each(["../x", "/x", "a//b", "a\\b", "C:/x", "", "a/.", "a\0b"])("stops on our own wrong path %j", (path) => {
    expect(() => writeArchive("shop", [{ path, content: "" }])).toThrow("archive path");
  });

  it("stops on the same path twice", () => {
    expect(() => writeArchive("shop", [FILES[0]!, FILES[0]!])).toThrow("twice");
  });
});
