"use client";

import type { ComponentProps } from "react";
import { formatDay } from "@/lib/format/dates";
import { TextField } from "./text-field";

const words = (day: string) => (day === "" ? "" : formatDay(day));

/** A calendar day, "2026-03-14"; empty is none. */
export const DayField = (props: Omit<ComponentProps<typeof TextField>, "type" | "isLimited">) => (
  <TextField words={words} {...props} type="date" />
);
