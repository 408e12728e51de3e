import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { rootsShapes } from "@/components/charts/roots-shapes";
import { EmptyState } from "@/components/ui/empty-state";
import { Network } from "@/components/ui/icons";
import { PageSection } from "@/components/ui/page-section";
import { formatRelative } from "@/lib/format/dates";
import type { RootContact, RootMember } from "@/lib/report/account-roots";
import { RootsBoard } from "./roots-board";
import type { RootsTableRow } from "./roots-table";
import { rootsView } from "./roots-view";
import { contactWords, LIST, memberWords, rootsSentence } from "./roots-words";
import { WithoutPerson } from "./without-person";

interface RootsPanelProps extends ReportView<"moment" | "people" | "score" | "thresholds"> {
  isPaper?: boolean;
}

/** The second signature picture: who of ours is tied to whom of theirs, and what would be left without one of them. */
export function RootsPanel({ isPaper = false, ...view }: RootsPanelProps) {
  const { roots, without } = view.report.people;
  if (roots.contacts.length === 0) {
    return (
      <PageSection title="Roots" id="roots">
        <EmptyState icon={Network} title="Nothing has taken root yet" className="py-6">
          As soon as one of ours has met one of theirs, the tie between them is drawn here.
        </EmptyState>
      </PageSection>
    );
  }
  return (
    <PageSection title="Roots" id="roots" description={rootsSentence(roots)}>
      <RootsBoard
        shapes={rootsShapes(rootsView(roots))}
        rows={rowsOf(view)}
        whole={reportHref(view.query, "people", { without: null })}
        chosen={roots.without?.personId ?? null}
        isPaper={isPaper}
      >
        {without && roots.without ? <WithoutPerson {...view} without={without} roots={roots.without} /> : null}
      </RootsBoard>
    </PageSection>
  );
}

/** Of those somebody is tied to; the others are counted. */
const NAMED = 8;

/** Of everybody, also of those who are not drawn. */
function rowsOf({ report: { people, moment }, viewer }: RootsPanelProps): readonly RootsTableRow[] {
  const { contacts, members } = people.roots;
  const nameOf = new Map([...members, ...contacts].map(({ id, name }) => [id, name]));
  const tied = contacts.filter(({ heldBy }) => heldBy.length > 0).length;
  const namesOf = (ids: readonly string[]) => {
    const more = ids.length > NAMED ? [`${ids.length - NAMED} more`] : [];
    return LIST.format([...ids.slice(0, NAMED).map((id) => nameOf.get(id) ?? ""), ...more]);
  };
  const rowOf = (one: RootContact | RootMember, place: string, tiedTo: readonly string[], words: string | null) => ({
    ...{ id: one.id, name: one.name, place, words },
    tiedTo: namesOf(tiedTo) || "–",
    inAYear: one.contactsInAYear,
    weight: one.mass.toFixed(1),
    last: one.lastContactAt === null ? "–" : formatRelative(one.lastContactAt, moment.asOf, viewer.timeZone),
  });
  return [
    ...contacts.map((contact) => rowOf(contact, contact.department ?? "–", contact.heldBy, contactWords(contact))),
    ...members.map((member) => rowOf(member, "ours", member.holds, memberWords(member, tied))),
  ];
}
