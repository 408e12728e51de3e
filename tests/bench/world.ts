import { createHash, randomUUID } from "node:crypto";
import { DAY_MS } from "@/lib/calendar/days";
import { type Scope, withScope } from "@/lib/data/scope";
import { createAccounts } from "@/lib/operations/create-accounts";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { recordContacts } from "@/lib/operations/record-contacts";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { setUpWorkspace } from "@/lib/operations/set-up-workspace";
import { accountInput } from "@/lib/schemas/account";
import { contactInput } from "@/lib/schemas/contact";
import { interactionInput } from "@/lib/schemas/interaction";
import { SURVEY_SCALES, surveyAnswerInput } from "@/lib/schemas/survey-answer";

export interface Owner {
  readonly workspaceId: string;
  readonly userId: string;
}

/** Accounts of a portfolio and how much is known of each. */
export interface PortfolioSize {
  readonly accounts: number;
  readonly contacts: number;
  readonly interactions: number;
  readonly answers: number;
}

const AT_ONCE = 250;
const TOKEN = "printed at start";
const KINDS = [
  "email",
  "call",
  "meeting",
  "workshop",
  "complaint",
  "co_creation",
  "event",
  "executive_meeting",
] as const;
const DIRECTIONS = ["inbound", "outbound", "two_way"] as const;
const QUESTIONS = ["csat", "nps", "ces", "delivery_pulse", "q1", "q3"] as const;
const SEGMENTS = ["Industry", "Retail", "Public", "Energy"];

/** Dora and her empty workspace. */
export async function setUp(): Promise<Owner> {
  process.env["SETUP_TOKEN_HASH"] = createHash("sha256").update(TOKEN).digest("hex");
  return setUpWorkspace(
    {
      token: TOKEN,
      workspaceName: "Nordlicht",
      currency: "EUR",
      name: "Dora",
      email: "dora@nordlicht.example",
      password: "correct horse battery",
      timeZone: "Europe/Berlin",
    },
    new Date(),
  );
}

/** A portfolio made through the operations that forms and imports use; the same in every run but for its ids. */
export async function fillPortfolio(owner: Owner, size: PortfolioSize): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let first = 0; first < size.accounts; first += AT_ONCE) {
    const count = Math.min(AT_ONCE, size.accounts - first);
    const scope = { ...owner, timeout: 300_000 };
    ids.push(...(await withScope(scope, (opened) => fillBatch(opened, { ...size, accounts: count }, first))));
  }
  return ids;
}

async function fillBatch(scope: Scope, size: PortfolioSize, first: number): Promise<string[]> {
  const draw = drawsFrom(first + 1);
  const accounts = Array.from({ length: size.accounts }, (_, i) => ({
    id: randomUUID(),
    input: accountInput.parse({
      name: `Account ${first + i}`,
      segment: SEGMENTS[draw(SEGMENTS.length)],
      arrCents: draw(50_000_000),
      ownerId: draw(2) === 0 ? scope.viewer.memberId : null,
      renewsOn: new Date(scope.now.getTime() + draw(400) * DAY_MS).toISOString().slice(0, 10),
    }),
  }));
  await createAccounts(scope, accounts);
  const people = accounts.flatMap(({ id: accountId }) =>
    Array.from({ length: size.contacts }, (_, i) => ({ id: randomUUID(), accountId, name: `Contact ${i}` })),
  );
  await recordContacts(
    scope,
    people.map(({ id, ...contact }) => ({ id, input: contactInput.parse(contact) })),
  );
  const contactOf = (account: number, i: number) => people[account * size.contacts + (i % size.contacts)]?.id;
  const ago = (days: number) => new Date(scope.now.getTime() - days * DAY_MS).toISOString();
  await recordInteractions(
    scope,
    accounts.flatMap(({ id: accountId }, account) =>
      Array.from({ length: size.interactions }, (_, i) => ({
        id: randomUUID(),
        input: interactionInput.parse({
          accountId,
          kind: KINDS[draw(KINDS.length)],
          direction: DIRECTIONS[draw(DIRECTIONS.length)],
          occurredAt: ago(1 + draw(1400)),
          sentiment: (draw(5) - 2) / 2,
          summary: `Conversation ${i}`,
          contactIds: [contactOf(account, i)],
          memberIds: [scope.viewer.memberId],
        }),
      })),
    ),
  );
  await enterSurveyAnswers(
    scope,
    accounts.flatMap(({ id: accountId }, account) =>
      Array.from({ length: size.answers }, (_, i) => {
        const kind = QUESTIONS[draw(QUESTIONS.length)] ?? "csat";
        const [least, greatest] = SURVEY_SCALES[kind];
        const value = least + draw(greatest - least + 1);
        const surveyKey = `round ${i}`;
        const contactId = contactOf(account, i);
        return surveyAnswerInput.parse({ accountId, contactId, kind, surveyKey, value, answeredAt: ago(draw(700)) });
      }),
    ),
  );
  return accounts.map(({ id }) => id);
}

/** Numerical Recipes' linear congruential generator. */
export function drawsFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
