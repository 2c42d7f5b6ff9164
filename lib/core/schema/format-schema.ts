import type { JsonSchema, ValuesSchema } from "@/lib/core/schema/json-schema";

/** Shortest text of a repeated level that is worth a definition of its own. */
const WORTH_SHARING = 200;

type Json = { [key: string]: unknown };

const formatted = new WeakMap<ValuesSchema, string>();

/**
 * The text of values.schema.json. What only the form needs is left out, and levels that occur more than once are
 * written once, below `definitions`: files stay small however many services a chart has.
 */
export function formatSchema(schema: ValuesSchema): string {
  let text = formatted.get(schema);
  if (text === undefined) {
    text = writeSchema(schema);
    formatted.set(schema, text);
  }
  return text;
}

function writeSchema(schema: ValuesSchema): string {
  const { $schema, ...plain } = withoutFormWords(schema) as Json;
  const counts = new Map<string, number>();
  countLevels(plain, counts);
  const shared = new SharedLevels(counts);
  const { properties, ...head } = shared.replaceBelow(plain) as Json;
  const definitions = shared.definitions();
  const content = { $schema, ...head, properties, ...(Object.keys(definitions).length === 0 ? {} : { definitions }) };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A copy without what only the form needs; a description says as much as a title. */
function withoutFormWords(schema: JsonSchema): unknown {
  return mapSchema(schema as Json, (below) => withoutFormWords(below as JsonSchema));
}

function mapSchema(schema: Json, visit: (schema: Json, key: string) => unknown): Json {
  const copy: Json = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword.startsWith("x-") || (keyword === "title" && schema.description !== undefined)) continue;
    copy[keyword] = mapKeyword(keyword, value, visit);
  }
  return copy;
}

function mapKeyword(keyword: string, value: unknown, visit: (schema: Json, key: string) => unknown): unknown {
  if (keyword === "properties" || keyword === "patternProperties") {
    return Object.fromEntries(Object.entries(value as Json).map(([key, below]) => [key, visit(below as Json, key)]));
  }
  const isSchema = keyword === "items" || keyword === "additionalProperties";
  return isSchema && typeof value === "object" && value !== null ? visit(value as Json, keyword) : value;
}

/** Counts every level below the root by its text. */
function countLevels(schema: Json, counts: Map<string, number>): void {
  mapSchema(schema, (below) => {
    const text = JSON.stringify(below);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    countLevels(below, counts);
    return below;
  });
}

class SharedLevels {
  private readonly names = new Map<string, string>();
  private readonly contents = new Map<string, unknown>();

  constructor(private readonly counts: ReadonlyMap<string, number>) {}

  replaceBelow(schema: Json): unknown {
    return mapSchema(schema, (below, key) => this.replace(below, key));
  }

  definitions(): Json {
    return Object.fromEntries([...this.contents].sort(([left], [right]) => (left < right ? -1 : 1)));
  }

  private replace(schema: Json, key: string): unknown {
    const text = JSON.stringify(schema);
    if (text.length < WORTH_SHARING || (this.counts.get(text) ?? 0) < 2) return this.replaceBelow(schema);
    let name = this.names.get(text);
    if (name === undefined) {
      name = key;
      for (let count = 2; this.contents.has(name); count += 1) name = `${key}${count}`;
      this.names.set(text, name);
      // Taken before the levels below ask for a name.
      this.contents.set(name, null);
      this.contents.set(name, this.replaceBelow(schema));
    }
    return { $ref: `#/definitions/${name}` };
  }
}
