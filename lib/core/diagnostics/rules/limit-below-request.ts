import { type Finding, lastSet, type Rule, valueTarget } from "@/lib/core/diagnostics/checked-design";
import { type ResourceCell, resourceRows } from "@/lib/core/resources/resource-rows";
import { formatValuePath } from "@/lib/core/values/value-path";

/** Kubernetes refuses a container whose limit is below its request. */
export const limitBelowRequest: Rule = ({ design, views }) =>
  views.flatMap((view) =>
    resourceRows(design, view.id).flatMap(({ title, part, cells }) => {
      const check = (what: string, request: ResourceCell, limit: ResourceCell): Finding[] => {
        if (request.amount === null || limit.amount === null || limit.amount >= request.amount) return [];
        const name = part === "" ? title : `${title} ${part}`;
        return [
          {
            code: "limit_below_request",
            severity: "error",
            message: `${name} asks for ${request.text} of ${what} but may use only ${limit.text}.`,
            remedy: `Raise ${formatValuePath(limit.path)} or lower ${formatValuePath(request.path)}.`,
            target: valueTarget(view, lastSet(view, [limit.path, request.path])),
          },
        ];
      };
      return [
        ...check("CPU", cells.cpuRequest, cells.cpuLimit),
        ...check("memory", cells.memoryRequest, cells.memoryLimit),
      ];
    }),
  );
