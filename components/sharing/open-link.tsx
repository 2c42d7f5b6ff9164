"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Logo } from "@/components/ui/logo";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { pagePaths } from "@/lib/api/paths";
import { ApiError, describeError } from "@/lib/client/api-client";
import { useOpenLink } from "@/lib/client/queries/links";

const ENDED =
  "This link does not open anything: it may have expired, been revoked or been copied incompletely. Ask the person who sent it for a new one.";

/**
 * Trades the secret in the address's fragment for access, and goes to the design. The fragment leaves the address
 * first, so that it stays in no history, bookmark or screenshot.
 */
export function OpenLink({ linkId }: { linkId: string }) {
  const router = useRouter();
  const { mutate, error, isPending } = useOpenLink();
  const secret = useRef("");
  const [isIncomplete, setIsIncomplete] = useState(false);

  const open = useCallback(() => {
    mutate(
      { linkId, secret: secret.current },
      { onSuccess: ({ designId }) => router.replace(pagePaths.design(designId)) },
    );
  }, [linkId, mutate, router]);

  useEffect(() => {
    function takeSecret() {
      const fragment = window.location.hash.slice(1);
      if (fragment !== "") {
        secret.current = fragment;
        window.history.replaceState(null, "", window.location.pathname);
      }
      setIsIncomplete(secret.current === "");
      if (fragment !== "") open();
    }
    takeSecret();
    // The same link pasted again only changes the fragment.
    window.addEventListener("hashchange", takeSecret);
    return () => window.removeEventListener("hashchange", takeSecret);
  }, [open]);

  const hasEnded = isIncomplete || (error instanceof ApiError && error.code === "link_not_found");
  const problem = hasEnded ? ENDED : error ? `The design was not opened. ${describeError(error)}` : null;
  return (
    <main
      id="main"
      tabIndex={-1}
      className="flex min-h-dvh flex-col items-center justify-center gap-4 p-4 outline-none"
    >
      <h1 className="flex items-center gap-2 text-lg font-semibold">
        <Logo />
        {problem ? "This link cannot be opened" : "Opening a shared design"}
      </h1>
      {problem ? (
        <>
          <Notice tone="error" className="max-w-120">
            {problem}
          </Notice>
          <div className="flex gap-2">
            {hasEnded ? null : (
              <Button variant="primary" onClick={open} isBusy={isPending}>
                Try again
              </Button>
            )}
            <Link href={pagePaths.home()} className={buttonStyle()}>
              Go to your designs
            </Link>
          </div>
        </>
      ) : (
        <Spinner label="Opening" className="text-ink-muted" />
      )}
    </main>
  );
}
