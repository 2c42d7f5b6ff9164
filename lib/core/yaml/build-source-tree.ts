import {
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { createYamlMap, isYamlMap, type YamlMap, type YamlValue } from "@/lib/core/values/yaml-value";
import { duplicateKey } from "@/lib/core/yaml/duplicate-key";
import { formatHelmKey, readHelmScalar } from "@/lib/core/yaml/helm-scalar";
import { doubtAboutScalar } from "@/lib/core/yaml/scalar-doubts";
import {
  endOfEntry,
  type SourceEntry,
  type SourceItem,
  type SourceList,
  type SourceMap,
  type SourceNode,
  type SourceScalar,
} from "@/lib/core/yaml/source-tree";
import { lineEndAt, lineStartAt } from "@/lib/core/yaml/source-lines";
import type { BlockProblem, TextProblemCode } from "@/lib/core/yaml/text-problem";

/** Values that aliases may add to what is written. Helm's own limit is looser; no values file comes near either. */
const MAX_ALIASED_VALUES = 20_000;

/** Turns the parser's nodes into our own, typed as Helm types them. Appends to `problems` what Helm would refuse or misread. */
export function buildSourceTree(text: string, contents: Node, problems: BlockProblem[]): SourceNode {
  return new SourceTreeBuilder(text, problems).build(contents, NO_TOKENS);
}

/** The tokens written between the colon or dash and the node: spaces, comments, its anchor and its tag. */
interface Lead {
  tokens: readonly CST.SourceToken[];
  /** Where an empty node stands. */
  at: number;
}

const NO_TOKENS: Lead = { tokens: [], at: 0 };

interface Props {
  propsStart: number;
  anchor: string | null;
  hasTag: boolean;
}

class SourceTreeBuilder {
  /** `null` while the anchored node is still being built: an alias to it would contain itself. */
  private readonly anchors = new Map<string, { node: SourceNode; size: number } | null>();
  /** Values below the nodes built so far, with aliases unfolded. */
  private size = 0;
  private aliased = 0;

  constructor(
    private readonly text: string,
    private readonly problems: BlockProblem[],
  ) {}

  build(node: Node | null, lead: Lead): SourceNode {
    const anchor = node !== null && !isAlias(node) ? (node.anchor ?? null) : null;
    if (anchor !== null) this.anchors.set(anchor, null);
    const before = this.size;
    this.size++;
    const built = this.buildBare(node, lead);
    if (anchor !== null) this.anchors.set(anchor, { node: built, size: this.size - before });
    return built;
  }

  private buildBare(node: Node | null, lead: Lead): SourceNode {
    if (node === null) return emptyScalar(lead);
    if (isScalar(node)) return this.buildScalar(node, lead);
    if (isMap(node)) return this.buildMap(node as YAMLMap<Node, Node | null>, lead);
    if (isSeq(node)) return this.buildList(node as YAMLSeq<Node>, lead);
    return this.buildAlias(node, lead);
  }

  private buildScalar(node: Scalar, lead: Lead): SourceScalar {
    const [start, rangeEnd] = rangeOf(node);
    const end = styleOf(node) === "block" ? endOfBlockScalar(this.text, start, rangeEnd) : rangeEnd;
    const source = String(node.value ?? "");
    const isPlain = node.type === Scalar.PLAIN || node.type === undefined;
    const isEmpty = isPlain && start === end;
    const place = isEmpty ? emptyScalar(lead) : { kind: "scalar" as const, start, end, ...propsOf(lead, start, node) };
    const reading = readHelmScalar(source, tagOf(node), isPlain);
    if (!reading.ok) {
      this.fail("text_syntax", start, end, reading.message, "Correct the value or its tag, or write it in quotes.");
      return { ...place, style: "plain", value: null };
    }
    if (isPlain && !isEmpty && !place.hasTag) {
      const doubt = doubtAboutScalar(source, reading.value, reading.integer, false, start);
      if (doubt !== null) this.problems.push(doubt);
    }
    return { ...place, style: isEmpty ? "empty" : styleOf(node), value: reading.value };
  }

  private buildMap(node: YAMLMap<Node, Node | null>, lead: Lead): SourceMap {
    const [start, end] = rangeOf(node);
    const entries: SourceEntry[] = [];
    const keys = new Set<string>();
    const value = createYamlMap();
    for (const pair of node.items) {
      const entry = this.buildEntry(pair);
      if (entry === null) continue;
      entries.push(entry);
      if (entry.key === null) {
        this.merge(entry.node, value);
        continue;
      }
      if (keys.has(entry.key)) this.problems.push(duplicateKey(entry));
      keys.add(entry.key);
      value[entry.key] = entry.node.value;
    }
    const isFlow = node.flow === true;
    const last = entries.at(-1);
    return {
      kind: "map",
      isFlow,
      start,
      end: isFlow || last === undefined ? end : endOfEntry(last),
      ...propsOf(lead, start, node),
      entries,
      value: Object.freeze(value),
    };
  }

  private buildEntry(pair: Pair<Node, Node | null>): SourceEntry | null {
    const source = pair.srcToken as CST.CollectionItem | undefined;
    const before = source?.start ?? [];
    const separators = source?.sep ?? [];
    const colon = separators.find((token) => token.type === "map-value-ind");
    const colonEnd = colon === undefined ? null : colon.offset + colon.source.length;
    const [keyStart, keyEnd] = rangeOf(pair.key);
    const key = this.readKey(pair.key);
    if (key === undefined) return null;
    const explicit = before.find((token) => token.type === "explicit-key-ind");
    const firstProp = before.find((token) => token.type === "anchor" || token.type === "tag");
    if (pair.key.anchor !== undefined) this.build(pair.key, NO_TOKENS);
    const lead = {
      tokens: colon === undefined ? [] : separators.slice(separators.indexOf(colon) + 1),
      at: colonEnd ?? keyEnd,
    };
    const node = this.build(pair.value, lead);
    return {
      key,
      entryStart: explicit?.offset ?? firstProp?.offset ?? keyStart,
      keyStart,
      keyEnd,
      colonEnd,
      isExplicit: explicit !== undefined,
      node,
    };
  }

  /** The key as Helm sees it, `null` for a merge key, `undefined` if Helm refuses it. */
  private readKey(key: Node): string | null | undefined {
    const [start, end] = rangeOf(key);
    if (!isScalar(key)) {
      this.fail("text_syntax", start, end, "A key must be a single value.", "Write the key as text.");
      return undefined;
    }
    const isPlain = key.type === Scalar.PLAIN || key.type === undefined;
    const source = String(key.value ?? "");
    if (source === "<<" && isPlain && key.tag === undefined) return null;
    const reading = readHelmScalar(source, tagOf(key), isPlain);
    const text = reading.ok ? formatHelmKey(reading) : null;
    if (text === null || !reading.ok) {
      this.fail(
        "text_syntax",
        start,
        end,
        `Helm cannot use ${source === "" ? "an empty value" : `\`${source}\``} as a key.`,
        "Write the key in quotes.",
      );
      return undefined;
    }
    const doubt =
      isPlain && key.tag === undefined ? doubtAboutScalar(source, reading.value, reading.integer, true, start) : null;
    if (doubt !== null) this.problems.push(doubt);
    return text;
  }

  /** `<<` copies keys at the place where it is written, over those written before it (go-yaml v2, decode.go `merge`). */
  private merge(from: SourceNode, into: YamlMap): void {
    const sources = from.kind === "list" ? from.items.map((item) => item.node).reverse() : [from];
    for (const source of sources) {
      const isMapOrAlias = source.kind === "map" || source.kind === "alias";
      if (!isMapOrAlias || !isYamlMap(source.value)) {
        this.fail(
          "text_syntax",
          source.start,
          source.end,
          "Only a map or a list of maps can be merged with <<.",
          "Refer to a map.",
        );
        return;
      }
      Object.assign(into, source.value);
    }
  }

  private buildList(node: YAMLSeq<Node>, lead: Lead): SourceList {
    const [start, end] = rangeOf(node);
    const isFlow = node.flow === true;
    const sources = (node.srcToken as CST.BlockSequence | CST.FlowCollection | undefined)?.items ?? [];
    const items = node.items.map((item, index): SourceItem => {
      const tokens = sources[index]?.start ?? [];
      const dash = tokens.find((token) => token.type === "seq-item-ind");
      const after = dash === undefined ? tokens : tokens.slice(tokens.indexOf(dash) + 1);
      const at = dash === undefined ? start : dash.offset + 1;
      const built = this.build(item, { tokens: after, at });
      return { itemStart: dash?.offset ?? built.propsStart, node: built };
    });
    const last = items.at(-1);
    return {
      kind: "list",
      isFlow,
      start,
      end: isFlow || last === undefined ? end : Math.max(last.node.end, last.itemStart + 1),
      ...propsOf(lead, start, node),
      items,
      value: Object.freeze(items.map((item) => item.node.value)) as YamlValue[],
    };
  }

  private buildAlias(node: Node, lead: Lead): SourceNode {
    const [start, end] = rangeOf(node);
    const name = isAlias(node) ? node.source : "";
    const target = this.anchors.get(name);
    if (target === undefined || target === null) {
      const what =
        target === null
          ? `*${name} stands inside the value it refers to.`
          : `No anchor &${name} is written before *${name}.`;
      this.fail(
        "text_syntax",
        start,
        end,
        what,
        `Write &${name} at the value meant, above this line, or remove *${name}.`,
      );
    } else {
      this.size += target.size;
      this.aliased += target.size;
      if (this.aliased > MAX_ALIASED_VALUES && this.aliased - target.size <= MAX_ALIASED_VALUES) {
        this.fail(
          "text_alias_bomb",
          start,
          end,
          `Aliases unfold to more than ${MAX_ALIASED_VALUES} values.`,
          "Write the values out, or refer to smaller parts.",
        );
      }
    }
    return { kind: "alias", name, start, end, ...propsOf(lead, start, node), value: target?.node.value ?? null };
  }

  private fail(code: TextProblemCode, start: number, end: number, message: string, remedy: string): void {
    const offset = Math.max(0, Math.min(start, this.text.length - 1));
    this.problems.push({ code, severity: "error", message, remedy, offset, length: Math.max(1, end - start) });
  }
}

function emptyScalar(lead: Lead): SourceScalar {
  const props = lead.tokens.filter((token) => token.type === "anchor" || token.type === "tag");
  const lastProp = props.at(-1);
  const at = lastProp === undefined ? lead.at : lastProp.offset + lastProp.source.length;
  return { kind: "scalar", style: "empty", value: null, start: at, end: at, ...propsOf(lead, at, null) };
}

function propsOf(lead: Lead, start: number, node: Node | null): Props {
  const first = lead.tokens.find((token) => token.type === "anchor" || token.type === "tag");
  return {
    propsStart: first?.offset ?? start,
    anchor: node === null || isAlias(node) ? null : (node.anchor ?? null),
    hasTag: lead.tokens.some((token) => token.type === "tag"),
  };
}

function rangeOf(node: Node): [number, number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

function tagOf(node: Node): string | null {
  return isAlias(node) ? null : (node.tag ?? null);
}

function styleOf(node: Scalar): SourceScalar["style"] {
  switch (node.type) {
    case Scalar.QUOTE_SINGLE:
      return "single";
    case Scalar.QUOTE_DOUBLE:
      return "double";
    case Scalar.BLOCK_FOLDED:
    case Scalar.BLOCK_LITERAL:
      return "block";
    default:
      return "plain";
  }
}

/** Without the line break that ends it and the blank lines below, which only count where the head says `+`. */
function endOfBlockScalar(text: string, start: number, rangeEnd: number): number {
  const head = text.slice(start, lineEndAt(text, start));
  const keepsBlankLines = /^[|>][0-9]*\+/.test(head);
  let end = rangeEnd;
  while (end > start + head.length && (text[end - 1] === "\n" || isBlankLine(text, end))) {
    end = lineEndAt(text, lineStartAt(text, end) - 1);
    if (keepsBlankLines) break;
  }
  return end;
}

/** True if the line that `offset` ends holds nothing but spaces. */
function isBlankLine(text: string, offset: number): boolean {
  return text.slice(lineStartAt(text, offset), offset).trim() === "";
}
