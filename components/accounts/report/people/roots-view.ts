import type { BedMark, RootMark, RootsView, TieLook } from "@/components/charts/roots-view";
import type { ReportRoots, RootContact, RootMember, Tie } from "@/lib/report/account-roots";
import { contactWords, departmentWords, memberWords } from "./roots-words";

/** So many of each side are drawn, those with most contact first; the others are one mark, and all are in the table. */
const MOST_THEIRS = 10;
const MOST_OURS = 8;

const REST = "rest";
const REST_OF_OURS = "rest of ours";
const NO_DEPARTMENT = "none";

/** What the picture shows of the people, with its words. */
export function rootsView(roots: ReportRoots): RootsView {
  const chosen = roots.without?.personId ?? null;
  const theirs = busiest(roots.contacts, MOST_THEIRS, chosen);
  const ours = busiest(roots.members, MOST_OURS, chosen);
  const tied = roots.contacts.filter(({ heldBy }) => heldBy.length > 0).length;
  const nameOf = (id: string) => roots.members.find((member) => member.id === id)?.name ?? "";
  const dark = new Set([...(roots.without?.contacts ?? []), ...(roots.without?.members ?? [])].map(({ id }) => id));
  const markOf = (one: RootContact | RootMember, words: string | null): RootMark => ({
    ...{ id: one.id, name: one.name },
    ...(one.id === chosen ? { look: "chosen", words: "without them" } : lookOf(one, words, dark)),
  });
  return {
    ours: [
      ...ours.shown.map((member) => markOf(member, memberWords(member, tied))),
      ...(ours.rest.length > 0 ? [restMark(REST_OF_OURS, ours.rest)] : []),
    ],
    theirs: [
      ...theirs.shown.map((contact) => ({ ...markOf(contact, contactWords(contact)), bed: bedOf(contact) })),
      ...(theirs.rest.length > 0 ? [{ ...restMark(REST, theirs.rest), bed: REST }] : []),
    ],
    beds: bedsOf(roots, theirs, nameOf),
    ties: tiesOf(roots, { theirs: idsOf(theirs.shown), ours: idsOf(ours.shown) }),
    lastBed: REST,
    lastOfOurs: REST_OF_OURS,
  };
}

interface Chosen<P> {
  readonly shown: readonly P[];
  readonly rest: readonly P[];
}

/** Whoever is thought away is drawn in any case. */
function busiest<P extends { readonly id: string }>(
  people: readonly P[],
  most: number,
  chosen: string | null,
): Chosen<P> {
  if (people.length <= most) return { shown: people, rest: [] };
  const first = people.slice(0, most - 1);
  const away = people.find(({ id }) => id === chosen);
  const shown = away && !first.includes(away) ? [...first.slice(0, -1), away] : first;
  return { shown, rest: people.filter((one) => !shown.includes(one)) };
}

const idsOf = (people: readonly { readonly id: string }[]) => new Set(people.map(({ id }) => id));

function lookOf(
  one: RootContact | RootMember,
  words: string | null,
  dark: ReadonlySet<string>,
): Pick<RootMark, "look" | "words"> {
  if (one.hasLeft) return { look: "left", words };
  if (dark.has(one.id)) return { look: "dark", words: "heldBy" in one ? "held by nobody" : "tied to nobody" };
  if (one.mass === 0) return { look: "loose", words };
  const isSingle = "heldBy" in one ? one.heldBy.length === 1 : one.holdsAlone.length > 0;
  return { look: isSingle ? "single" : "held", words };
}

const restMark = (id: string, rest: readonly { readonly mass: number }[]): RootMark => ({
  ...{ id, name: `${rest.length} more`, words: "in the table", isRest: true },
  look: rest.some(({ mass }) => mass > 0) ? "held" : "loose",
});

const bedOf = ({ department }: RootContact) => (department === null ? NO_DEPARTMENT : `department ${department}`);

function bedsOf(
  { departments, without }: ReportRoots,
  { shown, rest }: Chosen<RootContact>,
  nameOf: (memberId: string) => string,
): readonly BedMark[] {
  const beds = new Map(shown.map((contact) => [bedOf(contact), contact.department]));
  const marks = [...beds].map(([bed, name]): BedMark => {
    const known = departments.find((department) => department.name === name);
    if (name === null || !known) return { bed, name: name ?? "No department", words: null, look: "loose" };
    // Of one person alone the words stand under the name already.
    const isOne = shown.filter((contact) => bedOf(contact) === bed).length === 1;
    const isDark = without?.departments.includes(name) ?? false;
    const words = isDark ? "held by nobody" : departmentWords(known, nameOf);
    return { bed, name, look: isDark ? "dark" : lookOfHeld(known.heldBy.length), words: isOne ? null : words };
  });
  return rest.length === 0 ? marks : [...marks, { bed: REST, name: "Others", words: null, look: "loose" }];
}

function lookOfHeld(count: number): BedMark["look"] {
  if (count === 0) return "loose";
  return count === 1 ? "single" : "held";
}

interface Drawn {
  readonly theirs: ReadonlySet<string>;
  readonly ours: ReadonlySet<string>;
}

/** Ties of those who are not drawn are summed in the mark that stands for them. */
function tiesOf(roots: ReportRoots, { theirs, ours }: Drawn): RootsView["ties"] {
  const single = new Set(roots.contacts.filter(({ heldBy }) => heldBy.length === 1).map(({ id }) => id));
  const summed = new Map<string, RootsView["ties"][number]>();
  for (const tie of roots.ties) {
    const contactId = theirs.has(tie.contactId) ? tie.contactId : REST;
    const memberId = ours.has(tie.memberId) ? tie.memberId : REST_OF_OURS;
    const isSum = contactId === REST || memberId === REST_OF_OURS;
    const away = roots.without?.personId;
    const look = isSum && memberId !== away ? "sum" : lookOfTie(tie, single.has(contactId), away);
    const mass = (summed.get(`${contactId} ${memberId}`)?.mass ?? 0) + tie.mass;
    summed.set(`${contactId} ${memberId}`, { contactId, memberId, mass, look, isSum });
  }
  return [...summed.values()];
}

function lookOfTie(tie: Tie, isOnly: boolean, away: string | undefined): TieLook {
  if (tie.isCut || tie.contactId === away || tie.memberId === away) return "cut";
  return isOnly ? "only" : "held";
}
