import { MAX_ENTRIES, MAX_FILE_BYTES } from "@/lib/core/archive/archive-limits";
import { parsePaxRecords } from "@/lib/core/archive/pax-records";
import type { Refusal } from "@/lib/core/design/refusal";

const BLOCK_BYTES = 512;

/** A regular file of a tar archive, its path as the archive spells it. */
export interface TarFile {
  path: string;
  content: Uint8Array;
}

export type TarResult = { ok: true; files: TarFile[] } | { ok: false; refusal: Refusal };

/**
 * The regular files of a tar archive (V7, ustar, PAX, and GNU's long names), in its order. Folders are passed over.
 * Paths are not judged here. Refuses links and devices (`archive_link`, `archive_special_file`), more entries or larger
 * files than the limits (`archive_too_many_files`, `archive_file_too_large`) and damaged headers (`archive_corrupt`).
 */
export function readTar(bytes: Uint8Array): TarResult {
  const files: TarFile[] = [];
  let offset = 0;
  let entries = 0;
  let longName: string | null = null;
  let pax: ReadonlyMap<string, string> = new Map();

  while (offset + BLOCK_BYTES <= bytes.length) {
    const header = bytes.subarray(offset, offset + BLOCK_BYTES);
    if (header.every((byte) => byte === 0)) return { ok: true, files };
    if (!hasSoundChecksum(header)) return corrupt("The archive has a damaged entry.");
    if (++entries > MAX_ENTRIES) {
      return refuse("archive_too_many_files", `The archive has more than ${MAX_ENTRIES} entries.`);
    }

    const type = String.fromCharCode(header[156] ?? 0);
    const isMetadata = type === "x" || type === "g" || type === "L" || type === "K";
    const paxSize = isMetadata ? undefined : pax.get("size");
    const size = paxSize === undefined ? readNumber(header, 124, 12) : readDecimal(paxSize);
    const path = (isMetadata ? undefined : (pax.get("path") ?? longName)) ?? headerPath(header);
    const start = offset + BLOCK_BYTES;
    if (size === null || start + size > bytes.length) return corrupt("The archive ends in the middle of a file.");
    if (size > MAX_FILE_BYTES) {
      return refuse(
        "archive_file_too_large",
        `${quote(path)} in the archive is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB.`,
      );
    }
    const content = bytes.subarray(start, start + size);
    offset = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;

    if (type === "x") {
      const records = parsePaxRecords(content);
      if (records === null) return corrupt("The archive has a damaged extended header.");
      if ([...records.keys()].some((key) => key.startsWith("GNU.sparse."))) {
        return refuse("archive_special_file", "The archive has a file with holes; a chart holds plain files only.");
      }
      pax = records;
      continue;
    }
    if (type === "L") {
      longName = readText(content, 0, content.length);
      continue;
    }
    if (isMetadata) continue;

    if (type === "1" || type === "2") {
      return refuse("archive_link", `${quote(path)} in the archive is a link; a chart holds plain files only.`);
    }
    const isFolder = type === "5" || path.endsWith("/");
    const isFile = type === "0" || type === "\0" || type === "7";
    if (!isFolder && !isFile) {
      return refuse("archive_special_file", `${quote(path)} in the archive is neither a file nor a folder.`);
    }
    if (!isFolder) files.push({ path, content });
    pax = new Map();
    longName = null;
  }
  // Helm reads archives without the closing empty blocks too.
  return offset === bytes.length ? { ok: true, files } : corrupt("The archive was cut off.");
}

/** The sum of the header's bytes with the checksum field taken as spaces; old writers summed signed bytes. */
function hasSoundChecksum(header: Uint8Array): boolean {
  let unsigned = 0;
  let signed = 0;
  for (const [index, byte] of header.entries()) {
    const value = index >= 148 && index < 156 ? 0x20 : byte;
    unsigned += value;
    signed += value > 127 ? value - 256 : value;
  }
  const stated = readNumber(header, 148, 8);
  return stated !== null && (stated === unsigned || stated === signed);
}

function headerPath(header: Uint8Array): string {
  const name = readText(header, 0, 100);
  const isPosix = readText(header, 257, 6) === "ustar" && header[262] === 0;
  const prefix = isPosix ? readText(header, 345, 155) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** Octal digits, or GNU's big-endian binary when the first bit is set; null if it is neither or does not fit. */
function readNumber(header: Uint8Array, offset: number, length: number): number | null {
  const first = header[offset] ?? 0;
  if (first & 0x80) {
    let value = first & 0x7f;
    for (let index = 1; index < length; index++) value = value * 256 + (header[offset + index] ?? 0);
    return Number.isSafeInteger(value) ? value : null;
  }
  const text = readText(header, offset, length).trim();
  if (text === "") return 0;
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : null;
}

function readDecimal(text: string): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : null;
}

/** Text up to the first NUL. Bytes that are not UTF-8 become U+FFFD, as in no path of a real chart. */
function readText(bytes: Uint8Array, offset: number, length: number): string {
  const field = bytes.subarray(offset, offset + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}

/** A path for a message: bounded, and without characters that could play with a terminal. */
function quote(path: string): string {
  return JSON.stringify(path.length > 120 ? `${path.slice(0, 120)}...` : path);
}

function refuse(code: string, message: string): TarResult {
  return { ok: false, refusal: { code, message } };
}

function corrupt(message: string): TarResult {
  return refuse("archive_corrupt", message);
}
