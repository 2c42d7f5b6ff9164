"use client";

import { clsx } from "clsx";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import { findLayer } from "@/components/designer/layer-views";
import { groupProblems, placeOf } from "@/components/designer/output/problem-groups";
import { useShowTarget } from "@/components/designer/output/use-show-target";
import { useChart } from "@/components/designer/use-chart";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { useDesign } from "@/lib/client/use-design";
import type { Severity } from "@/lib/core/diagnostics/diagnostic";

const SIGNS: Record<Severity, { Icon: typeof Info; style: string; word: string }> = {
  error: { Icon: CircleAlert, style: "text-error", word: "Error" },
  warning: { Icon: TriangleAlert, style: "text-warning", word: "Warning" },
  info: { Icon: Info, style: "text-ink-muted", word: "Note" },
};

/** Everything the checks found, under what it is about. A click leads to the field, line or file. */
export function ProblemsPane() {
  const design = useDesign((state) => state.design);
  const diagnostics = useChart((state) => state.diagnostics);
  const failure = useChart((state) => state.failure);
  const showTarget = useShowTarget();
  const groups = groupProblems(design, diagnostics);
  const nameOf = (layer: string) => findLayer(design, layer).name;

  return (
    <div className="relative h-full overflow-y-auto p-2">
      {failure === null ? null : <Notice tone="error">{failure}</Notice>}
      {groups.length > 0 || failure !== null ? null : (
        <EmptyState icon={<CircleCheck className="size-6" aria-hidden />} title="No problems found">
          Every layer parses, fits the chart’s schema and passes the checks.
        </EmptyState>
      )}
      {groups.map(({ title, problems }) => (
        <section key={title} aria-label={title} className="mb-3">
          <h2 className="px-2 py-1 text-xs font-semibold text-ink-muted">{title}</h2>
          <ul>
            {problems.map((problem) => {
              const { Icon, style, word } = SIGNS[problem.severity];
              const place = placeOf(problem.target, nameOf);
              return (
                <li key={`${problem.code} ${place} ${problem.message}`}>
                  <button
                    type="button"
                    onClick={() => showTarget(problem.target)}
                    className="flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-left hover:bg-hover"
                  >
                    <Icon className={clsx("mt-0.5 size-4 shrink-0", style)} role="img" aria-label={word} />
                    <span className="min-w-0 flex-1 text-sm">
                      <span className="block break-words">{problem.message}</span>
                      {problem.remedy === "" ? null : (
                        <span className="block break-words text-ink-muted">{problem.remedy}</span>
                      )}
                      <span className="block truncate font-mono text-2xs text-ink-faint">
                        {place} · {problem.code}
                      </span>
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
