"use client";

import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { Pencil, Plus, Trash2 } from "@/components/ui/icons";

export function AddButton({ children, ...rest }: Omit<ComponentProps<"button">, "children"> & { children: string }) {
  return (
    <Button size="small" {...rest}>
      <Plus aria-hidden="true" />
      {children}
    </Button>
  );
}

/** Opens a record to correct it; what it is stands beside it in the list. */
export function ChangeButton({ label, ...rest }: Omit<ComponentProps<"button">, "children"> & { label: string }) {
  return (
    <button {...rest} type="button" aria-label={label} title="Change" className="row-button">
      <Pencil aria-hidden="true" className="size-3.5" />
    </button>
  );
}

/** Takes a record back at once; the toast and the list of what was taken back lead back. */
export function RemoveButton({ label, ...rest }: Omit<ComponentProps<"button">, "children"> & { label: string }) {
  return (
    <button {...rest} type="button" aria-label={label} title="Take back" className="row-button danger">
      <Trash2 aria-hidden="true" className="size-3.5" />
    </button>
  );
}
