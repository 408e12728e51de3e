import { dayOfMoment } from "@/lib/calendar/day-moments";
import { dayOf } from "@/lib/calendar/wall-time";
import type { SurveyAnswerDetail } from "@/lib/data/survey-answers";
import { tellRecord } from "@/lib/registers/all-registers";
import { isToAvoid } from "@/lib/registers/person-fact";
import { personIn } from "@/lib/registers/person-in";
import type { RegisterRow } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";
import { groupedBy } from "./grouped-by";
import { isLately } from "./what-to-ask";

/** What is better left alone in a meeting, and why; days as "2026-03-14". */
export type NotToAsk = { readonly key: string } & NotToAskLine;

type NotToAskLine =
  /** What matters to them nobody has written down (C42). */
  | { readonly kind: "unheard" }
  /** One of theirs named it as something to leave alone. */
  | { readonly kind: "marked"; readonly who: string | null; readonly what: string }
  /** They answered it within a quarter: all that was answered on one day of whoever reads it. */
  | {
      readonly kind: "answered";
      readonly who: readonly string[];
      readonly surveys: readonly SurveyAnswerDetail["kind"][];
      readonly on: string;
    }
  /** We asked it of them within a quarter. */
  | {
      readonly kind: "asked";
      readonly who: string | null;
      readonly what: string;
      readonly stands: string;
      readonly on: string;
    };

interface Meeting {
  readonly coming: readonly { readonly id: string; readonly name: string }[];
  readonly surveyAnswers: readonly Pick<SurveyAnswerDetail, "contactId" | "kind" | "answeredAt">[];
  readonly rows: readonly RegisterRow[];
  readonly nameOf: (contactId: string) => string | null;
  readonly hasListened: boolean;
  readonly asOf: number;
  /** Of whoever reads it. */
  readonly zone: string;
}

/** What weighs most first: before we know what matters to them we want nothing for ourselves. */
export const whatNotToAsk = (meeting: Meeting): readonly NotToAsk[] => [
  ...(meeting.hasListened ? [] : [{ key: "unheard", kind: "unheard" } as const]),
  ...marked(meeting),
  ...answered(meeting),
  ...asked(meeting),
];

function marked({ rows, coming, nameOf, asOf }: Meeting): readonly NotToAsk[] {
  return rows.flatMap((row): NotToAsk[] => {
    const contactId = personIn(row);
    const isMeant = contactId === null || coming.some(({ id }) => id === contactId);
    if (!isToAvoid(row) || !isMeant || tellRecord(row, asOf).at.getTime() > asOf) return [];
    return [{ key: row.id, kind: "marked", who: contactId && nameOf(contactId), what: tellRecord(row, asOf).title }];
  });
}

/** The newest first; by the day of whoever reads it, for it is told with that day. */
function answered({ coming, surveyAnswers, asOf, zone }: Meeting): readonly NotToAsk[] {
  const nameOf = (id: string) => coming.find((one) => one.id === id)?.name;
  const lately = surveyAnswers.filter(
    ({ contactId, answeredAt }) => nameOf(contactId) !== undefined && isLately(answeredAt.getTime(), asOf),
  );
  return [...groupedBy(lately, ({ answeredAt }) => dayOf(answeredAt, zone))]
    .map(
      ([on, sitting]): Extract<NotToAsk, { kind: "answered" }> => ({
        ...{ key: on, kind: "answered", on },
        who: coming.filter(({ id }) => sitting.some(({ contactId }) => contactId === id)).map(({ name }) => name),
        surveys: [...new Set(sitting.map(({ kind }) => kind))],
      }),
    )
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
}

/** Of whomever: a company is asked once. */
function asked({ rows, nameOf, asOf }: Meeting): readonly NotToAsk[] {
  return rows.flatMap((row): NotToAsk[] => {
    const at = ownValue(row.fields, "askedAt");
    if (row.noun !== "ask" || !(at instanceof Date) || !isLately(at.getTime(), asOf)) return [];
    const { title, state } = tellRecord(row, asOf);
    const contactId = personIn(row);
    const who = contactId && nameOf(contactId);
    return [{ key: row.id, kind: "asked", who, what: title, stands: state.word, on: dayOfMoment(at) }];
  });
}
