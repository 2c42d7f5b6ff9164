import "server-only";
import { countAttempt } from "@/lib/server/rate-limit";

const PER_LINK = { name: "open-link", attempts: 120, windowSeconds: 60 };
const PER_ADDRESS = { name: "open-link-from", attempts: 120, windowSeconds: 60 };

/** Slows down who tries links by the dozen. Secrets are too long to guess; this keeps the trying cheap for us. */
export async function limitOpening(request: Request, linkId: string): Promise<void> {
  await countAttempt(PER_LINK, linkId);
  // The entry the proxy next to us added; those before it are only claims.
  const address = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  if (address) await countAttempt(PER_ADDRESS, address);
}
