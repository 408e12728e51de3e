import "server-only";
import { momentOfDay } from "@/lib/calendar/day-moments";
import { hasBegunSomewhere } from "@/lib/calendar/has-begun-somewhere";
import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { CLOCK_SLACK_MS } from "@/lib/schemas/fields";

/**
 * The moment at which something happened, which may run a little ahead of our clock and then is now.
 * @throws AppError `invalid_input` at `field` for what has not come yet: it would count one day without a word.
 */
export function notAhead(scope: Scope, at: Date, field: string): Date {
  const ahead = at.getTime() - scope.now.getTime();
  if (ahead <= 0) return at;
  if (ahead <= CLOCK_SLACK_MS) return scope.now;
  throw notYet(field);
}

/** The same for a day, as the instant that stands for it. */
export function dayNotAhead(scope: Scope, day: Date, field: string): Date {
  if (!hasBegunSomewhere(day, scope.now.getTime())) throw notYet(field);
  return momentOfDay(day, scope.now);
}

const notYet = (field: string) =>
  new AppError("invalid_input", {
    message: "This lies in the future: only what has happened can be recorded.",
    fields: { [field]: "This day has not come yet." },
  });
