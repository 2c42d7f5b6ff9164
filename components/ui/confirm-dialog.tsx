"use client";

import { AlertDialog } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

export interface ConfirmDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The question. */
  title: string;
  /** What will be gone, and whether it can come back. */
  description: ReactNode;
  /** The verb on the button: "Delete design", never "OK". */
  action: string;
  isBusy?: boolean;
  onConfirm: () => void;
  /** Where focus goes when the dialog has closed; by default to where it was before. */
  onReturnFocus?: () => void;
}

/** Asks before something that cannot be undone. Prefer an undo where there can be one. */
export function ConfirmDialog({
  isOpen,
  onOpenChange,
  title,
  description,
  action,
  isBusy,
  onConfirm,
  onReturnFocus,
}: ConfirmDialogProps) {
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
        <AlertDialog.Content
          onCloseAutoFocus={(event) => {
            if (onReturnFocus === undefined) return;
            event.preventDefault();
            onReturnFocus();
          }}
          className="fixed inset-x-2 top-[15vh] z-40 mx-auto max-w-100 animate-appear rounded-lg border border-line bg-surface p-4 text-ink shadow-float"
        >
          <AlertDialog.Title className="text-lg font-semibold break-words">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-1 text-sm break-words text-ink-muted">
            {description}
          </AlertDialog.Description>
          <div className="mt-4 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>Cancel</Button>
            </AlertDialog.Cancel>
            <Button variant="danger" isBusy={isBusy} onClick={onConfirm}>
              {action}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
