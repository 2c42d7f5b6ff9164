import { clsx } from "clsx";
import type { Hue } from "@/components/ui/hue";

/** A dot in one of the hues. Give `label` where no text beside it says what the hue stands for. `isHollow`: inherited, not set here. */
export function HueDot({ hue, label, isHollow = false }: { hue: Hue; label?: string; isHollow?: boolean }) {
  return (
    <span
      data-hue={hue}
      title={label}
      className={clsx("inline-block size-2 shrink-0 rounded-full border border-hue", !isHollow && "bg-hue")}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    />
  );
}
