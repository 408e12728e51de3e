import { randomUUID } from "node:crypto";
import { midnightOf } from "@/lib/calendar/days";
import { listAppointedAccountIds } from "@/lib/data/account-list";
import type { Tx } from "@/lib/data/client";
import { lockAccounts } from "@/lib/data/evidence";
import { createMember } from "@/lib/data/members";
import { setAllReadBefore } from "@/lib/data/notifications";
import { type Scope, type Viewer, withWorkspace } from "@/lib/data/scope";
import { publishFirstModel } from "@/lib/data/scoring-models";
import { createUser } from "@/lib/data/users";
import { createWorkspace, findDemoMember } from "@/lib/data/workspaces";
import { checkLedger } from "@/lib/operations/check-ledger";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { recordCurrencyRate } from "@/lib/operations/record-currency-rate";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { postLapses } from "@/lib/records/post-lapses";
import { rescoreAccounts } from "@/lib/records/rescore-accounts";
import { actionActs } from "./action-acts";
import { actsOf } from "./acts";
import { type Calendar, calendarOf } from "./calendar";
import { MEMBER_KEYS, MEMBERS, type MemberKey, WORKSPACE_NAME } from "./members";
import { pulseActs } from "./pulse-acts";
import { STORIES } from "./stories/all-stories";
import { type Timeline, timelineOf } from "./timeline";
import type { Act, World } from "./world";

const LONGEST_LOAD_MS = 300_000;
/** Days before the first story on which the workspace opens. */
const OPENED = 1500;
/** Days ago on which somebody last looked up what other currencies are worth, in euros. */
const RATED = 26;
/** So many days ago everybody read last what they were told. */
const READ = 8;
const RATES = [
  { currency: "GBP", rate: 1.16 },
  { currency: "USD", rate: 0.92 },
] as const;

/**
 * Loads the demo world: forty accounts over four years, through the operations the forms use, each at its own time. In
 * one transaction: it is there as a whole or not at all.
 *
 * @returns the workspace, or null when there is a demo world already.
 */
export async function loadDemoWorld(now: Date): Promise<{ workspaceId: string } | null> {
  if (await findDemoMember("admin")) return null;
  const workspaceId = randomUUID();
  await withWorkspace(workspaceId, LONGEST_LOAD_MS, async (tx) => {
    const calendar = calendarOf(now);
    const viewers = await moveIn(tx, workspaceId, calendar.at(OPENED));
    const members = idsOf(viewers);
    const timelines = STORIES.map((story) => timelineOf(story, calendar, members));
    const accountIds = new Map(timelines.map(({ story, accountId }) => [story.name, accountId]));
    const world: World = { calendar, members, accountIds };
    const acts = [
      ...timelines.flatMap((timeline) => actsOf(timeline, world)),
      ...timelines.flatMap((timeline) => actionActs(timeline, world)),
      ...batches(timelines, calendar),
      ...pulseActs(timelines, calendar),
      ...nights(calendar),
    ];
    const as = (by: MemberKey, at: Date): Scope => ({ viewer: viewers[by], tx, now: at, requestId: "demo-world" });
    for (const act of acts.sort((a, b) => a.at.getTime() - b.at.getTime())) await act.run(as(act.by, act.at));
    const today = as("ines", now);
    const ratedOn = new Date(midnightOf(calendar.at(RATED)));
    for (const rated of RATES) await recordCurrencyRate(today, { ...rated, ratedOn });
    const everyone = [...accountIds.values()];
    const locked = await lockAccounts({ ...today, cause: { kind: "time" } }, everyone);
    // What has lapsed within the last hours, and has had no act of its own.
    await postLapses(locked, new Set(everyone));
    await rescoreAccounts(locked, { accountIds: everyone, isRefresh: true });
    await setAllReadBefore(today, calendar.at(READ));
    const differences = await checkLedger(today);
    if (differences.length > 0) throw new Error(`The ledger differs from the records: ${JSON.stringify(differences)}`);
  });
  return { workspaceId };
}

