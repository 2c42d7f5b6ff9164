import { unknownRoute } from "@/lib/server/unknown-route";

// Addresses below /api that no other route has: programs get the error envelope instead of a page.
export const GET = unknownRoute;
export const POST = unknownRoute;
export const PUT = unknownRoute;
export const PATCH = unknownRoute;
export const DELETE = unknownRoute;
