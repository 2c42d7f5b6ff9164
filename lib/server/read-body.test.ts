import { describe, expect, it } from "vitest";
import type { AppError } from "@/lib/server/app-error";
import { readJsonBody } from "@/lib/server/read-body";

const LIMIT = 1_000_000;

function post(body: BodyInit, contentType = "application/json"): Request {
  return new Request("http://localhost/", { method: "POST", body, headers: { "content-type": contentType } });
}

function codeOf(request: Request, limit = LIMIT): Promise<string> {
  return readJsonBody(request, limit).then(
    () => "accepted",
    (error: AppError) => error.code,
  );
}

describe("readJsonBody", () => {
  it("reads JSON", async () => {
    expect(await readJsonBody(post('{"a":["ü",1]}'), LIMIT)).toEqual({ a: ["ü", 1] });
    expect(await readJsonBody(post("1", "application/json; charset=UTF-8"), LIMIT)).toBe(1);
  });

  it("refuses other content types", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16", ""]) {
      expect(await codeOf(post("{}", type))).toBe("content_type_unsupported");
    }
  });

  it("refuses bytes that are not UTF-8", async () => {
    expect(await codeOf(post(new Uint8Array([0x22, 0xff, 0xfe, 0x22])))).toBe("body_not_utf8");
  });

  it("refuses what is not JSON", async () => {
    for (const text of ["", "{", "undefined", "{'a':1}", "﻿{}x"]) expect(await codeOf(post(text))).toBe("body_not_json");
  });

  it("refuses 10,000 levels of nesting, also in small bodies", async () => {
    expect(await codeOf(post("[".repeat(10_000) + "]".repeat(10_000)))).toBe("body_too_deep");
    expect(await codeOf(post(`${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`))).toBe("body_too_deep");
    expect(await codeOf(post("[".repeat(200) + "]".repeat(200)))).toBe("accepted");
  });

  it("refuses keys named __proto__, however they are written", async () => {
    for (const text of ['{"__proto__":{"role":"owner"}}', '[{"a":{"\\u005f_proto__":1}}]']) {
      expect(await codeOf(post(text))).toBe("body_key_forbidden");
    }
  });

  it("refuses more bytes than allowed while they arrive, without reading the rest", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    const request = new Request("http://localhost/", {
      method: "POST",
      body: endless,
      headers: { "content-type": "application/json" },
      duplex: "half",
    } as RequestInit);
    expect(await codeOf(request)).toBe("body_too_large");
    expect(sent).toBeLessThan(LIMIT + 4 * 65_536);
  });
});
