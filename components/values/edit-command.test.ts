import * as fc from "fast-check";
import { expect, test } from "vitest";
import { editCommand, type ModelChange } from "@/components/values/edit-command";
import { toModelOffset, toModelText, toTextOffset } from "@/components/values/model-text";
import type { Command } from "@/lib/core/design/command";

function applyEditText(text: string, command: Command | null): string {
  if (command === null) return text;
  const edits = command.type === "batch" ? command.commands : [command];
  return edits.reduce((current, edit) => {
    if (edit.type !== "editText") throw new Error(edit.type);
    expect(current.slice(edit.offset, edit.offset + edit.removed.length)).toBe(edit.removed);
    return current.slice(0, edit.offset) + edit.inserted + current.slice(edit.offset + edit.removed.length);
  }, text);
}

function applyToModel(model: string, changes: readonly ModelChange[]): string {
  return [...changes]
    .sort((left, right) => right.rangeOffset - left.rangeOffset)
    .reduce((text, c) => text.slice(0, c.rangeOffset) + c.text + text.slice(c.rangeOffset + c.rangeLength), model);
}

const texts = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom("a", ":", " ", "é", "\n", "\r\n", "😀"), { maxLength: 30 }))
  .map(([mark, parts]) => (mark ? "\uFEFF" : "") + parts.join(""));

/** Changes apart from each other, as an editor reports them for several carets. */
function changesIn(length: number) {
  const cuts = fc.uniqueArray(fc.integer({ min: 0, max: length }), {
    minLength: Math.min(2, length + 1),
    maxLength: 6,
  });
  return fc
    .tuple(cuts, fc.array(fc.constantFrom("", "x", "y\n", "\n\n"), { minLength: 3, maxLength: 3 }))
    .map(([positions, inserts]) => {
      const sorted = [...positions].sort((left, right) => left - right);
      const changes: ModelChange[] = [];
      for (let index = 0; index + 1 < sorted.length; index += 2) {
        const start = sorted[index] ?? 0;
        changes.push({
          rangeOffset: start,
          rangeLength: (sorted[index + 1] ?? 0) - start,
          text: inserts[index / 2] ?? "",
        });
      }
      return changes;
    });
}

test("the command changes the layer's text as the change did the model, whatever the line endings", () => {
  const cases = texts.chain((text) => fc.tuple(fc.constant(text), changesIn(toModelText(text).length)));
  fc.assert(
    fc.property(cases, ([text, changes]) => {
      const after = applyEditText(text, editCommand("base", text, changes));
      expect(toModelText(after)).toBe(applyToModel(toModelText(text), changes));
    }),
    { numRuns: 2000 },
  );
});

test("positions go to the text and back", () => {
  fc.assert(
    fc.property(texts, fc.nat(40), (text, at) => {
      const offset = Math.min(at, toModelText(text).length);
      expect(toModelOffset(text, toTextOffset(text, offset))).toBe(offset);
    }),
  );
});

test("new lines take the line ending the text uses", () => {
  const command = editCommand("dev", "a: 1\r\nb: 2\r\n", [{ rangeOffset: 4, rangeLength: 0, text: "\nc: 3" }]);
  expect(command).toEqual({ type: "editText", layer: "dev", offset: 4, removed: "", inserted: "\r\nc: 3" });
});

test("a change that changes nothing is no command", () => {
  expect(editCommand("base", "a: 1\n", [{ rangeOffset: 3, rangeLength: 1, text: "1" }])).toBeNull();
});

test("a thousand carets become one replacement", () => {
  const text = "a\n".repeat(1000);
  const changes = Array.from({ length: 1000 }, (_, index) => ({ rangeOffset: index * 2, rangeLength: 1, text: "bc" }));
  const command = editCommand("base", text, changes);
  expect(command?.type).toBe("editText");
  expect(applyEditText(text, command)).toBe("bc\n".repeat(1000));
});
