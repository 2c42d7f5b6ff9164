/**
 * The records of a PAX extended header: `<length> <key>=<value>\n`, the length counting itself in bytes.
 * Null if they are damaged.
 */
export function parsePaxRecords(bytes: Uint8Array): Map<string, string> | null {
  const records = new Map<string, string>();
  let offset = 0;
  while (offset < bytes.length) {
    const space = bytes.indexOf(0x20, offset);
    if (space === -1 || space - offset > 8) return null;
    const digits = new TextDecoder().decode(bytes.subarray(offset, space));
    const end = offset + Number(digits);
    if (!/^\d+$/.test(digits) || end > bytes.length || end <= space + 1 || bytes[end - 1] !== 0x0a) return null;
    const record = new TextDecoder().decode(bytes.subarray(space + 1, end - 1));
    const equals = record.indexOf("=");
    if (equals <= 0) return null;
    records.set(record.slice(0, equals), record.slice(equals + 1));
    offset = end;
  }
  return records;
}
