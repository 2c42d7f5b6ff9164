import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  createDesignStore,
  type DesignStore,
  type SaveAnswer,
  type SaveRequest,
  type UnsavedWork,
} from "@/lib/client/design-store";
import { applyCommand } from "@/lib/core/design/apply-command";
import type { Command } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import { randomCommand, seededRandom } from "@/lib/core/testing/random-command";
import { sampleDesign, sampleService } from "@/lib/core/testing/sample-design";

const BASE = "# shop\napi:\n  enabled: true\n  replicaCount: 2\nweb:\n  enabled: true\n";

function shop(): Design {
  return sampleDesign({ components: [sampleService("api"), sampleService("web")], values: BASE });
}

/** What the server does with a save, in memory: the same rules the database holds to. */
class Server {
  revision = 1;
  design = shop();
  readonly log: { saveId: string; commands: Command[] }[] = [];

  save({ saveId, baseRevision, commands }: SaveRequest): SaveAnswer {
    const earlier = this.log.findIndex((entry) => entry.saveId === saveId);
    if (earlier !== -1) return { kind: "saved", revision: earlier + 2 };
    if (baseRevision !== this.revision) return { kind: "behind", ...this.since(baseRevision) };
    let design = this.design;
    for (const command of commands) {
      const applied = applyCommand(design, command);
      if (!applied.ok) return { kind: "refused", message: applied.refusal.message };
      design = applied.design;
    }
    this.design = design;
    this.log.push({ saveId, commands });
    this.revision++;
    return { kind: "saved", revision: this.revision };
  }

  since(revision: number) {
    return { revision: this.revision, since: this.log.slice(revision - 1) };
  }
}

let ids = 0;

function open(server: Server, network: (request: SaveRequest) => Promise<SaveAnswer>, extra = {}): DesignStore {
  return createDesignStore({
    design: server.design,
    revision: server.revision,
    canEdit: true,
    save: network,
    createSaveId: () => `save-${ids++}`,
    keep: () => undefined,
    ...extra,
  });
}

