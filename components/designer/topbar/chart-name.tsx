"use client";

import { Pencil } from "lucide-react";
import { useRef, useState } from "react";
import { useCommands } from "@/components/designer/use-commands";
import { useReadOnlyReason } from "@/components/designer/use-session";
import { CONTROL_STYLE } from "@/components/ui/field";
import { useDesign } from "@/lib/client/use-design";
import { nameSchema } from "@/lib/core/design/design";

/** The chart's name: the design's too. A click or Enter edits it in place. */
export function ChartName() {
  const name = useDesign((state) => state.design.chart.name);
  const version = useDesign((state) => state.design.chart.version);
  const readOnlyReason = useReadOnlyReason();
  const { run } = useCommands();
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const error = draft === null ? null : nameError(draft);

  function close(commit: boolean) {
    if (commit && draft !== null && draft !== name && error === null)
      run({ type: "updateChart", set: { name: draft } });
    setDraft(null);
    requestAnimationFrame(() => button.current?.focus());
  }

  if (draft !== null) {
    return (
      <div className="relative w-44">
        <div className={CONTROL_STYLE}>
          <input
            // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that was just pressed
            autoFocus
            aria-label="Chart name"
            value={draft}
            spellCheck={false}
            aria-invalid={error === null ? undefined : true}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => {
              if (draft !== null && draft !== name && error === null)
                run({ type: "updateChart", set: { name: draft } });
              setDraft(null);
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && error === null) close(true);
              if (event.key === "Escape") close(false);
            }}
            className="h-full w-full bg-transparent px-2 font-mono text-sm outline-none"
          />
        </div>
        {error === null ? null : (
          <p
            role="alert"
            className="absolute top-full left-0 z-10 mt-1 rounded-md border border-line bg-surface px-2 py-1 text-xs text-error shadow-float"
          >
            {error}
          </p>
        )}
      </div>
    );
  }
  return (
    <div className="flex min-w-20 items-baseline gap-2">
      <h1 className="min-w-0">
        <button
          ref={button}
          type="button"
          onClick={() => readOnlyReason === null && setDraft(name)}
          title={readOnlyReason ?? "Rename the chart"}
          aria-label={readOnlyReason === null ? `${name}, rename the chart` : name}
          className="group flex min-h-7 max-w-full items-center gap-1 rounded-md px-1 text-base font-semibold hover:bg-hover"
        >
          <span className="truncate">{name}</span>
          {readOnlyReason === null ? (
            <Pencil
              className="size-3 shrink-0 text-ink-faint opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
              aria-hidden
            />
          ) : null}
        </button>
      </h1>
      <span className="shrink-0 font-mono text-xs text-ink-faint max-lg:hidden">{version}</span>
    </div>
  );
}

function nameError(name: string): string | null {
  const parsed = nameSchema.safeParse(name);
  return parsed.success ? null : "Lower-case letters, digits and dashes, starting with a letter; at most 40.";
}
