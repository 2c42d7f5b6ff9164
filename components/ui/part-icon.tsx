import type { ReactNode, SVGProps } from "react";

export type PartIconName =
  | "service"
  | "database"
  | "cache"
  | "vectors"
  | "workflow"
  | "broker"
  | "storage"
  | "identity"
  | "search"
  | "monitoring"
  | "job"
  | "package"
  | "manifest"
  | "external";

const SHAPES: Record<PartIconName, ReactNode> = {
  service: (
    <path d="M2.5 4.5a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1zM5 6.5 6.75 8 5 9.5M8.5 10H11" />
  ),
  database: (
    <path d="M3 4c0-1.1 2.24-2 5-2s5 .9 5 2-2.24 2-5 2-5-.9-5-2Zm0 0v8c0 1.1 2.24 2 5 2s5-.9 5-2V4M3 8c0 1.1 2.24 2 5 2s5-.9 5-2" />
  ),
  cache: <path d="m8 2.5 5.5 2.75L8 8 2.5 5.25zM2.5 8 8 10.75 13.5 8M2.5 10.75 8 13.5l5.5-2.75" />,
  vectors: <path d="M3 3v10h10M3 13l4.5-4.5M5.5 8.25h2.25v2.25M11 4.5h.01M12.5 7.5h.01M8.5 5h.01" />,
  workflow: (
    <path d="M2.5 8a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0m8-4.25a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0m0 8.5a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M5.5 8H8m2.5-4.25H9.25A1.25 1.25 0 0 0 8 5v6c0 .69.56 1.25 1.25 1.25h1.25" />
  ),
  broker: <path d="M2.5 4.5h8m-2-2 2 2-2 2M13.5 11.5h-8m2-2-2 2 2 2M2.5 8h.01M8 8h.01M13.5 8h.01" />,
  storage: <path d="M2.5 4.5h11L12.25 13h-8.5zM2.5 4.5c0-1.1 2.46-2 5.5-2s5.5.9 5.5 2M6 8h4" />,
  identity: <path d="M2.5 10.5a3 3 0 1 0 6 0 3 3 0 1 0-6 0m5.1-2.1L13 3m-2.25 2.25 1.75 1.75M9 7l1.5 1.5" />,
  search: <path d="M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0m7.75 3.25L13.5 13.5" />,
  monitoring: <path d="M2 8.5h2.5l2-5 3 9 2-4H14" />,
  job: <path d="M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0M8 4.75V8l2.25 1.5" />,
  package: <path d="m8 2 5.5 3v6L8 14l-5.5-3V5zM2.5 5 8 8l5.5-3M8 8v6" />,
  manifest: <path d="M4 2.5h5L12.5 6v7.5h-8.5zM9 2.5V6h3.5M6 9h4.5M6 11.25h3" />,
  external: <path d="M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13.25 2.75 7.5 8.5" />,
};

export interface PartIconProps extends Omit<SVGProps<SVGSVGElement>, "name"> {
  name: PartIconName;
}

/** Small monochrome drawings of the parts of a platform, 16 px, in the colour of the text. Decorative: the name stands beside it. */
export function PartIcon({ name, ...rest }: PartIconProps) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      {...rest}
    >
      {SHAPES[name]}
    </svg>
  );
}
