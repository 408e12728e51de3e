import type { Scope } from "@/lib/data/scope";
import { assessAccount } from "@/lib/operations/assess-account";
import { createAccounts } from "@/lib/operations/create-accounts";
import { recordContacts } from "@/lib/operations/record-contacts";
import { recordContract } from "@/lib/operations/record-contract";
import { recordPromise } from "@/lib/operations/record-promise";
import { recordPurchase } from "@/lib/operations/record-purchase";
import { reviewFact } from "@/lib/operations/review-fact";
import { mintId } from "@/lib/records/mint-id";
import { accountInput } from "@/lib/schemas/account";
import { contactInput } from "@/lib/schemas/contact";
import { PROMISE_LAPSE_DAYS, QUESTIONS, type Question } from "@/lib/scoring";
import type { Calendar } from "./calendar";
import type { MemberKey } from "./members";
import { randomFrom } from "./random";
import { lapse, registerActs } from "./register-acts";
import type { Person, Promised, Sitting } from "./story";
import type { Timeline } from "./timeline";
import { reasonFor } from "./wording";
import type { Act, World } from "./world";

/** All that is entered one by one for an account; interactions and answers come in batches. */
export function actsOf(timeline: Timeline, world: World): Act[] {
  const { story, accountId } = timeline;
  const { calendar } = world;
  const by: MemberKey = story.owner ?? "mara";
  const act = (daysAgo: number, run: Act["run"], hour = 17): Act => ({ at: calendar.at(daysAgo, hour), by, run });
  return [
    act(story.since, (scope) => introduce(scope, timeline, world), 8),
    ...story.people.flatMap((person, i) =>
      person.left === undefined
        ? []
        : [act(person.left, (scope) => recordContacts(scope, [contactRow(timeline, person, i, calendar)]))],
    ),
    ...(story.contracts ?? []).map((contract) =>
      act(contract.signed, (scope) =>
        recordContract(scope, {
          id: mintId(),
          input: {
            accountId,
            startsOn: calendar.day(contract.starts),
            endsOn: contract.ends === undefined ? null : calendar.day(contract.ends),
            noticeOn: contract.notice === undefined ? null : calendar.day(contract.notice),
            arrCents: contract.arr === undefined ? null : contract.arr * 100_000,
            note: contract.note ?? null,
          },
        }),
      ),
    ),
    ...(story.purchases ?? []).map(({ at, amount, note }) =>
      act(at, (scope) =>
        recordPurchase(scope, {
          id: mintId(),
          input: { accountId, purchasedOn: calendar.day(at), amountCents: amount * 100_000, note },
        }),
      ),
    ),
    ...(story.facts ?? []).map(({ at, kind, value, note }) =>
      act(at, (scope) =>
        reviewFact(scope, {
          id: mintId(),
          input: { accountId, kind, value, note, reviewedAt: calendar.at(at, 14) },
        }),
      ),
    ),
    ...(story.promises ?? []).flatMap((promise, i) => promiseActs(promise, { act, accountId, calendar, position: i })),
    ...registerActs(timeline, world),
    ...(story.sittings ?? []).map((sitting) => ({
      ...act(sitting.at, (scope) =>
        assessAccount(scope, { id: mintId(), input: { accountId, answers: answersOf(sitting) } }),
      ),
      by: sitting.by,
    })),
  ];
}

async function introduce(scope: Scope, timeline: Timeline, { calendar, members, accountIds }: World): Promise<void> {
  const { story, accountId } = timeline;
  const { name, industry, segment, tier, currency, arr, owner, since, renewsIn, declared, share, parent, note } = story;
  const input = {
    ...accountInput.parse({ name }),
    tier,
    segment,
    industry,
    arrCents: arr === null ? null : arr * 100_000,
    currency,
    ownerId: owner === null ? null : members[owner],
    parentId: parent === undefined ? null : (accountIds.get(parent) ?? null),
    startedOn: calendar.day(since),
    renewsOn: renewsIn === undefined ? null : calendar.day(-renewsIn),
    declaredType: declared ?? null,
    supplierShare: share ?? "unknown",
    note: note ?? null,
  };
  await createAccounts(scope, [{ id: accountId, input }]);
  const contacts = story.people.map((person, i) => contactRow(timeline, { ...person, left: undefined }, i, calendar));
  await recordContacts(scope, contacts);
}

type Present = Omit<Person, "left"> & { readonly left?: number | undefined };

function contactRow({ accountId, contactIds, story }: Timeline, person: Present, position: number, calendar: Calendar) {
  const id = contactIds[position];
  if (id === undefined) throw new Error(`${story.name} has nobody at position ${position}.`);
  const { name, title, department, seniority, role, language, note, left } = person;
  const mailbox = name
    .normalize("NFD")
    .replace(/[^A-Za-z ]/g, "")
    .toLowerCase()
    .replace(/ +/g, ".");
  const house = story.name.replace(/[^A-Za-z]/g, "").toLowerCase();
  const input = {
    ...contactInput.parse({ accountId, name }),
    email: `${mailbox}@${house}.example.com`,
    title,
    department,
    seniority,
    decisionRole: role,
    language: language ?? null,
    note: note ?? null,
    leftOn: left === undefined ? null : calendar.day(left),
  };
  return { id, input };
}

interface Making {
  readonly act: (daysAgo: number, run: Act["run"], hour?: number) => Act;
  readonly accountId: string;
  readonly calendar: Calendar;
  readonly position: number;
}

function promiseActs(promise: Promised, { act, accountId, calendar, position }: Making): Act[] {
  const promiseId = randomFrom(`promise ${position} of ${accountId}`).uuid();
  const { by: madeBy = "us", summary, made, due, kept, broken, importance = 1 } = promise;
  const input = {
    accountId,
    summary,
    madeBy,
    importance,
    promisedOn: calendar.day(made),
    dueOn: calendar.day(due),
  };
  const open = act(made, (scope) =>
    recordPromise(scope, { id: promiseId, input: { ...input, keptOn: null, brokenOn: null } }),
  );
  const settled = kept ?? broken;
  const lapsed = due - PROMISE_LAPSE_DAYS - 2;
  const unkept = lapsed > (settled ?? 0) ? [lapse(accountId, { at: calendar.at(lapsed), by: open.by })] : [];
  if (settled === undefined) return [open, ...unkept];
  const on = calendar.day(settled);
  const outcome = kept === undefined ? { keptOn: null, brokenOn: on } : { keptOn: on, brokenOn: null };
  return [
    open,
    ...unkept,
    act(settled, (scope) => recordPromise(scope, { id: promiseId, input: { ...input, version: 1, ...outcome } })),
  ];
}

const answersOf = ({ answers }: Sitting): { question: Question; value: number | null; reason: string | null }[] =>
  QUESTIONS.map((question, i) => {
    const value = typeof answers === "number" ? answers : (answers[i] ?? null);
    return { question, value, reason: reasonFor(i, value) };
  });
