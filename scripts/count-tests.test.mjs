import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "./count-tests.mjs";

const folder = mkdtempSync(join(tmpdir(), "chartroom-reports-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(report) {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}

function vitestReport({ passed = 0, failed = 0, skipped = 0, files = [] }) {
  return write({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    numTodoTests: 0,
    testResults: files,
  });
}

describe("Vitest", () => {
  it("counts passed, failed and skipped tests", () => {
    expect(countVitest(vitestReport({ passed: 3, failed: 2, skipped: 1 }), 1)).toEqual({
      passed: 3,
      failed: 2,
      skipped: 1,
    });
  });

  it("counts a file that could not run as a failure", () => {
    const files = [{ status: "failed", assertionResults: [] }];
    expect(countVitest(vitestReport({ passed: 3, files }), 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it("does not believe a run that ended badly or ran nothing", () => {
    expect(countVitest(vitestReport({ passed: 3 }), 1)).toMatchObject({ failed: 1 });
    expect(countVitest(vitestReport({}), 0)).toMatchObject({ failed: 1, note: "no test ran" });
    expect(countVitest(join(folder, "absent.json"), 0)).toMatchObject({ failed: 1 });
  });
});

describe("Playwright", () => {
  const report = (stats) => write({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } });

  it("counts a flaky test as failed", () => {
    expect(countPlaywright(report({ expected: 4, flaky: 1 }), 0)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  it("does not believe a run that ended badly or ran nothing", () => {
    expect(countPlaywright(report({ expected: 4 }), 1)).toMatchObject({ failed: 1 });
    expect(countPlaywright(report({ skipped: 4 }), 0)).toMatchObject({ failed: 1 });
  });
});
