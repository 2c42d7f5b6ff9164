import { nameFromTitle } from "@/components/designer/dialogs/new-service";
import { type Design, type Profile, profileSchema } from "@/lib/core/design/design";
import { BASE_LAYER } from "@/lib/core/values/value-path";

/** What the dialogs ask about a profile, as it was typed. */
export interface ProfileForm {
  name: string;
  description: string;
  release: string;
  namespace: string;
  /** Id of the profile whose text the new one starts with, or null for none. */
  copyFrom: string | null;
}

export type ProfileErrors = Partial<Record<keyof ProfileForm, string>>;

/** What is wrong with the form, by field; empty if nothing is. */
export function profileErrors(
  form: ProfileForm,
  design: Pick<Design, "profiles">,
  ownId: string | null,
): ProfileErrors {
  const errors: ProfileErrors = {};
  const id = ownId ?? nameFromTitle(form.name);
  if (form.name.trim() === "") errors.name = "Give the profile a name, such as staging.";
  else if (form.name.trim().length > 60) errors.name = "At most 60 characters.";
  else if (id === "" || id === BASE_LAYER) errors.name = "This name cannot be a file's name. Choose another.";
  else if (
    design.profiles.some((profile) => profile.id !== ownId && (profile.id === id || profile.name === form.name.trim()))
  ) {
    errors.name = "There is already a profile of this name.";
  }
  const { release, namespace } = profileSchema.shape.target.shape;
  if (!release.safeParse(form.release).success) errors.release = "Lower-case letters, digits and dashes; at most 53.";
  if (!namespace.safeParse(form.namespace).success)
    errors.namespace = "Lower-case letters, digits and dashes; at most 63.";
  return errors;
}

/** The new profile. Its id is made from its name and never changes: it is part of a file's name. */
export function newProfile(form: ProfileForm, design: Pick<Design, "profiles">): Profile {
  const source = design.profiles.find(({ id }) => id === form.copyFrom);
  return {
    id: nameFromTitle(form.name),
    name: form.name.trim(),
    description: form.description.trim(),
    values: source?.values ?? "",
    target: { release: form.release, namespace: form.namespace },
  };
}
