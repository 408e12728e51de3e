import type { RegisterNoun } from "@/lib/schemas/register-noun";

/** One record that is to be written, whoever writes it and however often it is tried. */
export interface WrittenRecord {
  readonly id: string;
  readonly accountId: string;
  readonly noun: RegisterNoun;
  /** The key under which a request that is sent again happens once. */
  readonly key: string;
  /** Where nothing has come of it yet, it lapses later, which is a job. */
  readonly changes: Readonly<Record<string, unknown>>;
}
