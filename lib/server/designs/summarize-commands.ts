import "server-only";
import type { Command, SingleCommand } from "@/lib/core/design/command";
import { BASE_LAYER, formatValuePath } from "@/lib/core/values/value-path";

const MAX_LENGTH = 160;

/** One line for the history: what was done, without the values. `2 more` counts what the line leaves out. */
export function summarizeCommands(commands: readonly Command[]): string {
  const phrases = commands
    .flatMap((command) => (command.type === "batch" ? command.commands : [command]))
    .map(phraseOf);
  const distinct = [...new Set(phrases)];
  let line = distinct[0] ?? "Saved";
  let shown = 1;
  for (const phrase of distinct.slice(1)) {
    const longer = `${line}, ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`;
    if (longer.length > MAX_LENGTH) break;
    line = longer;
    shown++;
  }
  const rest = distinct.length - shown;
  return rest === 0 ? clip(line) : `${clip(line)}, ${rest} more`;
}

function phraseOf(command: SingleCommand): string {
  switch (command.type) {
    case "setValue":
      return `Set ${formatValuePath(command.path)}${inLayer(command.layer)}`;
    case "unsetValue":
      return `Unset ${formatValuePath(command.path)}${inLayer(command.layer)}`;
    case "editText":
      return `Edited ${command.layer === BASE_LAYER ? "values.yaml" : `values-${command.layer}.yaml`}`;
    case "updateChart":
      return `Changed the chart's ${Object.keys(command.set).join(", ")}`;
    case "addComponent":
      return `Added ${command.component.id}`;
    case "updateComponent":
    case "updateService":
    case "updateInfrastructure":
    case "setCapability":
      return `Changed ${command.id}`;
    case "removeComponent":
    case "removeConfigObject":
    case "removeExternalSystem":
      return `Removed ${command.id}`;
    case "addConfigObject":
      return `Added ${command.configObject.id}`;
    case "putExternalSystem":
      return `Set external system ${command.externalSystem.id}`;
    case "connect":
      return `Connected ${command.connection.from} to ${command.connection.to}`;
    case "disconnect":
      return `Removed connection ${command.id}`;
    case "putConfigEntry":
      return `Set ${command.entry.key} of ${command.configObject}`;
    case "removeConfigEntry":
      return `Removed ${command.key} of ${command.configObject}`;
    case "addProfile":
      return `Added profile ${command.profile.id}`;
    case "updateProfile":
      return `Changed profile ${command.id}`;
    case "removeProfile":
      return `Removed profile ${command.id}`;
    case "restore":
      return "Took back a change";
  }
}

function inLayer(layer: string): string {
  return layer === BASE_LAYER ? "" : ` in ${layer}`;
}

function clip(line: string): string {
  return line.length <= MAX_LENGTH ? line : `${line.slice(0, MAX_LENGTH - 1)}…`;
}
