import type { InteractionInput } from "@/lib/schemas/interaction";
import type { SurveyAnswerInput, SurveyKind } from "@/lib/schemas/survey-answer";
import { QUESTIONS } from "@/lib/scoring";
import type { Calendar, There } from "./calendar";
import type { MemberKey } from "./members";
import { type Random, randomFrom } from "./random";
import type { Round, Said, Story } from "./story";
import { interactionsOf } from "./talks";
import { commentFor } from "./wording";

/** One account of the demo world with everything that will have been recorded, ids and dates fixed. */
export interface Timeline extends There {
  readonly interactions: readonly { readonly id: string; readonly input: InteractionInput }[];
  readonly answers: readonly SurveyAnswerInput[];
}

export function timelineOf(story: Story, calendar: Calendar, members: Readonly<Record<MemberKey, string>>): Timeline {
  const random = randomFrom(story.name);
  const accountId = random.uuid();
  const contactIds = story.people.map(() => random.uuid());
  const there = { story, accountId, contactIds };
  return {
    ...there,
    interactions: interactionsOf(there, { calendar, members, random }),
    answers: (story.rounds ?? []).flatMap((round) => answersOf(there, round, calendar, random)),
  };
}

function answersOf(there: There, round: Round, calendar: Calendar, random: Random): SurveyAnswerInput[] {
  return round.people.flatMap((position) => {
    const [contactId, person] = [there.contactIds[position], there.story.people[position]];
    if (!contactId || !person) throw new Error(`${there.story.name} has nobody at position ${position}.`);
    if (person.left !== undefined && person.left >= round.at) return [];
    const answeredAt = calendar.at(round.at, 9 + random.next() * 8);
    const levels = levelsOf(round.said);
    return levels.map(
      ([kind, level], i): SurveyAnswerInput => ({
        accountId: there.accountId,
        contactId,
        externalId: null,
        kind,
        surveyKey: `pulse ${calendar.day(round.at).toISOString().slice(0, 7)}`,
        value: onScale(kind, level + random.between(-0.35, 0.35)),
        comment: i === 0 ? (round.comment ?? commentFor(level, random)) : null,
        answeredAt,
      }),
    );
  });
}

function levelsOf({ joy, ease, proposition, delivery, creation, bond }: Said): (readonly [SurveyKind, number])[] {
  const stated: (readonly [SurveyKind, number | undefined])[] = [
    ["csat", joy],
    ["nps", joy],
    ["ces", ease],
    ["proposition_pulse", proposition],
    ["delivery_pulse", delivery],
    ["creation_pulse", creation],
    ...QUESTIONS.map((question, i) => [question, typeof bond === "number" ? bond : bond?.[i]] as const),
  ];
  return stated.flatMap(([kind, level]) => (level === undefined ? [] : [[kind, level] as const]));
}

/** A level of 0 to 4 as the raw answer on the scale of its question. */
function onScale(kind: SurveyKind, level: number): number {
  const within = Math.max(0, Math.min(4, level));
  if (kind === "csat") return 1 + Math.round(within);
  if (kind === "nps") return Math.round(within * 2.5);
  if (kind === "ces") return 1 + Math.round(within * 1.5);
  return Math.round(within);
}