const setReplicas = (value: number): Command => ({
  type: "setValue",
  layer: "base",
  path: ["api", "replicaCount"],
  value,
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the open design", () => {
  test("[S1] an edit shows at once and is saved soon after the last of a run", async () => {
    const server = new Server();
    const save = vi.fn(async (request: SaveRequest) => server.save(request));
    const store = open(server, save);
    for (let replicas = 3; replicas < 9; replicas++) {
      store.dispatch(setReplicas(replicas), { mergeKey: "replicas" });
      expect(store.getState().design.values).toContain(`replicaCount: ${replicas}`);
      expect(store.getState().saveState.kind).toBe("unsaved");
    }
    await vi.advanceTimersByTimeAsync(400);
    expect(save).toHaveBeenCalledTimes(1);
    expect(save.mock.calls[0]?.[0].commands).toEqual([setReplicas(8)]);
    expect(store.getState()).toMatchObject({ revision: 2, saveState: { kind: "saved" } });
    expect(server.design).toEqual(store.getState().design);
  });

  test("[S1] somebody who never stops typing is saved all the same", async () => {
    const server = new Server();
    const store = open(server, async (request) => server.save(request));
    for (let replicas = 3; replicas < 33; replicas++) {
      store.dispatch(setReplicas(replicas), { mergeKey: "replicas" });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(server.revision).toBeGreaterThan(1);
  });

  test("[S2] a save whose answer is lost counts once", async () => {
    const server = new Server();
    let isAnswerLost = true;
    const store = open(server, async (request) => {
      const answer = server.save(request);
      if (!isAnswerLost) return answer;
      isAnswerLost = false;
      return { kind: "unreachable" };
    });
    store.dispatch(setReplicas(5));
    await vi.advanceTimersByTimeAsync(400);
    expect(store.getState().saveState.kind).toBe("offline");
    store.dispatch(setReplicas(6));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.getState().saveState.kind).toBe("saved");
    expect(server.log.map(({ commands }) => commands)).toEqual([[setReplicas(5)], [setReplicas(6)]]);
  });

  test("[S3] [R3] edits of two people in one text both arrive; the same words become a choice", async () => {
    const server = new Server();
    const [one, two] = [open(server, async (r) => server.save(r)), open(server, async (r) => server.save(r))];
    one.dispatch({ type: "editText", layer: "base", offset: 0, removed: "# shop", inserted: "# our shop" });
    await one.flush();
    two.dispatch({ type: "editText", layer: "base", offset: BASE.length, removed: "", inserted: "# end\n" });
    two.dispatch({ type: "editText", layer: "base", offset: 2, removed: "shop", inserted: "store" });
    await two.flush();
    await two.flush();
    expect(server.design.values).toBe(`${BASE.replace("# shop", "# our shop")}# end\n`);
    const [conflict] = two.getState().conflicts;
    expect(conflict?.overlap).toMatchObject({ theirs: "# our shop", mineText: "# store" });
    expect(two.resolveConflict(conflict?.id ?? 0, "mine")).toBeNull();
    await two.flush();
    expect(server.design.values).toBe(`${BASE.replace("# shop", "# store")}# end\n`);
    expect(two.getState().conflicts).toEqual([]);
  });

  test("[R3] what others go on typing at the contested place becomes part of the choice", async () => {
    const server = new Server();
    const [one, two] = [open(server, async (r) => server.save(r)), open(server, async (r) => server.save(r))];
    one.dispatch({ type: "editText", layer: "base", offset: 0, removed: "# shop", inserted: "#" });
    await one.flush();
    two.dispatch({ type: "editText", layer: "base", offset: 0, removed: "# shop", inserted: "# ours" });
    await two.flush();
    one.dispatch({ type: "editText", layer: "base", offset: 1, removed: "", inserted: "# theirs" });
    await one.flush();
    two.receive(server.since(two.getState().revision));
    const [conflict] = two.getState().conflicts;
    expect(conflict?.overlap).toMatchObject({ theirs: "## theirs", mineText: "# ours" });
    expect(two.resolveConflict(conflict?.id ?? 0, "mine")).toBeNull();
    expect(two.getState().design.values).toBe(BASE.replace("# shop", "# ours"));
  });

  test("[R4] a command that others made impossible is kept as a choice", async () => {
    const server = new Server();
    const [one, two] = [open(server, async (r) => server.save(r)), open(server, async (r) => server.save(r))];
    one.dispatch({ type: "removeComponent", id: "web" });
    await one.flush();
    two.dispatch({ type: "updateComponent", id: "web", set: { title: "Shop front" } });
    await two.flush();
    expect(two.getState().conflicts).toMatchObject([{ refusal: { code: "record_missing" }, overlap: null }]);
    expect(two.getState().saveState.kind).toBe("saved");
    expect(two.resolveConflict(two.getState().conflicts[0]?.id ?? 0, "theirs")).toBeNull();
    expect(two.getState().conflicts).toEqual([]);
  });

  test("[H1] [H2] undo goes back through form and text to the first bytes, redo forward again", async () => {
    const server = new Server();
    const store = open(server, async (request) => server.save(request));
    const word = "tag: v1\n";
    store.dispatch(setReplicas(5));
    for (const [index, letter] of [...word].entries()) {
      const edit: Command = { type: "editText", layer: "base", offset: index, removed: "", inserted: letter };
      store.dispatch(edit, { mergeKey: "typing" });
    }
    store.dispatch({ type: "removeComponent", id: "web" });
    const last = store.getState().design;
    let steps = 0;
    while (store.getState().canUndo) {
      expect(store.undo()).toBeNull();
      steps++;
    }
    expect(steps).toBe(3);
    expect(store.getState().design).toEqual(shop());
    while (store.getState().canRedo) expect(store.redo()).toBeNull();
    expect(store.getState().design).toEqual(last);
    await store.flush();
    expect(server.design).toEqual(last);
  });

  test("[H3] undo takes back our own edit, not what others saved since", async () => {
    const server = new Server();
    const [one, two] = [open(server, async (r) => server.save(r)), open(server, async (r) => server.save(r))];
    one.dispatch({ type: "setValue", layer: "base", path: ["api", "replicaCount"], value: 7 });
    await one.flush();
    two.dispatch({ type: "setValue", layer: "base", path: ["api", "tag"], value: "v2" });
    await two.flush();
    await two.flush();
    one.receive(server.since(one.getState().revision));
    expect(one.undo()).toBeNull();
    expect(one.getState().design.values).toContain("replicaCount: 2");
    expect(one.getState().design.values).toContain("tag: v2");
    two.receive(server.since(two.getState().revision));
    two.dispatch({ type: "setValue", layer: "base", path: ["web", "enabled"], value: false });
    await two.flush();
    await two.flush();
    one.receive(server.since(one.getState().revision));
    one.redo();
    two.dispatch({ type: "setValue", layer: "base", path: ["api", "replicaCount"], value: 9 });
    await one.flush();
    await two.flush();
    await two.flush();
    one.receive(server.since(one.getState().revision));
    expect(one.undo()).toMatchObject({ code: "text_conflict" });
    expect(one.getState().design.values).toContain("replicaCount: 9");
  });

  test("[S5] work from a closed tab goes on where it was, under the save id it went out with", async () => {
    const server = new Server();
    let kept: UnsavedWork | null = null;
    const keep = (work: UnsavedWork | null) => {
      kept = work;
    };
    const closed = open(server, async () => ({ kind: "unreachable" }), { keep });
    closed.dispatch(setReplicas(4));
    await vi.advanceTimersByTimeAsync(400);
    closed.dispatch({ type: "setValue", layer: "base", path: ["web", "tag"], value: "v3" });
    closed.dispose();
    const store = open(server, async (request) => server.save(request), { unsaved: kept, keep });
    expect(store.getState().design.values).toContain("replicaCount: 4");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.design).toEqual(store.getState().design);
    expect(server.log).toHaveLength(2);
    expect(kept).toBeNull();
  });

  test("[S6] what was typed and taken out again after a refusal is not sent", async () => {
    const server = new Server();
    const sent: Command[][] = [];
    const store = open(server, async (request) => {
      sent.push(request.commands);
      if (JSON.stringify(request.commands).includes("hunter2")) return { kind: "refused", message: "a secret" };
      return server.save(request);
    });
    store.dispatch({ type: "setValue", layer: "base", path: ["api", "password"], value: "hunter2" });
    await store.flush();
    expect(store.getState().saveState).toEqual({ kind: "refused", message: "a secret" });
    store.dispatch({ type: "setValue", layer: "base", path: ["api", "password"], value: "" });
    await store.flush();
    expect(store.getState().saveState.kind).toBe("saved");
    expect(JSON.stringify(sent.slice(1))).not.toContain("hunter2");
    expect(server.design).toEqual(store.getState().design);
  });

  test("a viewer changes nothing", () => {
    const store = open(new Server(), async () => ({ kind: "unreachable" }), { canEdit: false });
    expect(store.dispatch(setReplicas(5))).toMatchObject({ code: "read_only" });
    expect(store.getState().design).toEqual(shop());
  });
});

