import "server-only";
import manifest from "@/package.json";

/** The version of this Chartroom, as package.json has it. */
export const CHARTROOM_VERSION: string = manifest.version;
