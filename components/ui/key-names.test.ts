import { expect, test } from "vitest";
import { keyNames } from "@/components/ui/key-names";

test("prints the keys of the system in use", () => {
  expect(keyNames("mod+shift+z", false)).toEqual(["Ctrl", "Shift", "Z"]);
  expect(keyNames("mod+shift+z", true)).toEqual(["⌘", "⇧", "Z"]);
  expect(keyNames("?", false)).toEqual(["?"]);
  expect(keyNames("g h", false)).toEqual(["G", "H"]);
  expect(keyNames("escape", true)).toEqual(["Esc"]);
});
