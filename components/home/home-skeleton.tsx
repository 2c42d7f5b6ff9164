import { Skeleton } from "@/components/ui/skeleton";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

/** Three cards in waiting. */
export function CardsSkeleton() {
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3" role="status">
      <VisuallyHidden>Loading designs</VisuallyHidden>
      <Skeleton className="h-30" />
      <Skeleton className="h-30 max-sm:hidden" />
      <Skeleton className="h-30 max-lg:hidden" />
    </div>
  );
}
