import { clsx } from "clsx";

/**
 * A turning ring, invisible for its first 100 ms so that quick answers do not flicker.
 * Decorative: say in words what is going on beside it, or pass `label`.
 */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  return (
    <span
      className={clsx("inline-flex animate-late", className)}
      {...(label ? { role: "status", "aria-label": label } : { "aria-hidden": true })}
    >
      <svg
        viewBox="0 0 16 16"
        className="size-3.5 animate-turn"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden
      >
        <circle cx="8" cy="8" r="6" opacity="0.25" />
        <path d="M14 8a6 6 0 0 0-6-6" strokeLinecap="round" />
      </svg>
    </span>
  );
}
