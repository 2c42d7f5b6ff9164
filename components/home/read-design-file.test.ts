import { describe, expect, test } from "vitest";
import { readDesignFile } from "@/components/home/read-design-file";

const file = (content: BlobPart, name = "chartroom.json") => new File([content], name);

describe("readDesignFile", () => {
  test("gives the document, with or without a byte order mark", async () => {
    await expect(readDesignFile(file('{"schemaVersion":1}'))).resolves.toEqual({
      ok: true,
      design: { schemaVersion: 1 },
    });
    await expect(readDesignFile(file('\uFEFF{"a":1}'))).resolves.toEqual({ ok: true, design: { a: 1 } });
  });

  test.each([
    ["an archive", file("x", "platform-0.1.0.tgz"), "is an archive"],
    ["a compose file", file("x", "docker-compose.yml"), "is YAML"],
    ["broken JSON", file('{"a":'), "is not valid JSON"],
    ["an empty file", file(""), "is not valid JSON"],
    ["a list", file("[]"), "holds no design"],
    ["null", file("null"), "holds no design"],
    ["bytes that are no text", file(new Uint8Array([0xff, 0xfe, 0x00])), "is not UTF-8"],
    ["too much", file(new Uint8Array(8 * 1024 * 1024 + 1)), "is 8 MiB; a design can have at most 8 MiB"],
  ])("refuses %s in words", async (_name, given, reason) => {
    const read = await readDesignFile(given);
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining(`${given.name} ${reason}`) });
  });
});
