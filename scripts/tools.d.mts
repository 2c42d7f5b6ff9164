export type ToolName = "helm4" | "helm3" | "kubeconform";

export const TOOLS: Record<ToolName, { env: string; version: string; module: string }>;

/** Absolute path of a built tool, or of the binary its environment variable names. Throws when there is none. */
export function toolPath(name: ToolName): string;

/** Builds one tool unless it is present; returns its path. */
export function ensureTool(name: ToolName, report?: (line: string) => void): Promise<string>;

/** Builds every tool that is missing. */
export function ensureTools(report?: (line: string) => void): Promise<void>;
