"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import type { CreateLinkResponse, LinkRole } from "@/lib/api/links";
import { describeError } from "@/lib/client/api-client";
import { useCreateLink } from "@/lib/client/queries/links";

const DAY_SECONDS = 24 * 60 * 60;

const EXPIRIES = [
  { value: "1", label: "1 day" },
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "never", label: "Never" },
] as const;
type Expiry = (typeof EXPIRIES)[number]["value"];

const ROLES = [
  { value: "viewer", label: "Can view" },
  { value: "editor", label: "Can edit" },
] as const;

const NOTES: Record<LinkRole, string> = {
  viewer: "They can look at everything and download the chart. Nothing they do changes the design.",
  editor: "They can change everything in the design. Deleting and sharing it stay yours.",
};

export interface CreateLinkFormProps {
  designId: string;
  revision: number;
  onCreated: (created: CreateLinkResponse) => void;
}

/** What a new link allows, what it shows and how long it lasts. */
export function CreateLinkForm({ designId, revision, onCreated }: CreateLinkFormProps) {
  const [role, setRole] = useState<LinkRole>("viewer");
  const [expiry, setExpiry] = useState<Expiry>("7");
  const [shows, setShows] = useState<"latest" | "pinned">("latest");
  const create = useCreateLink(designId);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (create.isPending) return;
    create.mutate(
      {
        role,
        expiresInSeconds: expiry === "never" ? null : Number(expiry) * DAY_SECONDS,
        ...(role === "viewer" && shows === "pinned" ? { pinnedRevision: revision } : {}),
      },
      { onSuccess: onCreated },
    );
  }

  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-3">
      <SegmentedControl
        label="What the link allows"
        value={role}
        segments={ROLES}
        onChange={setRole}
        className="self-start"
      />
      <p className="text-sm text-ink-muted">{NOTES[role]}</p>
      <div className="flex flex-wrap items-end gap-3">
        <Select label="Expires after" value={expiry} options={EXPIRIES} onChange={setExpiry} className="w-32" />
        {role === "viewer" ? (
          <Select
            label="Shows"
            value={shows}
            options={[
              { value: "latest", label: "Always the latest" },
              { value: "pinned", label: `Revision ${revision}, as it is now` },
            ]}
            onChange={setShows}
            className="w-56"
          />
        ) : null}
        <Button type="submit" variant="primary" isBusy={create.isPending}>
          Create link
        </Button>
      </div>
      {create.error ? <Notice tone="error">The link was not made. {describeError(create.error)}</Notice> : null}
    </form>
  );
}
