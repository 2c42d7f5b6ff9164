/**
 * Brings an element into view by scrolling only the nearest box that scrolls vertically. `scrollIntoView` would scroll
 * every box around it, also those that are not meant to move.
 */
export function scrollWithin(element: Element, block: "start" | "nearest"): void {
  const box = scrollBox(element);
  if (box === null) return;
  const outer = box.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const above = inner.top - outer.top;
  const below = inner.bottom - (outer.top + box.clientHeight);
  if (block === "start" || above < 0) box.scrollTop += above;
  else if (below > 0) box.scrollTop += Math.min(below, above);
}

function scrollBox(element: Element): HTMLElement | null {
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box);
    if (overflowY === "auto" || overflowY === "scroll") return box;
  }
  return null;
}
