"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { DesignerSession, SessionState } from "@/components/designer/designer-session";
import { resolveViewState, type ViewState } from "@/components/designer/view-state";
import { useDesign, useDesignStore } from "@/lib/client/use-design";
import type { Design } from "@/lib/core/design/design";
import { invariant } from "@/lib/core/invariant";

const SessionContext = createContext<DesignerSession | null>(null);

export function SessionProvider({ session, children }: { session: DesignerSession; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useDesignerSession(): DesignerSession {
  const session = useContext(SessionContext);
  invariant(session !== null, "useDesignerSession needs a SessionProvider above it");
  return session;
}

/** A part of the session's state; the selector returns something that keeps its identity while it is the same. */
export function useSession<T>(selector: (state: SessionState) => T): T {
  const session = useDesignerSession();
  const read = () => selector(session.getState());
  return useSyncExternalStore(session.subscribe, read, read);
}

/** The view on screen, with a removed component or profile replaced by one that exists. */
export function useView(): ViewState {
  const view = useSession((state) => state.view);
  const store = useDesignStore();
  const readSelection = () => resolveViewState(view, store.getState().design).selection;
  const readLayer = () => resolveViewState(view, store.getState().design).layer;
  const selection = useSyncExternalStore(store.subscribe, readSelection, readSelection);
  const layer = useSyncExternalStore(store.subscribe, readLayer, readLayer);
  return { ...view, selection, layer };
}

/** The open design with every broken text as it last was, for what is read from values. */
export function useGoodDesign(): Design {
  const session = useDesignerSession();
  return session.lastGood(useDesign((state) => state.design));
}

/** Why nothing can be changed, or null. */
export function useReadOnlyReason(): string | null {
  const canEdit = useDesign((state) => state.canEdit);
  return canEdit ? null : "This link lets you look and download, not change.";
}
