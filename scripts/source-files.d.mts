export function listFiles(endings: string[], folder?: string): string[];
export function readText(path: string): string;
export function importsOf(text: string): { specifier: string; isTypeOnly: boolean }[];
