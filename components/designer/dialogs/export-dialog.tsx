"use client";

import { Download } from "lucide-react";
import { downloadText } from "@/components/designer/dialogs/download-text";
import { helmCommands, valuesFileName } from "@/components/designer/dialogs/helm-commands";
import { findLayer, layerViews } from "@/components/designer/layer-views";
import { useChart } from "@/components/designer/use-chart";
import { useDesignerSession, useView } from "@/components/designer/use-session";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { apiPaths } from "@/lib/api/paths";
import { useDesign, useDesignStore } from "@/lib/client/use-design";
import { layerText } from "@/lib/core/design/layer-text";

/** What can be taken along, what is missing in it, and how to install it. */
export function ExportDialog({ designId, onClose }: { designId: string; onClose: () => void }) {
  const store = useDesignStore();
  const session = useDesignerSession();
  const { layer } = useView();
  const design = useDesign((state) => state.design);
  const isSaved = useDesign((state) => state.saveState.kind === "saved" || !state.canEdit);
  const diagnostics = useChart((state) => state.diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const notVendored = diagnostics.filter(({ code }) => code === "dependency_not_vendored");
  const commands = helmCommands(design, layer, notVendored.length > 0).join("\n");
  const files = [
    {
      label: "Chart package",
      detail: `${design.chart.name}-${design.chart.version}.tgz`,
      href: apiPaths.package(designId),
    },
    {
      label: "Repository bundle",
      detail: "the chart, install scripts and the design itself",
      href: apiPaths.bundle(designId),
    },
  ];

  return (
    <Dialog isOpen onOpenChange={onClose} title="Export" size="lg">
      <div className="flex flex-col gap-5">
        {isSaved ? null : (
          <Notice
            tone="warning"
            action={
              <Button size="sm" onClick={() => void store.flush()}>
                Save now
              </Button>
            }
          >
            Your last changes are not saved yet. The package and the bundle hold what is saved.
          </Notice>
        )}
        {errors.length === 0 ? null : (
          <Notice
            tone="error"
            action={
              <Button
                size="sm"
                onClick={() => {
                  onClose();
                  session.showPane("problems");
                }}
              >
                Show problems
              </Button>
            }
          >
            {errors.length === 1 ? "One error" : `${errors.length} errors`} in this design: {errors[0]?.message}
          </Notice>
        )}
        {notVendored.length === 0 ? null : (
          <Notice tone="warning">
            {notVendored.length === 1 ? "One dependency is" : `${notVendored.length} dependencies are`} not in the
            package. The commands below unpack it and fetch them with{" "}
            <code className="font-mono">helm dependency build</code>, at the versions in Chart.lock.
          </Notice>
        )}
        <section aria-label="Downloads" className="flex flex-col gap-2">
          {files.map(({ label, detail, href }, index) => (
            <div key={href} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="min-w-0 flex-1 basis-60">
                <span className="block text-sm font-medium">{label}</span>
                <span className="block truncate font-mono text-xs text-ink-muted">{detail}</span>
              </span>
              <a
                href={href}
                download
                aria-label={`Download ${label.toLowerCase()}`}
                className={buttonStyle({ variant: index === 0 ? "primary" : "secondary" })}
              >
                <Download className="size-4" aria-hidden />
                Download
              </a>
            </div>
          ))}
          <div className="flex flex-wrap items-center gap-2 pt-1">
            <span className="min-w-0 flex-1 basis-60 text-sm font-medium">Values files</span>
            {layerViews(design).map(({ id }) => (
              <Button key={id} size="sm" onClick={() => downloadText(valuesFileName(id), layerText(design, id) ?? "")}>
                <Download className="size-3.5" aria-hidden />
                {valuesFileName(id)}
              </Button>
            ))}
          </div>
        </section>
        <section aria-label="Install">
          <div className="mb-1 flex items-center justify-between gap-2">
            <h3 className="text-sm font-medium">Install {findLayer(design, layer).name}</h3>
            <span>
              <CopyButton text={commands} label="Copy commands" size="sm" />
            </span>
          </div>
          <pre className="overflow-x-auto rounded-md border border-line bg-sunken p-3 font-mono text-xs leading-5">
            {commands}
          </pre>
        </section>
      </div>
    </Dialog>
  );
}
