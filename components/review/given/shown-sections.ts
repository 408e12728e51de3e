import { formatDay } from "@/lib/format/dates";
import type { GivenEdition } from "@/lib/report/given-edition";
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
  type ShownState,
  STEP_KINDS,
} from "./told-words";

/** One part of what the customer reads, in finished words. */
export interface ShownSection {
  readonly id: string;
  readonly title: string;
  /** What was written for them. */
  readonly text: string | null;
  readonly parts: readonly ShownPart[];
}

interface ShownPart {
  readonly title: string | null;
  readonly lines: readonly ToldLine[];
}

export interface ToldLine {
  readonly key: string;
  readonly what: string;
  readonly more: string;
  readonly state: ShownState | null;
}

/**
 * All that the customer reads besides the cover. What nothing is known of is left out. Where lines are shown that they are
 * not told, what is counted is that of what they are.
 */
export const shownSections = (edition: GivenEdition, told: GivenEdition = edition): readonly ShownSection[] =>
  [
    section("summary", "In short", { text: edition.texts.summary, parts: [] }),
    results(edition),
    goals(edition),
    ideas(edition),
    footprint(edition),
    service(edition, told),
    ahead(edition),
    terms(edition),
  ].filter(({ text, parts }) => text !== null || parts.length > 0);

interface Made {
  readonly text?: GivenEdition["texts"]["summary"];
  readonly parts: readonly ShownPart[];
}

/** A part in which nothing stands is none. */
const section = (id: string, title: string, { text = null, parts }: Made): ShownSection => ({
  ...{ id, title, text: text?.value ?? null },
  parts: parts.filter(({ lines }) => lines.length > 0),
});

function results({ texts, results: all, promises }: GivenEdition): ShownSection {
  const promised = (list: typeof promises.us) =>
    list.map((one): ToldLine => {
      return { key: one.key.value, what: one.what.value, more: promiseWords(one), state: PROMISE_STATES[one.state] };
    });
  const lines = all.map((one): ToldLine => {
    return { key: one.key.value, what: one.metric.value, more: resultWords(one), state: RESULT_STATES[one.state] };
  });
  return section("results", "What we agreed, and what came of it", {
    text: texts.results,
    parts: [
      { title: "Results", lines },
      { title: "We promised you", lines: promised(promises.us) },
      { title: "You promised us", lines: promised(promises.them) },
    ],
  });
}

function goals({ goals: all }: GivenEdition): ShownSection {
  const lines = all.map(({ key, what, horizonOn, state }): ToldLine => {
    return { key: key.value, what: what.value, more: joined([dayWords("by", horizonOn)]), state: GOAL_STATES[state] };
  });
  return section("goals", "Your goals", { parts: [{ title: null, lines }] });
}

function ideas({ ideas: all }: GivenEdition): ShownSection {
  const lines = all.map(({ key, what, givenOn, since, state }): ToldLine => {
    const shown = IDEA_STATES[state];
    const more = joined([dayWords("given", givenOn), dayWords(shown.word.toLowerCase(), since)]);
    return { key: key.value, what: what.value, more, state: shown };
  });
  return section("ideas", "Your ideas, and what became of them", { parts: [{ title: null, lines }] });
}

function footprint({ footprint: { runs, ended }, cover }: GivenEdition): ShownSection {
  const lines = runs.map(({ key, name, department, extent, change }): ToldLine => {
    const more = joined([department?.value ?? null, RUN_EXTENTS[extent]]);
    return { key: key.value, what: name.value, more, state: change && RUN_CHANGES[change] };
  });
  const gone = ended.map(({ key, name }): ToldLine => ({ key: key.value, what: name.value, more: "", state: null }));
  const title = `Today, and what changed since ${formatDay(cover.beginsOn.value)}`;
  return section("footprint", "What you use us for", {
    parts: [
      { title, lines },
      { title: "No longer", lines: gone },
    ],
  });
}

function service({ texts, requests, cases }: GivenEdition, told: GivenEdition): ShownSection {
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
  return section("service", "What you brought to us", {
    text: texts.service,
    parts: [
      { title: countedWords(told.cases, ["problem", "solved"]), lines: reported },
      { title: countedWords(told.requests, ["request", "answered"]), lines: asked },
    ],
  });
}

const OPEN = { word: "Open", tone: "caution" } as const;
const ANSWERED = { word: "Answered", tone: "good" } as const;
const SOLVED = { word: "Solved", tone: "good" } as const;

function ahead({ texts, steps }: GivenEdition): ShownSection {
  const lines = steps.map(({ key, what, plannedOn, kind }): ToldLine => {
    const more = joined([kind && STEP_KINDS[kind], plannedOn && formatDay(plannedOn.value)]);
    return { key: key.value, what: what.value, more, state: null };
  });
  return section("next", "What is next", { text: texts.next, parts: [{ title: "Agreed", lines }] });
}

function terms({ terms: all }: GivenEdition): ShownSection {
  const lines = all.map(({ key, endsOn, noticeOn }): ToldLine => {
    const what = endsOn === null ? "Runs without an end" : `Runs until ${formatDay(endsOn.value)}`;
    return { key: key.value, what, more: joined([dayWords("notice by", noticeOn)]), state: null };
  });
  return section("terms", "Your contract", { parts: [{ title: null, lines }] });
}
