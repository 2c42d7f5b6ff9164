import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChartArchive } from "@/lib/core/archive/chart-archive";
import { packageChart, packageFileName } from "@/lib/core/archive/package-chart";
import { buildBundle } from "@/lib/core/chart/build-bundle";
import { buildChart } from "@/lib/core/chart/build-chart";
import type { ChartFile } from "@/lib/core/chart/chart-file";
import { type Manifest, parseManifests } from "@/lib/core/chart/testing/manifest";
import type { Design } from "@/lib/core/design/design";
import { type HelmResult, type HelmVersion, runHelm, writeFiles } from "@/lib/core/testing/run-helm";

/** Helm 3 built from source takes Kubernetes 1.20 for granted; releases of Helm name a newer one. */
const KUBE_VERSION = ["--kube-version", "v1.31.0"];

/** A design exported to a folder of its own: its tree, its package and its bundle, with Helm at hand. */
export class ExportedChart {
  readonly files: ChartFile[];
  readonly bundle: ChartFile[];
  readonly folder: string;
  /** The unpacked tree. */
  readonly tree: string;
  /** The `.tgz` users install. */
  readonly package: string;
  private readonly rendered = new Map<string, string>();

  constructor(
    readonly design: Design,
    archives: ReadonlyMap<string, ChartArchive>,
  ) {
    this.files = buildChart(design, archives).files;
    this.bundle = buildBundle(design, archives).files;
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), "chartroom-export-")));
    this.tree = join(this.folder, design.chart.name);
    this.package = join(this.folder, packageFileName(design));
    mkdirSync(this.tree);
    writeFiles(this.tree, this.files);
    writeFileSync(this.package, packageChart(design, this.files));
  }

  /** Arguments for a profile, with its stand-ins for secrets. */
  profile(id: string | null): string[] {
    const profile = id === null ? [] : ["-f", join(this.tree, `values-${id}.yaml`)];
    return [...profile, "-f", join(this.tree, "ci", `${id ?? "default"}-values.yaml`)];
  }

  /** `helm template` of the package. Remembered: many requirements look at the same objects. */
  text(helm: HelmVersion, release: string, args: readonly string[] = this.profile(null)): string {
    const key = [helm, release, ...args].join("\n");
    let text = this.rendered.get(key);
    if (text === undefined) {
      const { status, stdout, stderr } = this.template(helm, release, args);
      if (status !== 0) throw new Error(`helm template ${release} ${args.join(" ")}: ${stderr}`);
      text = stdout;
      this.rendered.set(key, text);
    }
    return text;
  }

  manifests(helm: HelmVersion, release: string, args?: readonly string[]): Manifest[] {
    return parseManifests(this.text(helm, release, args));
  }

  template(helm: HelmVersion, release: string, args: readonly string[], chart = this.package): HelmResult {
    return this.helm(helm, ["template", release, chart, ...KUBE_VERSION, ...args]);
  }

  helm(helm: HelmVersion, args: readonly string[]): HelmResult {
    return runHelm(helm, args, { cwd: this.folder });
  }

  file(path: string): string {
    const file = this.files.find((candidate) => candidate.path === path);
    if (typeof file?.content !== "string") throw new Error(`the export has no text file ${path}`);
    return file.content;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Rendered objects by where they come from: the chart's folder, kind and name. */
export function bySource(text: string): Map<string, string> {
  const objects = new Map<string, string>();
  for (const document of text.split(/^---\n/m)) {
    const source = /^# Source: (\S+)/m.exec(document)?.[1];
    const [manifest] = parseManifests(document);
    if (source === undefined || manifest === undefined) continue;
    objects.set(`${source} ${manifest.kind}/${manifest.metadata.name}`, JSON.stringify(manifest));
  }
  return objects;
}
