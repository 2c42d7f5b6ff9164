import { Skeleton } from "@/components/ui/skeleton";

/** The designer's shape while the design is on its way. */
export function DesignerSkeleton() {
  return (
    <main id="main" tabIndex={-1} aria-busy="true" className="flex h-dvh flex-col outline-none">
      <h1 className="sr-only">Opening the design</h1>
      <div className="flex h-12 shrink-0 items-center gap-3 border-b border-line bg-surface px-3">
        <Skeleton className="h-6 w-32" />
        <Skeleton className="h-7 w-44" />
      </div>
      <div className="flex min-h-0 flex-1">
        <div className="hidden w-58 shrink-0 flex-col gap-3 border-r border-line p-3 md:flex">
          {["w-full", "w-3/4", "w-5/6", "w-2/3", "w-3/4"].map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: decorative blocks
            <Skeleton key={index} className={`h-5 ${width}`} />
          ))}
        </div>
        <div className="flex flex-1 flex-col gap-4 bg-surface p-4">
          <Skeleton className="h-6 w-40" />
          <Skeleton className="h-8" />
          <Skeleton className="h-8" />
          <Skeleton className="h-8" />
        </div>
        <div className="hidden w-[38%] border-l border-line bg-surface p-4 lg:block">
          <Skeleton className="h-40" />
        </div>
      </div>
    </main>
  );
}
