"use client";

import type { DesignerSlots } from "@/components/designer/designer-slots";
import { BrokenTextNotice } from "@/components/designer/form/broken-text-notice";
import { ComponentForm } from "@/components/designer/form/component-form";
import { ComponentHeader, PartHeader } from "@/components/designer/form/part-header";
import { brokenLine } from "@/components/designer/last-good-design";
import { CapabilitiesForm } from "@/components/designer/structure/capabilities-form";
import { ChartForm } from "@/components/designer/structure/chart-form";
import { ConfigVariables } from "@/components/designer/structure/config-variables";
import { useDesignerSession, useGoodDesign, useReadOnlyReason, useView } from "@/components/designer/use-session";
import { FORM_PANE_ID } from "@/components/designer/use-shortcuts";
import type { Section } from "@/components/designer/view-state";
import { useDesign } from "@/lib/client/use-design";
import type { ChartComponent } from "@/lib/core/design/design";
import type { LayerId } from "@/lib/core/values/value-path";

const SECTION_HEADS: Record<Section, { title: string; detail: string }> = {
  "~resources": { title: "Resources", detail: "CPU, memory and volumes of every part" },
  "~chart": { title: "Chart", detail: "What Chart.yaml says, for all profiles" },
  "~config": { title: "Config", detail: "Settings several components read" },
  "~secrets": { title: "Secrets", detail: "Where secrets come from; their values are never stored here" },
  "~network": { title: "Network", detail: "Who may talk to whom" },
  "~global": { title: "Global", detail: "Values every chart of the release sees" },
};

/** What is selected in the list: a component's form, a shared section, the chart, or the board. */
export function MiddlePane({ slots }: { slots: DesignerSlots }) {
  const { selection, layer } = useView();
  const component = useDesign((state) => state.design.components.find(({ id }) => id === selection));
  const section = component === undefined ? (selection as Section) : null;
  const head = section === null ? null : SECTION_HEADS[section];
  return (
    <section
      id={FORM_PANE_ID}
      aria-label={`${component?.title ?? head?.title}, form`}
      className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface"
    >
      {component === undefined ? null : <ComponentHeader component={component} layer={layer} />}
      {head === null ? null : (
        <PartHeader title={head.title} detail={head.detail} layer={section === "~chart" ? undefined : layer} />
      )}
      {section === "~resources" ? (
        <BoardPane layer={layer} slots={slots} />
      ) : section === "~chart" ? (
        <ChartForm />
      ) : (
        <ComponentForm
          key={selection}
          selection={selection ?? ""}
          layer={layer}
          before={<StructurePart component={component} section={section} />}
        />
      )}
    </section>
  );
}

/** What belongs to the structure and so to every layer, above the values of one. */
function StructurePart({ component, section }: { component: ChartComponent | undefined; section: Section | null }) {
  if (component?.spec.kind === "service") return <CapabilitiesForm id={component.id} spec={component.spec} />;
  if (section === "~config") return <ConfigVariables kind="ConfigMap" />;
  return section === "~secrets" ? <ConfigVariables kind="Secret" /> : null;
}

function BoardPane({ layer, slots }: { layer: LayerId; slots: DesignerSlots }) {
  const session = useDesignerSession();
  const design = useGoodDesign();
  const readOnlyReason = useReadOnlyReason();
  const line = useDesign((state) => brokenLine(state.design, layer));
  return (
    <>
      {line === null ? null : <BrokenTextNotice layer={layer} line={line} />}
      {slots.renderBoard({
        design,
        layer,
        readOnlyReason: readOnlyReason ?? (line === null ? null : `Fix line ${line} of this layer first.`),
        onSelectComponent: session.select,
        onSelectLayer: session.showLayer,
      })}
    </>
  );
}
