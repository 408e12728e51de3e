import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { countUnread, listNotifications } from "@/lib/data/notifications";
import { type Scope, withActingScope } from "@/lib/data/scope";
import { archiveAccount } from "@/lib/operations/archive-account";
import { assessAccount } from "@/lib/operations/assess-account";
import { chooseNotifications } from "@/lib/operations/choose-notifications";
import { deactivateMember } from "@/lib/operations/deactivate-member";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { loadNotifications } from "@/lib/operations/load-notifications";
import { markNotifications } from "@/lib/operations/mark-notifications";
import { overwriteAccounts } from "@/lib/operations/overwrite-accounts";
import { recordAction } from "@/lib/operations/record-action";
import { recordComment } from "@/lib/operations/record-comment";
import { recordPromise } from "@/lib/operations/record-promise";
import { refreshScores } from "@/lib/operations/refresh-scores";
import { removeComment } from "@/lib/operations/remove-comment";
import { tellMembers } from "@/lib/operations/tell-members";
import { actionInput } from "@/lib/schemas/action";
import { commentInput } from "@/lib/schemas/comment";
import { choiceOf, DEFAULT_CHOICES, type NotificationChoices } from "@/lib/schemas/notification-choice";
import { promiseInput } from "@/lib/schemas/promise";
import { dayAgo, daysAgo, later, NOON } from "../../factories/clock";
import { buildAccount, buildSurveyAnswer } from "../../factories/inputs";
import { as, type Person } from "../../factories/people";
import { createAccount, createContact } from "../../factories/records";
import { createNordlicht, type Nordlicht } from "../../factories/workspaces";

/** There is something to lose: without business nobody is at risk. */
const BUSINESS = { name: "Quay Works", arrCents: 100_000_00, startedOn: daysAgo(700), renewsOn: daysAgo(-300) };

/** Otto owns Quay Works; Dora and Mira work beside him. */
let world: Nordlicht;
let accountId: string;
let contactId: string;
let clock = 0;
const next = () => {
  clock += 10;
  return later(clock);
};

beforeEach(async () => {
  world = await createNordlicht();
  const { dora, otto } = world;
  accountId = await as(dora, (scope) => createAccount(scope, { ...BUSINESS, ownerId: otto.memberId }), daysAgo(200));
  contactId = await as(dora, (scope) => createContact(scope, accountId), daysAgo(200));
  await say(dora, { csat: 5, nps: 10, delivery_pulse: 4 }, daysAgo(100));
  // What the days took is told already.
  await withActingScope({ workspaceId: dora.workspaceId, now: daysAgo(1) }, refreshScores);
  await read(otto);
});

/** What somebody was told, as "kind: former > latter". */
async function told(who: Person, isRead = false): Promise<readonly string[]> {
  const rows = await as(who, listNotifications, later(100_000));
  return rows
    .filter(({ readAt }) => (readAt !== null) === isRead)
    .map(({ kind, former, latter }) => (latter === null ? kind : `${kind}: ${former ?? ""} > ${latter}`))
    .sort();
}
const kindsOf = async (who: Person) => [...new Set((await told(who)).map((line) => line.split(":")[0]))];

async function read(who: Person): Promise<void> {
  const ids = (await as(who, listNotifications, later(100_000))).map(({ id }) => id);
  if (ids.length > 0)
    await as(who, (scope) => markNotifications(scope, { notificationIds: ids, isRead: true }), next());
}

