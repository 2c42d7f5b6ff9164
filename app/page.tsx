import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { HomeClient } from "@/components/home/home-client";
import { designQueries } from "@/lib/client/queries/designs";
import { starterQueries } from "@/lib/client/queries/starters";
import { listDesigns } from "@/lib/server/designs/data";
import { loadVisitor } from "@/lib/server/sessions/loaders";
import { listStarters } from "@/lib/server/starters";

export default async function HomePage() {
  const queryClient = new QueryClient();
  queryClient.setQueryData(starterQueries.list().queryKey, listStarters());
  // The list decides the page's shape, so it comes with the page. If it cannot be read now, the browser asks again and says so.
  await queryClient.prefetchQuery({
    queryKey: designQueries.list().queryKey,
    queryFn: async () => listDesigns(await loadVisitor()),
    retry: false,
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <HomeClient />
    </HydrationBoundary>
  );
}
