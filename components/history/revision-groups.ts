import type { RevisionListDto } from "@/lib/api/designs";

export type RevisionSummary = RevisionListDto["revisions"][number];

/** Revisions in a row that one person saved within one hour of the clock on the wall. */
export interface RevisionGroup {
  /** Distinct among the groups of one list, and the same when older revisions are added to it. */
  key: string;
  author: string;
  /** "Today, 14:00", "3 August, 9:00". */
  hour: string;
  revisions: RevisionSummary[];
}

/** Groups a list that is newest first. `nowMs` decides what is today. Hours are those of the browser's time zone. */
export function groupRevisions(revisions: readonly RevisionSummary[], nowMs: number): RevisionGroup[] {
  const groups: (RevisionGroup & { startsAt: number })[] = [];
  for (const revision of revisions) {
    const author = revision.isYou ? "You" : revision.authorName;
    const startsAt = new Date(revision.at).setMinutes(0, 0, 0);
    const last = groups.at(-1);
    if (last !== undefined && last.author === author && last.startsAt === startsAt) last.revisions.push(revision);
    else {
      groups.push({
        key: `r${revision.revision}`,
        author,
        hour: hourWords(startsAt, nowMs),
        startsAt,
        revisions: [revision],
      });
    }
  }
  return groups;
}

/** The time of day of an ISO 8601 time: "14:32". */
export function clockTime(iso: string | number): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date(iso));
}

function hourWords(startsAt: number, nowMs: number): string {
  return `${dayWords(startsAt, nowMs)}, ${clockTime(startsAt)}`;
}

function dayWords(atMs: number, nowMs: number): string {
  const midnight = new Date(nowMs).setHours(0, 0, 0, 0);
  const yesterday = new Date(midnight);
  yesterday.setDate(yesterday.getDate() - 1);
  if (atMs >= midnight) return "Today";
  if (atMs >= yesterday.getTime()) return "Yesterday";
  const isThisYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear();
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    ...(isThisYear ? {} : { year: "numeric" }),
  }).format(new Date(atMs));
}
