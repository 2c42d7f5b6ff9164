import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GraphEdge, type GraphNode, layoutGraph } from "@/components/ui/graph-layout";

const SIZES = { nodeWidth: 100, nodeHeight: 30, columnGap: 40, rowGap: 10 };

const place = (nodes: GraphNode[], edges: GraphEdge[]) => {
  const layout = layoutGraph(nodes, edges, SIZES);
  return { layout, at: (id: string) => layout.nodes.find((node) => node.id === id) ?? expect.unreachable(id) };
};

const PLATFORM_NODES: GraphNode[] = [
  { id: "frontend" },
  { id: "api" },
  { id: "workers" },
  { id: "postgresql", isTrailing: true },
  { id: "redis", isTrailing: true },
  { id: "temporal", isTrailing: true },
];
const PLATFORM_EDGES: GraphEdge[] = [
  { from: "frontend", to: "api" },
  { from: "api", to: "postgresql" },
  { from: "api", to: "redis" },
  { from: "api", to: "temporal" },
  { from: "workers", to: "postgresql" },
  { from: "workers", to: "temporal" },
  { from: "temporal", to: "postgresql" },
];

describe("layoutGraph", () => {
  test("sets what is pointed at to the right, and what others rest on in the last column", () => {
    const { at } = place(PLATFORM_NODES, PLATFORM_EDGES);
    expect(at("frontend").x).toBe(0);
    expect(at("api").x).toBe(140);
    expect(at("postgresql").x).toBe(280);
    expect(at("temporal").x).toBe(280);
  });

  test("moves a source next to what it points at", () => {
    const { at } = place(PLATFORM_NODES, PLATFORM_EDGES);
    expect(at("workers").x).toBe(at("api").x);
  });

  test("leaves out edges it cannot draw", () => {
    const { layout } = place(
      [{ id: "a" }, { id: "b" }],
      [
        { from: "a", to: "b" },
        { from: "a", to: "b" },
        { from: "a", to: "a" },
        { from: "a", to: "gone" },
      ],
    );
    expect(layout.edges).toHaveLength(1);
  });

  test("draws nothing for nothing", () => {
    expect(place([], []).layout).toEqual({ width: 0, height: 0, nodes: [], edges: [] });
  });

  test("stands a circle of nodes", () => {
    const { layout } = place(
      [{ id: "a" }, { id: "b" }, { id: "c" }],
      [
        { from: "a", to: "b" },
        { from: "b", to: "c" },
        { from: "c", to: "a" },
      ],
    );
    expect(layout.nodes).toHaveLength(3);
    expect(layout.edges.every((edge) => edge.path.startsWith("M"))).toBe(true);
  });

  test("any graph: every node once, none on another, all inside, the same picture twice", () => {
    const graph = fc.integer({ min: 1, max: 14 }).chain((count) =>
      fc.record({
        nodes: fc.tuple(
          ...Array.from({ length: count }, (_, index) =>
            fc.boolean().map((isTrailing): GraphNode => ({ id: String(index), isTrailing })),
          ),
        ),
        edges: fc.array(fc.record({ from: fc.nat(count).map(String), to: fc.nat(count).map(String) }), {
          maxLength: 30,
        }),
      }),
    );
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const layout = layoutGraph(nodes, edges, SIZES);
        expect(layout.nodes.map((node) => node.id).sort()).toEqual(nodes.map((node) => node.id).sort());
        for (const node of layout.nodes) {
          expect(node.x).toBeGreaterThanOrEqual(0);
          expect(node.y).toBeGreaterThanOrEqual(0);
          expect(node.x + SIZES.nodeWidth).toBeLessThanOrEqual(layout.width);
          expect(node.y + SIZES.nodeHeight).toBeLessThanOrEqual(layout.height);
          for (const other of layout.nodes) {
            if (other === node) continue;
            const isApart = other.x !== node.x || Math.abs(other.y - node.y) >= SIZES.nodeHeight;
            expect(isApart).toBe(true);
          }
        }
        for (const edge of layout.edges) expect(edge.path).toMatch(/^M[-\d.CH ]+$/);
        expect(layoutGraph(nodes, edges, SIZES)).toEqual(layout);
      }),
    );
  });
});
