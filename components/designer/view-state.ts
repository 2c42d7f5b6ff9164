import type { Design } from "@/lib/core/design/design";
import { BASE_LAYER, type LayerId } from "@/lib/core/values/value-path";

/** What stands in the right pane. */
export const OUTPUT_PANES = ["values", "files", "problems"] as const;
export type OutputPane = (typeof OUTPUT_PANES)[number];

/** Views of the middle pane that are not one component. The tilde keeps them apart from ids of components. */
export const SECTIONS = ["~resources", "~chart", "~config", "~secrets", "~network", "~global"] as const;
export type Section = (typeof SECTIONS)[number];

/** What the address of the page says about what is on screen. */
export interface ViewState {
  /** Id of a component, a section, or null: nothing chosen yet. */
  selection: string | null;
  layer: LayerId;
  pane: OutputPane;
  /** Path of the open file of the chart. */
  file: string | null;
}

export function isSection(selection: string): selection is Section {
  return (SECTIONS as readonly string[]).includes(selection);
}

/** Reads a query string (with or without "?"). What is missing or unknown becomes the default. */
export function parseViewState(search: string): ViewState {
  const query = new URLSearchParams(search);
  const pane = query.get("pane");
  return {
    selection: query.get("component"),
    layer: query.get("layer") ?? BASE_LAYER,
    pane: OUTPUT_PANES.find((known) => known === pane) ?? "values",
    file: query.get("file"),
  };
}

/** The query string for a view, with "?" unless it is empty. Defaults are left out; other parameters are kept. */
export function formatViewState(view: ViewState, search = ""): string {
  const query = new URLSearchParams(search);
  const own = {
    component: view.selection,
    layer: view.layer === BASE_LAYER ? null : view.layer,
    pane: view.pane === "values" ? null : view.pane,
    file: view.file,
  };
  for (const [name, value] of Object.entries(own)) {
    query.delete(name);
    if (value !== null) query.append(name, value);
  }
  // "~" is safe in a query, and readable addresses are worth sharing.
  const text = query.toString().replaceAll("%7E", "~").replaceAll("%2F", "/");
  return text === "" ? "" : `?${text}`;
}

/** The view with what the design does not have replaced by what it has. */
export function resolveViewState(view: ViewState, design: Design): ViewState {
  const hasLayer = view.layer === BASE_LAYER || design.profiles.some((profile) => profile.id === view.layer);
  const hasSelection =
    view.selection !== null &&
    (isSection(view.selection) || design.components.some((component) => component.id === view.selection));
  const layer = hasLayer ? view.layer : BASE_LAYER;
  const selection = hasSelection ? view.selection : (design.components[0]?.id ?? "~chart");
  return layer === view.layer && selection === view.selection ? view : { ...view, layer, selection };
}
