"use client";

import { useMemo, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import { formatDay } from "@/lib/format/dates";
import type { ReportAct } from "@/lib/report/account-head";
import type { Indicator, ScoringModel } from "@/lib/scoring";
import { type ImaginedMoment, isKnownApart, momentLater } from "@/lib/what-if/ground";
import { type Imagined, type ReadHypothesis, readHypothesis } from "@/lib/what-if/hypothesis";
import { imaginedWords } from "@/lib/what-if/imagined-words";
import { leavingWords } from "@/lib/what-if/leaving-words";
import { type Judgement, judged, outcomeOf } from "@/lib/what-if/outcome";
import { type PackedGround, unpackGround } from "@/lib/what-if/pack-ground";
import { presetOf, presetsOf } from "@/lib/what-if/presets";
import { type Place, resolveImagined } from "@/lib/what-if/resolve-imagined";
import { DayChoice } from "./day-choice";
import { DayWords } from "./day-words";
import { ImagineMenu } from "./imagine-menu";
import { ImaginedList, type ListedRecord } from "./imagined-list";
import { OutcomePanel } from "./outcome-panel";
import { PresetList } from "./preset-list";
import { ShareButton } from "./share-button";
import { useHypothesis } from "./use-hypothesis";

interface WhatIfBoardProps {
  place: Omit<Place, "ground">;
  ground: PackedGround;
  model: ScoringModel;
  moment: ImaginedMoment;
  /** As the address has it. */
  asked: { readonly if: string | undefined; readonly on: string | undefined; readonly ask: Indicator | undefined };
  isTroubled: boolean;
  act: ReportAct | null;
  memberId: string;
}

/** So far ahead it is known what lapses if nobody acts. */
const MOST_DAYS_LATER = 365;

/** What would become of the ladder if something were recorded: worked out here, stored nowhere. */
export function WhatIfBoard({ model, moment, asked, act, ...props }: WhatIfBoardProps) {
  const { place, read, hypothesis, presets, daysLater, outcome, listed, today, isApart } = useSupposed({
    ...{ ...props, model, moment, asked },
  });
  const { records, on } = hypothesis;
  const passing = passingOf(act, today, isApart);
  const begin = useRef<HTMLDivElement>(null);
  // What was pressed is gone, and whoever goes by keys would have to begin at the top of the page.
  const goBack = () => begin.current?.querySelector("button")?.focus();
  const isEmpty = records.length === 0 && on === null;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,23rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr] print:grid-cols-1">
      <PageSection
        title="If"
        id="if"
        description="Nothing here is recorded. The link to this page is all that keeps it."
        actions={
          <ShareButton
            isEmpty={isEmpty}
            onClear={() => {
              hypothesis.clear();
              goBack();
            }}
          />
        }
      >
        {records.length === 0 ? <Problem problem={read.problem}>Nothing of it is imagined.</Problem> : null}
        <Problem problem={hypothesis.problem}>The last one was left out.</Problem>
        <ImaginedList
          records={listed}
          place={place}
          onChange={hypothesis.change}
          onRemove={(at) => {
            hypothesis.remove(at);
            if (at === records.length - 1) goBack();
          }}
        />
        {records.length === 0 ? (
          <p className="pb-3 text-muted text-sm">Nothing is imagined yet. Choose a question below, or a record.</p>
        ) : null}
        <div ref={begin} className="flex flex-wrap items-end justify-between gap-3 pt-1 print:hidden">
          <ImagineMenu place={place} onSaid={hypothesis.add} />
          {isApart ? null : <DayChoice day={on} today={today} most={MOST_DAYS_LATER} onChoose={hypothesis.setDay} />}
        </div>
        <DayWords {...{ isApart, daysLater, today }} />
      </PageSection>
      <OutcomePanel
        className={isEmpty ? "max-lg:order-2" : undefined}
        outcome={outcome}
        listed={listed}
        model={model}
        today={today}
        day={daysLater ? (on ?? today) : today}
      />
      <PageSection
        title="Ask with one press"
        id="asks"
        className={isEmpty ? "max-lg:order-1 print:hidden" : "print:hidden"}
      >
        <PresetList
          presets={presets}
          onSaid={hypothesis.add}
          passing={passing && { ...passing, onChoose: () => hypothesis.setDay(passing.on) }}
        />
      </PageSection>
    </div>
  );
}