type Said = Partial<Record<"csat" | "nps" | "delivery_pulse" | "q1" | "q3", number>>;
async function say(who: Person, values: Said, now = next(), of = accountId): Promise<void> {
  const answers = Object.entries(values).map(([kind, value]) =>
    buildSurveyAnswer(
      { accountId: of, contactId },
      { kind: kind as keyof Said, value, surveyKey: now.toISOString().slice(0, 10), answeredAt: now },
    ),
  );
  await as(who, (scope) => enterSurveyAnswers(scope, answers), now);
}
const sour = { csat: 1, nps: 0, delivery_pulse: 0 };
const standingOf = (who: Person) =>
  as(who, async ({ tx }) => {
    const row = await tx.ladderScore.findFirstOrThrow({ where: { accountId } });
    return {
      risk: row.isActive ? row.riskLevel : "inactive",
      standing: row.standsOn ?? (row.isRated ? "nothing" : "unrated"),
      type: row.relationshipType,
      lock: row.lockState,
    };
  });
const STANDING = ["lock", "risk", "standing", "type"] as const;
const overwrite = (who: Person, ownerId: string | null, now = next()) =>
  as(who, (scope) => overwriteAccounts(scope, [{ id: accountId, input: buildAccount({ ...BUSINESS, ownerId }) }]), now);
const choose = (who: Person, changes: Partial<NotificationChoices>) =>
  as(who, (scope) => chooseNotifications(scope, choiceOf({ ...DEFAULT_CHOICES, ...changes })), next());

// Longer than other files: one world, and one way to see what each of us was told, for all that can be told.
describe("a score that becomes another", () => {
  it("is told to whoever owns the account, from what to what, and never to the one who did it", async () => {
    const { dora, mira, otto } = world;
    const before = await standingOf(dora);
    await say(dora, sour);
    const after = await standingOf(dora);
    expect(before.risk).not.toBe(after.risk);
    const lines = (await told(otto)).filter((line) => !line.startsWith("answer"));
    const moved = STANDING.filter((kind) => before[kind] !== after[kind]);
    expect(lines).toEqual(moved.map((kind) => `${kind}: ${before[kind]} > ${after[kind]}`));
    expect([await told(dora), await told(mira)]).toEqual([[], []]);
  });

  it("is told to nobody where whoever owns the account did it, nor by a first score", async () => {
    const { dora, otto } = world;
    await say(otto, sour);
    expect(await told(otto)).toEqual([]);
    await as(dora, (scope) => createAccount(scope, { name: "First", ownerId: otto.memberId }), next());
    expect(await told(otto)).toEqual([]);
  });

  it("is told once: what is said again tells nothing, and a later change of the day goes on from the first", async () => {
    const { dora, otto } = world;
    await say(dora, sour);
    const first = await told(otto);
    await say(dora, sour);
    expect(await told(otto)).toEqual(first);
    const { risk } = await standingOf(dora);
    await as(dora, ({ tx }) => tx.ladderScore.updateMany({ data: { riskLevel: "unknown" } }));
    await say(dora, sour);
    expect((await told(otto)).filter((line) => line.startsWith("risk"))).toEqual([
      first.find((line) => line.endsWith(`> ${risk}`)),
    ]);
  });

  it("is gone once it is back where it was, as long as nobody has read it; then it is told on", async () => {
    const { dora, otto } = world;
    const sweet = { csat: 5, nps: 10, delivery_pulse: 4 };
    await say(dora, sweet);
    await read(otto);
    const { risk: before } = await standingOf(dora);
    await say(dora, sour);
    const { risk: then } = await standingOf(dora);
    expect(await told(otto)).toContain(`risk: ${before} > ${then}`);
    await say(dora, sweet);
    expect((await told(otto)).filter((line) => line.startsWith("risk"))).toEqual([]);
    await say(dora, sour);
    await read(otto);
    await say(dora, sweet);
    expect(await told(otto)).toContain(`risk: ${then} > ${before}`);
  });

  it("is told to everybody whom it concerns where time did it, in whosever name", async () => {
    const { dora } = world;
    await overwrite(world.mira, dora.memberId, daysAgo(0.5));
    await read(dora);
    const { risk } = await standingOf(dora);
    await as(dora, ({ tx }) =>
      tx.ladderScore.updateMany({ where: { accountId }, data: { riskLevel: "at-risk", nextChangeAt: daysAgo(1) } }),
    );
    await withActingScope({ workspaceId: dora.workspaceId, now: daysAgo(-1) }, refreshScores);
    expect(await told(dora)).toContain(`risk: at-risk > ${risk}`);
  });

  it("is told to nobody of an archived account, nor to whoever has left", async () => {
    const { dora, otto } = world;
    await say(dora, sour);
    expect(await as(otto, countUnread)).toBe(1);
    await as(dora, (scope) => archiveAccount(scope, { accountId, isArchived: true }), next());
    expect([await told(otto), await as(otto, countUnread)]).toEqual([[], 0]);
    await say(dora, { csat: 5, nps: 10, delivery_pulse: 4 });
    const count = () =>
      as(dora, ({ tx }) => tx.notification.count({ where: { memberId: otto.memberId, readAt: null } }));
    const before = await count();
    await as(dora, (scope) => archiveAccount(scope, { accountId, isArchived: false }), next());
    await as(dora, (scope) => deactivateMember(scope, { memberId: otto.memberId, heirId: null }), next());
    await say(dora, sour);
    expect(await count()).toBe(before);
  });
});

