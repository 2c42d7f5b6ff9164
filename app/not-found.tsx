import type { Metadata } from "next";
import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { Logo } from "@/components/ui/logo";
import { pagePaths } from "@/lib/api/paths";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main id="main" tabIndex={-1} className="flex min-h-dvh flex-col items-center justify-center outline-none">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        icon={<Logo />}
        title="There is nothing at this address."
        action={
          <Link href={pagePaths.home()} className={buttonStyle({ variant: "primary" })}>
            Go to your designs
          </Link>
        }
      >
        A design shows only to its owner and to people who opened a link to it in this browser. If somebody shared it
        with you, open their link again.
      </EmptyState>
    </main>
  );
}
