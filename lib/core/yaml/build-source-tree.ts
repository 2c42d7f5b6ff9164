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
import { createYamlMap, type YamlMap, type YamlValue } from "@/lib/core/values/yaml-value";
import { AnchorTable } from "@/lib/core/yaml/anchor-table";
import { findDuplicate, keyClash } from "@/lib/core/yaml/duplicate-key";
import { type HelmKey, readHelmKey, readHelmScalar } from "@/lib/core/yaml/helm-scalar";
import {
  emptyScalar,
  endOfBlockScalar,
  hasTabInIndent,
  isProp,
  type Lead,
  propsOf,
  rangeOf,
} from "@/lib/core/yaml/node-place";
import type { ProblemList } from "@/lib/core/yaml/problem-list";
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
import { TEMPLATE_WORDING } from "@/lib/core/yaml/syntax-error";
import type { BlockProblem, TextProblemCode } from "@/lib/core/yaml/text-problem";

/** Turns the parser's nodes into our own, typed as Helm types them. Appends to `problems` what Helm would refuse or misread. */
export function buildSourceTree(text: string, contents: Node, problems: ProblemList): SourceNode {
  return new SourceTreeBuilder(text, problems).build(contents, NO_LEAD);
}

const NO_LEAD: Lead = { tokens: [], at: 0 };

class SourceTreeBuilder {
  private readonly anchors = new AnchorTable();

  constructor(
    private readonly text: string,
    private readonly problems: ProblemList,
  ) {}

  build(node: Node | null, lead: Lead): SourceNode {
    const anchored = this.anchors.open(node === null || isAlias(node) ? undefined : node.anchor);
    const built = this.buildBare(node, lead);
    this.anchors.close(anchored, built);
    return built;
  }

  private buildBare(node: Node | null, lead: Lead): SourceNode {
    if (node === null) return emptyScalar(lead, node);
    if (isScalar(node)) return this.buildScalar(node, lead);
    if (isMap(node)) return this.buildMap(node as YAMLMap<Node, Node | null>, lead);
    if (isSeq(node)) return this.buildList(node as YAMLSeq<Node>, lead);
    return this.buildAlias(node, lead);
  }

  private buildScalar(node: Scalar, lead: Lead): SourceScalar {
    const [start, rangeEnd] = rangeOf(node);
    const style = styleOf(node);
    const source = String(node.value ?? "");
    const isPlain = style === "plain";
    const isEmpty = isPlain && start === rangeEnd;
    const end = style === "block" ? endOfBlockScalar(this.text, start, rangeEnd) : rangeEnd;
    const place = isEmpty
      ? emptyScalar(lead, node)
      : { kind: "scalar" as const, start, end, ...propsOf(lead, start, node) };
    if (style === "block" && hasTabInIndent(this.text, start, rangeEnd)) {
      this.fail("text_syntax", start, end, "A tab stands in the indentation of this text.", "Indent with spaces.");
    }
    const reading = readHelmScalar(source, node.tag ?? null, isPlain);
    if (!reading.ok) {
      this.fail("text_syntax", start, end, reading.message, "Correct the value or its tag, or write it in quotes.");
      return { ...place, style: "plain", value: null };
    }
    if (isPlain && !isEmpty && !place.hasTag) {
      this.note(doubtAboutScalar(source, reading.value, reading.integer, false, start));
    }
    return { ...place, style: isEmpty ? "empty" : style, value: reading.value };
  }

  private buildMap(node: YAMLMap<Node, Node | null>, lead: Lead): SourceMap {
    const [start, end] = rangeOf(node);
    const entries: SourceEntry[] = [];
    const identities = new Map<string, string>();
    const value = createYamlMap();
    for (const pair of node.items) {
      const entry = this.buildEntry(pair);
      if (entry === null) continue;
      entries.push(entry);
      if (entry.key === null) {
        this.merge(entry.node, value, identities);
        continue;
      }
      this.note(findDuplicate(entry, identities.get(entry.key)));
      identities.set(entry.key, entry.identity);
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
      identities,
      value: Object.freeze(value),
    };
  }