describe("an owner who becomes another", () => {
  it("is told to both, and to neither once it is put back", async () => {
    const { dora, mira, otto } = world;
    await overwrite(dora, mira.memberId);
    const line = `owner: ${otto.memberId} > ${mira.memberId}`;
    expect([await told(otto), await told(mira), await told(dora)]).toEqual([[line], [line], []]);
    await overwrite(dora, otto.memberId);
    expect([await told(otto), await told(mira)]).toEqual([[], []]);
  });

  it("is told to the other alone where one of them did it, and to heirs", async () => {
    const { dora, mira, otto } = world;
    await overwrite(otto, mira.memberId);
    expect([await kindsOf(otto), await kindsOf(mira)]).toEqual([[], ["owner"]]);
    await as(dora, (scope) => deactivateMember(scope, { memberId: mira.memberId, heirId: otto.memberId }), next());
    expect(await told(otto)).toEqual([`owner: ${mira.memberId} > ${otto.memberId}`]);
  });
});

describe("a mention", () => {
  it("is told once, and no more once the comment is not for them or is taken back", async () => {
    const { mira, otto } = world;
    const id = randomUUID();
    const write = (version: number | undefined, mentionIds: readonly string[]) => {
      const comment = { accountId, commentId: version === undefined ? null : id, version, text: "Have you called?" };
      const input = commentInput.parse({ ...comment, mentionIds });
      return as(mira, (scope) => recordComment(scope, { id, input }), next());
    };
    const setRemoved = (isRemoved: boolean) =>
      as(mira, (scope) => removeComment(scope, { accountId, commentId: id, isRemoved }), next());
    await write(undefined, [otto.memberId, mira.memberId]);
    expect([await told(otto), await told(mira)]).toEqual([["mention"], []]);
    await write(1, []);
    expect(await told(otto)).toEqual([]);
    await write(2, [otto.memberId]);
    await setRemoved(true);
    expect(await told(otto)).toEqual([]);
    await setRemoved(false);
    expect(await told(otto)).toEqual(["mention"]);
    const [line] = await as(otto, listNotifications);
    expect(line).toMatchObject({ text: "Have you called?", authorName: "Mira", accountName: "Quay Works" });
  });
});

