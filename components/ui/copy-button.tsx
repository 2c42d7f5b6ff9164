"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-style";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export interface CopyButtonProps {
  text: string;
  /** What is copied: "Copy link". */
  label: string;
  isIconOnly?: boolean;
  size?: ButtonSize;
  variant?: ButtonVariant;
}

/** Copies a text and says so. Where the browser refuses, it says that instead. */
export function CopyButton({ text, label, isIconOnly = false, size, variant }: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
    } catch {
      showToast("The browser did not allow copying. Select the text and copy it by hand.", { tone: "error" });
    }
  }

  const icon = isCopied ? <Check className="size-4" aria-hidden /> : <Copy className="size-4" aria-hidden />;
  return (
    <>
      {isIconOnly ? (
        <IconButton label={isCopied ? "Copied" : label} size={size} variant={variant} onClick={copy}>
          {icon}
        </IconButton>
      ) : (
        <Button size={size} variant={variant} onClick={copy}>
          {icon}
          {isCopied ? "Copied" : label}
        </Button>
      )}
      <span role="status">{isCopied ? <VisuallyHidden>Copied</VisuallyHidden> : null}</span>
    </>
  );
}
