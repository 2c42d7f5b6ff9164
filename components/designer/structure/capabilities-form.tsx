"use client";

import { CAPABILITY_ITEMS, capabilityCommand, hasCapability } from "@/components/designer/structure/capability-items";
import { useCommands } from "@/components/designer/use-commands";
import { useReadOnlyReason } from "@/components/designer/use-session";
import { Checkbox } from "@/components/ui/checkbox";
import { useDesign } from "@/lib/client/use-design";
import type { ConfigObject, ServiceSpec } from "@/lib/core/design/design";

/** What a service has beyond its pods: files and values keys for every layer, so it is apart from the values. */
export function CapabilitiesForm({ id, spec }: { id: string; spec: ServiceSpec }) {
  const { run } = useCommands();
  const readOnlyReason = useReadOnlyReason();
  const configObjects = useDesign((state) => state.design.configObjects);
  const alone = ({ kind }: ConfigObject) => configObjects.filter((object) => object.kind === kind).length === 1;
  return (
    <fieldset className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2">
      <legend className="sr-only">What this service has, in every layer</legend>
      {CAPABILITY_ITEMS.map(({ capability, label }) => (
        <Checkbox
          key={capability}
          label={<span className="text-xs">{label}</span>}
          checked={hasCapability(spec, capability)}
          isDisabled={readOnlyReason !== null}
          onChange={(isOn) => run(capabilityCommand(id, spec, capability, isOn))}
        />
      ))}
      {configObjects.map((object) => (
        <Checkbox
          key={object.id}
          label={
            <span className="text-xs">
              {object.kind === "Secret" ? "Reads secrets" : "Reads config"}
              {alone(object) ? "" : ` ${object.id}`}
            </span>
          }
          checked={spec.configObjects.includes(object.id)}
          isDisabled={readOnlyReason !== null}
          onChange={(isOn) =>
            run({
              type: "updateService",
              id,
              set: {
                configObjects: isOn
                  ? [...spec.configObjects, object.id]
                  : spec.configObjects.filter((other) => other !== object.id),
              },
            })
          }
        />
      ))}
    </fieldset>
  );
}
