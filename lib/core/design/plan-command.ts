import { readField } from "@/lib/core/design/apply-change";
import type { Command, CommandOf, SingleCommand } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import type { ChangeStep } from "@/lib/core/design/design-change";
import { type Plan, planInSequence } from "@/lib/core/design/plan";
import {
  planAddComponent,
  planRemoveComponent,
  planSetCapability,
  planUpdateComponent,
  planUpdateInfrastructure,
  planUpdateService,
} from "@/lib/core/design/plan-components";
import {
  planAddConfigObject,
  planPutConfigEntry,
  planRemoveConfigEntry,
  planRemoveConfigObject,
} from "@/lib/core/design/plan-config";
import {
  planConnect,
  planDisconnect,
  planPutExternalSystem,
  planRemoveExternalSystem,
} from "@/lib/core/design/plan-connections";
import { planAddProfile, planRemoveProfile, planUpdateProfile } from "@/lib/core/design/plan-profiles";
import { planEditText, planSetValueCommand, planUnsetValueCommand } from "@/lib/core/design/plan-values";
import { isSameJson } from "@/lib/core/design/same-json";

type Planners = { [Type in SingleCommand["type"]]: (design: Design, command: CommandOf<Type>) => Plan };

const PLANNERS: Planners = {
  setValue: planSetValueCommand,
  unsetValue: planUnsetValueCommand,
  editText: planEditText,
  updateChart: planUpdateChart,
  addComponent: planAddComponent,
  updateComponent: planUpdateComponent,
  updateService: planUpdateService,
  updateInfrastructure: planUpdateInfrastructure,
  setCapability: planSetCapability,
  removeComponent: planRemoveComponent,
  connect: planConnect,
  disconnect: planDisconnect,
  addConfigObject: planAddConfigObject,
  removeConfigObject: planRemoveConfigObject,
  putConfigEntry: planPutConfigEntry,
  removeConfigEntry: planRemoveConfigEntry,
  putExternalSystem: planPutExternalSystem,
  removeExternalSystem: planRemoveExternalSystem,
  addProfile: planAddProfile,
  updateProfile: planUpdateProfile,
  removeProfile: planRemoveProfile,
  restore: (_design, { change }) => ({ ok: true, change }),
};

/** What `command` would do to `design`, or why it cannot. */
export function planCommand(design: Design, command: Command): Plan {
  if (command.type !== "batch") return planSingle(design, command);
  return planInSequence(
    design,
    command.commands.map((single) => (current: Design) => planSingle(current, single)),
  );
}

function planSingle<Type extends SingleCommand["type"]>(design: Design, command: CommandOf<Type>): Plan {
  const planner = PLANNERS[command.type as Type];
  return planner(design, command);
}

function planUpdateChart(design: Design, { set }: CommandOf<"updateChart">): Plan {
  const change = Object.entries(set)
    .map(([field, to]): ChangeStep => ({ type: "setChart", field, from: readField(design.chart, field), to }))
    .filter((step) => step.type === "setChart" && !isSameJson(step.from, step.to));
  return { ok: true, change };
}
