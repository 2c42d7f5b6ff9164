import { LICENCE_TEXTS } from "@/lib/core/chart/licence-texts";

/** The LICENSE file for an SPDX expression: the full text where we have it, else the identifier and where the text is. */
export function licenceFile(licence: string): string {
  return (
    LICENCE_TEXTS[licence] ??
    `SPDX-License-Identifier: ${licence}\n\nThe text is at https://spdx.org/licenses/ under this identifier.\n`
  );
}
