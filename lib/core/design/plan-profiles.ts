import type { CommandOf } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import { type Plan, refuse } from "@/lib/core/design/plan";
import { dropStep, findRecord, putStep, setStep } from "@/lib/core/design/plan-records";

export function planAddProfile(design: Design, { profile }: CommandOf<"addProfile">): Plan {
  if (findRecord(design, "profiles", profile.id) !== undefined) {
    return refuse("name_taken", `There is already a profile ${profile.id}.`);
  }
  return { ok: true, change: [putStep("profiles", profile)] };
}

export function planUpdateProfile(design: Design, { id, set }: CommandOf<"updateProfile">): Plan {
  const profile = findRecord(design, "profiles", id);
  if (profile === undefined) return refuse("record_missing", `There is no profile ${id}.`);
  return { ok: true, change: setStep("profiles", profile, set) };
}

export function planRemoveProfile(design: Design, { id }: CommandOf<"removeProfile">): Plan {
  const profile = findRecord(design, "profiles", id);
  if (profile === undefined) return refuse("record_missing", `There is no profile ${id}.`);
  const script = design.installScripts.find((candidate) => candidate.profile === id);
  if (script !== undefined) return refuse("record_in_use", `The install script ${script.path} installs this profile.`);
  return { ok: true, change: [dropStep(design, "profiles", profile)] };
}
