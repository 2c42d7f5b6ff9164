"use client";

import { type FormEvent, useState } from "react";
import {
  EMPTY_SERVICE,
  type NewServiceForm,
  nameFromTitle,
  newServiceCommand,
} from "@/components/designer/dialogs/new-service";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import type { CommandOf } from "@/lib/core/design/command";

export interface ServiceFormProps {
  id: string;
  onAdd: (command: CommandOf<"addComponent">) => void;
  onCancel: () => void;
}

const CAPABILITIES: readonly { key: "hasIngress" | "hasAutoscaling" | "hasBudget"; label: string }[] = [
  { key: "hasIngress", label: "Ingress: reachable from outside" },
  { key: "hasAutoscaling", label: "Autoscaling with the load" },
  { key: "hasBudget", label: "PodDisruptionBudget for node drains" },
];

/** What a new service is called, runs and offers. Everything can be changed later. */
export function ServiceForm({ id, onAdd, onCancel }: ServiceFormProps) {
  const [form, setForm] = useState<NewServiceForm>(EMPTY_SERVICE);
  const [isNameTyped, setNameTyped] = useState(false);
  const [isTouched, setTouched] = useState(false);
  const result = newServiceCommand(form);
  const errors = isTouched && !result.ok ? result.errors : {};
  const set = (change: Partial<NewServiceForm>) => setForm((current) => ({ ...current, ...change }));

  function submit(event: FormEvent) {
    event.preventDefault();
    setTouched(true);
    if (result.ok) onAdd(result.command);
  }

  return (
    <form id={id} noValidate onSubmit={submit} data-own-undo className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Title"
          placeholder="Public API"
          value={form.title}
          onChange={(event) => {
            const title = event.currentTarget.value;
            set(isNameTyped ? { title } : { title, name: nameFromTitle(title) });
          }}
        />
        <TextField
          label="Name"
          isMono
          placeholder="public-api"
          value={form.name}
          error={errors.name}
          description="Key in values.yaml and name of the subchart."
          onChange={(event) => {
            setNameTyped(true);
            set({ name: event.currentTarget.value });
          }}
        />
      </div>
      <TextField
        label="Image"
        isMono
        placeholder="ghcr.io/example/api:1.0.0"
        value={form.image}
        error={errors.image}
        onChange={(event) => set({ image: event.currentTarget.value })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Port"
          isMono
          inputMode="numeric"
          value={form.port}
          error={errors.port}
          description="Empty for a worker without a Service."
          onChange={(event) => set({ port: event.currentTarget.value })}
        />
        {form.hasProbes && form.port.trim() !== "" ? (
          <TextField
            label="Health path"
            isMono
            value={form.probePath}
            error={errors.probePath}
            onChange={(event) => set({ probePath: event.currentTarget.value })}
          />
        ) : null}
      </div>
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 text-sm font-medium">It has</legend>
        <Checkbox
          label="HTTP probes on its port"
          checked={form.hasProbes && form.port.trim() !== ""}
          isDisabled={form.port.trim() === ""}
          onChange={(hasProbes) => set({ hasProbes })}
        />
        {CAPABILITIES.map(({ key, label }) => (
          <Checkbox key={key} label={label} checked={form[key]} onChange={(checked) => set({ [key]: checked })} />
        ))}
      </fieldset>
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button variant="primary" type="submit">
          Add service
        </Button>
      </div>
    </form>
  );
}
