import type { ChartComponent, Design } from "@/lib/core/design/design";
import { originWithin, type Rule } from "@/lib/core/diagnostics/checked-design";
import { componentState } from "@/lib/core/resources/component-enabled";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { BASE_LAYER, formatValuePath } from "@/lib/core/values/value-path";
import type { YamlMap } from "@/lib/core/values/yaml-value";

/** A component that clients need is off, and the place for the address of another one is empty: rendering fails. */
export const addressUnset: Rule = ({ design, views }) =>
  views.flatMap((view) =>
    design.components.flatMap((component) => {
      if (component.spec.kind !== "infrastructure") return [];
      const isRequired = component.spec.addressWhenOff === "required" || component.spec.provider === "none";
      const { values } = view.effective;
      const state = componentState(component, values);
      const { addressPath } = component.spec;
      const address = getAtPath(values, addressPath);
      const isSet = address !== undefined && address !== null && address !== "";
      if (!isRequired || state.isEnabled || isSet || !isAddressUsed(design, component, values)) return [];
      const key = formatValuePath(addressPath);
      const switchKey = state.decidedBy === null ? "" : `, or switch it on with ${formatValuePath(state.decidedBy)}`;
      return [
        {
          code: "address_unset",
          severity: "error",
          message: `${component.title} is off and ${key} is empty, so nothing says where the one to use is.`,
          remedy: `Set ${key} to the host of the ${component.title} to use${switchKey}.`,
          // The address belongs into the layer that switches the component off.
          target: {
            kind: "value",
            layer: originWithin(view, state.decidedBy ?? addressPath) ?? BASE_LAYER,
            path: addressPath,
          },
        },
      ];
    }),
  );

/** Whether the component's host goes into a ConfigMap or Secret that is rendered. */
function isAddressUsed(design: Design, component: ChartComponent, values: YamlMap): boolean {
  const isExternal = getAtPath(values, ["externalSecrets", "enabled"]) === true;
  return design.configObjects.some(({ createPath, entries, externalSecret }) => {
    const isRendered = getAtPath(values, createPath) === true || (externalSecret !== undefined && isExternal);
    return (
      isRendered &&
      entries.some(
        ({ source }) => source.from === "output" && source.component === component.id && source.output === "host",
      )
    );
  });
}
