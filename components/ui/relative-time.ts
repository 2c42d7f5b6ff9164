const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 24 * 3600],
  ["month", 30 * 24 * 3600],
  ["week", 7 * 24 * 3600],
  ["day", 24 * 3600],
  ["hour", 3600],
  ["minute", 60],
];

const format = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "long" });

/** How long before `nowMs` an ISO 8601 time was: "3 minutes ago", "yesterday". What a clock ahead of ours wrote was just now. */
export function timeAgo(iso: string, nowMs: number): string {
  const seconds = (nowMs - Date.parse(iso)) / 1000;
  const unit = UNITS.find(([, size]) => seconds >= size);
  return unit === undefined ? "just now" : format.format(-Math.floor(seconds / unit[1]), unit[0]);
}

/** How long after `nowMs` an ISO 8601 time will be, rounded: "in 7 days", "tomorrow". */
export function timeAhead(iso: string, nowMs: number): string {
  const seconds = (Date.parse(iso) - nowMs) / 1000;
  // Weeks and months would hide whether it is 7 or 13 days.
  const unit = UNITS.find(([name, size]) => Math.round(seconds / size) >= 1 && name !== "week" && name !== "month");
  return unit === undefined ? "in less than a minute" : format.format(Math.round(seconds / unit[1]), unit[0]);
}
