import type { Scope } from "@/lib/data/scope";
import type { Calendar } from "./calendar";
import type { MemberKey } from "./members";

/** Something one of us entered on one day, done through the operation its form uses. */
export interface Act {
  readonly at: Date;
  readonly by: MemberKey;
  readonly run: (scope: Scope) => Promise<unknown>;
}

export interface World {
  readonly calendar: Calendar;
  readonly members: Readonly<Record<MemberKey, string>>;
  readonly accountIds: ReadonlyMap<string, string>;
}
