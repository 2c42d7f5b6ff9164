"use client";

import { useEffect, useState } from "react";
import { DesignerScreen } from "@/components/designer/designer-screen";
import { type AddressBar, createDesignerSession } from "@/components/designer/designer-session";
import type { DesignerSlots } from "@/components/designer/designer-slots";
import { ChartProvider } from "@/components/designer/use-chart";
import { SessionProvider } from "@/components/designer/use-session";
import { useDesignStore } from "@/lib/client/use-design";

const BROWSER_ADDRESS: AddressBar = {
  read: () => window.location.search,
  write(search, mode) {
    const address = `${window.location.pathname}${search}${window.location.hash}`;
    if (mode === "push") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  },
};

/** The designer of one open design. Needs a `DesignStoreProvider` above it; other areas come in through `slots`. */
export function Designer({ designId, slots }: { designId: string; slots: DesignerSlots }) {
  const store = useDesignStore();
  const [session] = useState(() => createDesignerSession(BROWSER_ADDRESS, () => store.getState().design));

  useEffect(() => {
    window.addEventListener("popstate", session.readAddress);
    return () => window.removeEventListener("popstate", session.readAddress);
  }, [session]);

  return (
    <SessionProvider session={session}>
      <ChartProvider>
        <DesignerScreen designId={designId} slots={slots} />
      </ChartProvider>
    </SessionProvider>
  );
}
