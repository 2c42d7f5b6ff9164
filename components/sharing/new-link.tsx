"use client";

import { useEffect, useId, useRef } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { TextField } from "@/components/ui/text-field";
import type { CreateLinkResponse } from "@/lib/api/links";
import { pagePaths } from "@/lib/api/paths";

/** The address of a link just made: shown here and never again. */
export function NewLink({ created }: { created: CreateLinkResponse }) {
  const noteId = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    inputRef.current?.focus();
    inputRef.current?.select();
  }, []);
  const address = `${window.location.origin}${pagePaths.share(created.link.id, created.secret)}`;
  return (
    <div className="flex flex-col gap-1 rounded-md bg-added-soft p-3">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          ref={inputRef}
          label={created.link.role === "editor" ? "Link to edit" : "Link to view"}
          aria-describedby={noteId}
          isMono
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          className="min-w-0 flex-1 basis-64"
        />
        <CopyButton text={address} label="Copy link" variant="primary" />
      </div>
      <p id={noteId} className="text-xs text-ink-muted">
        Copy it now: it is not stored and cannot be shown again.
      </p>
    </div>
  );
}
