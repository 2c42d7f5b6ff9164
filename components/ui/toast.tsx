"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import { useTheme } from "next-themes";
import { Toaster as SonnerToaster, toast } from "sonner";
import { Spinner } from "@/components/ui/spinner";

export interface ToastOptions {
  tone?: "done" | "error";
  /** A second sentence. */
  description?: string;
  /** One thing to do about it, such as Undo. */
  action?: { label: string; onSelect: () => void };
  /** Milliseconds until it goes by itself; longer by default when there is something to do. */
  durationMs?: number;
  /** Called when it goes without its action having been chosen. */
  onGone?: () => void;
}

/** Says in passing that something happened. Never for what the user must act on: that belongs at its place on the page. */
export function showToast(
  message: string,
  { tone = "done", description, action, durationMs, onGone }: ToastOptions = {},
) {
  const show = tone === "error" ? toast.error : toast.success;
  show(message, {
    description,
    duration: durationMs ?? (action || tone === "error" ? 8000 : 4000),
    action: action ? { label: action.label, onClick: action.onSelect } : undefined,
    onAutoClose: onGone,
    onDismiss: onGone,
  });
}

/** The place toasts appear in; once, in the layout. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <SonnerToaster
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-right"
      closeButton
      icons={{
        success: <CircleCheck className="size-4 text-added" aria-hidden />,
        error: <CircleAlert className="size-4 text-error" aria-hidden />,
        loading: <Spinner />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-(--width) items-center gap-2 rounded-lg border border-line bg-surface p-3 text-sm text-ink shadow-float",
          content: "min-w-0 flex-1 break-words",
          description: "text-xs text-ink-muted",
          actionButton:
            "h-7 shrink-0 rounded-md border border-line-strong px-2 text-xs font-medium text-ink hover:bg-hover",
          closeButton:
            "order-last flex size-6 shrink-0 items-center justify-center rounded-md text-ink-muted hover:bg-hover [&>svg]:size-3.5",
        },
      }}
    />
  );
}
