"use client";

import Link from "next/link";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { Logo } from "@/components/ui/logo";
import { pagePaths } from "@/lib/api/paths";

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <main id="main" tabIndex={-1} className="flex min-h-dvh flex-col items-center justify-center outline-none">
      <h1 className="sr-only">Something went wrong</h1>
      <EmptyState
        icon={<Logo />}
        title="This page could not be shown."
        action={
          <>
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
            <Link href={pagePaths.home()} className={buttonStyle()}>
              Go to your designs
            </Link>
          </>
        }
      >
        What was saved is safe, and edits not yet saved are kept in this browser.
        {error.digest ? ` If it happens again, tell whoever runs this server: ${error.digest}.` : ""}
      </EmptyState>
    </main>
  );
}
