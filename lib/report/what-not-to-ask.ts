import { utcDayOf } from "@/lib/calendar/days";
import type { SurveyAnswerDetail } from "@/lib/data/survey-answers";
import { tellRecord } from "@/lib/registers/all-registers";
import { isToAvoid } from "@/lib/registers/person-fact";
import { personIn } from "@/lib/registers/person-in";
import type { RegisterRow } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";
import { groupedBy } from "./grouped-by";
import { isLately } from "./what-to-ask";

/** What is better left alone in a meeting, and why. */
export type NotToAsk =
  /** One of theirs named it as something to leave alone. */
  | { readonly kind: "marked"; readonly who: string | null; readonly what: string }
  /** They answered it within a quarter: all that was answered on one day. */
  | {
      readonly kind: "answered";
      readonly who: readonly string[];
      readonly surveys: readonly SurveyAnswerDetail["kind"][];
      readonly at: number;
    }
  /** We asked it of them within a quarter. */
  | {
      readonly kind: "asked";
      readonly who: string | null;
      readonly what: string;
      readonly stands: string;
      readonly at: number;
    }
  /** What matters to them nobody has written down (C42). */
  | { readonly kind: "unheard" };

interface Meeting {
  readonly coming: readonly { readonly id: string; readonly name: string }[];
  readonly surveyAnswers: readonly Pick<SurveyAnswerDetail, "contactId" | "kind" | "answeredAt">[];
  readonly rows: readonly RegisterRow[];
  readonly nameOf: (contactId: string) => string | null;
  readonly hasListened: boolean;
  readonly asOf: number;
}

export const whatNotToAsk = (meeting: Meeting): readonly NotToAsk[] => [
  ...marked(meeting),
  ...answered(meeting),
  ...asked(meeting),
  ...(meeting.hasListened ? [] : [{ kind: "unheard" } as const]),
];

function marked({ rows, coming, nameOf, asOf }: Meeting): readonly NotToAsk[] {
  return rows.flatMap((row): NotToAsk[] => {
    const contactId = personIn(row);
    const isMeant = contactId === null || coming.some(({ id }) => id === contactId);
    if (!isToAvoid(row) || !isMeant || tellRecord(row, asOf).at.getTime() > asOf) return [];
    return [{ kind: "marked", who: contactId && nameOf(contactId), what: tellRecord(row, asOf).title }];
  });
}

/** The newest first. */
function answered({ coming, surveyAnswers, asOf }: Meeting): readonly NotToAsk[] {
  const nameOf = (id: string) => coming.find((one) => one.id === id)?.name;
  const lately = surveyAnswers.filter(
    ({ contactId, answeredAt }) => nameOf(contactId) !== undefined && isLately(answeredAt.getTime(), asOf),
  );
  return [...groupedBy(lately, ({ answeredAt }) => utcDayOf(answeredAt)).values()]
    .map(
      (sitting): Extract<NotToAsk, { kind: "answered" }> => ({
        kind: "answered",
        who: coming.filter(({ id }) => sitting.some(({ contactId }) => contactId === id)).map(({ name }) => name),
        surveys: [...new Set(sitting.map(({ kind }) => kind))],
        at: Math.max(...sitting.map(({ answeredAt }) => answeredAt.getTime())),
      }),
    )
    .toSorted((a, b) => b.at - a.at);
}

/** Of whomever: a company is asked once. */
function asked({ rows, nameOf, asOf }: Meeting): readonly NotToAsk[] {
  return rows.flatMap((row): NotToAsk[] => {
    const at = ownValue(row.fields, "askedAt");
    if (row.noun !== "ask" || !(at instanceof Date) || !isLately(at.getTime(), asOf)) return [];
    const { title, state } = tellRecord(row, asOf);
    const contactId = personIn(row);
    const who = contactId && nameOf(contactId);
    return [{ kind: "asked", who, what: title, stands: state.word, at: at.getTime() }];
  });
}
