"use client";

import type { ComponentProps } from "react";
import { useIsAwake } from "@/components/form/use-is-awake";
import { Button } from "@/components/ui/button";

/** Sends the form around it, once the page is awake: before that the browser would put what was typed into the address. */
export function SendButton({ variant = "primary", ...rest }: Omit<ComponentProps<typeof Button>, "type">) {
  const isAwake = useIsAwake();
  return <Button {...rest} variant={variant} type={isAwake ? "submit" : "button"} />;
}
