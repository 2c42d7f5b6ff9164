import { chromium, type Page } from "@playwright/test";
import { type Bench, median } from "@/scripts/bench/bench";
import { findBrowser } from "@/scripts/browser.mjs";
import { startForTests } from "@/scripts/end-to-end.mjs";

const WARMUPS = 5;
const SAMPLES = 30;
const PAINT_TIMEOUT_MS = 10_000;
const KEY = "replicaCount";

/** Two frames at 60 Hz. */
const TWO_FRAMES_MS = 33.4;

/** Runs `body` on the designer of a fresh DataSpoke design, served as `npm start` serves it. */
async function inDesigner<T>(body: (page: Page) => Promise<T>): Promise<T> {
  const server = await startForTests("bench");
  try {
    const browser = await chromium.launch(await findBrowser());
    try {
      const page = await browser.newPage({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
      // The compiler that runs this file wraps inner functions in a helper that the page does not have.
      await page.addInitScript("globalThis.__name = (wrapped) => wrapped");
      const response = await page.request.post("/api/designs", { data: { starter: "dataspoke" } });
      const { id } = (await response.json()) as { id: string };
      await page.goto(`/designs/${id}`);
      await page.locator(".monaco-editor .view-line", { hasText: KEY }).first().waitFor();
      return await body(page);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

interface WatchedWindow {
  painted?: Promise<number>;
}

/**
 * In the page: leaves a promise of the time from the next key press, by the key's own time stamp, to the frame in which
 * the editor's line shows the new number. Monaco writes its lines inside a frame; a message posted from there is handled
 * once that frame has been painted.
 */
function watchForPaint(args: { key: string; digit: string }): void {
  const text = `${args.key}:${args.digit}`;
  (window as WatchedWindow).painted = new Promise((resolve) => {
    let pressedAt = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      pressedAt = event.timeStamp;
    };
    window.addEventListener("keydown", onKeyDown, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      const lines = [...document.querySelectorAll(".monaco-editor .view-line")];
      if (pressedAt === 0 || !lines.some((line) => line.textContent?.replace(/\s/g, "") === text)) return;
      observer.disconnect();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now() - pressedAt);
      channel.port2.postMessage(null);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

async function measureKeystrokes(page: Page): Promise<number[]> {
  const field = page.getByRole("textbox", { name: "Replicas", exact: true });
  await field.click();
  const times: number[] = [];
  for (let run = 0; run < WARMUPS + SAMPLES; run++) {
    const digit = String((run % 7) + 3);
    await field.selectText();
    await page.evaluate(watchForPaint, { key: KEY, digit });
    await page.keyboard.press(digit);
    const painted = page.evaluate(() => (window as WatchedWindow).painted);
    const took = await Promise.race([painted, page.waitForTimeout(PAINT_TIMEOUT_MS)]);
    if (typeof took !== "number") throw new Error(`${KEY}: ${digit} did not appear in the editor`);
    if (run >= WARMUPS) times.push(took);
    // Typing is not a machine gun; autosave and checks run in between, as they do for a person.
    await page.waitForTimeout(120);
  }
  return times;
}

const keystrokeBench: Bench = {
  id: "keystroke-in-form-to-painted-values-text-median-ms",
  target: TWO_FRAMES_MS,
  run: async () => median(await inDesigner(measureKeystrokes)),
};

export const BROWSER_BENCHES: readonly Bench[] = [keystrokeBench];
