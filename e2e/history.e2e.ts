import { accessibilityProblems, expect, openStarter, test } from "@/e2e/fixtures";
import { DesignerPage } from "@/e2e/pages/designer-page";
import { createLinkResponseSchema } from "@/lib/api/links";
import { pagePaths } from "@/lib/api/paths";

test.describe.configure({ timeout: 120_000 });

const REPLICAS = ["workers", "replicaCount"];

test("a revision shows what it changed, comes back, and is undone like any edit", async ({ page }) => {
  const designer = new DesignerPage(page);
  await openStarter(page, "dataspoke");
  await designer.select("Workers");
  const first = await designer.input(REPLICAS).inputValue();
  await designer.input(REPLICAS).fill("5");
  await expect(designer.saveState).toHaveText("Saved r2");
  await designer.input(REPLICAS).fill("6");
  await expect(designer.saveState).toHaveText("Saved r3");

  const history = page.getByRole("dialog", { name: "History" });
  const revisions = history.getByRole("listbox", { name: "Revisions" }).getByRole("option");

  await test.step("the newest revision is first, with who made it and what it did", async () => {
    await page.getByRole("button", { name: "History", exact: true }).click();
    await expect(revisions).toHaveCount(3);
    await expect(revisions.first()).toHaveAccessibleName(/^Revision 3: Set workers\.replicaCount/);
    await expect(history.getByText("You", { exact: true }).first()).toBeVisible();
  });

  await test.step("arrow keys choose; the difference to now is shown", async () => {
    await expect(revisions.nth(1)).toBeFocused();
    await page.keyboard.press("End");
    await expect(revisions.last()).toHaveAttribute("aria-selected", "true");
    await expect(history.getByRole("tab", { name: /values\.yaml/ })).toBeVisible();
    await expect(history.getByText("replicaCount: 6")).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step("a revision can be held against the one before it", async () => {
    await revisions.nth(1).click();
    await history.getByRole("radio", { name: "Changed by it" }).click();
    await expect(history.getByText("replicaCount: 5")).toBeVisible();
    await expect(history.getByText("replicaCount: 6")).toBeHidden();
  });

  await test.step("the first comes back as an edit, saved, and undo takes it away again", async () => {
    await revisions.last().click();
    await history.getByRole("button", { name: "Restore" }).click();
    await expect(history).toBeHidden();
    await expect(designer.input(REPLICAS)).toHaveValue(first);
    await expect(designer.saveState).toHaveText("Saved r4");
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await expect(designer.input(REPLICAS)).toHaveValue("6");
    await expect(designer.saveState).toHaveText("Saved r5");
  });
});

test("a revision becomes a design of its own", async ({ page }) => {
  const designer = new DesignerPage(page);
  await openStarter(page, "dataspoke");
  const original = await designer.stored();
  await designer.select("Workers");
  await designer.input(REPLICAS).fill("5");
  await expect(designer.saveState).toHaveText("Saved r2");
  const address = page.url();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("history");
  await page.keyboard.press("Enter");
  const history = page.getByRole("dialog", { name: "History" });
  await history.getByRole("option", { name: /^Revision 1:/ }).click();
  await history.getByRole("button", { name: "Copy as new" }).click();
  await history.getByRole("link", { name: "Open the copy" }).click();
  await expect(page).not.toHaveURL(address);
  await expect(designer.saveState).toHaveText("Saved r1");
  expect(await designer.stored()).toEqual(original);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("list and revision take turns, and focus goes along", async ({ page }) => {
    await openStarter(page, "dataspoke");
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitem", { name: "History", exact: true }).click();
    const history = page.getByRole("dialog", { name: "History" });
    const revision = history.getByRole("option", { name: /^Revision 1:/ });
    await revision.click();
    await expect(revision).toBeHidden();
    await expect(history.getByText("the design is as it was then")).toBeVisible();
    const back = history.getByRole("button", { name: "All revisions" });
    await expect(back).toBeFocused();
    await back.click();
    await expect(revision).toBeFocused();
  });
});

test("who opened a link to look gets no history", async ({ page, newVisitor }) => {
  const id = await openStarter(page, "dataspoke");
  const created = await page.request.post(`/api/designs/${id}/links`, {
    data: { role: "viewer", expiresInSeconds: 3600 },
  });
  const { link, secret } = createLinkResponseSchema.parse(await created.json());
  const viewerPage = await newVisitor();
  await viewerPage.goto(pagePaths.share(link.id, secret));
  await expect(new DesignerPage(viewerPage).saveState).toContainText("View only");
  await expect(viewerPage.getByRole("button", { name: "Export" })).toBeVisible();
  await expect(viewerPage.getByRole("button", { name: "History", exact: true })).toHaveCount(0);
  const refused = await viewerPage.request.get(`/api/designs/${id}/revisions`);
  expect(refused.status()).toBe(403);
});
