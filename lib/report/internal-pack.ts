import type { ContactDetail } from "@/lib/data/contacts";
import type { TieSum } from "@/lib/data/known-interactions";
import type { MemberSummary } from "@/lib/data/members";
import { tellRecord } from "@/lib/registers/all-registers";
import { isToAvoid } from "@/lib/registers/person-fact";
import { readFields } from "@/lib/registers/read-fields";
import type { RegisterRow, RegisterState } from "@/lib/registers/register";
import { RENEWAL_CALLS } from "@/lib/schemas/renewal";
import type { RiskLevel } from "@/lib/scoring";
import { differsFromScore } from "./renewal-desk";
import { isToDo, type ToldAction } from "./told-action";

/** What of a review stays with us (decision 0093). */
export interface InternalPack {
  /** Who of theirs hangs on one of ours. */
  readonly threads: readonly { readonly id: string; readonly name: string; readonly holder: string }[];
  readonly renewal: {
    /** What whoever answers for them said last that they expect. */
    readonly call: ToldCall | null;
    /** It expects something else than the score says today; null where one of both says nothing. */
    readonly isApart: boolean | null;
    readonly decision: ToldCall | null;
  };
  readonly avoid: readonly { readonly id: string; readonly who: string | null; readonly what: string }[];
  readonly actions: readonly ToldAction[];
}

interface ToldCall {
  readonly what: string;
  readonly state: RegisterState;
  readonly at: number;
}

interface Known {
  readonly rows: readonly RegisterRow[];
  readonly level: RiskLevel;
  readonly ties: readonly TieSum[];
  readonly contacts: readonly Pick<ContactDetail, "id" | "name" | "leftOn">[];
  readonly members: readonly Pick<MemberSummary, "id" | "name" | "deactivatedAt">[];
  readonly actions: readonly ToldAction[];
  readonly at: Date;
}

export function internalPack(known: Known): InternalPack {
  const { rows, contacts, actions, at } = known;
  return {
    threads: singleThreads(known),
    renewal: renewalOf(known),
    avoid: rows.filter(isToAvoid).map((row) => {
      const { text, textOrNull } = readFields(row, at.getTime());
      const contactId = textOrNull("contactId");
      const who = contacts.find(({ id }) => id === contactId)?.name ?? null;
      return { id: row.id, who, what: text("summary") };
    }),
    actions: actions
      .filter(isToDo)
      .toSorted((a, b) => Number(a.dueOn > b.dueOn) - Number(a.dueOn < b.dueOn) || (a.id < b.id ? -1 : 1)),
  };
}

/** Those of theirs whom within a year exactly one of ours met, and both are still there. */
function singleThreads({ ties, contacts, members, at }: Known): InternalPack["threads"] {
  const here = new Map(members.flatMap((one) => (one.deactivatedAt === null ? [[one.id, one.name] as const] : [])));
  return contacts
    .filter(({ leftOn }) => leftOn === null || leftOn > at)
    .flatMap(({ id, name }) => {
      const holders = ties.flatMap(({ contactId, memberId, inAYear }) =>
        contactId === id && inAYear > 0 ? (here.get(memberId) ?? []) : [],
      );
      const [holder, ...others] = holders;
      return holder === undefined || others.length > 0 ? [] : [{ id, name, holder }];
    });
}

function renewalOf({ rows, level, at }: Known): InternalPack["renewal"] {
  const last = (noun: RegisterRow["noun"]) => {
    const [newest] = rows
      .filter((row) => row.noun === noun)
      .map((row) => ({ row, told: tellRecord(row, at.getTime()) }))
      .toSorted((a, b) => b.told.at.getTime() - a.told.at.getTime());
    return newest ?? null;
  };
  const call = last("renewal_call");
  const said = call && readFields(call.row, at.getTime()).choice("call", RENEWAL_CALLS);
  return {
    call: call && toldCall(call),
    isApart: said && differsFromScore(said, level),
    decision: toldCallOrNull(last("renewal_decision")),
  };
}

type Newest = { readonly row: RegisterRow; readonly told: ReturnType<typeof tellRecord> };

const toldCall = ({ told: { title, state, at } }: Newest): ToldCall => ({ what: title, state, at: at.getTime() });
const toldCallOrNull = (newest: Newest | null) => newest && toldCall(newest);
