import { expect, test } from "vitest";
import { newProfile, type ProfileForm, profileErrors } from "@/components/designer/dialogs/profile-form";
import { profileSchema } from "@/lib/core/design/design";

const form: ProfileForm = { name: "Staging EU", description: "", release: "shop", namespace: "shop", copyFrom: null };
const dev = newProfile({ ...form, name: "dev" }, { profiles: [] });

test("a profile's id is made from its name", () => {
  const profile = newProfile({ ...form, copyFrom: "dev" }, { profiles: [{ ...dev, values: "a: 1\n" }] });
  expect(profile).toMatchObject({ id: "staging-eu", name: "Staging EU", values: "a: 1\n" });
  expect(profileSchema.safeParse(profile).success).toBe(true);
});

test("names that are taken, or are no file's name, are told", () => {
  expect(profileErrors({ ...form, name: "Dev" }, { profiles: [dev] }, null).name).toContain("already");
  expect(profileErrors({ ...form, name: "dev" }, { profiles: [dev] }, "dev")).toEqual({});
  expect(profileErrors({ ...form, name: "Base" }, { profiles: [] }, null).name).toContain("another");
  expect(profileErrors({ ...form, name: "  " }, { profiles: [] }, null).name).toContain("name");
  expect(profileErrors({ ...form, release: "A", namespace: "" }, { profiles: [] }, null)).toMatchObject({
    release: /./,
    namespace: /./,
  });
});