  private buildEntry(pair: Pair<Node, Node | null>): SourceEntry | null {
    const source = pair.srcToken as CST.CollectionItem | undefined;
    const separators = source?.sep ?? [];
    const colon = separators.find((token) => token.type === "map-value-ind");
    const [keyStart, keyEnd] = rangeOf(pair.key);
    const key = this.readKey(pair.key);
    if (key === undefined) return null;
    // A key may carry an anchor too.
    if (isScalar(pair.key) && pair.key.anchor !== undefined) this.build(pair.key, NO_LEAD);
    const colonEnd = colon === undefined ? null : colon.offset + colon.source.length;
    const tokens = colon === undefined ? [] : separators.slice(separators.indexOf(colon) + 1);
    return {
      key: key?.text ?? null,
      identity: key?.identity ?? "",
      entryStart: source?.start.find(isProp)?.offset ?? keyStart,
      keyStart,
      keyEnd,
      colonEnd,
      node: this.build(pair.value, { tokens, at: colonEnd ?? keyEnd }),
    };
  }

  /** The key as Helm sees it, `null` for a merge key, `undefined` if Helm refuses it. */
  private readKey(key: Node): HelmKey | null | undefined {
    const [start, end] = rangeOf(key);
    if (!isScalar(key)) {
      const isTemplate = this.text.startsWith("{{", start - 1);
      const wording = isTemplate
        ? TEMPLATE_WORDING
        : { message: "A key must be a single value.", remedy: "Write the key as text." };
      this.fail("text_syntax", start, end, wording.message, wording.remedy);
      return undefined;
    }
    const isPlain = styleOf(key) === "plain";
    const source = String(key.value ?? "");
    if (source === "<<" && isPlain && key.tag === undefined) return null;
    const reading = readHelmScalar(source, key.tag ?? null, isPlain);
    const helmKey = reading.ok ? readHelmKey(reading) : null;
    if (!reading.ok || helmKey === null) {
      const what = source === "" ? "An empty value" : `\`${source}\``;
      this.fail("text_syntax", start, end, `${what} cannot be a key.`, "Write the key in quotes.");
      return undefined;
    }
    if (isPlain && key.tag === undefined) {
      this.note(doubtAboutScalar(source, reading.value, reading.integer, true, start));
    }
    return helmKey;
  }

  /** `<<` copies keys at the place where it is written, over those written before it (go-yaml v2, decode.go `merge`). */
  private merge(from: SourceNode, into: YamlMap, identities: Map<string, string>): void {
    const sources = from.kind === "list" ? from.items.map((item) => item.node).reverse() : [from];
    for (const source of sources) {
      const map = source.kind === "alias" ? source.target : source;
      if (map?.kind !== "map") {
        const message = "Only a map or a list of maps can be merged with <<.";
        this.fail("text_syntax", source.start, source.end, message, "Refer to a map.");
        return;
      }
      for (const [key, identity] of map.identities) {
        if ((identities.get(key) ?? identity) !== identity) {
          this.note(keyClash(key, { offset: source.start, length: source.end - source.start }));
        }
        identities.set(key, identity);
      }
      Object.assign(into, map.value);
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
      const built = this.build(item, { tokens: after, at: dash === undefined ? start : dash.offset + 1 });
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
    const reading = this.anchors.resolve(name);
    if (!reading.ok) this.fail(reading.code, start, end, reading.message, reading.remedy);
    const target = reading.ok ? reading.node : null;
    return { kind: "alias", name, start, end, ...propsOf(lead, start, node), target, value: target?.value ?? null };
  }

  private note(problem: BlockProblem | null): void {
    if (problem !== null) this.problems.add(problem);
  }

  private fail(code: TextProblemCode, start: number, end: number, message: string, remedy: string): void {
    const offset = Math.max(0, Math.min(start, this.text.length - 1));
    this.problems.add({ code, severity: "error", message, remedy, offset, length: Math.max(1, end - start) });
  }
}

function styleOf(node: Scalar): Exclude<SourceScalar["style"], "empty"> {
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
