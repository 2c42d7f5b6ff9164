"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { DesignState, DesignStore } from "@/lib/client/design-store";
import { invariant } from "@/lib/core/invariant";

const DesignStoreContext = createContext<DesignStore | null>(null);

/** Gives everything below it the one open design. */
export function DesignStoreProvider({ store, children }: { store: DesignStore; children: ReactNode }) {
  return <DesignStoreContext value={store}>{children}</DesignStoreContext>;
}

export function useDesignStore(): DesignStore {
  const store = useContext(DesignStoreContext);
  invariant(store !== null, "useDesignStore needs a DesignStoreProvider above it");
  return store;
}

/**
 * A part of the state, rendered again only when that part changes. The selector must return something that keeps its
 * identity while it is the same: a field of the state or of a record, not a new array.
 */
export function useDesign<T>(selector: (state: DesignState) => T): T {
  const store = useDesignStore();
  const read = () => selector(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}
