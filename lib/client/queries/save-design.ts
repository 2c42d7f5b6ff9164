import { saveResponseSchema } from "@/lib/api/designs";
import { designConflictSchema } from "@/lib/api/errors";
import { apiPaths } from "@/lib/api/paths";
import { ApiError, describeError, isWorthRetrying, requestApi } from "@/lib/client/api-client";
import type { SaveAnswer, SaveRequest } from "@/lib/client/design-store";

/**
 * Sends one save; never throws. `unreachable` means the same save may be sent again: no answer came, or the server
 * could not store it just now.
 */
export async function saveDesign(designId: string, request: SaveRequest): Promise<SaveAnswer> {
  try {
    const { revision } = await requestApi({
      method: "POST",
      path: apiPaths.commands(designId),
      body: request,
      response: saveResponseSchema,
    });
    return { kind: "saved", revision };
  } catch (error) {
    if (isWorthRetrying(error) || (error instanceof ApiError && error.code === "rate_limited")) {
      return { kind: "unreachable" };
    }
    if (error instanceof ApiError && error.code === "design_conflict") {
      const conflict = designConflictSchema.safeParse(error.details);
      if (conflict.success) return { kind: "behind", ...conflict.data };
    }
    return { kind: "refused", message: describeError(error) };
  }
}
