import type { Command, SingleCommand } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import { layerIds, layerText } from "@/lib/core/design/layer-text";
import { sampleService } from "@/lib/core/testing/sample-design";

/** A small repeatable source of numbers in [0, 1), so that a failing seed can be run again. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(random: () => number, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

const KEYS = ["api", "web", "jobs", "global", "image", "tag", "resources", "limits", "a", "b-c"];
const VALUES = [true, 3, "500m", "yes", "", null, "two\nlines", { cpu: "1", memory: "1Gi" }, ["x", "y"], 0.5];
const FRAGMENTS = ["x", "\n", ": ", "api:\n  replicaCount: 2\n", "# note\n", "- ", "'", "  ", "tag: 1.0\n", "é"];

/** A command somebody might send for this design: mostly possible, sometimes refused, sometimes breaking the YAML. */
export function randomCommand(design: Design, random: () => number): Command {
  if (random() < 0.1) {
    const commands = [randomSingle(design, random), randomSingle(design, random)];
    return { type: "batch", commands };
  }
  return randomSingle(design, random);
}

function randomSingle(design: Design, random: () => number): SingleCommand {
  const layer = pick(random, layerIds(design));
  const path = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, KEYS));
  const roll = random();
  if (roll < 0.4) return { type: "setValue", layer, path, value: pick(random, VALUES) };
  if (roll < 0.5) return { type: "unsetValue", layer, path };
  if (roll < 0.75) return randomEdit(design, layer, random);
  return randomRecordCommand(random);
}

function randomEdit(design: Design, layer: string, random: () => number): SingleCommand {
  const text = layerText(design, layer) ?? "";
  const offset = Math.floor(random() * (text.length + 1));
  const removed = random() < 0.5 ? "" : text.slice(offset, offset + Math.floor(random() * 8));
  return { type: "editText", layer, offset, removed, inserted: random() < 0.2 ? "" : pick(random, FRAGMENTS) };
}

function randomRecordCommand(random: () => number): SingleCommand {
  const id = pick(random, ["api", "web", "jobs", "cron"]);
  const profile = pick(random, ["dev", "staging", "production"]);
  return pick<SingleCommand>(random, [
    { type: "addComponent", component: sampleService(id), values: { enabled: true, replicaCount: 2 } },
    { type: "removeComponent", id },
    { type: "updateComponent", id, set: { title: `${id} ${Math.floor(random() * 9)}` } },
    { type: "setCapability", id, setting: { capability: "ingress", value: random() < 0.5 ? {} : null } },
    { type: "connect", connection: { id: `${id}-web`, from: id, to: "web", port: "http" } },
    { type: "disconnect", id: `${id}-web` },
    { type: "updateChart", set: { version: `0.${Math.floor(random() * 9)}.0` } },
    {
      type: "addProfile",
      profile: {
        id: profile,
        name: profile,
        description: "",
        values: "# sparse\napi:\n  replicaCount: 1\n",
        target: { release: "shop", namespace: profile },
      },
    },
    { type: "updateProfile", id: profile, set: { name: `${profile} ${Math.floor(random() * 9)}` } },
    { type: "removeProfile", id: profile },
  ]);
}
