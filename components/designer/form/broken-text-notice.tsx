"use client";

import { findLayer } from "@/components/designer/layer-views";
import { useDesignerSession } from "@/components/designer/use-session";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useDesign } from "@/lib/client/use-design";
import type { LayerId } from "@/lib/core/values/value-path";

/** Says that a layer's text does not parse, why the form is read-only meanwhile, and leads to the line. */
export function BrokenTextNotice({ layer, line }: { layer: LayerId; line: number }) {
  const session = useDesignerSession();
  const profiles = useDesign((state) => state.design.profiles);
  const { fileName } = findLayer({ profiles }, layer);
  return (
    <Notice
      tone="error"
      className="m-2"
      action={
        <Button size="sm" onClick={() => session.goToLine(layer, line)}>
          Go to line {line}
        </Button>
      }
    >
      Fix line {line} of {fileName} first. Until then the form shows the last values that could be read.
    </Notice>
  );
}
