"use client";

import { clsx } from "clsx";
import { type PointerEvent, useRef } from "react";

export interface DragBarProps {
  /** 0 to 1. */
  share: number;
  isOwn: boolean;
  isDisabled: boolean;
  onStart: () => void;
  /** The share under the pointer; may go a quarter beyond the full bar. */
  onDrag: (share: number) => void;
}

/**
 * A bar whose end can be dragged with a pointer. The field beside it does the same by typing and by the arrow keys, so
 * assistive technology is not told of this one. The bar's full length is kept while dragging.
 */
export function DragBar({ share, isOwn, isDisabled, onStart, onDrag }: DragBarProps) {
  const drag = useRef<{ left: number; width: number; unit: number } | null>(null);

  function start(event: PointerEvent<HTMLDivElement>) {
    if (isDisabled || event.button !== 0) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { left, width, unit: 1 };
    onStart();
    move(event);
  }

  function move(event: PointerEvent<HTMLDivElement>) {
    const current = drag.current;
    if (current === null || current.width === 0) return;
    onDrag(Math.min(1.25, Math.max(0, (event.clientX - current.left) / current.width)));
  }

  return (
    <div
      aria-hidden
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
      className={clsx("flex h-2 touch-none items-start px-1.5", isDisabled ? "" : "cursor-ew-resize")}
    >
      <div className="h-1 w-full overflow-hidden rounded-full bg-sunken">
        <div
          className={clsx("h-full rounded-full", isOwn ? "bg-hue" : "bg-line-strong opacity-60")}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
