"use client";

import { RecordField } from "@/components/designer/structure/record-field";
import { useCommands } from "@/components/designer/use-commands";
import { useReadOnlyReason } from "@/components/designer/use-session";
import { useDesign } from "@/lib/client/use-design";
import { type ChartMetadata, chartMetadataSchema } from "@/lib/core/design/design";

type LineKey = "name" | "version" | "appVersion" | "description" | "kubeVersion" | "home" | "icon" | "licence";

const LINES: readonly { key: LineKey; label: string; description: string; isOptional?: boolean }[] = [
  { key: "name", label: "Name", description: "Name of the chart and of its folder and package" },
  { key: "version", label: "Version", description: "Semantic version of the chart; raise it with every release" },
  { key: "appVersion", label: "App version", description: "Version of what the chart installs; the default image tag" },
  { key: "description", label: "Description", description: "One line, shown by helm search and Artifact Hub" },
  { key: "kubeVersion", label: "Kubernetes", description: "Range of cluster versions the chart installs on" },
  { key: "home", label: "Home page", description: "Address of the project", isOptional: true },
  { key: "icon", label: "Icon", description: "Address of an SVG or PNG", isOptional: true },
  { key: "licence", label: "Licence", description: "SPDX expression; the export has its text" },
];

/** The chart's metadata: what Chart.yaml says about it. */
export function ChartForm() {
  const chart = useDesign((state) => state.design.chart);
  const { run } = useCommands();
  const readOnlyReason = useReadOnlyReason();

  function set(key: LineKey, text: string, mergeKey: string) {
    const isGone = text === "" && LINES.some((line) => line.key === key && line.isOptional);
    run({ type: "updateChart", set: { [key]: isGone ? undefined : text } as Partial<ChartMetadata> }, mergeKey);
  }

  return (
    <div className="@container relative min-h-0 flex-1 overflow-y-auto py-3 pb-16">
      {LINES.map(({ key, label, description, isOptional }) => (
        <RecordField
          key={key}
          label={label}
          description={description}
          value={chart[key] ?? ""}
          isReadOnly={readOnlyReason !== null}
          problemOf={(text) => (isOptional && text === "" ? null : lineProblem(key, text))}
          onChange={(text, mergeKey) => set(key, text, mergeKey)}
        />
      ))}
    </div>
  );
}

function lineProblem(key: LineKey, text: string): string | null {
  const parsed = chartMetadataSchema.shape[key].safeParse(text);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  if (text === "") return "This cannot be empty.";
  return issue?.message.startsWith("must") ? `It ${issue.message}.` : "This is not in the form Chart.yaml needs.";
}
