import type { DesignSummaryDto } from "@/lib/api/designs";

/** The designs whose name or description holds every word of the query, in any order and case. */
export function filterDesigns(designs: readonly DesignSummaryDto[], query: string): DesignSummaryDto[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return designs.filter((design) => {
    const text = `${design.name} ${design.description}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
