import { offersTo } from "@/components/accounts/report/offers-to";
import type { ReportView } from "@/components/accounts/report/report-view";
import { AskLink, audienceOf } from "@/components/pulse/form/ask-link";
import { EmptyState } from "@/components/ui/empty-state";
import { UserPlus, Users } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { DECISION_ROLE_LABELS, SENIORITY_LABELS } from "@/lib/format/contact-labels";
import { formatDay, formatRelative } from "@/lib/format/dates";
import { languageName } from "@/lib/format/language-name";
import type { ReportContact, ReportPerson } from "@/lib/report/account-report";
import { knownIndex } from "@/lib/scoring";
import { PeopleList, type PersonRow } from "./people-list";
import { missedWords } from "./without-words";

type PeopleView = ReportView<"account" | "moment" | "people" | "missed" | "score" | "thresholds">;

/** Who they are, and who of us knows them. */
export function PeoplePanel(view: PeopleView) {
  const { account, moment, people } = view.report;
  const isWriter = offersTo("contact.write", view);
  const add = isWriter ? (
    <LinkButton href={`/accounts/${account.id}/contacts/new`} size="small" prefetch={false}>
      <UserPlus aria-hidden="true" />
      Add
    </LinkButton>
  ) : null;
  const isAsking = people.contacts.length > 0 && offersTo("pulse.send", view);
  const ask = isAsking ? <AskLink audience={audienceOf(account.id)} label="Ask them" size="small" /> : null;
  return (
    <PageSection
      title="People"
      id="people"
      isLong
      description={moment.isPast ? "Those we had to do with by then; titles, roles and notes are of today." : undefined}
      actions={
        <>
          {ask}
          {add}
        </>
      }
    >
      {people.contacts.length === 0 ? (
        <EmptyState icon={Users} title="Nobody is known here yet" className="py-6" action={add}>
          Add the people you talk to, so that what they say can count.
        </EmptyState>
      ) : (
        <PeopleList heading="Theirs" rows={people.contacts.map((contact) => rowOfContact(contact, isWriter, view))} />
      )}
      {people.members.length > 0 ? (
        <PeopleList heading="Ours" rows={people.members.map((member) => rowOfMember(member, view))} />
      ) : null}
    </PageSection>
  );
}

function rowOfContact(contact: ReportContact, isWriter: boolean, view: PeopleView): PersonRow {
  const { id, name, title, department, language, note } = contact;
  return {
    ...{ id, name, note, badges: badgesOf(contact), contact: contactTold(contact, view) },
    href: isWriter ? `/accounts/${view.query.accountId}/contacts/${id}` : null,
    role: [title, department, speaks(language)].filter(Boolean).join(", "),
  };
}

const rowOfMember = (member: ReportPerson, view: PeopleView): PersonRow => ({
  ...{ id: member.id, name: member.name, contact: contactTold(member, view) },
  ...{ href: null, note: null, role: "", badges: [] },
});

const speaks = (language: string | null) => (language === null ? null : `speaks ${languageName(language)}`);

function badgesOf({ decisionRole, seniority, leftOn, title }: ReportContact): PersonRow["badges"] {
  const isSaid = title?.toLowerCase().includes(SENIORITY_LABELS[seniority].toLowerCase()) ?? false;
  const tone = decisionRole === "blocker" ? "caution" : "accent";
  return [
    ...(decisionRole === "unknown" ? [] : [{ words: DECISION_ROLE_LABELS[decisionRole], tone } as const]),
    ...(seniority === "unknown" || isSaid ? [] : [{ words: SENIORITY_LABELS[seniority] }]),
    ...(leftOn === null ? [] : [{ words: `Left ${formatDay(leftOn)}`, tone: "unknown" } as const]),
  ];
}

function contactTold({ id, lastContactAt, contactsInAYear }: ReportPerson, { report, viewer }: PeopleView): string {
  if (lastContactAt === null) return "no contact yet";
  const met = `${formatRelative(lastContactAt, report.moment.asOf, viewer.timeZone)}, ${times(contactsInAYear)} in a year`;
  const missed = report.missed.find((one) => one.id === id);
  const now = knownIndex(report.score, report.thresholds);
  return missed === undefined || now === null ? met : `${met}; ${missedWords(now, missed.left)}`;
}

function times(count: number): string {
  if (count === 0) return "never";
  return count === 1 ? "once" : `${count} times`;
}
