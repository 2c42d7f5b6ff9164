import "server-only";
import type { StarterDto } from "@/lib/api/starters";
import { STARTERS } from "@/lib/core/starters/starters";

/** The starters with what is in them, read from the designs they make. */
export function listStarters(): StarterDto[] {
  return STARTERS.map((starter) => {
    const design = starter.create();
    return {
      id: starter.id,
      title: starter.title,
      summary: starter.summary,
      components: design.components.map(({ id, title, spec }) => ({ id, title, kind: spec.kind })),
      connections: design.connections.map(({ from, to }) => ({ from, to })),
      profiles: design.profiles.map(({ name }) => name),
    };
  });
}
