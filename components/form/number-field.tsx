"use client";

import type { ComponentProps } from "react";
import { TextField } from "./text-field";

/** A number as people write it, "1,200.5"; `numberOf` reads it when it is sent. */
export const NumberField = (props: Omit<ComponentProps<typeof TextField>, "type" | "inputMode" | "isLimited">) => (
  <TextField {...props} inputMode="decimal" />
);
