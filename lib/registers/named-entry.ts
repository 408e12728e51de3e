import type { Named } from "./register";

/** What a record may name besides people. */
export type NamedOf = Exclude<Named, "contact">;

export interface NamedEntry {
  readonly of: NamedOf;
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  /** How the system it comes from calls it. */
  readonly externalId: string | null;
}
