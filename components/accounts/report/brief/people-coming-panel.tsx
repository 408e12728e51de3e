import { reportHref } from "@/components/accounts/report/report-href";
import { PageSection } from "@/components/ui/page-section";
import { dayOf } from "@/lib/calendar/wall-time";
import { DECISION_ROLE_LABELS, SENIORITY_LABELS } from "@/lib/format/contact-labels";
import { formatDay, formatRelative } from "@/lib/format/dates";
import { languageName } from "@/lib/format/language-name";
import { surveyTitle, surveyWords } from "@/lib/format/survey-words";
import type { BriefPerson } from "@/lib/report/meeting-brief";
import type { BriefView } from "./brief-view";
import { andMore, briefly } from "./briefly";
import { ChoosePeople } from "./choose-people";

const FACTS_SHOWN = 4;

/** Who comes, and what is known of each. */
export function PeopleComingPanel(view: BriefView) {
  const { brief, query, report } = view;
  const { people, candidates, others, isChosen } = brief;
  return (
    <PageSection
      className="print:mb-2"
      title={isChosen ? "Who comes" : "Who is likely to come"}
      id="who"
      isLong
      description={[
        isChosen ? null : "Those who took part most within a quarter, as long as nobody is ticked",
        report.moment.isPast ? "titles, roles and notes are of today" : null,
      ]
        .filter(Boolean)
        .join("; ")}
    >
      {people.length === 0 ? <p className="text-muted text-sm">Nobody of theirs is known here yet.</p> : null}
      {candidates.length > 1 ? (
        <ChoosePeople
          people={candidates}
          chosen={people.map(({ id }) => id)}
          others={others}
          address={reportHref(query, "brief", { with: null })}
        />
      ) : null}
      <ul className="divide-y divide-border">
        {people.map((person) => (
          <Person key={person.id} person={person} {...view} />
        ))}
      </ul>
    </PageSection>
  );
}

function Person({ person, report, viewer }: BriefView & { person: BriefPerson }) {
  const { facts, answers, goals, note } = person;
  return (
    <li className="break-inside-avoid py-1.5">
      <p className="text-sm">
        <span className="font-medium">{person.name}</span>{" "}
        <span className="text-muted text-xs">
          {[...roleWords(person), contactWords(person, report.moment.asOf, viewer.timeZone)].join(" · ")}
        </span>
      </p>
      <ul className="border-accent-soft border-l-2 pl-2 text-sm">
        {note === null ? null : <li>{briefly(note)}</li>}
        {facts.slice(0, FACTS_SHOWN).map(({ id, what, word, isToAvoid }) => (
          <li key={id} className={isToAvoid ? "font-medium text-weak" : undefined}>
            <span className="text-muted text-xs">{word}: </span>
            {briefly(what)}
          </li>
        ))}
        {goals.map(({ id, what, horizonOn }) => (
          <li key={id}>
            <span className="text-muted text-xs">Wants by {formatDay(horizonOn)}: </span>
            {briefly(what)}
          </li>
        ))}
        {answers.map((one) => (
          <li key={one.kind}>
            <span className="text-muted text-xs">
              {surveyTitle(one.kind)}, {formatDay(dayOf(one.answeredAt, viewer.timeZone))}:{" "}
            </span>
            {surveyWords(one.kind, one.value)}
            {one.comment ? ` “${briefly(one.comment, 80)}”` : ""}
          </li>
        ))}
      </ul>
      {andMore(facts.length, FACTS_SHOWN) ? (
        <p className="text-muted text-xs">{andMore(facts.length, FACTS_SHOWN)} to keep in mind</p>
      ) : null}
    </li>
  );
}

function roleWords({ title, department, decisionRole, seniority, language }: BriefPerson): readonly string[] {
  return [
    title ?? (seniority === "unknown" ? null : SENIORITY_LABELS[seniority]),
    department,
    decisionRole === "unknown" ? null : DECISION_ROLE_LABELS[decisionRole].toLowerCase(),
    language === null ? null : `speaks ${languageName(language)}`,
  ].filter((part) => part !== null);
}

const contactWords = ({ lastContactAt }: BriefPerson, now: number, zone: string) =>
  lastContactAt === null ? "no contact yet" : `last contact ${formatRelative(lastContactAt, now, zone)}`;
