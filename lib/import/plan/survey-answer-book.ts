import { dayOf } from "@/lib/calendar/wall-time";
import type { SurveyAnswerInput, SurveyKind } from "@/lib/schemas/survey-answer";
import { quoted } from "../row-fault";
import type { Moment } from "../values/moments";
import type { PersonEntry } from "./books";
import type { RowCells } from "./row-cells";

export interface StoredSurveyAnswer {
  readonly id: string;
  readonly input: SurveyAnswerInput;
  readonly isRemoved: boolean;
}

/** Answers by contact, question and round, and by external id, which is unique for each question. */
export class SurveyAnswerBook {
  readonly #byRound = new Map<string, StoredSurveyAnswer>();
  readonly #byExternalId = new Map<string, StoredSurveyAnswer>();

  constructor(stored: Iterable<StoredSurveyAnswer>) {
    for (const one of stored) this.put(one);
  }

  put(one: StoredSurveyAnswer): void {
    if (!one.isRemoved) this.#byRound.set(roundKey(one.input), one);
    const { externalId, kind } = one.input;
    if (externalId !== null) this.#byExternalId.set(`${kind} ${externalId}`, one);
  }

  byRound(round: Round): StoredSurveyAnswer | undefined {
    return this.#byRound.get(roundKey(round));
  }

  byExternalId(externalId: string, kind: SurveyKind | undefined): StoredSurveyAnswer | undefined {
    return this.#byExternalId.get(`${kind} ${externalId}`);
  }
}

type Round = { readonly [Name in "contactId" | "kind" | "surveyKey"]: SurveyAnswerInput[Name] | undefined };

const roundKey = ({ contactId, kind, surveyKey }: Round) => `${contactId} ${kind} ${surveyKey}`;

interface Sought {
  readonly cells: RowCells;
  readonly externalId: string;
  readonly contact: PersonEntry | undefined;
  readonly kind: SurveyKind | undefined;
}

/**
 * The stored answer a row means, and its round. An answer with a key of its own is that answer, on whatever day: two of
 * them in one round are two, of which the later has its key in the name of its round.
 */
export function identify(stored: SurveyAnswerBook, sought: Sought) {
  const { cells, externalId, contact, kind } = sought;
  const own = externalId === "" ? undefined : stored.byExternalId(externalId, kind);
  if (own) return standing(sought, own);
  const surveyKey = roundIn(cells) || roundOf(cells.moment("answeredAt"), cells.mapping.timeZone);
  const known = stored.byRound({ contactId: contact?.id, kind, surveyKey }) ?? null;
  const isAnother = externalId !== "" && known !== null && known.input.externalId !== null;
  return isAnother && surveyKey
    ? { known: null, surveyKey: roundOfItsOwn(surveyKey, externalId) }
    : { known, surveyKey };
}

function standing({ cells, externalId, contact }: Sought, known: StoredSurveyAnswer) {
  const { contactId, surveyKey } = known.input;
  if (contact && contact.id !== contactId) {
    cells.refuse("externalId", `${quoted(externalId)} belongs to an answer of another person.`);
  }
  const given = roundIn(cells);
  if (given !== "" && surveyKey !== given && surveyKey !== roundOfItsOwn(given, externalId)) {
    cells.refuse("surveyKey", `this answer is stored in another round, ${quoted(surveyKey ?? "")}.`);
  }
  return { known, surveyKey };
}

const roundIn = (cells: RowCells) => cells.text("surveyKey").normalize("NFC");

const LONGEST_ROUND = 100;
const roundOfItsOwn = (round: string, externalId: string) => `${round} ${externalId}`.slice(-LONGEST_ROUND);

/** Without a name of its own the round is the day, on the clock the file was written by. */
const roundOf = (moment: Moment | undefined, timeZone: string) =>
  moment ? (moment.day ?? dayOf(new Date(moment.at), timeZone)) : null;