describe("many editors", () => {
  test("[S4] [R1] whatever is lost, late or repeated, all end with the server's design", async () => {
    const property = fc.asyncProperty(fc.integer(), fc.integer({ min: 2, max: 3 }), async (seed, editors) => {
      const random = seededRandom(seed);
      const server = new Server();
      let isHealed = false;
      const network = async (request: SaveRequest): Promise<SaveAnswer> => {
        await new Promise((resolve) => setTimeout(resolve, random() * 2_000));
        if (!isHealed && random() < 0.2) return { kind: "unreachable" };
        const answer = server.save(request);
        return !isHealed && random() < 0.2 ? { kind: "unreachable" } : answer;
      };
      const stores = Array.from({ length: editors }, () => open(server, network));
      for (let count = 0; count < 40; count++) {
        const store = stores[Math.floor(random() * stores.length)] as DesignStore;
        const roll = random();
        if (roll < 0.1) store.undo();
        else if (roll < 0.15) store.redo();
        else if (roll < 0.25) store.receive(server.since(store.getState().revision));
        else store.dispatch(randomCommand(store.getState().design, random), random() < 0.3 ? { mergeKey: "run" } : {});
        if (random() < 0.5) await vi.advanceTimersByTimeAsync(random() * 1_500);
      }
      isHealed = true;
      for (let round = 0; round < 40; round++) {
        await vi.advanceTimersByTimeAsync(40_000);
        for (const store of stores) store.receive(server.since(store.getState().revision));
        if (stores.every((store) => store.getState().revision === server.revision)) break;
      }
      for (const store of stores) {
        expect(store.getState().saveState.kind).toBe("saved");
        expect(store.getState().design).toEqual(server.design);
        store.dispose();
      }
    });
    await fc.assert(property, { numRuns: 60 });
  }, 60_000);
});
