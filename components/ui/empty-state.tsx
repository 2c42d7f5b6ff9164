import { clsx } from "clsx";
import type { ReactNode } from "react";

export interface EmptyStateProps {
  title: string;
  /** One sentence: why it is empty, or what will be here. */
  children?: ReactNode;
  /** 24 px, decorative. */
  icon?: ReactNode;
  /** The button that fills it. */
  action?: ReactNode;
  className?: string;
}

/** What stands where there is nothing yet: says so and offers the next step. */
export function EmptyState({ title, children, icon, action, className }: EmptyStateProps) {
  return (
    <div className={clsx("flex flex-col items-center justify-center gap-2 p-8 text-center", className)}>
      {icon ? <span className="text-ink-faint">{icon}</span> : null}
      <p className="font-medium text-ink">{title}</p>
      {children ? <p className="max-w-100 text-sm text-ink-muted">{children}</p> : null}
      {action ? <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
