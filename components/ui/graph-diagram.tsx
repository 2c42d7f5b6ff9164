import { clsx } from "clsx";
import { useId } from "react";
import { type GraphEdge, layoutGraph } from "@/components/ui/graph-layout";
import { PartIcon, type PartIconName } from "@/components/ui/part-icon";

export interface DiagramNode {
  id: string;
  label: string;
  icon: PartIconName;
  /** Stands in the last column. */
  isTrailing?: boolean;
  /** Not one of ours: drawn with a dashed edge. */
  isOutside?: boolean;
}

export interface GraphDiagramProps {
  nodes: readonly DiagramNode[];
  edges: readonly GraphEdge[];
  /** Without icons and closer together, for narrow screens. */
  isCompact?: boolean;
  className?: string;
}

const NODE_HEIGHT = 30;
const CHARACTER_WIDTH = 7.2;
const MAX_CHARACTERS = 16;
const PADDING = 1;

/** A picture of what points at what, laid out by itself. Read aloud as one sentence for each arrow's start. */
export function GraphDiagram({ nodes, edges, isCompact = false, className }: GraphDiagramProps) {
  const markerId = useId();
  const longest = Math.min(MAX_CHARACTERS, Math.max(6, ...nodes.map((node) => node.label.length)));
  const textX = isCompact ? 8 : 30;
  const nodeWidth = textX + 10 + longest * CHARACTER_WIDTH;
  const columnGap = isCompact ? 24 : 48;
  const layout = layoutGraph(nodes, edges, { nodeWidth, nodeHeight: NODE_HEIGHT, columnGap, rowGap: 10 });
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  return (
    <svg
      role="img"
      aria-label={inWords(nodes, edges)}
      viewBox={`${-PADDING} ${-PADDING} ${layout.width + 2 * PADDING} ${layout.height + 2 * PADDING}`}
      style={{ maxWidth: layout.width + 2 * PADDING }}
      className={clsx("h-auto w-full text-ink", className)}
    >
      <defs>
        <marker id={markerId} viewBox="0 0 6 6" refX="5.5" refY="3" markerWidth="5" markerHeight="5" orient="auto">
          <path d="M0 .5 5.5 3 0 5.5" fill="none" stroke="var(--line-strong)" />
        </marker>
      </defs>
      {layout.edges.map((edge) => (
        <path
          key={`${edge.from} ${edge.to}`}
          d={edge.path}
          fill="none"
          stroke="var(--line-strong)"
          markerEnd={`url(#${markerId})`}
        />
      ))}
      {layout.nodes.map(({ id, x, y }) => {
        const node = nodeOf.get(id);
        if (node === undefined) return null;
        return (
          <g key={id} transform={`translate(${x} ${y})`}>
            <title>{node.label}</title>
            <rect
              width={nodeWidth}
              height={NODE_HEIGHT}
              rx="5"
              fill="var(--surface)"
              stroke="var(--line-strong)"
              strokeDasharray={node.isOutside ? "3 3" : undefined}
            />
            {isCompact ? null : <PartIcon name={node.icon} x="8" y="7" className="text-ink-muted" />}
            <text x={textX} y="19.5" fontSize="12.5" fill="currentColor">
              {shorten(node.label)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function shorten(label: string): string {
  const characters = [...label];
  return characters.length <= MAX_CHARACTERS ? label : `${characters.slice(0, MAX_CHARACTERS - 1).join("")}…`;
}

function inWords(nodes: readonly DiagramNode[], edges: readonly GraphEdge[]): string {
  const labelOf = new Map(nodes.map((node) => [node.id, node.label]));
  const sentences = nodes.flatMap((node) => {
    const targets = edges.filter((edge) => edge.from === node.id).flatMap((edge) => labelOf.get(edge.to) ?? []);
    return targets.length === 0 ? [] : [`${node.label} uses ${targets.join(", ")}.`];
  });
  return ["Diagram.", ...sentences].join(" ");
}
