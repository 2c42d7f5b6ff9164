"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import type { CreateDesignRequest } from "@/lib/api/designs";
import { pagePaths } from "@/lib/api/paths";
import { useCreateDesign } from "@/lib/client/queries/designs";

/** Makes a design, saved at once, and goes to it. Busy until its page is there; `error` holds why there is none. */
export function useStartDesign() {
  const router = useRouter();
  const { mutateAsync, isPending, error, reset } = useCreateDesign();
  const [isLeaving, startLeaving] = useTransition();

  /** Resolves to whether the design was made. Goes there even when what asked for it, such as the palette, is gone by then. */
  async function start(request: CreateDesignRequest): Promise<boolean> {
    try {
      const { id } = await mutateAsync(request);
      startLeaving(() => router.push(pagePaths.design(id)));
      return true;
    } catch {
      // Shown by whoever asked, from `error`.
      return false;
    }
  }

  return { start, isBusy: isPending || isLeaving, error, reset };
}
