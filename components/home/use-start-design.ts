"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import type { CreateDesignRequest } from "@/lib/api/designs";
import { pagePaths } from "@/lib/api/paths";
import { useCreateDesign } from "@/lib/client/queries/designs";

/** Makes a design, saved at once, and goes to it. Busy until its page is there. */
export function useStartDesign() {
  const router = useRouter();
  const create = useCreateDesign();
  const [isLeaving, startLeaving] = useTransition();
  return {
    start: (request: CreateDesignRequest) =>
      create.mutate(request, {
        onSuccess: ({ id }) => startLeaving(() => router.push(pagePaths.design(id))),
      }),
    isBusy: create.isPending || isLeaving,
    error: create.error,
    reset: create.reset,
  };
}
