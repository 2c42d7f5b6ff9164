import { DESIGN_BODY_LIMIT_BYTES } from "@/lib/api/limits";

export type ReadDesignFile =
  | { ok: true; design: Record<string, unknown> }
  /** A sentence naming the file and what to do. */
  | { ok: false; message: string };

const REMEDY = "Drop the chartroom.json of an exported repository bundle.";

/** Reads a file that should hold a design's document. Only its outer form is checked here; the server reads the rest. */
export async function readDesignFile(file: File): Promise<ReadDesignFile> {
  const refuse = (reason: string): ReadDesignFile => ({ ok: false, message: `${file.name} ${reason}` });
  if (/\.(tgz|tar|gz|zip)$/i.test(file.name)) {
    return refuse(`is an archive, which cannot be imported yet. Unpack it. ${REMEDY}`);
  }
  if (/\.ya?ml$/i.test(file.name)) return refuse(`is YAML; charts and compose files cannot be imported yet. ${REMEDY}`);
  if (file.size > DESIGN_BODY_LIMIT_BYTES) {
    return refuse(`is ${megabytes(file.size)}; a design can have at most ${megabytes(DESIGN_BODY_LIMIT_BYTES)}.`);
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return refuse(`could not be read; a folder cannot be imported yet. ${REMEDY}`);
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse(`is not UTF-8 text. ${REMEDY}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse(`is not valid JSON. ${REMEDY}`);
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) return refuse(`holds no design. ${REMEDY}`);
  return { ok: true, design: json as Record<string, unknown> };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, "")} MiB`;
}
