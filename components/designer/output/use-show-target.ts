"use client";

import { useCallback } from "react";
import { fieldsOf, sectionOfKey } from "@/components/designer/form/fields-of";
import { useDesignerSession } from "@/components/designer/use-session";
import { useDesignStore } from "@/lib/client/use-design";
import { layerText } from "@/lib/core/design/layer-text";
import type { DiagnosticTarget } from "@/lib/core/diagnostics/diagnostic";
import { isPathWithin, type ValuePath } from "@/lib/core/values/value-path";
import { parseValues } from "@/lib/core/yaml/parse-values";

/** Leads to the place of a problem: the field, or the line where no field shows it, or the file. */
export function useShowTarget(): (target: DiagnosticTarget) => void {
  const session = useDesignerSession();
  const store = useDesignStore();
  return useCallback(
    (target) => {
      const { design } = store.getState();
      switch (target.kind) {
        case "text":
          return session.goToLine(target.layer, target.line, target.column);
        case "file":
          session.showPane("files");
          return session.showFile(target.path);
        case "record":
          if (target.collection === "components") session.select(target.id);
          else if (target.collection === "configObjects") session.select("~config");
          else session.select("~chart");
          return;
        case "value": {
          const key = String(target.path[0] ?? "");
          const component = design.components.find(({ valuesKey }) => valuesKey === key);
          session.showLayer(target.layer);
          session.select(component?.id ?? sectionOfKey(key));
          session.highlight(null);
          session.highlight({ path: target.path, from: "link" });
          if (!isFieldShown(target.path)) goToText(target.layer, target.path);
        }
      }

      function goToText(layer: string, path: ValuePath): void {
        const parsed = parseValues(layerText(design, layer) ?? "");
        for (let length = path.length; length > 0; length -= 1) {
          const location = parsed.locate(path.slice(0, length));
          if (location !== null) return session.goToLine(layer, location.line, location.column);
        }
      }

      function isFieldShown(path: ValuePath): boolean {
        const key = String(path[0] ?? "");
        const selection = design.components.find(({ valuesKey }) => valuesKey === key)?.id ?? sectionOfKey(key);
        return fieldsOf(design, selection).some((field) => isPathWithin(path, field.path));
      }
    },
    [session, store],
  );
}
