"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { Logo } from "@/components/ui/logo";
import { pagePaths } from "@/lib/api/paths";
import { ApiError, describeError, isWorthRetrying } from "@/lib/client/api-client";

/** Why a design could not be opened, and what to do about it. */
export function OpenFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, text } = describe(error);
  return (
    <main id="main" tabIndex={-1} className="flex min-h-dvh flex-col items-center justify-center outline-none">
      <h1 className="sr-only">{title}</h1>
      <EmptyState
        icon={<Logo />}
        title={title}
        action={
          <>
            {isWorthRetrying(error) ? (
              <Button variant="primary" onClick={onRetry}>
                Try again
              </Button>
            ) : null}
            <Link href={pagePaths.home()} className={buttonStyle()}>
              Go to your designs
            </Link>
          </>
        }
      >
        {text}
      </EmptyState>
    </main>
  );
}

function describe(error: unknown): { title: string; text: string } {
  if (error instanceof ApiError && error.code === "design_not_found") {
    return {
      title: "There is no design at this address, or it is not shared with you.",
      text: "A design shows only to its owner and to people who opened a link to it in this browser. If somebody shared it with you, open their link again.",
    };
  }
  if (error instanceof ApiError && error.code === "design_deleted") {
    return { title: "This design was deleted.", text: "Its owner took it away, with its history and links." };
  }
  return { title: "The design could not be opened.", text: describeError(error) };
}
