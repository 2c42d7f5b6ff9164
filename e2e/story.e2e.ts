import { expect, test } from "@/e2e/fixtures";
import { DesignerPage } from "@/e2e/pages/designer-page";
import { readChartArchive } from "@/lib/core/archive/read-archive";
import { writeArchive } from "@/lib/core/archive/write-archive";
import { standInArchives } from "@/lib/core/chart/testing/stand-in-charts";
import { HELM_VERSIONS, runHelm, withFolder, writeFiles } from "@/lib/core/testing/run-helm";

test.describe.configure({ timeout: 120_000 });

const REPLICAS = ["workers", "replicaCount"];
const MEMORY_LIMIT = ["workers", "resources", "limits", "memory"];

test("a newcomer designs DataSpoke, saves it, shares it and exports a chart that Helm accepts", async ({
  page,
  newVisitor,
}) => {
  const designer = new DesignerPage(page);
  await page.goto("/");
  await page.getByRole("button", { name: "Start from DataSpoke" }).click();
  await page.waitForURL(/\/designs\//);
  await expect(designer.saveState).toHaveText("Saved r1");

  await test.step("the form writes the YAML, and the design is saved", async () => {
    await designer.select("Workers");
    await designer.input(REPLICAS).fill("5");
    await expect.poll(() => designer.visibleText()).toContain("replicaCount: 5");
    await expect(designer.saveState).toHaveText("Saved r2");
    expect((await designer.stored()).values).toContain("replicaCount: 5");
  });

  await test.step("a wrong value stays in its field with a message and out of the design", async () => {
    await designer.input(MEMORY_LIMIT).fill("2 gigs");
    await page.keyboard.press("Tab");
    await expect(designer.row(MEMORY_LIMIT)).toContainText("512Mi");
    await expect(designer.input(MEMORY_LIMIT)).toHaveValue("2 gigs");
    await designer.input(MEMORY_LIMIT).fill("3Gi");
    await expect.poll(() => designer.visibleText()).toContain("memory: 3Gi");
    await designer.expectSaved();
    expect((await designer.stored()).values).not.toContain("gigs");
  });

  await test.step("a profile holds only what differs, and says what comes from the base", async () => {
    await designer.showLayer("Dev");
    await expect(designer.enabled("Workers")).not.toBeChecked();
    await designer.enabled("Workers").click();
    await expect(designer.enabled("Workers")).toBeChecked();
    await expect(designer.row(REPLICAS)).toContainText("from base");
    await designer.input(REPLICAS).fill("1");
    await expect(designer.row(REPLICAS)).toContainText("set here");
    await expect.poll(() => designer.visibleText()).toContain("replicaCount: 1");
  });

  await test.step("the YAML writes the form; broken YAML leaves the form at its last good state", async () => {
    await designer.typeAtEnd("networkPolicy: @strict");
    await expect(
      page
        .getByText(/first/)
        .filter({ hasText: /line \d+/i })
        .first(),
    ).toBeVisible();
    await designer.select("Workers");
    await expect(designer.input(REPLICAS)).toHaveValue("1");
    await expect(designer.input(REPLICAS)).not.toBeEditable();
    await designer.expectSaved();
    await expect(async () => {
      await page.keyboard.press("Control+z");
      await expect(designer.input(REPLICAS)).toBeEditable({ timeout: 1_000 });
    }).toPass();
    await designer.typeAtEnd("networkPolicy: {enabled: true}");
    await designer.select("Network");
    await expect(designer.row(["networkPolicy", "enabled"])).toContainText("set here");
  });

  await test.step("undo goes back across text and form, redo forward", async () => {
    await designer.select("Workers");
    const redo = page.getByRole("button", { name: "Redo" });
    await expect(async () => {
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(designer.row(REPLICAS)).toContainText("from base", { timeout: 1_000 });
    }).toPass();
    await expect(async () => {
      await redo.click();
      await expect(redo).toBeDisabled({ timeout: 1_000 });
    }).toPass();
    await expect(designer.row(REPLICAS)).toContainText("set here");
    await designer.expectSaved();
  });

  const before = await designer.stored();
  await test.step("a reload finds it saved", async () => {
    await page.reload();
    await designer.select("Workers");
    await expect(designer.input(REPLICAS)).toHaveValue("1");
    await expect(designer.row(REPLICAS)).toContainText("set here");
    expect(await designer.stored()).toEqual(before);
  });

  const viewerPage = await newVisitor();
  const viewer = new DesignerPage(viewerPage);
  await test.step("a teammate opens the link, looks, and can change nothing", async () => {
    await page.getByRole("button", { name: "Share" }).click();
    await page.getByRole("button", { name: "Create link" }).click();
    const address = await page.getByLabel("Link to view").inputValue();
    await page.keyboard.press("Escape");
    await viewerPage.goto(address);
    await viewerPage.waitForURL(/\/designs\//);
    expect(viewerPage.url()).not.toContain("#");
    await expect(viewer.saveState).toContainText("View only");
    await viewer.select("Workers");
    await expect(viewer.input(REPLICAS)).toHaveValue("5");
    await expect(viewer.input(REPLICAS)).not.toBeEditable();
    const id = viewerPage.url().split("/designs/")[1]?.split("?")[0];
    const command = { type: "unsetValue", layer: "base", path: ["api"] };
    const refused = await viewerPage.request.post(`/api/designs/${id}/commands`, {
      data: { saveId: "viewer-tries-to-save", baseRevision: 1, commands: [command] },
    });
    expect(refused.status()).toBe(403);
  });

  await test.step("what the owner changes reaches the teammate", async () => {
    await designer.showLayer("base");
    await designer.input(REPLICAS).fill("7");
    await expect(viewer.input(REPLICAS)).toHaveValue("7", { timeout: 20_000 });
    await designer.expectSaved();
  });

  await test.step("both download the same chart, and Helm accepts it", async () => {
    const { name, bytes } = await designer.downloadPackage();
    expect(name).toBe("dataspoke-0.1.0.tgz");
    expect(await viewer.downloadPackage()).toEqual({ name, bytes });
    acceptWithHelm(bytes);
  });
});

/** Lints, renders and packages an export whose third-party dependencies were put beside it. */
function acceptWithHelm(bytes: Uint8Array): void {
  const read = readChartArchive(bytes);
  if (!read.ok) throw new Error(read.refusal.message);
  const dependencies = [...standInArchives().values()].map((archive) => ({
    path: `charts/${archive.name}-${archive.version}.tgz`,
    content: archive.bytes,
  }));
  const whole = writeArchive("dataspoke", [...read.archive.files, ...dependencies]);
  const secrets = ["postgres.password", "redis.password", "qdrant.apiKey", "llm.apiKey"];
  const values = secrets.flatMap((path) => ["--set", `secrets.${path}=sentinel`]);
  withFolder((folder) => {
    writeFiles(folder, [{ path: "dataspoke.tgz", content: whole }]);
    writeFiles(`${folder}/dataspoke`, [...read.archive.files, ...dependencies]);
    for (const helm of HELM_VERSIONS) {
      const run = (...args: string[]) => {
        const { status, stdout, stderr } = runHelm(helm, args, { cwd: folder });
        expect(status, `${helm} ${args.join(" ")}: ${stderr}${stdout}`).toBe(0);
        return stdout;
      };
      run("lint", "--strict", "dataspoke", ...values);
      const rendered = run("template", "dataspoke", "dataspoke.tgz", "--kube-version", "v1.31.0", ...values);
      expect(rendered).toMatch(/name: dataspoke-workers[\s\S]*?replicas: 7\n/);
      run("package", "dataspoke", "--destination", `packaged-${helm}`);
    }
  });
}
