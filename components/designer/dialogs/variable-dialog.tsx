"use client";

import { type FormEvent, useState } from "react";
import {
  EMPTY_VARIABLE,
  outputsOf,
  suggestedPath,
  type VariableForm,
  variableCommand,
} from "@/components/designer/structure/config-entry-form";
import { useCommands } from "@/components/designer/use-commands";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useDesign } from "@/lib/client/use-design";
import type { ConfigObject } from "@/lib/core/design/design";

const FORM_ID = "variable-form";

/** Adds an environment variable to a shared ConfigMap or Secret. */
export function VariableDialog({ configObject, onClose }: { configObject: ConfigObject; onClose: () => void }) {
  const components = useDesign((state) => state.design.components);
  const { run } = useCommands();
  const [form, setForm] = useState<VariableForm>({
    ...EMPTY_VARIABLE,
    from: configObject.kind === "Secret" ? "secret" : "value",
  });
  const [isTouched, setTouched] = useState(false);
  const result = variableCommand(form, configObject);
  const errors = isTouched && !result.ok ? result.errors : {};
  const providers = components.filter((component) => outputsOf(component).length > 0);
  const outputs = outputsOf(components.find(({ id }) => id === form.component));
  const set = (change: Partial<VariableForm>) => setForm((current) => ({ ...current, ...change }));

  function submit(event: FormEvent) {
    event.preventDefault();
    setTouched(true);
    if (result.ok && run(result.command)) onClose();
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="sm"
      title={`Add a variable to the shared ${configObject.kind}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={FORM_ID}>
            Add variable
          </Button>
        </>
      }
    >
      <form id={FORM_ID} noValidate onSubmit={submit} data-own-undo className="flex flex-col gap-3">
        <TextField
          label="Name"
          isMono
          placeholder="LOG_LEVEL"
          value={form.key}
          error={errors.key}
          onChange={(event) => set({ key: event.currentTarget.value })}
        />
        <TextField
          label="Description"
          value={form.description}
          maxLength={500}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
        <SegmentedControl
          label="Where its value comes from"
          value={form.from}
          onChange={(from) => set({ from })}
          segments={[
            ...(configObject.kind === "Secret" ? [{ value: "secret" as const, label: "Given at install" }] : []),
            { value: "value" as const, label: "A value" },
            { value: "output" as const, label: "A component" },
          ]}
          className="w-fit"
        />
        {form.from === "output" ? (
          <div className="grid grid-cols-2 gap-3">
            <Select
              label="Component"
              value={form.component === "" ? null : form.component}
              error={errors.component}
              options={providers.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(component) => set({ component, output: "" })}
            />
            <Select
              label="What of it"
              value={form.output === "" ? null : form.output}
              error={errors.output}
              options={outputs.map(({ name }) => ({ value: name, label: name }))}
              onChange={(output) => set({ output })}
            />
          </div>
        ) : null}
        <TextField
          label="Place in the values"
          isMono
          placeholder={suggestedPath(form)}
          value={form.path}
          error={errors.path}
          description={form.from === "output" ? "Set there, it goes before what the component says." : undefined}
          onChange={(event) => set({ path: event.currentTarget.value })}
        />
      </form>
    </Dialog>
  );
}
