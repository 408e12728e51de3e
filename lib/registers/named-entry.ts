import type { Named } from "./register";

/** What a record may name besides people. */
export type NamedOf = Exclude<Named, "contact">;

export interface NamedEntry {
  readonly of: NamedOf;
  readonly id: string;
  /** Null of what is the whole workspace's. */
  readonly accountId: string | null;
  readonly name: string;
  /** How the system it comes from calls it. */
  readonly externalId: string | null;
}
