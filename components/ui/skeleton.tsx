import { clsx } from "clsx";

/** A quiet block in the shape of what is loading; invisible for its first 100 ms. Size it with `className`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx("block animate-pulse-soft rounded-md bg-active", className)} />;
}
