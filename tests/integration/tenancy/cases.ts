import type { Scope } from "@/lib/data/scope";
import type { Ids } from "../../factories/furnish";

interface Hands {
  /** Ids of the workspace one is in. */
  readonly mine: Ids;
  /** Ids from somewhere else. */
  readonly given: Ids;
}

export type Case = (scope: Scope, hands: Hands) => Promise<unknown>;

/** By exported function: every way in which an id comes in. */
export type Cases = Readonly<Record<string, Readonly<Record<string, Case>>>>;