describe("a promise that is broken", () => {
  const promise = (id: string, changes: object) => {
    const dueOn = dayAgo(20).toISOString().slice(0, 10);
    const said = { accountId, summary: "Send the plan", madeBy: "us", importance: 1, promisedOn: dueOn, dueOn };
    const input = promiseInput.parse({ ...said, ...changes });
    return as(world.dora, (scope) => recordPromise(scope, { id, input }), next());
  };

  it("is told where somebody says so, and no more once it was kept after all", async () => {
    const { dora, otto } = world;
    const id = randomUUID();
    await promise(id, { brokenOn: dayAgo(1).toISOString().slice(0, 10) });
    expect(await kindsOf(otto)).toContain("promise");
    expect(await told(dora)).toEqual([]);
    await promise(id, { promiseId: id, version: 1, keptOn: dayAgo(1).toISOString().slice(0, 10) });
    expect(await kindsOf(otto)).not.toContain("promise");
  });

  it("is told where nobody did anything, also to the one in whose name it is posted", async () => {
    const { dora, mira } = world;
    await overwrite(mira, dora.memberId);
    await read(dora);
    await as(mira, (scope) => {
      const dueOn = dayAgo(15).toISOString().slice(0, 10);
      const said = { accountId, summary: "Send the plan", madeBy: "us", importance: 1, promisedOn: dueOn, dueOn };
      return recordPromise(scope, { id: randomUUID(), input: promiseInput.parse(said) });
    });
    for (let again = 0; again < 2; again += 1) {
      await withActingScope({ workspaceId: dora.workspaceId, now: next() }, refreshScores);
    }
    expect((await told(dora)).filter((line) => line === "promise")).toEqual(["promise"]);
  });
});

describe("an answer of 0 or 1", () => {
  it("is told, of theirs and of colleagues, and no better one", async () => {
    const { dora, mira, otto } = world;
    await say(dora, { q1: 1, q3: 2 });
    const answers = [{ question: "q7", value: 0, reason: null } as const];
    await as(mira, (scope) => assessAccount(scope, { id: randomUUID(), input: { accountId, answers } }), next());
    const rows = (await as(otto, listNotifications)).filter(({ kind }) => kind === "answer");
    expect(rows.map(({ about, latter }) => `${about} ${latter}`).sort()).toEqual(["q1.customer 1", "q7.team 0"]);
    await say(dora, { q1: 3 });
    expect((await told(otto)).filter((line) => line.startsWith("answer"))).toEqual(["answer:  > 0"]);
  });

  it("is history where it was given long ago", async () => {
    const answer = buildSurveyAnswer({ accountId, contactId }, { kind: "q1", value: 0, answeredAt: daysAgo(60) });
    await as(world.dora, (scope) => enterSurveyAnswers(scope, [answer]), next());
    expect(await kindsOf(world.otto)).not.toContain("answer");
  });
});

describe("what the days bring", () => {
  const tell = () => withActingScope({ workspaceId: world.dora.workspaceId, now: NOON }, tellMembers);

  it("is an action on its day, told once to whoever has it, else to whoever owns the account", async () => {
    const { dora, mira, otto } = world;
    const take = (summary: string, ownerId: string | null, daysAhead: number, state = "open") => {
      const dueOn = dayAgo(-daysAhead).toISOString().slice(0, 10);
      const closed = state === "done" ? { state, closedOn: dayAgo(0).toISOString().slice(0, 10), outcome: "Done" } : {};
      const input = actionInput.parse({ accountId, summary, ownerId, dueOn, ...closed });
      return as(otto, (scope) => recordAction(scope, { id: randomUUID(), input }), next());
    };
    await take("Hers", mira.memberId, 0);
    await take("Nobody's", null, -1);
    await take("Tomorrow", mira.memberId, 1);
    await take("Done", mira.memberId, 0, "done");
    for (let again = 0; again < 2; again += 1) await tell();
    const of = async (who: Person) =>
      (await as(who, listNotifications)).filter(({ kind }) => kind === "action_due").map(({ text }) => text);
    expect([await of(mira), await of(otto), await of(dora)]).toEqual([["Hers"], ["Nobody's"], []]);
  });

  it("is a last moment to act that comes near, and once more when it is nearer", async () => {
    const renew = (days: number) =>
      as(world.dora, ({ tx }) =>
        tx.ladderScore.updateMany({
          where: { accountId },
          data: { isActive: true, actOn: dayAgo(-days), actKind: "cliff" },
        }),
      );
    const of = async () => (await told(world.otto)).filter((line) => line.startsWith("last_moment"));
    await renew(120);
    await tell();
    expect(await of()).toEqual([]);
    await renew(88);
    for (let again = 0; again < 2; again += 1) await tell();
    expect(await of()).toHaveLength(1);
    await withActingScope({ workspaceId: world.dora.workspaceId, now: daysAgo(-59) }, tellMembers);
    expect(await of()).toHaveLength(2);
  });
});

