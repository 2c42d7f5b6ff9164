import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

interface Fixtures {
  /** Console errors this test expects, because it provokes them: a refused save, a lost network. */
  allowedProblems: RegExp[];
  /** Fails the test that leaves an unexpected console error, an uncaught exception or a blocked resource behind. */
  noProblems: undefined;
  /** Opens a page as somebody else: another browser profile, so another visitor. */
  newVisitor: () => Promise<Page>;
}

/** Every test starts as a visitor nobody has seen before. The server is started by whoever runs the tests. */
export const test = base.extend<Fixtures>({
  allowedProblems: [[], { option: true }],

  noProblems: [
    async ({ context, allowedProblems }, use) => {
      const problems = watchForProblems(context);
      await use(undefined);
      expect(unexpected(problems, allowedProblems), "console errors, exceptions and blocked resources").toEqual([]);
    },
    { auto: true },
  ],

  newVisitor: async ({ browser, contextOptions, viewport, baseURL, allowedProblems }, use) => {
    const visitors: { context: BrowserContext; problems: string[] }[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, viewport, baseURL });
      visitors.push({ context, problems: watchForProblems(context) });
      return context.newPage();
    });
    for (const { context, problems } of visitors) {
      await context.close();
      expect(unexpected(problems, allowedProblems), "problems of another visitor").toEqual([]);
    }
  },
});

export { expect };

/** Chromium reports what the Content-Security-Policy blocked as a console error, so it is among these. */
function watchForProblems(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.text().includes("Content Security Policy")) {
      problems.push(`${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (webError) => {
    problems.push(`uncaught: ${webError.error().stack ?? webError.error().message}`);
  });
  return problems;
}

function unexpected(problems: string[], allowed: RegExp[]): string[] {
  return problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
}

/** Axe's findings by the rules of WCAG 2.2 A and AA, each as one readable line. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help} at ${node.target.join(" ")}`),
  );
}

/** Creates a design from a starter for the page's visitor and opens it. Resolves once its name is on screen. */
export async function openStarter(page: Page, starter: string): Promise<string> {
  const response = await page.request.post("/api/designs", { data: { starter } });
  expect(response.status(), await response.text()).toBe(201);
  const { id } = (await response.json()) as { id: string };
  await page.goto(`/designs/${id}`);
  await expect(page.getByRole("main")).toBeVisible();
  return id;
}
