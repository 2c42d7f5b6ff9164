import type { ChartFile } from "@/lib/core/chart/chart-file";

export interface TreeFolder {
  kind: "folder";
  name: string;
  path: string;
  children: TreeNode[];
  fileCount: number;
  sizeBytes: number;
}

export interface TreeFile {
  kind: "file";
  name: string;
  path: string;
  sizeBytes: number;
}

export type TreeNode = TreeFolder | TreeFile;

/** The files of a chart as folders and files; folders first, each in the order of their names. */
export function buildFileTree(files: readonly ChartFile[]): TreeFolder {
  const root: TreeFolder = { kind: "folder", name: "", path: "", children: [], fileCount: 0, sizeBytes: 0 };
  const folders = new Map<string, TreeFolder>([["", root]]);

  function folderAt(path: string): TreeFolder {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const slash = path.lastIndexOf("/");
    const parent = folderAt(slash === -1 ? "" : path.slice(0, slash));
    const folder: TreeFolder = {
      kind: "folder",
      name: path.slice(slash + 1),
      path,
      children: [],
      fileCount: 0,
      sizeBytes: 0,
    };
    parent.children.push(folder);
    folders.set(path, folder);
    return folder;
  }

  for (const file of files) {
    const slash = file.path.lastIndexOf("/");
    const parentPath = slash === -1 ? "" : file.path.slice(0, slash);
    const sizeBytes = fileSize(file);
    folderAt(parentPath).children.push({ kind: "file", name: file.path.slice(slash + 1), path: file.path, sizeBytes });
    for (let path = parentPath; ; path = path.slice(0, Math.max(0, path.lastIndexOf("/")))) {
      const folder = folderAt(path);
      folder.fileCount += 1;
      folder.sizeBytes += sizeBytes;
      if (path === "") break;
    }
  }
  for (const folder of folders.values()) folder.children.sort(byKindAndName);
  return root;
}

function byKindAndName(left: TreeNode, right: TreeNode): number {
  if (left.kind !== right.kind) return left.kind === "folder" ? -1 : 1;
  return left.name < right.name ? -1 : left.name > right.name ? 1 : 0;
}

/** Bytes of the file as it is exported: text in UTF-8. */
function fileSize({ content }: ChartFile): number {
  return typeof content === "string" ? new TextEncoder().encode(content).length : content.length;
}

export interface TreeRow {
  node: TreeNode;
  depth: number;
  isOpen: boolean;
}

/** The rows to show when the folders in `open` are open, top to bottom. */
export function visibleRows(root: TreeFolder, open: ReadonlySet<string>, depth = 1): TreeRow[] {
  return root.children.flatMap((node) => {
    const isOpen = node.kind === "folder" && open.has(node.path);
    const row = { node, depth, isOpen };
    return isOpen && node.kind === "folder" ? [row, ...visibleRows(node, open, depth + 1)] : [row];
  });
}

/** Every folder around a file, outermost first. */
export function foldersAround(path: string): string[] {
  const folders: string[] = [];
  for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
    folders.push(path.slice(0, slash));
  }
  return folders;
}

/** A size for people, in bytes, kB or MB. */
export function formatSize(sizeBytes: number): string {
  if (sizeBytes < 1000) return `${sizeBytes} B`;
  if (sizeBytes < 999_500) return `${Math.round(sizeBytes / 100) / 10} kB`;
  return `${Math.round(sizeBytes / 100_000) / 10} MB`;
}
