import { drawEdges, type GraphCell, LOOP_REACH } from "@/components/ui/graph-edge-paths";

export interface GraphNode {
  id: string;
  /** Stands in the last column whatever points at it: what others rest on. */
  isTrailing?: boolean;
}

export interface GraphEdge {
  from: string;
  to: string;
}

export interface GraphSizes {
  nodeWidth: number;
  nodeHeight: number;
  columnGap: number;
  rowGap: number;
}

export interface PlacedNode {
  id: string;
  /** Top left corner. */
  x: number;
  y: number;
}

export interface GraphLayout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  /** `path` is SVG path data, ending at the node pointed at. */
  edges: (GraphEdge & { path: string })[];
}

const PASSAGE_HEIGHT = 8;
const SWEEPS = 6;

/**
 * Places a small directed graph in columns from left to right: nobody stands left of what points at it, long edges pass
 * between nodes, rows are ordered to cross little. Edges with an unknown end, loops and repetitions are left out;
 * circles are allowed. The same input gives the same picture.
 */
export function layoutGraph(
  nodes: readonly GraphNode[],
  allEdges: readonly GraphEdge[],
  sizes: GraphSizes,
): GraphLayout {
  const edges = usableEdges(nodes, allEdges);
  const columnOf = assignColumns(nodes, edges);
  const { columns, chains } = makeCells(nodes, edges, columnOf, sizes);
  orderRows(columns, chains);
  const innerHeight = placeRows(columns, sizes.rowGap);
  const hasLoops = edges.some((edge) => columnOf.get(edge.from) === columnOf.get(edge.to));
  const columnX = (column: number) => column * (sizes.nodeWidth + sizes.columnGap);
  const cells = columns.flat();
  return {
    width: Math.max(0, columnX(columns.length) - sizes.columnGap) + (hasLoops ? LOOP_REACH : 0),
    height: innerHeight,
    nodes: cells.flatMap((cell) => (cell.node === null ? [] : [{ id: cell.node, x: columnX(cell.column), y: cell.y }])),
    edges: drawEdges(edges, chains, columnX, sizes),
  };
}

function usableEdges(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphEdge[] {
  const known = new Set(nodes.map((node) => node.id));
  const seen = new Set<string>();
  return edges.filter(({ from, to }) => {
    const key = JSON.stringify([from, to]);
    if (from === to || !known.has(from) || !known.has(to) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Longest path from the left among the free nodes; sources move right up to what they point at. */
function assignColumns(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Map<string, number> {
  const free = nodes.filter((node) => !node.isTrailing).map((node) => node.id);
  const isFree = new Set(free);
  const inner = edges.filter((edge) => isFree.has(edge.from) && isFree.has(edge.to));
  const columnOf = new Map<string, number>();
  const visiting = new Set<string>();
  const columnFor = (id: string): number => {
    const known = columnOf.get(id);
    if (known !== undefined) return known;
    visiting.add(id);
    const before = inner.filter((edge) => edge.to === id && !visiting.has(edge.from));
    const column = Math.max(0, ...before.map((edge) => columnFor(edge.from) + 1));
    visiting.delete(id);
    columnOf.set(id, column);
    return column;
  };
  for (const id of free) columnFor(id);

  const last = free.length === 0 ? 0 : Math.max(...columnOf.values()) + 1;
  for (const node of nodes) if (node.isTrailing) columnOf.set(node.id, last);
  for (const id of free) {
    const isSource = !edges.some((edge) => edge.to === id);
    const targets = edges.filter((edge) => edge.from === id).map((edge) => columnOf.get(edge.to) ?? 0);
    if (isSource && targets.length > 0) columnOf.set(id, Math.max(0, Math.min(...targets) - 1));
  }
  return columnOf;
}

function makeCells(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  columnOf: Map<string, number>,
  sizes: GraphSizes,
): { columns: GraphCell[][]; chains: GraphCell[][] } {
  const columns: GraphCell[][] = [];
  const add = (key: string, node: string | null, column: number, height: number): GraphCell => {
    const cell = { key, node, column, y: 0, height };
    while (columns.length <= column) columns.push([]);
    columns[column]?.push(cell);
    return cell;
  };
  const cellOf = new Map(
    nodes.map((node) => [node.id, add(node.id, node.id, columnOf.get(node.id) ?? 0, sizes.nodeHeight)]),
  );
  const chains = edges.map((edge, index) => {
    const from = cellOf.get(edge.from);
    const to = cellOf.get(edge.to);
    if (from === undefined || to === undefined) return [];
    const step = Math.sign(to.column - from.column);
    const chain = [from];
    for (let column = from.column + step; step !== 0 && column !== to.column; column += step) {
      chain.push(add(`${index}:${column}`, null, column, PASSAGE_HEIGHT));
    }
    return [...chain, to];
  });
  return { columns, chains };
}

/** Barycentre ordering: each row moves towards the mean place of its neighbours, forth and back. */
function orderRows(columns: GraphCell[][], chains: readonly GraphCell[][]): void {
  const neighbours = new Map<GraphCell, GraphCell[]>();
  for (const chain of chains) {
    chain.forEach((cell, index) => {
      const next = chain[index + 1];
      if (next === undefined) return;
      neighbours.set(cell, [...(neighbours.get(cell) ?? []), next]);
      neighbours.set(next, [...(neighbours.get(next) ?? []), cell]);
    });
  }
  const place = new Map<GraphCell, number>();
  const note = (column: readonly GraphCell[]) => {
    for (const [index, cell] of column.entries()) place.set(cell, (index + 0.5) / column.length);
  };
  for (const column of columns) note(column);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const isForth = sweep % 2 === 0;
    for (const column of isForth ? columns : columns.toReversed()) {
      const wanted = new Map(
        column.map((cell) => {
          const towards = (neighbours.get(cell) ?? []).filter((other) =>
            isForth ? other.column < cell.column : other.column > cell.column,
          );
          const sum = towards.reduce((total, other) => total + (place.get(other) ?? 0), 0);
          return [cell, towards.length === 0 ? (place.get(cell) ?? 0) : sum / towards.length] as const;
        }),
      );
      column.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
      note(column);
    }
  }
}

/** Stacks each column, centred on the tallest; returns its height. */
function placeRows(columns: readonly GraphCell[][], rowGap: number): number {
  const heightOf = (column: readonly GraphCell[]) =>
    column.reduce((sum, cell) => sum + cell.height, 0) + rowGap * Math.max(0, column.length - 1);
  const height = Math.max(0, ...columns.map(heightOf));
  for (const column of columns) {
    let y = (height - heightOf(column)) / 2;
    for (const cell of column) {
      cell.y = y;
      y += cell.height + rowGap;
    }
  }
  return height;
}
