export interface WritableVolume {
  /** DNS-1123 label, unique within the pod. */
  name: string;
  path: string;
}

/** One volume for each path a process writes to, named after the path: `/var/cache` becomes `var-cache`. */
export function writableVolumes(paths: readonly string[]): WritableVolume[] {
  const taken = new Set<string>();
  return [...new Set(paths)].map((path) => {
    const slug = path
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "");
    const stem = (slug === "" ? "writable" : slug).slice(0, 50).replace(/-+$/, "");
    let name = stem;
    for (let count = 2; taken.has(name); count += 1) name = `${stem}-${count}`;
    taken.add(name);
    return { name, path };
  });
}
