import { expect, type Locator, type Page } from "@playwright/test";
import type { Design } from "@/lib/core/design/design";
import { formatValuePath, type ValuePath } from "@/lib/core/values/value-path";

/** The designer as somebody in front of it sees it. */
export class DesignerPage {
  constructor(readonly page: Page) {}

  /** The words of the save state. */
  get saveState(): Locator {
    return this.page.getByRole("status", { name: "Save state" });
  }

  async expectSaved(): Promise<void> {
    await expect(this.saveState).toHaveText(/^Saved r\d+$/);
  }

  async select(component: string): Promise<void> {
    const list = this.page.getByRole("navigation", { name: "Components" });
    await list.getByRole("button", { name: new RegExp(`^${component}`) }).click();
    await expect(this.page.getByRole("heading", { name: component, level: 2, exact: true })).toBeVisible();
  }

  async showLayer(name: string): Promise<void> {
    await this.page.getByRole("radiogroup", { name: "Layer" }).getByRole("radio", { name }).click();
  }

  enabled(component: string): Locator {
    return this.page.getByRole("checkbox", { name: `Enable ${component}` });
  }

  /** The row of a field: its label, control, message and provenance. */
  row(path: ValuePath): Locator {
    return this.page.locator(`[data-path="${formatValuePath(path)}"]`);
  }

  input(path: ValuePath): Locator {
    return this.row(path).locator("input, textarea").first();
  }

  /** The lines of the values text that are on screen. */
  async visibleText(): Promise<string> {
    const lines = await this.page.locator(".monaco-editor .view-lines").first().innerText();
    return lines.replaceAll("\u00a0", " ");
  }

  /** Types at the end of the values text, as is: without the editor's own indentation. */
  async typeAtEnd(text: string): Promise<void> {
    await this.page.locator(".monaco-editor .view-lines").first().click();
    await this.page.keyboard.press("Control+End");
    await this.page.keyboard.insertText(text);
  }

  /** The design as the server has it. */
  async stored(): Promise<Design> {
    const id = /\/designs\/([^/?]+)/.exec(this.page.url())?.[1];
    const response = await this.page.request.get(`/api/designs/${id}`);
    return ((await response.json()) as { design: Design }).design;
  }

  /** Downloads the chart package through the export dialog. */
  async downloadPackage(): Promise<{ name: string; bytes: Uint8Array }> {
    await this.page.getByRole("button", { name: "Export" }).click();
    const waiting = this.page.waitForEvent("download");
    await this.page.getByRole("link", { name: "Download chart package" }).click();
    const download = await waiting;
    const chunks: Uint8Array[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    await this.page.keyboard.press("Escape");
    return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)) };
  }
}
