import { stringAt } from "@/lib/core/catalog/catalog-parts";
import type { CatalogNote } from "@/lib/core/catalog/catalog-entry";

/**
 * What to know about the images of a pinned Bitnami chart: since 28 August 2025 versioned images are served from
 * docker.io/bitnamilegacy, where they get no updates (bitnami/charts#35164, bitnami/containers#83267).
 */
export function bitnamiImageNotes(chart: string): CatalogNote[] {
  const path = ["image", "repository"];
  return [
    {
      code: "image_not_pullable",
      severity: "warning",
      message: `The pinned ${chart} chart asks for docker.io/bitnami/${chart}, whose versioned images are no longer there.`,
      remedy: `Set image.repository to bitnamilegacy/${chart}, or to a copy of the image you keep.`,
      path,
      applies: (values) => stringAt(values, path) === "" || stringAt(values, path).startsWith("bitnami/"),
    },
    {
      code: "image_unmaintained",
      severity: "warning",
      message: `Images in docker.io/bitnamilegacy, such as this ${chart}, get no more security updates.`,
      remedy: "Plan a move to a maintained image or chart; keep a copy of this one in your own registry until then.",
      path,
      applies: (values) => stringAt(values, path).startsWith("bitnamilegacy/"),
    },
  ];
}
