"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { countWords } from "@/components/ui/count-words";
import { timeAgo, timeAhead } from "@/components/ui/relative-time";
import { showToast } from "@/components/ui/toast";
import type { LinkDto } from "@/lib/api/links";
import { describeError } from "@/lib/client/api-client";
import { useRevokeLink } from "@/lib/client/queries/links";

export interface LinkRowProps {
  designId: string;
  link: LinkDto;
  nowMs: number;
  isNew: boolean;
  onRevoked: (linkId: string) => void;
}

/** One link: what it allows, its dates and its use. Revoking asks once more in the row itself. */
export function LinkRow({ designId, link, nowMs, isNew, onRevoked }: LinkRowProps) {
  const [isAsking, setIsAsking] = useState(false);
  const revoke = useRevokeLink(designId);
  const handleRevoke = () =>
    revoke.mutate(link.id, {
      onSuccess: () => onRevoked(link.id),
      onError: (error) => showToast("The link was not revoked.", { tone: "error", description: describeError(error) }),
    });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 p-2 pl-3 text-sm">
      <span className="min-w-0 flex-1 basis-56">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{link.role === "editor" ? "Can edit" : "Can view"}</span>
          {link.pinnedRevision === null ? null : <Badge>revision {link.pinnedRevision}</Badge>}
          {isNew ? <Badge tone="added">new</Badge> : null}
          {link.status === "active" ? null : <Badge tone="neutral">{link.status}</Badge>}
        </span>
        <span className="block text-xs text-ink-muted">{factsOf(link, nowMs).join(" · ")}</span>
      </span>
      {link.status === "active" ? (
        isAsking ? (
          <span className="flex items-center gap-2">
            <Button size="sm" onClick={() => setIsAsking(false)} autoFocus>
              Keep
            </Button>
            <Button size="sm" variant="danger" isBusy={revoke.isPending} onClick={handleRevoke}>
              Revoke now
            </Button>
          </span>
        ) : (
          <Button size="sm" variant="ghost" onClick={() => setIsAsking(true)}>
            Revoke
          </Button>
        )
      ) : null}
    </li>
  );
}

function factsOf(link: LinkDto, nowMs: number): string[] {
  const facts = [`made ${timeAgo(link.createdAt, nowMs)}`];
  if (link.status === "active") {
    facts.push(link.expiresAt === null ? "never expires" : `expires ${timeAhead(link.expiresAt, nowMs)}`);
  }
  if (link.lastUsedAt === null) facts.push("not opened yet");
  else facts.push(`opened ${countWords(link.uses, "time")}, last ${timeAgo(link.lastUsedAt, nowMs)}`);
  return facts;
}
