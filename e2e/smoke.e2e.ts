import { accessibilityProblems, expect, openStarter, test } from "@/e2e/fixtures";

test("home opens and offers the DataSpoke starter", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("DataSpoke").first()).toBeVisible();
});

test("a starter opens in the designer with its values text in the editor", async ({ page }) => {
  await openStarter(page, "dataspoke");
  await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
  await expect(page.getByText("frontend").first()).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test("home is accessible", async ({ page }) => {
      await page.goto("/");
      await expect(page.getByText("DataSpoke").first()).toBeVisible();
      expect(await accessibilityProblems(page)).toEqual([]);
    });

    test("the designer is accessible", async ({ page }) => {
      await openStarter(page, "dataspoke");
      await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
      expect(await accessibilityProblems(page)).toEqual([]);
    });
  });
}

test("pages carry the security headers and a nonce of their own", async ({ page, request }) => {
  const response = await page.goto("/");
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[^']+' 'strict-dynamic'; /);
  expect(policy).toContain("frame-ancestors 'none'");
  const again = await request.get("/");
  expect(again.headers()["content-security-policy"]).not.toBe(policy);
  expect(again.headers()).toMatchObject({
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": expect.stringContaining("no-store"),
  });
  expect(again.headers()["x-powered-by"]).toBeUndefined();
});

test("share links leave no trace in referrers, caches and search engines", async ({ request }) => {
  const response = await request.get("/s/unknown");
  expect(response.headers()).toMatchObject({
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "x-robots-tag": "noindex, nofollow",
  });
});

test("a client cannot choose the nonce or reach Next's internal steps", async ({ request }) => {
  const response = await request.get("/", {
    headers: {
      "content-security-policy": "script-src 'nonce-chosen'",
      "x-nonce": "chosen",
      "x-middleware-subrequest": "middleware",
    },
  });
  expect(response.status()).toBe(200);
  expect(await response.text()).not.toContain("chosen");
});

test("worker scripts carry a policy of their own", async ({ page }) => {
  const scripts = page.waitForResponse((response) => /\/_next\/static\/.*\.js$/.test(new URL(response.url()).pathname));
  await page.goto("/");
  expect((await scripts).headers()["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'self'; connect-src 'self'",
  );
});

test("scripts come compressed with Brotli and may be kept for good", async ({ page, request }) => {
  await page.goto("/");
  const sources = await page
    .locator("script[src^='/_next/static/']")
    .evaluateAll((scripts) => scripts.map((script) => script.getAttribute("src") ?? ""));
  const answers = await Promise.all(
    sources.map((source) => request.get(source, { headers: { "accept-encoding": "br" } })),
  );
  expect(answers.map((answer) => answer.status())).toEqual(sources.map(() => 200));
  expect(answers.some((answer) => answer.headers()["content-encoding"] === "br")).toBe(true);
  expect(answers.every((answer) => answer.headers()["cache-control"]?.includes("immutable"))).toBe(true);
});

test("an unknown page says so with status 404", async ({ page }) => {
  const response = await page.request.get("/nowhere");
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain("<h1");
});
