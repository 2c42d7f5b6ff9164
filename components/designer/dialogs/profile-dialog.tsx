"use client";

import { type FormEvent, useState } from "react";
import { newProfile, type ProfileForm, profileErrors } from "@/components/designer/dialogs/profile-form";
import { useCommands } from "@/components/designer/use-commands";
import { useDesignerSession } from "@/components/designer/use-session";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useDesign } from "@/lib/client/use-design";

const FORM_ID = "profile-form";
const NOTHING = "~nothing";

/** Adds a profile, or changes one (`profileId`). */
export function ProfileDialog({ profileId, onClose }: { profileId: string | null; onClose: () => void }) {
  const profiles = useDesign((state) => state.design.profiles);
  const chartName = useDesign((state) => state.design.chart.name);
  const session = useDesignerSession();
  const { run } = useCommands();
  const [isTouched, setTouched] = useState(false);
  const edited = profiles.find(({ id }) => id === profileId);
  const [form, setForm] = useState<ProfileForm>(() => ({
    name: edited?.name ?? "",
    description: edited?.description ?? "",
    release: edited?.target.release ?? chartName,
    namespace: edited?.target.namespace ?? chartName,
    copyFrom: null,
  }));
  const errors = profileErrors(form, { profiles }, profileId);
  const shown = isTouched ? errors : {};
  const set = (change: Partial<ProfileForm>) => setForm((current) => ({ ...current, ...change }));

  function submit(event: FormEvent) {
    event.preventDefault();
    setTouched(true);
    if (Object.keys(errors).length > 0) return;
    if (edited === undefined) {
      const profile = newProfile(form, { profiles });
      if (!run({ type: "addProfile", profile })) return;
      session.showLayer(profile.id);
    } else {
      const { name, description, release, namespace } = form;
      const set = { name: name.trim(), description: description.trim(), target: { release, namespace } };
      if (!run({ type: "updateProfile", id: edited.id, set })) return;
    }
    onClose();
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="sm"
      title={edited === undefined ? "Add a profile" : `Profile ${edited.name}`}
      description="A profile holds only what differs from the base."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={FORM_ID}>
            {edited === undefined ? "Add profile" : "Save profile"}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} noValidate onSubmit={submit} data-own-undo className="flex flex-col gap-3">
        <TextField
          label="Name"
          placeholder="staging"
          value={form.name}
          error={shown.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextField
          label="Description"
          value={form.description}
          maxLength={500}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label="Release"
            isMono
            value={form.release}
            error={shown.release}
            onChange={(event) => set({ release: event.currentTarget.value })}
          />
          <TextField
            label="Namespace"
            isMono
            value={form.namespace}
            error={shown.namespace}
            onChange={(event) => set({ namespace: event.currentTarget.value })}
          />
        </div>
        {edited === undefined && profiles.length > 0 ? (
          <Select
            label="Start with the values of"
            value={form.copyFrom ?? NOTHING}
            options={[
              { value: NOTHING, label: "nothing: everything as in the base" },
              ...profiles.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(value) => set({ copyFrom: value === NOTHING ? null : value })}
          />
        ) : null}
      </form>
    </Dialog>
  );
}
