"use client";

import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { useIsAwake } from "@/components/ui/use-is-awake";

/** Sends the form around it, once the page is awake: before that the browser would put what was typed into the address. */
export function SendButton({ variant = "primary", ...rest }: Omit<ComponentProps<typeof Button>, "type">) {
  const isAwake = useIsAwake();
  return <Button {...rest} variant={variant} type={isAwake ? "submit" : "button"} />;
}
