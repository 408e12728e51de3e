import type { PulseBar } from "@/lib/pulse/bar";
import type { LastSaid } from "@/lib/pulse/due-items";

/** Somebody who may be ticked, as the form takes them. */
export interface AskableContact {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly department: string | null;
  readonly accountId: string;
  readonly accountName: string;
  /** What the language they are asked in calls itself. */
  readonly languageName: string;
  readonly bar: PulseBar | null;
  readonly lastSaid: LastSaid;
}
