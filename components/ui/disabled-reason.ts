import type { ComponentProps, MouseEvent } from "react";

/**
 * Props that make a button refuse clicks and stay reachable, so that keyboard and screen-reader users learn why.
 * The `disabled` attribute would take it out of the tab order and swallow its tooltip.
 */
export function unavailableProps(
  isUnavailable: boolean,
  onClick: ComponentProps<"button">["onClick"],
): Pick<ComponentProps<"button">, "aria-disabled" | "onClick"> {
  if (!isUnavailable) return { onClick };
  return {
    "aria-disabled": true,
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
