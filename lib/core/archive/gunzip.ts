import { Gunzip } from "fflate";
import { MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_FREE_BYTES } from "@/lib/core/archive/archive-limits";
import { concatBytes } from "@/lib/core/archive/concat-bytes";
import { crc32 } from "@/lib/core/archive/crc32";
import type { Refusal } from "@/lib/core/design/refusal";

/** Input goes in by pieces this small, so that no piece can unpack to more than 4 MiB before the limits are looked at. */
const PIECE_BYTES = 4096;
/** The inflater copies input it cannot use yet again with every piece; no sound archive makes it wait this long. */
const MAX_STALLED_BYTES = 256 * 1024;
const TRAILER_BYTES = 8;
const SMALLEST_MEMBER_BYTES = 18;

export type GunzipResult = { ok: true; bytes: Uint8Array } | { ok: false; refusal: Refusal };

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/**
 * Unpacks gzip data of one or several members, counting while it reads: data that grows too large or by too high a
 * ratio is refused before it is held. Checksum and length of every member are compared, which the inflater does not do.
 * Refuses with `archive_not_gzip`, `archive_corrupt`, `archive_too_large` or `archive_bomb`.
 */
export function gunzipBounded(packed: Uint8Array): GunzipResult {
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) {
    return { ok: false, refusal: { code: "archive_not_gzip", message: "The file is not a gzipped archive." } };
  }
  if (packed.length < SMALLEST_MEMBER_BYTES) return { ok: false, refusal: CORRUPT };

  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const pieces: Uint8Array[] = [];
  let fedBytes = 0;
  let stalledBytes = 0;
  let unpackedBytes = 0;
  let memberBytes = 0;
  let memberCrc = 0;

  const take = (piece: Uint8Array) => {
    if (piece.length === 0) return;
    stalledBytes = 0;
    unpackedBytes += piece.length;
    if (unpackedBytes > MAX_UNPACKED_BYTES) throw new Refused(TOO_LARGE);
    if (unpackedBytes > RATIO_FREE_BYTES && unpackedBytes > fedBytes * MAX_RATIO) throw new Refused(BOMB);
    pieces.push(piece);
    memberBytes += piece.length;
    memberCrc = crc32(piece, memberCrc);
  };
  const closeMember = (end: number) => {
    const trailer = end - TRAILER_BYTES;
    const isSound = view.getUint32(trailer, true) === memberCrc && view.getUint32(trailer + 4, true) === memberBytes;
    if (!isSound) throw new Refused(CORRUPT);
    memberBytes = 0;
    memberCrc = 0;
  };

  const gunzip = new Gunzip(take);
  gunzip.onmember = closeMember;
  try {
    while (fedBytes < packed.length) {
      const piece = packed.subarray(fedBytes, fedBytes + PIECE_BYTES);
      fedBytes += piece.length;
      stalledBytes += piece.length;
      gunzip.push(piece, fedBytes === packed.length);
      if (stalledBytes > MAX_STALLED_BYTES) throw new Refused(CORRUPT);
    }
    closeMember(packed.length);
  } catch (error) {
    // The inflater throws on whatever it cannot read; there is no other way to learn of it.
    return { ok: false, refusal: error instanceof Refused ? error.refusal : CORRUPT };
  }
  return { ok: true, bytes: concatBytes(pieces) };
}

const CORRUPT: Refusal = {
  code: "archive_corrupt",
  message: "The archive is damaged or was cut off: fetch it again.",
};

const TOO_LARGE: Refusal = {
  code: "archive_too_large",
  message: `The archive unpacks to more than ${MAX_UNPACKED_BYTES / 1024 / 1024} MiB, which Helm refuses too.`,
};

const BOMB: Refusal = {
  code: "archive_bomb",
  message: `The archive unpacks to more than ${MAX_RATIO} times its size, which no chart does.`,
};
