import { utcDayOf } from "@/lib/calendar/days";
import type { LedgerRow } from "@/lib/data/evidence";
import type { InteractionSums } from "@/lib/data/known-interactions";
import type { LadderScore } from "@/lib/scoring";
import type { ReportPeople, ReportPerson } from "./account-report";
import { countHeldAlone } from "./held-alone";
import { listRoots } from "./list-roots";
import type { WholeAccount } from "./whole-account";

/** The people of both sides, those with whom there was contact last first; and the account without one of them. */
export function listPeople(
  whole: Pick<WholeAccount, "contacts" | "members" | "sums">,
  score: Pick<LadderScore, "asOf" | "withoutPerson">,
  { live, isPast }: { readonly live: readonly LedgerRow[]; readonly isPast: boolean },
): ReportPeople {
  const { contacts, members, sums } = whole;
  const evidence = countEvidence(live);
  const alone = countHeldAlone({ alone: sums.alone, ledger: live });
  const personOf = (
    one: { readonly id: string; readonly name: string },
    met: InteractionSums["theirs"],
  ): ReportPerson => ({
    id: one.id,
    name: one.name,
    contactsInAYear: met.get(one.id)?.inAYear ?? 0,
    lastContactAt: met.get(one.id)?.lastAt ?? null,
    evidence: evidence.get(one.id) ?? 0,
  });
  const theirs = contacts
    .map((contact) => ({
      ...personOf(contact, sums.theirs),
      title: contact.title,
      department: contact.department,
      seniority: contact.seniority,
      decisionRole: contact.decisionRole,
      language: contact.language,
      note: contact.note,
      leftOn: contact.leftOn === null || contact.leftOn.getTime() > score.asOf ? null : utcDayOf(contact.leftOn),
    }))
    // Nothing keeps since when a contact is one; in the past those count with whom there was something by then.
    .filter((contact) => !isPast || contact.lastContactAt !== null || contact.evidence > 0)
    .sort((a, b) => Number(a.leftOn !== null) - Number(b.leftOn !== null) || byLastContact(a, b));
  const ours = members
    .map((member) => personOf(member, sums.ours))
    // A talk they had alone would be missing as well, whoever of theirs it speaks of.
    .map((member) => ({ ...member, evidence: member.evidence + (alone.get(member.id) ?? 0) }))
    .filter((member) => member.lastContactAt !== null || member.evidence > 0)
    .sort(byLastContact);
  const without = withoutOf(whole, score);
  const gone = members.filter(({ deactivatedAt }) => deactivatedAt !== null && deactivatedAt.getTime() <= score.asOf);
  const roots = listRoots({
    ...{ contacts: theirs, members: ours, ties: sums.ties },
    gone: new Set(gone.map(({ id }) => id)),
    without: without?.person ?? null,
  });
  return { contacts: theirs, members: ours, roots, without };
}

function countEvidence(live: readonly LedgerRow[]): ReadonlyMap<string, number> {
  const evidence = new Map<string, number>();
  for (const row of live) {
    const person = row.person ?? row.source;
    evidence.set(person, (evidence.get(person) ?? 0) + 1);
  }
  return evidence;
}

const byLastContact = (a: ReportPerson, b: ReportPerson) => (b.lastContactAt ?? 0) - (a.lastContactAt ?? 0);

/** Only for people of this account and this workspace; anybody else removes nothing and is not shown. */
function withoutOf(
  { contacts, members, sums }: Pick<WholeAccount, "contacts" | "members" | "sums">,
  { withoutPerson }: Pick<LadderScore, "withoutPerson">,
) {
  const person = [...contacts, ...members].find(({ id }) => id === withoutPerson?.person);
  if (!withoutPerson || !person) return null;
  return { ...withoutPerson, name: person.name, talksAlone: sums.alone.get(person.id)?.inAYear ?? 0 };
}
