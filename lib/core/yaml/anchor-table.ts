import type { SourceNode } from "@/lib/core/yaml/source-tree";

/** Values that aliases may add to what is written. Helm's own limit is looser; no values file comes near either. */
const MAX_ALIASED_VALUES = 20_000;

export interface Anchored {
  /** `null` while the node is being built: an alias to it would contain itself. */
  node: SourceNode | null;
  /** Values in the node, with aliases unfolded. */
  size: number;
}

export type AliasReading =
  | { ok: true; node: SourceNode }
  | { ok: false; code: "text_syntax" | "text_alias_bomb"; message: string; remedy: string };

/** The anchors of a text in the order they are written; the last of a name counts. Counts values, so that aliases cannot unfold without end. */
export class AnchorTable {
  private readonly anchors = new Map<string, Anchored>();
  private values = 0;
  private aliased = 0;

  /** To be called before a node is built, with its anchor if it has one; `close` belongs to it. */
  open(name: string | undefined): Anchored {
    const anchored = { node: null, size: this.values };
    this.values++;
    if (name !== undefined) this.anchors.set(name, anchored);
    return anchored;
  }

  close(anchored: Anchored, node: SourceNode): void {
    anchored.node = node;
    anchored.size = this.values - anchored.size;
  }

  resolve(name: string): AliasReading {
    const anchored = this.anchors.get(name);
    const remedy = `Write &${name} above this line at the value meant, or remove *${name}.`;
    if (anchored === undefined) {
      return { ok: false, code: "text_syntax", message: `No anchor &${name} is written before *${name}.`, remedy };
    }
    if (anchored.node === null) {
      return { ok: false, code: "text_syntax", message: `*${name} stands inside the value it refers to.`, remedy };
    }
    this.values += anchored.size;
    this.aliased += anchored.size;
    if (this.aliased <= MAX_ALIASED_VALUES) return { ok: true, node: anchored.node };
    return {
      ok: false,
      code: "text_alias_bomb",
      message: `Aliases unfold to more than ${MAX_ALIASED_VALUES} values.`,
      remedy: "Write the values out, or refer to smaller parts.",
    };
  }
}
