import type { AccountRegisters } from "@/lib/data/account-registers";
import type { RecordSource } from "@/lib/data/record-sources";
import type { AccountHead } from "./account-head";
import type { DepartmentReach } from "./department-reach";

/** The registers of one view of an account at a moment, and what their forms offer to choose from. */
export interface RegisterView {
  readonly head: AccountHead;
  readonly registers: AccountRegisters;
  /** Who can be named in a record. */
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  /** Those that matter, for a count to be confirmed. */
  readonly reach: readonly DepartmentReach[];
  /** What the workspace calls things that have no closed set. */
  readonly kindsOfBarrier: readonly string[];
  /** Ways of taking part that it counts besides the eleven, offered or recorded here. */
  readonly behaviours: readonly { readonly id: string; readonly name: string }[];
  /** What a rough spot can have grown from. */
  readonly sources: readonly RecordSource[];
  /** What the contracts say where the account says something else. */
  readonly terms: {
    readonly version: number;
    readonly currency: string;
    /** Nobody recorded a contract, and one is taken to be in force (scoring model 2.5). */
    readonly isContractPresumed: boolean;
    readonly renewsOn: { readonly account: string | null; readonly contract: string } | null;
    readonly arrCents: { readonly account: number | null; readonly contract: number } | null;
  };
}
