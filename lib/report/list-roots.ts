import type { TieSum } from "@/lib/data/known-interactions";
import type { ReportContact, ReportPerson } from "./account-report";
import type {
  ReportRoots,
  RootContact,
  RootDepartment,
  RootMember,
  RootPerson,
  RootsWithout,
  Tie,
} from "./account-roots";

interface Network {
  readonly contacts: readonly ReportContact[];
  readonly members: readonly ReportPerson[];
  readonly ties: readonly TieSum[];
  /** Members who were no longer here at that moment. */
  readonly gone: ReadonlySet<string>;
  /** Who is thought away; null for nobody. */
  readonly without: string | null;
}

export function listRoots({ contacts, members, ties, gone, without }: Network): ReportRoots {
  const left = new Set([...gone, ...contacts.filter(({ leftOn }) => leftOn !== null).map(({ id }) => id)]);
  const shown = new Set([...contacts, ...members].map(({ id }) => id));
  const lately: readonly Tie[] = ties
    .filter((tie) => tie.inAYear > 0 && shown.has(tie.contactId) && shown.has(tie.memberId))
    .map((tie) => ({ ...tie, mass: rounded(tie.mass), isCut: left.has(tie.contactId) || left.has(tie.memberId) }))
    .toSorted((a, b) => (pairOf(a) < pairOf(b) ? -1 : 1));
  const holding = lately.filter(({ isCut }) => !isCut);
  const [ofContact, ofMember] = [byEnd(holding, "contactId"), byEnd(holding, "memberId")];
  const isTold = byEnd(lately, "contactId");
  const isToldOfOurs = byEnd(lately, "memberId");
  const theirs = contacts
    .map((contact) => contactOf(contact, ofContact.get(contact.id) ?? []))
    .filter(({ id, hasLeft }) => !hasLeft || isTold.has(id))
    .toSorted(byMass);
  const heldByOf = new Map(theirs.map(({ id, heldBy }) => [id, heldBy]));
  const ours = members
    .map((member) => memberOf(member, { own: ofMember.get(member.id) ?? [], heldBy: heldByOf, gone }))
    .filter(({ id, hasLeft }) => !hasLeft || isToldOfOurs.has(id))
    .toSorted(byMass);
  return {
    contacts: theirs,
    members: ours,
    ties: lately,
    departments: departmentsOf(theirs),
    without: without === null ? null : withoutOf(without, { theirs, ours, holding }),
  };
}

/** Far finer than is drawn; what is added up in another order is the same then. */
const MASS_DIGITS = 6;
const rounded = (mass: number) => Number(mass.toFixed(MASS_DIGITS));
const massOf = (ties: readonly Tie[]) => rounded(ties.reduce((sum, { mass }) => sum + mass, 0));

const pairOf = ({ contactId, memberId }: TieSum) => `${contactId} ${memberId}`;

const byMass = (a: RootPerson, b: RootPerson) =>
  b.mass - a.mass || (b.lastContactAt ?? 0) - (a.lastContactAt ?? 0) || (a.name + a.id < b.name + b.id ? -1 : 1);

/** Each tie by who stands at one end of it, so that nobody looks through all of them for everybody. */
function byEnd(ties: readonly Tie[], end: "contactId" | "memberId"): ReadonlyMap<string, readonly Tie[]> {
  const found = new Map<string, Tie[]>();
  for (const tie of ties) {
    const own = found.get(tie[end]);
    if (own) own.push(tie);
    else found.set(tie[end], [tie]);
  }
  return found;
}

function contactOf(contact: ReportContact, own: readonly Tie[]): RootContact {
  const { id, name, department, contactsInAYear, lastContactAt, leftOn } = contact;
  const heldBy = own.map(({ memberId }) => memberId).toSorted();
  return { id, name, department, contactsInAYear, lastContactAt, mass: massOf(own), heldBy, hasLeft: leftOn !== null };
}

interface Held {
  readonly own: readonly Tie[];
  readonly heldBy: ReadonlyMap<string, readonly string[]>;
  readonly gone: ReadonlySet<string>;
}

function memberOf({ id, name, contactsInAYear, lastContactAt }: ReportPerson, { own, heldBy, gone }: Held): RootMember {
  const tied = new Set(own.map(({ contactId }) => contactId));
  const holds = [...heldBy.keys()].filter((contactId) => tied.has(contactId));
  return {
    ...{ id, name, contactsInAYear, lastContactAt, mass: massOf(own), hasLeft: gone.has(id) },
    ...{ holds, holdsAlone: holds.filter((contactId) => heldBy.get(contactId)?.length === 1) },
  };
}

function departmentsOf(theirs: readonly RootContact[]): readonly RootDepartment[] {
  const names = new Set(
    theirs.flatMap(({ department, hasLeft }) => (department === null || hasLeft ? [] : [department])),
  );
  return [...names].map((name) => {
    const people = theirs.filter(({ department }) => department === name);
    return {
      name,
      heldBy: [...new Set(people.flatMap(({ heldBy }) => heldBy))].toSorted(),
      ties: people.reduce((sum, { heldBy }) => sum + heldBy.length, 0),
    };
  });
}

function withoutOf(
  personId: string,
  network: {
    readonly theirs: readonly RootContact[];
    readonly ours: readonly RootMember[];
    readonly holding: readonly Tie[];
  },
): RootsWithout {
  const { theirs, ours, holding } = network;
  const left = holding.filter(({ contactId, memberId }) => contactId !== personId && memberId !== personId);
  const stillHeld = new Set(left.flatMap(({ contactId, memberId }) => [contactId, memberId]));
  const isDropped = ({ id, mass }: RootPerson) => id !== personId && mass > 0 && !stillHeld.has(id);
  const held = new Set(theirs.filter(({ id }) => stillHeld.has(id)).map(({ department }) => department));
  return {
    personId,
    ties: holding.length - left.length,
    contacts: theirs.filter(isDropped),
    members: ours.filter(isDropped),
    departments: departmentsOf(theirs)
      .filter(({ name, ties }) => ties > 0 && !held.has(name))
      .map(({ name }) => name),
  };
}
