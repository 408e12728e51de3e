import "server-only";
import { DAY_MS } from "@/lib/calendar/days";
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

/** The same for a day, as the instant that stands for it: its noon, so that no zone moves it, but never later than now. */
export function noonNotAhead(scope: Scope, day: Date, field: string): Date {
  const now = scope.now.getTime();
  if (!hasBegunSomewhere(day, now)) throw notYet(field);
  return new Date(Math.min(day.getTime() + DAY_MS / 2, now));
}

const notYet = (field: string) =>
  new AppError("invalid_input", {
    message: "This lies in the future: only what has happened can be recorded.",
    fields: { [field]: "This day has not come yet." },
  });
