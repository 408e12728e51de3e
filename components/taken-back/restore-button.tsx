"use client";

import { Button } from "@/components/ui/button";
import type { RemovableRecord } from "./remove-record";
import { useRemoval } from "./use-removal";

interface RestoreButtonProps extends RemovableRecord {
  /** What is restored, for those who only hear the button, and in what is said afterwards. */
  name: string;
}

/** Lets a record that was taken back count again. */
export function RestoreButton({ noun, id, name }: RestoreButtonProps) {
  const { isPending, setRemoved } = useRemoval({ noun, id, name });
  return (
    <Button size="small" aria-label={`Restore: ${name}`} disabled={isPending} onClick={() => void setRemoved(false)}>
      Restore
    </Button>
  );
}
