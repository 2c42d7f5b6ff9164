"use client";

import { clsx } from "clsx";
import { Fragment, type ReactNode } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";

export interface Pane {
  id: string;
  /** Names the edge that resizes this pane. */
  label: string;
  /** Number of pixels or a percentage such as `"30%"`. */
  defaultSize?: number | string;
  minSize?: number | string;
  maxSize?: number | string;
  content: ReactNode;
}

export interface SplitPaneProps {
  /** Under this id the sizes are kept in the browser. */
  id: string;
  /** At least two, outermost edge to the other; may change as panes are shown and hidden. */
  panes: readonly Pane[];
  orientation?: "horizontal" | "vertical";
  className?: string;
}

const NO_STORAGE = { getItem: () => null, setItem: () => {} };

/** Panes beside or above each other with edges to drag, or to move with the arrow keys once focused. */
export function SplitPane({ id, panes, orientation = "horizontal", className }: SplitPaneProps) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `chartroom.panes.${id}`,
    panelIds: panes.map((pane) => pane.id),
    onlySaveAfterUserInteractions: true,
    storage: typeof window === "undefined" ? NO_STORAGE : window.localStorage,
  });
  const isHorizontal = orientation === "horizontal";
  return (
    <Group
      id={id}
      orientation={orientation}
      defaultLayout={defaultLayout}
      onLayoutChanged={onLayoutChanged}
      className={clsx("min-h-0 min-w-0 flex-1", className)}
    >
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index === 0 ? null : (
            <Separator
              aria-label={`Resize ${pane.label}`}
              className={clsx(
                "relative bg-line outline-offset-0 data-[separator=active]:bg-accent data-[separator=hover]:bg-accent focus-visible:bg-accent",
                isHorizontal ? "w-px" : "h-px",
              )}
            />
          )}
          <Panel
            id={pane.id}
            defaultSize={pane.defaultSize}
            minSize={pane.minSize}
            maxSize={pane.maxSize}
            className="flex min-h-0 min-w-0 flex-col"
          >
            {pane.content}
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
