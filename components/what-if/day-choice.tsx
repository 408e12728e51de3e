"use client";

import { useId } from "react";
import { Input } from "@/components/ui/input";
import { DAY_MS, utcDayOf } from "@/lib/calendar/days";

interface DayChoiceProps {
  day: string | null;
  today: string;
  /** So many days later at most. */
  most: number;
  onChoose: (day: string | null) => void;
}

/** On which day it would be recorded. */
export function DayChoice({ day, today, most, onChoose }: DayChoiceProps) {
  const id = useId();
  return (
    <div className="flex items-center gap-2 text-sm">
      <label htmlFor={id} className="text-muted">
        On
      </label>
      <Input
        id={id}
        type="date"
        value={day ?? today}
        min={today}
        max={utcDayOf(Date.parse(today) + most * DAY_MS)}
        onChange={({ target: { value } }) => onChoose(value === "" || value === today ? null : value)}
        className="w-36"
      />
    </div>
  );
}
