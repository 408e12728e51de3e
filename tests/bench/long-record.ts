/** Fills a workspace with one account of 5,000 interactions over ten years, each known on the day it happened. */
import { randomUUID } from "node:crypto";
import { DAY_MS } from "@/lib/calendar/days";
import { closeDatabase } from "@/lib/data/client";
import { type Scope, withScope } from "@/lib/data/scope";
import { createAccounts } from "@/lib/operations/create-accounts";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { recordContacts } from "@/lib/operations/record-contacts";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { recordPromise } from "@/lib/operations/record-promise";
import { accountInput } from "@/lib/schemas/account";
import { contactInput } from "@/lib/schemas/contact";
import { interactionInput } from "@/lib/schemas/interaction";
import { promiseInput } from "@/lib/schemas/promise";
import { SURVEY_SCALES, surveyAnswerInput } from "@/lib/schemas/survey-answer";
import { say } from "./measure";
import { drawsFrom, setUp } from "./world";

const INTERACTIONS = 5000;
const YEARS = 10;
const PEOPLE = 24;
/** Months are written one after the other, each by its own clock. */
const MONTHS = YEARS * 12;
const MONTH_DAYS = 30.4;
const KINDS = [
  "email",
  "call",
  "meeting",
  "workshop",
  "complaint",
  "co_creation",
  "executive_meeting",
  "note",
] as const;
const DIRECTIONS = ["inbound", "outbound", "two_way"] as const;
const QUESTIONS = ["csat", "nps", "ces", "delivery_pulse", "q1", "q3", "q6"] as const;

const owner = await setUp();
const draw = drawsFrom(7);
const accountId = "00000000-0000-4000-8000-000000000000";
const people = Array.from({ length: PEOPLE }, () => randomUUID());
const contact = () => people[draw(PEOPLE)];
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
const by = (now: Date, work: (scope: Scope) => Promise<unknown>) =>
  withScope({ ...owner, now, timeout: 300_000 }, work);

await by(ago(YEARS * 365 + 60), async (scope) => {
  const startedOn = ago(YEARS * 365 + 60)
    .toISOString()
    .slice(0, 10);
  const said = { name: "Long Harbour", arrCents: 50_000_000, ownerId: scope.viewer.memberId, startedOn };
  await createAccounts(scope, [{ id: accountId, input: accountInput.parse(said) }]);
  const named = people.map((id, i) => ({ id, input: contactInput.parse({ accountId, name: `Contact ${i}` }) }));
  await recordContacts(scope, named);
});
for (let month = MONTHS; month > 0; month -= 1)
  await by(ago((month - 1) * MONTH_DAYS + 0.5), (scope) => oneMonth(scope, month));
say(`${INTERACTIONS} interactions over ${YEARS} years made through the operations`);
await closeDatabase();

async function oneMonth(scope: Scope, month: number): Promise<void> {
  const within = () => ago((month - 1) * MONTH_DAYS + 1 + draw(30)).toISOString();
  const of = (count: number) => Array.from({ length: Math.floor(count / MONTHS) + Number(month <= count % MONTHS) });
  await recordInteractions(
    scope,
    of(INTERACTIONS).map((_, i) => {
      const kind = KINDS[draw(KINDS.length)];
      const said = { accountId, kind, direction: DIRECTIONS[draw(DIRECTIONS.length)], sentiment: (draw(5) - 2) / 2 };
      const who = { contactIds: [contact()], memberIds: [scope.viewer.memberId] };
      const words = { occurredAt: within(), summary: `Conversation ${month}-${i}` };
      return { id: randomUUID(), input: interactionInput.parse({ ...said, ...who, ...words }) };
    }),
  );
  await enterSurveyAnswers(
    scope,
    QUESTIONS.map((kind) => {
      const [least, greatest] = SURVEY_SCALES[kind];
      const value = least + draw(greatest - least + 1);
      const said = { accountId, contactId: contact(), kind, surveyKey: `round ${month}`, value, answeredAt: within() };
      return surveyAnswerInput.parse(said);
    }),
  );
  const promise = {
    accountId,
    summary: `Promise ${month}`,
    promisedOn: within().slice(0, 10),
    dueOn: within().slice(0, 10),
  };
  const [first, last] = [promise.promisedOn, promise.dueOn].sort();
  await recordPromise(scope, {
    id: randomUUID(),
    input: promiseInput.parse({ ...promise, promisedOn: first, dueOn: last, keptOn: last }),
  });
}
