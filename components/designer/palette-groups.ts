import type { DesignerSession } from "@/components/designer/designer-session";
import { fieldsOf } from "@/components/designer/form/fields-of";
import { layerViews } from "@/components/designer/layer-views";
import { SECTION_ITEMS } from "@/components/designer/list/list-model";
import type { DesignCommands } from "@/components/designer/use-commands";
import type { PaletteGroup, PaletteItem } from "@/components/ui/command-palette";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import type { Design } from "@/lib/core/design/design";
import { formatValuePath } from "@/lib/core/values/value-path";

export interface PaletteSources {
  design: Design;
  files: readonly ChartFile[];
  session: DesignerSession;
  commands: DesignCommands;
  saveNow: () => void;
  /** Changes are out of reach for those who may only look. */
  canEdit: boolean;
}

/** Everything the palette offers: actions, parts, layers, panes, files and every field. */
export function paletteGroups(sources: PaletteSources): PaletteGroup[] {
  return [
    { heading: "Actions", items: actions(sources) },
    { heading: "Components", items: parts(sources) },
    { heading: "Layers", items: layers(sources) },
    { heading: "Fields", items: fields(sources) },
    { heading: "Files", items: files(sources) },
  ];
}

function actions({ session, commands, saveNow, canEdit }: PaletteSources): PaletteItem[] {
  const changes: PaletteItem[] = [
    { id: "undo", label: "Undo", shortcut: "mod+z", onSelect: commands.undo },
    { id: "redo", label: "Redo", shortcut: "mod+shift+z", onSelect: commands.redo },
    { id: "save", label: "Save now", shortcut: "mod+s", onSelect: saveNow },
    {
      id: "history",
      label: "History…",
      keywords: ["revisions", "versions", "restore"],
      onSelect: () => session.open({ kind: "history" }),
    },
    { id: "add", label: "Add component…", shortcut: "a", onSelect: () => session.open({ kind: "add-component" }) },
    { id: "add-profile", label: "Add profile…", onSelect: () => session.open({ kind: "add-profile" }) },
  ];
  return [
    {
      id: "export",
      label: "Export…",
      shortcut: "x",
      keywords: ["download", "package"],
      onSelect: () => session.open({ kind: "export" }),
    },
    { id: "share", label: "Share…", keywords: ["link"], onSelect: () => session.open({ kind: "share" }) },
    ...(canEdit ? changes : []),
    { id: "values", label: "Show values", shortcut: "v", onSelect: () => session.showPane("values") },
    { id: "files", label: "Show files", shortcut: "f", onSelect: () => session.showPane("files") },
    { id: "problems", label: "Show problems", shortcut: "p", onSelect: () => session.showPane("problems") },
    {
      id: "shortcuts",
      label: "Keyboard shortcuts",
      shortcut: "?",
      onSelect: () => session.open({ kind: "shortcuts" }),
    },
  ];
}

function parts({ design, session }: PaletteSources): PaletteItem[] {
  const sections = [{ id: "~resources", title: "Resources" }, { id: "~chart", title: "Chart" }, ...SECTION_ITEMS];
  return [...design.components, ...sections].map(({ id, title }) => ({
    id: `part ${id}`,
    label: title,
    keywords: [id],
    onSelect: () => session.select(id),
  }));
}

function layers({ design, session }: PaletteSources): PaletteItem[] {
  return layerViews(design).map(({ id, name, fileName }, index) => ({
    id: `layer ${id}`,
    label: `Switch to ${name}`,
    hint: fileName,
    ...(index < 9 ? { shortcut: String(index + 1) } : {}),
    onSelect: () => session.showLayer(id),
  }));
}

function fields({ design, session }: PaletteSources): PaletteItem[] {
  const selections = [...design.components.map(({ id }) => id), ...SECTION_ITEMS.map(({ id }) => id)];
  return selections.flatMap((selection) =>
    fieldsOf(design, selection).map((field) => {
      const path = formatValuePath(field.path);
      return {
        id: `field ${path}`,
        label: field.label,
        hint: path,
        keywords: [path, field.group],
        onSelect: () => {
          session.select(selection);
          session.highlight(null);
          session.highlight({ path: field.path, from: "link" });
        },
      };
    }),
  );
}

function files({ files: all, session }: PaletteSources): PaletteItem[] {
  return all.map(({ path }) => ({
    id: `file ${path}`,
    label: path,
    onSelect: () => {
      session.showPane("files");
      session.showFile(path);
    },
  }));
}
