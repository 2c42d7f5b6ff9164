"use client";

import { useStartDesign } from "@/components/home/use-start-design";
import { Button } from "@/components/ui/button";
import { countWords, listWords } from "@/components/ui/count-words";
import { type DiagramNode, GraphDiagram } from "@/components/ui/graph-diagram";
import type { GraphEdge } from "@/components/ui/graph-layout";
import { Notice } from "@/components/ui/notice";
import type { StarterDto } from "@/lib/api/starters";
import { describeError } from "@/lib/client/api-client";
import { partIconOf } from "@/lib/client/part-icon";

/** A design to start from: what it contains, drawn from the design itself, and a button that makes a copy. */
export function StarterCard({ starter }: { starter: StarterDto }) {
  const { start, isBusy, error } = useStartDesign();
  const services = starter.components.filter((component) => component.kind === "service");
  const facts = [
    countWords(services.length, "service"),
    countWords(starter.components.length - services.length, "dependency", "dependencies"),
    `${listWords(["base", ...starter.profiles])} values`,
  ];
  const diagram = diagramOf(starter);
  return (
    <article className="flex min-w-0 flex-col gap-4 rounded-lg border border-line bg-surface p-4 md:flex-row md:items-center md:gap-8 md:p-6">
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2 md:basis-80">
        <h3 className="text-lg font-semibold">{starter.title}</h3>
        <p className="text-sm text-ink-muted">{facts.join(", ")}</p>
        <p className="max-w-120">{starter.summary}</p>
        {error ? <Notice tone="error">{describeError(error)}</Notice> : null}
        <Button variant="primary" className="mt-2" isBusy={isBusy} onClick={() => void start({ starter: starter.id })}>
          Start from {starter.title}
        </Button>
      </div>
      <GraphDiagram {...diagram} className="max-sm:hidden md:basis-110" />
      <GraphDiagram {...diagram} isCompact className="sm:hidden" />
    </article>
  );
}

/** What the components talk to beyond themselves, such as a system in another namespace, is drawn too. */
function diagramOf({ components, connections }: StarterDto): { nodes: DiagramNode[]; edges: GraphEdge[] } {
  const inside = new Set(components.map((component) => component.id));
  const outside = new Set(connections.map((connection) => connection.to).filter((id) => !inside.has(id)));
  return {
    nodes: [
      ...components.map((component) => ({
        id: component.id,
        label: component.title,
        icon: partIconOf(component.kind, component.id),
        isTrailing: component.kind !== "service",
      })),
      ...[...outside].map((id) => ({ id, label: id, icon: "external" as const, isTrailing: true, isOutside: true })),
    ],
    edges: connections,
  };
}
