import { clsx } from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const TONES = {
  info: { style: "border-line bg-sunken", iconStyle: "text-ink-muted", Icon: Info, word: "Note" },
  warning: {
    style: "border-transparent bg-warning-soft",
    iconStyle: "text-warning",
    Icon: TriangleAlert,
    word: "Warning",
  },
  error: { style: "border-transparent bg-error-soft", iconStyle: "text-error", Icon: CircleAlert, word: "Error" },
};

export interface NoticeProps {
  tone?: keyof typeof TONES;
  /** Sentences: what is the matter and what to do. */
  children: ReactNode;
  /** A button that does it. */
  action?: ReactNode;
  className?: string;
}

/** Something to know at this place. Errors are announced when they appear. */
export function Notice({ tone = "info", children, action, className }: NoticeProps) {
  const { style, iconStyle, Icon, word } = TONES[tone];
  return (
    <div
      role={tone === "error" ? "alert" : undefined}
      className={clsx(
        "flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border px-3 py-2 text-sm text-ink",
        style,
        className,
      )}
    >
      <span className="flex min-w-0 flex-1 basis-60 items-start gap-2">
        <Icon className={clsx("mt-0.5 size-4 shrink-0", iconStyle)} role="img" aria-label={word} />
        <span className="min-w-0 break-words">{children}</span>
      </span>
      {action}
    </div>
  );
}
