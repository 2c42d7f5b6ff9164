import { createLastGoodDesign } from "@/components/designer/last-good-design";
import {
  formatViewState,
  type OutputPane,
  parseViewState,
  resolveViewState,
  type ViewState,
} from "@/components/designer/view-state";
import type { Design } from "@/lib/core/design/design";
import { isSamePath, type LayerId, type ValuePath } from "@/lib/core/values/value-path";

/** A values path that form, text and problems point out together, and where it was chosen. */
export interface Highlight {
  path: ValuePath;
  from: "form" | "text" | "link";
}

/** On a phone one of the three panes is on screen. */
export type PhoneTab = "parts" | "form" | "output";

export type OpenPanel =
  | { kind: "palette" }
  | { kind: "shortcuts" }
  | { kind: "add-component" }
  | { kind: "add-variable"; configObject: string }
  | { kind: "add-profile" }
  | { kind: "edit-profile"; id: LayerId }
  | { kind: "share" }
  | { kind: "history" }
  | { kind: "export" };

/** What this tab shows of the design. Never part of the design, never undone. */
export interface SessionState {
  view: ViewState;
  highlight: Highlight | null;
  phoneTab: PhoneTab;
  panel: OpenPanel | null;
  /** A line of a layer's text to go to; a new object each time it is asked for. */
  lineRequest: { layer: LayerId; line: number; column: number } | null;
}

/** Where the address lives: the browser's history, or a stand-in. */
export interface AddressBar {
  read(): string;
  write(search: string, mode: "push" | "replace"): void;
}

export interface DesignerSession {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  select(selection: string, options?: { replace?: boolean }): void;
  showLayer(layer: LayerId): void;
  showPane(pane: OutputPane): void;
  showFile(path: string | null): void;
  showPhoneTab(tab: PhoneTab): void;
  open(panel: OpenPanel | null): void;
  highlight(highlight: Highlight | null): void;
  goToLine(layer: LayerId, line: number, column?: number): void;
  /** The design with broken texts as they last were; see `createLastGoodDesign`. */
  lastGood(design: Design): Design;
  /** Takes the address as it is now, after the browser went back or forward. */
  readAddress(): void;
}

/**
 * The view state of one designer, kept in the address so that a link or a reload shows the same. A change of component is
 * a step of the browser's history; everything else replaces the current one.
 */
export function createDesignerSession(address: AddressBar, readDesign: () => Design): DesignerSession {
  const listeners = new Set<() => void>();
  let state: SessionState = {
    view: resolveViewState(parseViewState(address.read()), readDesign()),
    highlight: null,
    phoneTab: "parts",
    panel: null,
    lineRequest: null,
  };

  function publish(next: Partial<SessionState>): void {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  }

  function show(change: Partial<ViewState>, rest: Partial<SessionState> = {}, mode: "push" | "replace" = "replace") {
    const view = { ...state.view, ...change };
    address.write(formatViewState(view, address.read()), mode);
    publish({ ...rest, view });
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    select(selection, { replace = false } = {}) {
      if (selection === state.view.selection) {
        if (!replace) publish({ phoneTab: "form" });
        return;
      }
      show(
        { selection },
        replace ? { highlight: null } : { highlight: null, phoneTab: "form" },
        replace ? "replace" : "push",
      );
    },
    showLayer(layer) {
      if (layer !== state.view.layer) show({ layer });
    },
    showPane: (pane) => show({ pane }, { phoneTab: "output" }),
    showFile: (file) => show({ file }),
    showPhoneTab: (phoneTab) => publish({ phoneTab }),
    open: (panel) => publish({ panel }),
    highlight(highlight) {
      const current = state.highlight;
      const isSame =
        highlight === null || current === null
          ? highlight === current
          : highlight.from === current.from && isSamePath(highlight.path, current.path);
      if (!isSame) publish({ highlight });
    },
    goToLine(layer, line, column = 1) {
      show({ layer, pane: "values" }, { lineRequest: { layer, line, column }, phoneTab: "output" });
    },
    lastGood: createLastGoodDesign(),
    readAddress: () => publish({ view: resolveViewState(parseViewState(address.read()), readDesign()) }),
  };
}