/** The workspace and the people who work in it. Nobody has a password; the sign-in page offers their roles. */
async function moveIn(tx: Tx, workspaceId: string, at: Date): Promise<Record<MemberKey, Viewer>> {
  await createWorkspace(tx, { id: workspaceId, name: WORKSPACE_NAME, currency: "EUR", isDemo: true });
  await publishFirstModel(tx, workspaceId, at);
  const moved = new Map<MemberKey, Viewer>();
  for (const key of MEMBER_KEYS) {
    const { email, name, role, timeZone } = MEMBERS[key];
    const userId = await createUser(tx, { email, name, timeZone, passwordHash: null });
    const memberId = await createMember(tx, { workspaceId, userId, role });
    const workspace = { workspaceId, workspaceName: WORKSPACE_NAME, isDemo: true, currency: "EUR" };
    moved.set(key, { ...workspace, memberId, userId, role, name, timeZone });
  }
  const viewerOf = (key: MemberKey): Viewer => {
    const viewer = moved.get(key);
    if (!viewer) throw new Error(`${key} did not move in.`);
    return viewer;
  };
  const [ines, mara, henrik] = [viewerOf("ines"), viewerOf("mara"), viewerOf("henrik")];
  return { ines, mara, henrik, julia: viewerOf("julia"), tom: viewerOf("tom"), piotr: viewerOf("piotr") };
}

const idsOf = ({ ines, mara, henrik, julia, tom, piotr }: Record<MemberKey, Viewer>): Record<MemberKey, string> => ({
  ines: ines.memberId,
  mara: mara.memberId,
  henrik: henrik.memberId,
  julia: julia.memberId,
  tom: tom.memberId,
  piotr: piotr.memberId,
});

/** So many nights scores have aged by themselves, as they do where the app runs: lists of these days are kept. */
const NIGHTS = 400;
/** More than there are. */
const ALL_AT_ONCE = 100;

/** A moment after midnight the scores whose appointment has come are made anew. */
const nights = (calendar: Calendar): Act[] =>
  Array.from({ length: NIGHTS }, (_, i) => ({
    at: new Date(midnightOf(calendar.at(NIGHTS - i)) + 1),
    by: "ines",
    run: async (scope) => {
      const accountIds = await listAppointedAccountIds(scope, ALL_AT_ONCE);
      const aging: Scope = { ...scope, cause: { kind: "time" } };
      await rescoreAccounts(await lockAccounts(aging, accountIds), { accountIds, isRefresh: true });
    },
  }));

/** After the last call of a day. */
const EVENING = 18;

/** People log what happened in batches: each month in the last year, each quarter before. */
function batches(timelines: readonly Timeline[], calendar: Calendar): Act[] {
  const ends: number[] = [];
  const endOn = (daysAgo: number) => ends.push(calendar.at(daysAgo, EVENING).getTime());
  for (let daysAgo = OPENED; daysAgo > 1; daysAgo -= daysAgo > 360 ? 90 : 30) endOn(daysAgo);
  endOn(1);
  return ends.flatMap((end, i) => {
    const start = ends[i - 1] ?? Number.NEGATIVE_INFINITY;
    const isNew = (at: Date) => at.getTime() > start && at.getTime() <= end;
    const byOwner = MEMBER_KEYS.map((by): Act => {
      const theirs = timelines.filter(({ story }) => (story.owner ?? "mara") === by);
      const logged = theirs.flatMap(({ interactions }) => interactions.filter(({ input }) => isNew(input.occurredAt)));
      return { at: new Date(end), by, run: (scope) => inBatch(logged, () => recordInteractions(scope, logged)) };
    });
    const said = timelines.flatMap(({ answers }) => answers.filter(({ answeredAt }) => isNew(answeredAt)));
    return [
      ...byOwner,
      { at: new Date(end), by: "mara", run: (scope) => inBatch(said, () => enterSurveyAnswers(scope, said)) },
    ];
  });
}

const inBatch = async (rows: readonly unknown[], run: () => Promise<unknown>) => (rows.length > 0 ? run() : undefined);
