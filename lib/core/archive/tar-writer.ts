const BLOCK_SIZE = 512;
const NAME_SIZE = 100;
const PREFIX_SIZE = 155;

/** Two empty blocks close a tar archive. */
export const TAR_END = new Uint8Array(2 * BLOCK_SIZE);

/**
 * One regular file of a POSIX ustar archive as blocks: header, content, padding. Owner and time are zero.
 * A path that ustar cannot hold (not ASCII, or too long for its two name fields) is carried by a PAX header before it.
 */
export function encodeTarEntry(path: string, content: Uint8Array, mode: number): Uint8Array[] {
  const fields = splitUstarPath(path);
  const blocks: Uint8Array[] = [];
  if (fields === null) {
    const record = paxRecord("path", path);
    blocks.push(encodeHeader({ name: "PaxHeader", prefix: "" }, record.length, 0o644, "x"), record, padding(record));
  }
  blocks.push(encodeHeader(fields ?? { name: fallbackName(path), prefix: "" }, content.length, mode, "0"));
  blocks.push(content, padding(content));
  return blocks;
}

/** The path as ustar's name and prefix fields, or null if it does not fit them. */
function splitUstarPath(path: string): { name: string; prefix: string } | null {
  if (!isAscii(path)) return null;
  if (path.length <= NAME_SIZE) return { name: path, prefix: "" };
  for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
    const name = path.slice(slash + 1);
    if (slash <= PREFIX_SIZE && name.length <= NAME_SIZE && name !== "") return { name, prefix: path.slice(0, slash) };
  }
  return null;
}

/** What a reader without PAX support sees: the end of the path, as far as it is ASCII. */
function fallbackName(path: string): string {
  return [...path]
    .map((character) => (isAscii(character) ? character : "_"))
    .join("")
    .slice(-NAME_SIZE);
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7e) return false;
  return true;
}

/** A PAX record counts its own length in bytes, the digits of that length included. */
function paxRecord(key: string, value: string): Uint8Array {
  const encoder = new TextEncoder();
  const rest = encoder.encode(` ${key}=${value}\n`).length;
  let length = rest + String(rest).length;
  if (rest + String(length).length !== length) length = rest + String(length).length;
  return encoder.encode(`${length} ${key}=${value}\n`);
}

function encodeHeader(path: { name: string; prefix: string }, size: number, mode: number, type: "0" | "x"): Uint8Array {
  const header = new Uint8Array(BLOCK_SIZE);
  writeText(header, 0, path.name);
  writeOctal(header, 100, 7, mode);
  writeOctal(header, 108, 7, 0);
  writeOctal(header, 116, 7, 0);
  writeOctal(header, 124, 11, size);
  writeOctal(header, 136, 11, 0);
  writeText(header, 148, "        ");
  writeText(header, 156, type);
  writeText(header, 257, "ustar\0" + "00");
  writeOctal(header, 329, 7, 0);
  writeOctal(header, 337, 7, 0);
  writeText(header, 345, path.prefix);
  const checksum = header.reduce((sum, byte) => sum + byte, 0);
  writeOctal(header, 148, 6, checksum);
  header[154] = 0;
  return header;
}

function writeText(block: Uint8Array, offset: number, text: string): void {
  for (let index = 0; index < text.length; index++) block[offset + index] = text.charCodeAt(index);
}

function writeOctal(block: Uint8Array, offset: number, digits: number, value: number): void {
  writeText(block, offset, value.toString(8).padStart(digits, "0"));
}

function padding(content: Uint8Array): Uint8Array {
  return new Uint8Array((BLOCK_SIZE - (content.length % BLOCK_SIZE)) % BLOCK_SIZE);
}
