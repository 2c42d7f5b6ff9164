import type { GraphEdge, GraphSizes } from "@/components/ui/graph-layout";

/** A node, or the place where a long edge passes through a column. */
export interface GraphCell {
  key: string;
  node: string | null;
  column: number;
  y: number;
  height: number;
}

/** How far an arrow between two nodes of the last column reaches out to the right. */
export const LOOP_REACH = 20;

const PORT_GAP = 7;

const middleOf = (cell: GraphCell) => cell.y + cell.height / 2;

/** The path of each edge along its chain of cells, in the order given. */
export function drawEdges(
  edges: readonly GraphEdge[],
  chains: readonly GraphCell[][],
  columnX: (column: number) => number,
  sizes: GraphSizes,
): (GraphEdge & { path: string })[] {
  const startY = spreadPorts(chains, (chain) => [chain[0], chain[1]]);
  const endY = spreadPorts(chains, (chain) => [chain.at(-1), chain.at(-2)]);
  return edges.map((edge, index) => {
    const chain = chains[index] ?? [];
    const points = chain.map((cell, at) => {
      const y = at === 0 ? startY[index] : at === chain.length - 1 ? endY[index] : middleOf(cell);
      return { column: cell.column, y: y ?? middleOf(cell) };
    });
    return { ...edge, path: pathThrough(points, columnX, sizes) };
  });
}

/** Ends of edges at one side of one node, spread so that arrows do not lie on each other. */
function spreadPorts(
  chains: readonly GraphCell[][],
  endOf: (chain: readonly GraphCell[]) => readonly [GraphCell | undefined, GraphCell | undefined],
): (number | undefined)[] {
  const groups = new Map<GraphCell, { index: number; towards: number }[]>();
  chains.forEach((chain, index) => {
    const [cell, next] = endOf(chain);
    if (cell === undefined || next === undefined) return;
    groups.set(cell, [...(groups.get(cell) ?? []), { index, towards: middleOf(next) }]);
  });
  const ys: (number | undefined)[] = chains.map(() => undefined);
  for (const [cell, ends] of groups) {
    ends.sort((a, b) => a.towards - b.towards);
    const gap = Math.min(PORT_GAP, (cell.height - 8) / Math.max(1, ends.length - 1));
    ends.forEach(({ index }, at) => {
      ys[index] = middleOf(cell) + (at - (ends.length - 1) / 2) * gap;
    });
  }
  return ys;
}

function pathThrough(
  points: readonly { column: number; y: number }[],
  columnX: (column: number) => number,
  { nodeWidth }: GraphSizes,
): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return "";
  const round = (value: number) => Math.round(value * 10) / 10;
  if (first.column === last.column) {
    const x = columnX(first.column) + nodeWidth;
    const bend = x + LOOP_REACH;
    return `M${x} ${round(first.y)}C${bend} ${round(first.y)} ${bend} ${round(last.y)} ${x} ${round(last.y)}`;
  }
  const isForth = last.column > first.column;
  let x = columnX(first.column) + (isForth ? nodeWidth : 0);
  let y = first.y;
  let path = `M${x} ${round(y)}`;
  rest.forEach((point, index) => {
    const near = columnX(point.column) + (isForth ? 0 : nodeWidth);
    const middle = (x + near) / 2;
    path += `C${middle} ${round(y)} ${middle} ${round(point.y)} ${near} ${round(point.y)}`;
    x = near;
    y = point.y;
    if (index < rest.length - 1) {
      x = near + (isForth ? nodeWidth : -nodeWidth);
      path += `H${x}`;
    }
  });
  return path;
}
