"use client";

import { clsx } from "clsx";
import { FileUp } from "lucide-react";
import { type RefObject, useState } from "react";
import { HomeSection } from "@/components/home/home-section";
import { readDesignFile } from "@/components/home/read-design-file";
import { useFileDrop } from "@/components/home/use-file-drop";
import { useStartDesign } from "@/components/home/use-start-design";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { describeError } from "@/lib/client/api-client";

/** Takes the design file of an exported bundle, dropped anywhere on the page or chosen. */
export function ImportSection({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const { start, isBusy, error, reset } = useStartDesign();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [fileName, setFileName] = useState("");

  async function handleFiles(files: File[]) {
    if (isBusy) return;
    reset();
    setRefusal(null);
    const [file, ...others] = files;
    if (file === undefined) return;
    if (others.length > 0) return setRefusal(`These are ${files.length} files. Drop one design file at a time.`);
    const read = await readDesignFile(file);
    setFileName(file.name);
    if (read.ok) void start({ design: read.design });
    else setRefusal(read.message);
  }

  const isOver = useFileDrop(handleFiles);
  const problem = refusal ?? (error ? `${fileName} was not imported. ${describeError(error)}` : null);
  return (
    <HomeSection title="Bring your own">
      <div
        className={clsx(
          "flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg border border-dashed p-4 md:px-6",
          isOver ? "border-accent bg-accent-soft" : "border-line-strong",
        )}
      >
        <p className="min-w-0 flex-1 basis-64">
          {isOver ? (
            "Drop the design file."
          ) : (
            <>
              Drop a design file here: the <code className="font-mono text-sm">chartroom.json</code> of an exported
              repository bundle. It is opened as a new design of yours.
            </>
          )}
        </p>
        <input
          ref={inputRef}
          type="file"
          accept="application/json,.json"
          tabIndex={-1}
          aria-hidden
          className="hidden"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // The same file chosen again must count as a change.
            event.currentTarget.value = "";
            void handleFiles(files);
          }}
        />
        <Button isBusy={isBusy} onClick={() => inputRef.current?.click()}>
          {isBusy ? null : <FileUp className="size-4" aria-hidden />}
          {isBusy ? `Opening ${fileName}` : "Choose a file"}
        </Button>
      </div>
      {problem ? <Notice tone="error">{problem}</Notice> : null}
    </HomeSection>
  );
}
