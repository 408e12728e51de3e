import { UserPlus, Users } from "lucide-react";
import Link from "next/link";
import { FoldedList } from "@/components/accounts/report/folded-list";
import { offersTo } from "@/components/accounts/report/offers-to";
import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { DECISION_ROLE_LABELS, SENIORITY_LABELS } from "@/lib/format/contact-labels";
import { formatDay, formatRelative } from "@/lib/format/dates";
import { languageName } from "@/lib/format/language-name";
import type { ReportContact, ReportPerson } from "@/lib/report/account-report";
import { WithoutPerson } from "./without-person";

/** So many people stand open; the rest waits folded. */
const PEOPLE_SHOWN = 6;

type PeopleView = ReportView<"account" | "moment" | "people" | "score" | "thresholds">;

/** Who they are, who of us knows them, and what would be left without one of them. */
export function PeoplePanel(view: PeopleView) {
  const { account, moment, people } = view.report;
  const isWriter = offersTo("contact.write", view);
  const add = isWriter ? (
    <LinkButton href={`/accounts/${account.id}/contacts/new`} size="small" prefetch={false}>
      <UserPlus aria-hidden="true" />
      Add
    </LinkButton>
  ) : null;
  return (
    <PageSection
      title="People"
      id="people"
      isLong
      description={moment.isPast ? "Those we had to do with by then; titles, roles and notes are of today." : undefined}
      actions={add}
    >
      {people.without ? <WithoutPerson {...view} without={people.without} /> : null}
      {people.contacts.length === 0 ? (
        <EmptyState icon={Users} title="Nobody is known here yet" className="py-6" action={add}>
          Add the people you talk to, so that what they say can count.
        </EmptyState>
      ) : (
        <People heading="Theirs" count={people.contacts.length}>
          {people.contacts.map((contact) => (
            <ContactRow key={contact.id} contact={contact} isWriter={isWriter} {...view} />
          ))}
        </People>
      )}
      {people.members.length > 0 ? (
        <People heading="Ours" count={people.members.length}>
          {people.members.map((member) => (
            <li key={member.id} className="py-2">
              <p className="font-medium text-sm">{member.name}</p>
              <PersonFigures person={member} {...view} />
            </li>
          ))}
        </People>
      ) : null}
    </PageSection>
  );
}

function People({ heading, count, children }: { heading: string; count: number; children: React.ReactNode[] }) {
  return (
    <div className="pt-1 first:pt-0">
      <h3 className="text-muted text-xs">
        {heading} <span className="tabular-nums">{count}</span>
      </h3>
      <FoldedList shown={PEOPLE_SHOWN}>{children}</FoldedList>
    </div>
  );
}

function ContactRow({ contact, isWriter, ...view }: PeopleView & { contact: ReportContact; isWriter: boolean }) {
  const href = `/accounts/${view.query.accountId}/contacts/${contact.id}`;
  const role = [contact.title, contact.department, speaks(contact.language)].filter(Boolean).join(", ");
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        {isWriter ? (
          <Link href={href} prefetch={false} className="font-medium text-sm hover:text-accent hover:underline">
            {contact.name}
          </Link>
        ) : (
          <span className="font-medium text-sm">{contact.name}</span>
        )}
        <ContactBadges contact={contact} />
      </div>
      {role ? <p className="text-muted text-xs">{role}</p> : null}
      {contact.note ? (
        <p className="mt-1 border-accent-soft border-l-2 pl-2 text-sm">
          <span className="sr-only">To remember: </span>
          {contact.note}
        </p>
      ) : null}
      <PersonFigures person={contact} {...view} />
    </li>
  );
}

const speaks = (language: string | null) => (language === null ? null : `speaks ${languageName(language)}`);

function ContactBadges({ contact }: { contact: ReportContact }) {
  const { decisionRole, seniority, leftOn } = contact;
  const title = contact.title?.toLowerCase() ?? "";
  const isSaid = title.includes(SENIORITY_LABELS[seniority].toLowerCase());
  return (
    <>
      {decisionRole === "unknown" ? null : (
        <Badge tone={decisionRole === "blocker" ? "caution" : "accent"}>{DECISION_ROLE_LABELS[decisionRole]}</Badge>
      )}
      {seniority === "unknown" || isSaid ? null : <Badge>{SENIORITY_LABELS[seniority]}</Badge>}
      {leftOn === null ? null : <Badge tone="unknown">Left {formatDay(leftOn)}</Badge>}
    </>
  );
}

function PersonFigures({ person, report, query, viewer }: PeopleView & { person: ReportPerson }) {
  const isChosen = query.without === person.id;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-muted text-xs">
      <span>
        {person.lastContactAt === null
          ? "no contact yet"
          : `${formatRelative(person.lastContactAt, report.moment.asOf, viewer.timeZone)}, ${times(person.contactsInAYear)} in a year`}
      </span>
      {person.evidence > 0 && !isChosen ? (
        <Link
          href={reportHref(query, "people", { without: person.id }, "people")}
          prefetch={false}
          scroll={false}
          className="inline-flex min-h-6 items-center text-accent hover:underline print:hidden"
        >
          <span className="sr-only">{person.name}: </span>
          without them?
        </Link>
      ) : null}
    </p>
  );
}

function times(count: number): string {
  if (count === 0) return "never";
  return count === 1 ? "once" : `${count} times`;
}
