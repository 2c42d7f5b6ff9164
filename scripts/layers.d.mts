export const COMPONENT_AREAS: string[];
export const LAYERS: { folder: string; mayImport: string[]; packages?: string[]; node: boolean }[];
