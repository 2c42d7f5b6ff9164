// How many tests a run passed and failed, from the JSON reports of Vitest and Playwright.
import { existsSync, readFileSync } from "node:fs";

const NO_REPORT = { passed: 0, failed: 1, note: "no report was written" };

/** Counts of Vitest's JSON report. A file that could not run at all counts as one failure, and so does a bad exit. */
export function countVitest(reportFile, exitCode) {
  if (!existsSync(reportFile)) return NO_REPORT;
  const report = JSON.parse(readFileSync(reportFile, "utf8"));
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return settle(report.numPassedTests, failed, report.numPendingTests + report.numTodoTests, exitCode);
}

/** Counts of Playwright's JSON report. A test that passed only when repeated counts as failed. */
export function countPlaywright(reportFile, exitCode) {
  if (!existsSync(reportFile)) return NO_REPORT;
  const { stats } = JSON.parse(readFileSync(reportFile, "utf8"));
  return settle(stats.expected, stats.unexpected + stats.flaky, stats.skipped, exitCode);
}

/** A run that failed without a failed test still failed, and one without any test has shown nothing. */
function settle(passed, failed, skipped, exitCode) {
  if (failed > 0) return { passed, failed, skipped };
  if (passed === 0) return { passed, failed: 1, skipped, note: "no test ran" };
  if (exitCode !== 0) return { passed, failed: 1, skipped, note: `the runner ended with ${exitCode}` };
  return { passed, failed, skipped };
}
