import { expect, test } from "vitest";
import { buildFileTree, foldersAround, formatSize, visibleRows } from "@/components/chart-files/file-tree";

const tree = buildFileTree([
  { path: "Chart.yaml", content: "name: é\n" },
  { path: "charts/api/templates/service.yaml", content: "x" },
  { path: "charts/api/Chart.yaml", content: "xy" },
  { path: "charts/redis-20.0.0.tgz", content: new Uint8Array(5) },
]);

test("folders come before files, and know how much they hold", () => {
  expect(tree).toMatchObject({ fileCount: 4, sizeBytes: 17 });
  expect(tree.children.map(({ name }) => name)).toEqual(["charts", "Chart.yaml"]);
  expect(tree.children[0]).toMatchObject({ fileCount: 3, sizeBytes: 8, path: "charts" });
});

test("rows follow the open folders", () => {
  const rows = visibleRows(tree, new Set(["charts", "charts/api"]));
  expect(rows.map(({ node, depth }) => `${depth} ${node.name}`)).toEqual([
    "1 charts",
    "2 api",
    "3 templates",
    "3 Chart.yaml",
    "2 redis-20.0.0.tgz",
    "1 Chart.yaml",
  ]);
});

test("folders around a file", () => {
  expect(foldersAround("charts/api/Chart.yaml")).toEqual(["charts", "charts/api"]);
  expect(foldersAround("Chart.yaml")).toEqual([]);
});

test("sizes are short", () => {
  expect([0, 999, 1000, 15_432, 1_000_000].map(formatSize)).toEqual(["0 B", "999 B", "1 kB", "15.4 kB", "1 MB"]);
});
