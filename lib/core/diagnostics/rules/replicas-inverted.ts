import { lastSet, type Rule, valueTarget } from "@/lib/core/diagnostics/checked-design";
import { getAtPath } from "@/lib/core/values/get-at-path";
import { formatValuePath } from "@/lib/core/values/value-path";

/** A HorizontalPodAutoscaler with a minimum above its maximum is refused by Kubernetes. */
export const replicasInverted: Rule = ({ design, views }) =>
  views.flatMap((view) =>
    design.components.flatMap((component) => {
      if (component.spec.kind !== "service" || component.spec.capabilities.autoscaling === undefined) return [];
      const autoscaling = [component.valuesKey, "autoscaling"];
      const [minPath, maxPath] = [
        [...autoscaling, "minReplicas"],
        [...autoscaling, "maxReplicas"],
      ] as const;
      const { values } = view.effective;
      const [min, max] = [getAtPath(values, minPath), getAtPath(values, maxPath)];
      const isOn = getAtPath(values, [...autoscaling, "enabled"]) === true;
      if (!isOn || typeof min !== "number" || typeof max !== "number" || min <= max) return [];
      return [
        {
          code: "replicas_inverted",
          severity: "error",
          message: `${component.title} has at least ${min} but at most ${max} replicas.`,
          remedy: `Lower ${formatValuePath(minPath)} or raise ${formatValuePath(maxPath)}.`,
          target: valueTarget(view, lastSet(view, [minPath, maxPath])),
        },
      ];
    }),
  );
