import type { CommandOf } from "@/lib/core/design/command";
import { type Design, MAX_TEXT_LENGTH } from "@/lib/core/design/design";
import type { ChangeStep } from "@/lib/core/design/design-change";
import { layerText } from "@/lib/core/design/layer-text";
import { type Plan, refuse } from "@/lib/core/design/plan";
import { planSetValue, planUnsetValue, type SplicePlan } from "@/lib/core/yaml/edit-values";

export function planSetValueCommand(design: Design, command: CommandOf<"setValue">): Plan {
  return planLayerEdit(design, command.layer, (text) => planSetValue(text, command.path, command.value));
}

export function planUnsetValueCommand(design: Design, command: CommandOf<"unsetValue">): Plan {
  return planLayerEdit(design, command.layer, (text) => planUnsetValue(text, command.path));
}

export function planEditText(design: Design, { layer, offset, removed, inserted }: CommandOf<"editText">): Plan {
  const text = layerText(design, layer);
  if (text === null) return refuse("layer_missing", `There is no profile ${layer}.`);
  if (text.length - removed.length + inserted.length > MAX_TEXT_LENGTH) {
    return refuse("text_too_large", `A values file may hold at most ${MAX_TEXT_LENGTH} characters.`);
  }
  return { ok: true, change: [{ type: "text", layer, splices: [{ offset, removed, inserted }] }] };
}

/** Plans an edit of one layer's text; a refused edit names the layer. */
export function planLayerEdit(design: Design, layer: string, plan: (text: string) => SplicePlan): Plan {
  const text = layerText(design, layer);
  if (text === null) return refuse("layer_missing", `There is no profile ${layer}.`);
  const planned = plan(text);
  if (!planned.ok) return planned;
  const change: ChangeStep[] = planned.splices.length === 0 ? [] : [{ type: "text", layer, splices: planned.splices }];
  return { ok: true, change };
}