describe("what somebody chose", () => {
  it("holds: of kinds they do not want nothing, of every account where they ask for it", async () => {
    const { dora, mira, otto } = world;
    await choose(otto, { kindsInApp: ["owner"], kindsByMail: [] });
    await choose(mira, { reach: "all" });
    await say(dora, sour);
    expect(await told(otto)).toEqual([]);
    expect(await kindsOf(mira)).toContain("risk");
  });
});

describe("what many writes tell", () => {
  const importing = (scope: Scope, id: string): Scope => ({ ...scope, cause: { kind: "import", id } });

  it("is one line that leads to the rows, read as one, and each row stands for itself once something else happens", async () => {
    const { dora, otto } = world;
    const id = randomUUID();
    const sourly = (of: string, contact: string, now: Date) =>
      (["csat", "nps", "delivery_pulse"] as const).map((kind) =>
        buildSurveyAnswer({ accountId: of, contactId: contact }, { kind, value: sour[kind], answeredAt: now }),
      );
    const now = next();
    await as(dora, (scope) => enterSurveyAnswers(importing(scope, id), sourly(accountId, contactId, now)), now);
    expect(await told(otto)).toEqual(["import"]);
    expect(await as(otto, countUnread)).toBe(1);
    const page = await as(otto, (scope) => loadNotifications(scope, { of: id }));
    expect(page.bundle).toMatchObject({ kind: "import", accounts: 1 });
    expect(
      page.unread.flatMap(({ lines }) => lines.flatMap(({ changes }) => changes.map(({ kind }) => kind))),
    ).toContain("risk");
    expect(await as(dora, (scope) => loadNotifications(scope, { of: id }))).toMatchObject({ bundle: null, unread: [] });
    await say(dora, { csat: 5, nps: 10, delivery_pulse: 4 });
    await as(dora, ({ tx }) => tx.ladderScore.updateMany({ data: { riskLevel: "watch" } }));
    await say(dora, sour);
    expect(await kindsOf(otto)).toContain("risk");
  });

  it("is unread again when the next batch tells more", async () => {
    const { dora, otto } = world;
    const id = randomUUID();
    const batch = (value: number) =>
      as(
        dora,
        (scope) => {
          const answer = { kind: "q1", value, surveyKey: `${value}`, answeredAt: NOON } as const;
          return enterSurveyAnswers(importing(scope, id), [buildSurveyAnswer({ accountId, contactId }, answer)]);
        },
        next(),
      );
    await batch(0);
    await read(otto);
    expect(await as(otto, countUnread)).toBe(0);
    await batch(1);
    expect(await as(otto, countUnread)).toBe(1);
  });
});

describe("a notification", () => {
  it("is marked by whom it is for, and by nobody else, and can be marked back", async () => {
    const { dora, mira, otto } = world;
    await say(dora, sour);
    const ids = (await as(otto, listNotifications)).filter(({ readAt }) => readAt === null).map(({ id }) => id);
    const mark = (who: Person, isRead: boolean) =>
      as(who, (scope) => markNotifications(scope, { notificationIds: ids, isRead }), next());
    for (const who of [dora, mira]) await expect(mark(who, true)).rejects.toMatchObject({ code: "not_found" });
    await mark(otto, true);
    expect([await told(otto), await as(otto, countUnread)]).toEqual([[], 0]);
    await mark(otto, false);
    expect(await as(otto, countUnread)).toBe(1);
  });
});
