import { accessibilityProblems, expect, openStarter, test } from "@/e2e/fixtures";
import { DesignerPage } from "@/e2e/pages/designer-page";

const WORKER_REPLICAS = ["workers", "replicaCount"];

const VIEWS = [
  "?component=api&layer=dev",
  "?component=~resources",
  "?component=postgresql&pane=files&file=templates/configmap.yaml",
  "?component=~secrets&pane=problems",
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("every pane passes the accessibility rules", async ({ page }) => {
      test.slow();
      const id = await openStarter(page, "dataspoke");
      for (const view of VIEWS) {
        await page.goto(`/designs/${id}${view}`);
        await expect(page.getByRole("button", { name: "Export" })).toBeVisible();
        await expect(page.locator(".monaco-editor .view-lines").first()).toBeAttached();
        expect(await accessibilityProblems(page), view).toEqual([]);
      }
    });
  });
}

test("everything is reached by keyboard, and focus is never lost", async ({ page }) => {
  const designer = new DesignerPage(page);
  await openStarter(page, "dataspoke");
  await designer.expectSaved();
  const focused = page.locator(":focus");

  await page.keyboard.press("/");
  await expect(focused).toHaveAccessibleName("Search components");
  await page.keyboard.type("work");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("heading", { name: "Workers" })).toBeVisible();
  await page.keyboard.press("Space");
  await expect(designer.enabled("Workers")).not.toBeChecked();
  await page.keyboard.press("Control+z");
  await expect(designer.enabled("Workers")).toBeChecked();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("workers.replicaCount");
  await page.keyboard.press("Enter");
  await expect(designer.input(WORKER_REPLICAS)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(designer.input(WORKER_REPLICAS)).toHaveValue("3");
  await expect.poll(() => designer.visibleText()).toContain("replicaCount: 3");
  await page.keyboard.press("Escape");
  await expect(designer.input(WORKER_REPLICAS)).toHaveValue("2");
  await expect(designer.input(WORKER_REPLICAS)).toBeFocused();

  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(focused).toHaveAccessibleName(/workers\.replicaCount/);
});

test("the board sizes rows together, each as one step", async ({ page }) => {
  const designer = new DesignerPage(page);
  await openStarter(page, "dataspoke");
  await designer.expectSaved();
  await page.keyboard.press("r");
  const request = (part: string) => page.getByRole("textbox", { name: `${part}, CPU request` });
  await request("Frontend").fill("300m");
  await request("Frontend").press("ArrowUp");
  await expect(request("Frontend")).toHaveValue("350m");
  await request("Frontend").press("Enter");
  await expect(request("API")).toBeFocused();
  await page.getByRole("checkbox", { name: "Choose Frontend" }).click();
  await page.getByRole("checkbox", { name: "Choose API" }).click();
  await page.getByRole("button", { name: "Size" }).click();
  await page.getByRole("menuitem", { name: /^micro/ }).click();
  await expect(request("API")).toHaveValue("100m");
  await page.keyboard.press("Control+z");
  await expect(request("Frontend")).toHaveValue("350m");
  await expect(request("API")).toHaveValue("500m");
  await designer.expectSaved();
});

test.describe("without a connection", () => {
  test.use({ allowedProblems: [/ERR_FAILED|Failed to load resource/] });

  test("edits stay in the browser, also over a reload, and are saved later", async ({ page }) => {
    const designer = new DesignerPage(page);
    await openStarter(page, "dataspoke");
    await page.route("**/commands*", (route) => route.abort());
    await designer.select("Workers");
    await designer.input(WORKER_REPLICAS).fill("4");
    await expect(designer.saveState).toContainText("Not saved, kept in this browser");
    await page.reload();
    await expect(designer.input(WORKER_REPLICAS)).toHaveValue("4");
    await page.unroute("**/commands*");
    await designer.expectSaved();
    expect((await designer.stored()).values).toContain("replicaCount: 4");
  });

  test("two people at one line choose, and nothing is lost", async ({ page, context }) => {
    test.slow();
    const designer = new DesignerPage(page);
    const id = await openStarter(page, "dataspoke");
    const otherPage = await context.newPage();
    const other = new DesignerPage(otherPage);
    await otherPage.goto(`/designs/${id}`);
    await page.route("**/commands*", (route) => route.abort());
    await replaceFirstLine(designer, "# ours");
    await expect(designer.saveState).toContainText("Not saved");
    await replaceFirstLine(other, "## theirs");
    await other.expectSaved();
    await page.unroute("**/commands*");
    const conflict = page.getByRole("region", { name: "Conflicts" });
    await expect(conflict).toContainText("## theirs", { timeout: 30_000 });
    await conflict.getByRole("button", { name: "Take mine" }).click();
    await expect(conflict).toBeHidden();
    await designer.expectSaved();
    expect((await designer.stored()).values).toMatch(/^# ours\n/);
    await expect.poll(() => other.visibleText(), { timeout: 30_000 }).toContain("# ours");
  });
});

/** Types over the first line of the values text, as one person would. */
async function replaceFirstLine(designer: DesignerPage, text: string): Promise<void> {
  await designer.page.locator(".monaco-editor .view-lines").first().click();
  await designer.page.keyboard.press("Control+Home");
  await designer.page.keyboard.press("Shift+End");
  await designer.page.keyboard.type(text);
}
