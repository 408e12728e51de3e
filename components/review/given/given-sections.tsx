import { formatDay } from "@/lib/format/dates";
import type { GivenEdition } from "@/lib/report/given-edition";
import type { Told } from "@/lib/report/told";
import { type Choice, type ToldLine, ToldList, ToldSection, ToldText } from "./told-list";
import {
  countedWords,
  dayWords,
  GOAL_STATES,
  IDEA_STATES,
  joined,
  PROMISE_STATES,
  promiseWords,
  RESULT_STATES,
  RUN_CHANGES,
  RUN_EXTENTS,
  resultWords,
  STEP_KINDS,
} from "./told-words";

interface GivenSectionsProps {
  edition: GivenEdition;
  /** Of whoever prepares it. */
  choice?: Choice;
}

/** All that the customer reads besides the cover. What nothing is known of is left out. */
export const GivenSections = (all: GivenSectionsProps) => (
  <>
    <Summary {...all} />
    <Results {...all} />
    <Goals {...all} />
    <Ideas {...all} />
    <Footprint {...all} />
    <Service {...all} />
    <Next {...all} />
    <Terms {...all} />
  </>
);

/** Whether there is anything to read. */
export const isBlank = ({ texts, results, promises, goals, ideas, footprint, ...more }: GivenEdition): boolean =>
  Object.values(texts).every((text) => text === null) &&
  [results, promises.us, promises.them, goals, ideas, footprint.runs, footprint.ended, more.steps, more.terms].every(
    (list) => list.length === 0,
  ) &&
  more.requests.all.value + more.cases.all.value === 0;

function Summary({ edition: { texts } }: GivenSectionsProps) {
  if (texts.summary === null) return null;
  return (
    <ToldSection id="summary" title="In short">
      <ToldText>{texts.summary.value}</ToldText>
    </ToldSection>
  );
}

function Results({ edition: { texts, results, promises }, choice }: GivenSectionsProps) {
  const { us, them } = promises;
  if (texts.results === null && results.length + us.length + them.length === 0) return null;
  const shown = results.map((one): ToldLine => {
    return { key: one.key.value, what: one.metric.value, more: resultWords(one), state: RESULT_STATES[one.state] };
  });
  const promised = (list: typeof us) =>
    list.map((one): ToldLine => {
      return { key: one.key.value, what: one.what.value, more: promiseWords(one), state: PROMISE_STATES[one.state] };
    });
  return (
    <ToldSection id="results" title="What we agreed, and what came of it">
      <Written text={texts.results} />
      <ToldList title="Results" lines={shown} choice={choice} />
      <ToldList title="We promised you" lines={promised(us)} choice={choice} />
      <ToldList title="You promised us" lines={promised(them)} choice={choice} />
    </ToldSection>
  );
}

const Written = ({ text }: { text: Told<string> | null }) => (text === null ? null : <ToldText>{text.value}</ToldText>);

function Goals({ edition: { goals }, choice }: GivenSectionsProps) {
  if (goals.length === 0) return null;
  const lines = goals.map(({ key, what, horizonOn, state }): ToldLine => {
    return { key: key.value, what: what.value, more: joined([dayWords("by", horizonOn)]), state: GOAL_STATES[state] };
  });
  return (
    <ToldSection id="goals" title="Your goals">
      <ToldList lines={lines} choice={choice} />
    </ToldSection>
  );
}

function Ideas({ edition: { ideas }, choice }: GivenSectionsProps) {
  if (ideas.length === 0) return null;
  const lines = ideas.map(({ key, what, givenOn, since, state }): ToldLine => {
    const shown = IDEA_STATES[state];
    const more = joined([dayWords("given", givenOn), dayWords(shown.word.toLowerCase(), since)]);
    return { key: key.value, what: what.value, more, state: shown };
  });
  return (
    <ToldSection id="ideas" title="Your ideas, and what became of them">
      <ToldList lines={lines} choice={choice} />
    </ToldSection>
  );
}

function Footprint({ edition: { footprint, cover }, choice }: GivenSectionsProps) {
  const { runs, ended } = footprint;
  if (runs.length + ended.length === 0) return null;
  const lines = runs.map(({ key, name, department, extent, change }): ToldLine => {
    const more = joined([department?.value ?? null, RUN_EXTENTS[extent]]);
    return { key: key.value, what: name.value, more, state: change && RUN_CHANGES[change] };
  });
  const gone = ended.map(({ key, name }): ToldLine => ({ key: key.value, what: name.value, more: "", state: null }));
  return (
    <ToldSection
      id="footprint"
      title="What you use us for"
      lead={`Today, and since ${formatDay(cover.beginsOn.value)}.`}
    >
      <ToldList lines={lines} choice={choice} />
      <ToldList title="No longer" lines={gone} choice={choice} />
    </ToldSection>
  );
}

function Service({ edition: { texts, requests, cases }, choice }: GivenSectionsProps) {
  if (texts.service === null && requests.all.value + cases.all.value === 0) return null;
  const asked = requests.shown.map(({ key, what, askedOn, answeredOn }): ToldLine => {
    const more = joined([dayWords("asked", askedOn), dayWords("answered", answeredOn)]);
    return { key: key.value, what: what.value, more, state: answeredOn === null ? OPEN : ANSWERED };
  });
  const reported = cases.shown.map(({ key, what, openedOn, solvedOn, isComplaint, cameBack }): ToldLine => {
    const more = joined([
      isComplaint ? "complaint" : null,
      dayWords("reported", openedOn),
      dayWords("solved", solvedOn),
      cameBack ? "it came back once" : null,
    ]);
    return { key: key.value, what: what.value, more, state: solvedOn === null ? OPEN : SOLVED };
  });
  return (
    <ToldSection id="service" title="What you brought to us">
      <Written text={texts.service} />
      {cases.all.value > 0 ? <Counted>{countedWords(cases, ["problem", "solved"])}</Counted> : null}
      <ToldList lines={reported} choice={choice} />
      {requests.all.value > 0 ? <Counted>{countedWords(requests, ["request", "answered"])}</Counted> : null}
      <ToldList lines={asked} choice={choice} />
    </ToldSection>
  );
}

const OPEN = { word: "Open", tone: "caution" } as const;
const ANSWERED = { word: "Answered", tone: "good" } as const;
const SOLVED = { word: "Solved", tone: "good" } as const;

const Counted = ({ children }: { children: string }) => (
  <h3 className="pt-1 font-medium text-muted text-xs">{children}</h3>
);

function Next({ edition: { texts, steps }, choice }: GivenSectionsProps) {
  if (texts.next === null && steps.length === 0) return null;
  const lines = steps.map(({ key, what, plannedOn, kind }): ToldLine => {
    const more = joined([kind && STEP_KINDS[kind], plannedOn && formatDay(plannedOn.value)]);
    return { key: key.value, what: what.value, more, state: null };
  });
  return (
    <ToldSection id="next" title="What is next">
      <Written text={texts.next} />
      <ToldList title="Agreed" lines={lines} choice={choice} />
    </ToldSection>
  );
}

function Terms({ edition: { terms } }: GivenSectionsProps) {
  if (terms.length === 0) return null;
  return (
    <ToldSection id="terms" title="Your contract">
      <ul className="text-sm">
        {terms.map(({ key, endsOn, noticeOn }) => (
          <li key={key.value} className="tabular-nums">
            {joined([
              endsOn === null ? "Runs without an end" : `Runs until ${formatDay(endsOn.value)}`,
              dayWords("notice by", noticeOn),
            ])}
          </li>
        ))}
      </ul>
    </ToldSection>
  );
}
