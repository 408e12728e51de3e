"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Link2 } from "@/components/ui/icons";

interface ShareButtonProps {
  isEmpty: boolean;
  onClear: () => void;
}

/** Copies the address, which is all of the hypothesis; and begins anew. */
export function ShareButton({ isEmpty, onClear }: ShareButtonProps) {
  const [told, setTold] = useState<string | null>(null);
  if (isEmpty) return null;
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(window.location.href).then(
      () => true,
      () => false,
    );
    setTold(isCopied ? "Link copied" : "Copy the address of this page");
  };
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        <Link2 aria-hidden="true" />
        <span aria-live="polite">{told ?? "Copy link"}</span>
      </Button>
      <Button size="small" variant="ghost" onClick={onClear}>
        Clear
      </Button>
    </>
  );
}
