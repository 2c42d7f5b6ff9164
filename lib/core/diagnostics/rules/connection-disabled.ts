import { type Rule, valueTarget } from "@/lib/core/diagnostics/checked-design";
import { componentState } from "@/lib/core/resources/component-enabled";

/** A service that runs talks to one that is switched off. Infrastructure may be outside the release, services may not. */
export const connectionDisabled: Rule = ({ design, views }) =>
  views.flatMap((view) =>
    design.connections.flatMap((connection) => {
      const from = design.components.find((component) => component.id === connection.from);
      const to = design.components.find((component) => component.id === connection.to);
      if (from === undefined || to === undefined || to.spec.kind !== "service") return [];
      const { values } = view.effective;
      const toState = componentState(to, values);
      if (!componentState(from, values).isEnabled || toState.isEnabled || toState.decidedBy === null) return [];
      return [
        {
          code: "connection_disabled",
          severity: "warning",
          message: `${from.title} talks to ${to.title}, which is off.`,
          remedy: `Switch ${to.title} on, switch ${from.title} off, or disconnect them.`,
          target: valueTarget(view, toState.decidedBy),
        },
      ];
    }),
  );
