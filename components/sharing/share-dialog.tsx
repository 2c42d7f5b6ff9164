"use client";

import { useState } from "react";
import { CreateLinkForm } from "@/components/sharing/create-link-form";
import { LinkList } from "@/components/sharing/link-list";
import { NewLink } from "@/components/sharing/new-link";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { Role } from "@/lib/api/designs";
import type { CreateLinkResponse } from "@/lib/api/links";

export interface ShareDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  designId: string;
  /** Links are the owner's to make and to take back; others are told so. */
  role: Role;
  /** The newest saved revision: what a link that does not follow later edits shows. */
  revision: number;
}

/** Makes links to a design, lists them and takes them back. */
export function ShareDialog({ isOpen, onOpenChange, designId, role, revision }: ShareDialogProps) {
  const [created, setCreated] = useState<CreateLinkResponse | null>(null);

  function handleOpenChange(next: boolean) {
    // The secret is told once; it does not outlive the dialog it was shown in.
    if (!next) setCreated(null);
    onOpenChange(next);
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={handleOpenChange}
      title="Share"
      description="Whoever has a link can open this design without an account, until the link expires or you revoke it."
    >
      {role === "owner" ? (
        <div className="flex flex-col gap-5">
          <CreateLinkForm designId={designId} revision={revision} onCreated={setCreated} />
          {created ? <NewLink key={created.link.id} created={created} /> : null}
          <LinkList
            designId={designId}
            newLinkId={created?.link.id ?? null}
            onRevoked={(linkId) => {
              if (created?.link.id === linkId) setCreated(null);
            }}
          />
        </div>
      ) : (
        <Notice>
          Only the owner of this design can make links to it. To pass it on, make your own copy with Duplicate and share
          that.
        </Notice>
      )}
    </Dialog>
  );
}
