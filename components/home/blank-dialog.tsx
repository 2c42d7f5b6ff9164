"use client";

import { type FormEvent, useState } from "react";
import { useStartDesign } from "@/components/home/use-start-design";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { describeError } from "@/lib/client/api-client";
import { nameSchema } from "@/lib/core/design/design";

export interface BlankDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Asks for the chart's name and makes an empty design. */
export function BlankDialog({ isOpen, onOpenChange }: BlankDialogProps) {
  const [name, setName] = useState("");
  const [isTouched, setIsTouched] = useState(false);
  const { start, isBusy, error, reset } = useStartDesign();
  const parsed = nameSchema.safeParse(name);
  const problem = parsed.success ? null : name === "" ? "Enter a name." : nameProblem(name);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setIsTouched(true);
    if (parsed.success && !isBusy) void start({ blank: parsed.data });
  }

  function handleOpenChange(next: boolean) {
    onOpenChange(next);
    setIsTouched(false);
    reset();
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={handleOpenChange}
      size="sm"
      title="New blank chart"
      description="An umbrella chart without components. You can rename it later."
      footer={
        <>
          <Button onClick={() => handleOpenChange(false)}>Cancel</Button>
          <Button variant="primary" type="submit" form="blank-chart" isBusy={isBusy}>
            Create chart
          </Button>
        </>
      }
    >
      <form id="blank-chart" noValidate onSubmit={handleSubmit} className="flex flex-col gap-3">
        <TextField
          label="Chart name"
          isMono
          placeholder="platform"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={() => setIsTouched(name !== "")}
          error={isTouched ? problem : null}
          description="Lower-case letters, digits and dashes, at most 40."
        />
        {error ? <Notice tone="error">{describeError(error)}</Notice> : null}
      </form>
    </Dialog>
  );
}

function nameProblem(name: string): string {
  if (name.length > 40) return `This name has ${name.length} characters; at most 40 fit into Kubernetes' object names.`;
  if (/[A-Z]/.test(name)) return "Use lower-case letters only.";
  if (!/^[a-z]/.test(name)) return "Start with a letter.";
  if (name.endsWith("-")) return "End with a letter or digit.";
  return "Use only letters, digits and dashes.";
}