/** Everything that is worked out here, of what the server sent once. */
function useSupposed({ ground, model, moment, asked, memberId, isTroubled, ...props }: Omit<WhatIfBoardProps, "act">) {
  const place = useMemo(
    () => ({ ...props.place, ground: unpackGround(ground, props.place.accountId) }),
    [props.place, ground],
  );
  const read = useMemo(() => readHypothesis(asked.if), [asked.if]);
  const begun = useMemo(() => begunWith(read, asked.ask, place, memberId), [read, asked.ask, place, memberId]);
  const hypothesis = useHypothesis({ records: begun, on: asked.on ?? null });
  const { records, on } = hypothesis;
  const today = utcDayOf(moment.asOf);
  const isApart = isKnownApart(moment);
  const daysLater = laterOf(on, today, isApart);
  const now = useMemo(() => judged(place.ground, moment, model), [place, moment, model]);
  const presets = useMemo(
    () => presetsOf(place, { score: now.score, model, memberId, isTroubled }),
    [place, now, model, memberId, isTroubled],
  );
  const supposed = useMemo(
    () => supposedOf(records, { place, now, model, moment, daysLater: daysLater ?? 0 }),
    [records, place, now, model, moment, daysLater],
  );
  return { place, read, hypothesis, presets, daysLater, today, isApart, ...supposed };
}

const Problem = ({ problem, children }: { problem: string | null; children: string }) =>
  problem === null ? null : (
    <Notice kind="warn" className="mb-3" title={problem}>
      {children}
    </Notice>
  );

/** What the link imagines; where it names a question, that it is answered well. */
function begunWith(read: ReadHypothesis, ask: Indicator | undefined, place: Place, memberId: string) {
  if (ask === undefined || read.problem !== null || read.records.length > 0) return read.records;
  const [best] = presetOf(ask, place, memberId)?.ways ?? [];
  return best ? [best.imagined] : [];
}

/** Null where no such day can be imagined. */
function laterOf(on: string | null, today: string, isApart: boolean): number | null {
  if (on === null) return 0;
  if (isApart) return null;
  const days = Math.round((Date.parse(on) - Date.parse(today)) / DAY_MS);
  return days >= 0 && days <= MOST_DAYS_LATER ? days : null;
}

interface Supposing {
  readonly place: Place;
  readonly now: Judgement;
  readonly model: ScoringModel;
  readonly moment: ImaginedMoment;
  readonly daysLater: number;
}

function supposedOf(records: readonly Imagined[], { place, now, model, moment, daysLater }: Supposing) {
  const { accountId, ground } = place;
  const reads = records.map((record) => resolveImagined(record, place));
  const sound = reads.flatMap((read) => ("resolved" in read ? [read.resolved] : []));
  const outcome = outcomeOf({ accountId, ground, now, model, moment, records: sound, daysLater });
  const then = { ...momentLater(moment, daysLater), accountId };
  const listed = reads.map((read, at): ListedRecord => {
    const imagined = records[at] ?? { kind: "leaving", said: {} };
    if ("problems" in read) {
      const [problem = "It cannot be read."] = Object.values(read.problems);
      return { imagined, words: "Something that cannot be imagined", alone: null, notes: [], problem };
    }
    const place_ = sound.indexOf(read.resolved);
    const words = imaginedWords(read.resolved, place, { ...then, place: place_ });
    const alone = outcome.parts[place_] ?? null;
    const notes = leavingWords(read.resolved, alone, place);
    return {
      imagined,
      words,
      alone,
      notes,
      problem: alone === null ? "It says a number that nothing can come to." : null,
    };
  });
  return { outcome, listed };
}

const ACTS = {
  notice: "The day of notice passes",
  cliff: "What holds them ends",
  renewal: "The renewal passes",
} as const;

/** The day after the next moment to act, where it lies in the year to come. */
function passingOf(act: ReportAct | null, today: string, isApart: boolean) {
  if (act === null) return null;
  const on = utcDayOf(Date.parse(act.on) + DAY_MS);
  const later = laterOf(on, today, isApart);
  return later !== null && later > 0 ? { on, label: `${ACTS[act.kind]}, ${formatDay(act.on)},` } : null;
}
