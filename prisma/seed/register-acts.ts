import { DAY_MS } from "@/lib/calendar/days";
import { listDepartments } from "@/lib/data/departments";
import { lockAccounts } from "@/lib/data/evidence";
import { listOwnBehaviours } from "@/lib/data/own-behaviours";
import { listRecordSources } from "@/lib/data/record-sources";
import { listRowsOfRegister } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { recordOwnBehaviour } from "@/lib/operations/record-own-behaviour";
import { postLapses } from "@/lib/records/post-lapses";
import { lapseToCome } from "@/lib/records/post-of-register";
import { registerInput } from "@/lib/registers/all-registers";
import { isForLeaders } from "@/lib/schemas/register-noun";
import type { Calendar } from "./calendar";
import { entriesOfFacts } from "./fact-entries";
import { AFTERNOON, type AnyInput, type Entry, type Input, type Keeping, whoSays } from "./keeping";
import { randomFrom } from "./random";
import type { Aim, Asked, IdeaStated, KeptRecord, Proposal, Result, Trouble } from "./story";
import type { Timeline } from "./timeline";
import type { Act, World } from "./world";

/** What is settled within so many hours is written down once, when it is. */
const SAME_DAY = 8;

/** Everything the registers of an account hold, entered as it became known, and what came of it because nobody acted. */
export function registerActs(timeline: Timeline, world: World): Act[] {
  const { results = [], cases = [], requests = [], goals = [], ideas = [], records = [] } = timeline.story;
  const keeping = { timeline, world };
  return [
    ...cases.map((one) => entriesOfCase(one, keeping)),
    ...requests.map((one) => entriesOfRequest(one, keeping)),
    ...goals.map((one) => entriesOfGoal(one, keeping)),
    ...ideas.map((one) => entriesOfIdea(one, keeping)),
    ...entriesOfFacts(keeping),
    ...records.map((one) => entriesOfRecord(one, keeping)),
    ...results.map((one) => entriesOfResult(one, keeping)),
    ...ideas.flatMap((one) => entriesOfReactions(one, keeping)),
  ].flatMap((entries, position) => actsOfRecord(entries, position, keeping));
}

function actsOfRecord(entries: readonly Entry[], position: number, { timeline, world }: Keeping): Act[] {
  const { accountId, story } = timeline;
  const id = randomFrom(`record ${position} of ${accountId}`).uuid();
  const owner = story.owner ?? "mara";
  return entries.flatMap(({ at, input, ...named }, i) => {
    const version = i === 0 ? undefined : i;
    const by = isForLeaders(input.noun) ? "mara" : owner;
    const run: Act["run"] = async (scope) => {
      if (input.noun === "department") return keepDepartment(scope, id, input);
      return recordInRegister(scope, { id, input: { ...(await naming(scope, input, named)), version } });
    };
    const entered: Act = { at, by, run };
    const lapsesAt = lapseOf(id, { at, input });
    const next = entries[i + 1]?.at ?? world.calendar.now;
    const isLapsing = lapsesAt !== null && lapsesAt <= next;
    return isLapsing ? [entered, lapse(accountId, { at: lapsesAt, by })] : [entered];
  });
}

/** One in which somebody works is there already. */
async function keepDepartment(scope: Scope, id: string, input: Input<"department">) {
  const kept = await listRowsOfRegister(scope, input);
  const known = kept.find(({ fields }) => fields["name"] === input.name);
  return recordInRegister(scope, { id: known?.id ?? id, input: { ...input, version: known?.version } });
}

/** With what it names, which has an id only once it is entered. */
async function naming(scope: Scope, input: AnyInput, named: Omit<Entry, "at" | "input">): Promise<AnyInput> {
  const { department, idea, grewFrom, ownWay } = named;
  if (department !== undefined) return inDepartment(scope, input, department);
  if (idea !== undefined) return onIdea(scope, input, idea);
  if (ownWay !== undefined) return inOwnWay(scope, input, ownWay);
  return grewFrom === undefined ? input : outOf(scope, input, grewFrom);
}

async function inOwnWay(scope: Scope, input: AnyInput, name: string): Promise<AnyInput> {
  if (input.noun !== "behaviour_event") return input;
  const known = (await listOwnBehaviours(scope)).find((one) => one.name === name);
  const ownBehaviourId = known?.id ?? (await recordOwnBehaviour(scope, { ownBehaviourId: null, name }));
  return { ...input, behaviour: "own", ownBehaviourId };
}

async function outOf(scope: Scope, input: AnyInput, summary: string): Promise<AnyInput> {
  const source = (await listRecordSources(scope, input.accountId)).find((one) => one.summary === summary);
  if (!source) throw new Error(`There is nothing that says ${summary} to grow from.`);
  return input.noun === "rough_spot" ? { ...input, grewFromId: source.id } : input;
}

async function inDepartment(scope: Scope, input: AnyInput, name: string): Promise<AnyInput> {
  const department = (await listDepartments(scope, input.accountId)).find((one) => one.name === name);
  if (!department) throw new Error(`There is no ${name} to keep a record of.`);
  return input.noun === "workflow" ? { ...input, departmentId: department.id } : input;
}

async function onIdea(scope: Scope, input: AnyInput, summary: string): Promise<AnyInput> {
  const ideas = await listRowsOfRegister(scope, { noun: "idea", accountId: input.accountId });
  const idea = ideas.find(({ fields }) => fields["summary"] === summary);
  if (!idea) throw new Error(`There is no idea ${summary} to speak of.`);
  return input.noun === "idea_reaction" ? { ...input, ideaId: idea.id } : input;
}

/** What comes to nothing because nobody acts, as the ageing of scores finds it. */
export const lapse = (accountId: string, { at, by }: Pick<Act, "at" | "by">): Act => ({
  ...{ at, by },
  run: async (scope) => postLapses(await lockAccounts(scope, [accountId]), new Set([accountId])),
});

/** The ageing finds it half a day after at the latest: of a day its noon counts. */
function lapseOf(id: string, { at, input }: Entry): Date | null {
  const { noun, accountId, ...fields } = input;
  const row = { id, accountId, noun, version: 0, recordedAt: at, removedAt: null, fields };
  const coming = lapseToCome(row, at);
  return coming === null ? null : new Date(coming.getTime() + DAY_MS / 2);
}

function entriesOfCase(one: Trouble, keeping: Keeping): Entry[] {
  const { at, target, solved, reopened, solvedAgain, isCritical = false, isComplaint = false } = one;
  const { calendar } = keeping.world;
  const [openedAt, solvedAt] = calendar.stretch(at, solved ?? 0);
  const stated = (changes: Partial<Input<"support_case">>): Input<"support_case"> => ({
    ...{ noun: "support_case", ...whose(one, keeping), openedAt, targetHours: target, isCritical, isComplaint },
    ...{ solvedAt: null, reopenedAt: null },
    ...changes,
  });
  const open = { at: openedAt, input: stated({}) };
  if (solved === undefined) return [open];
  const done = { at: solvedAt, input: stated({ solvedAt }) };
  const entries = solved <= SAME_DAY ? [done] : [open, done];
  if (reopened === undefined) return entries;
  const reopenedAt = calendar.at(reopened);
  const again = { at: reopenedAt, input: stated({ solvedAt, reopenedAt }) };
  if (solvedAgain === undefined) return [...entries, again];
  const lastAt = calendar.at(solvedAgain);
  return [...entries, again, { at: lastAt, input: stated({ solvedAt: lastAt, reopenedAt }) }];
}

function entriesOfRequest(one: Asked, keeping: Keeping): Entry[] {
  const [askedAt, firstAnsweredAt] = keeping.world.calendar.stretch(one.at, one.answered ?? 0);
  const asked = { noun: "request", ...whose(one, keeping), askedAt } as const;
  const open = { at: askedAt, input: { ...asked, firstAnsweredAt: null } };
  if (one.answered === undefined) return [open];
  const done = { at: firstAnsweredAt, input: { ...asked, firstAnsweredAt } };
  return one.answered <= SAME_DAY ? [done] : [open, done];
}

function entriesOfGoal(one: Aim, keeping: Keeping): Entry[] {
  const { calendar } = keeping.world;
  const goal = { noun: "goal", ...whose(one, keeping), horizonOn: calendar.day(one.horizon) } as const;
  return one.stood.map(([at, state]) => ({
    at: calendar.at(at, AFTERNOON),
    input: { ...goal, state, reviewedAt: calendar.day(at) },
  }));
}

function entriesOfResult(one: Result, keeping: Keeping): Entry[] {
  const { timeline, world } = keeping;
  const { calendar } = world;
  const { metric, unit, promised, stated, measured, achieved, confirmed } = one;
  const contactId = one.to === undefined ? null : (timeline.contactIds[one.to] ?? null);
  const said: Input<"value_commitment"> = {
    ...{ noun: "value_commitment", accountId: timeline.accountId, contactId, metric, unit, promised },
    ...{ baseline: one.baseline ?? null, dueOn: one.due === undefined ? null : calendar.day(one.due) },
    ...{ roi: one.roi ?? null, paybackMonths: one.payback ?? null, irr: one.irr ?? null },
    ...{ achieved: null, measuredAt: null, confirmedById: null, confirmedAt: null },
  };
  const open = { at: calendar.at(stated, AFTERNOON), input: said };
  if (measured === undefined || achieved === undefined) return [open];
  const arrived = { ...said, achieved, measuredAt: calendar.day(measured) };
  const measuring = { at: calendar.at(measured, AFTERNOON), input: arrived };
  if (confirmed === undefined) return [open, measuring];
  const { at, by } = confirmed;
  const { contactId: confirmedById } = whoSays(by, keeping);
  const confirming = { ...arrived, confirmedById, confirmedAt: calendar.day(at) };
  return [open, measuring, { at: calendar.at(at, AFTERNOON), input: confirming }];
}

function entriesOfIdea(one: Proposal, keeping: Keeping): Entry[] {
  const { calendar } = keeping.world;
  let said: Input<"idea"> = {
    ...{ noun: "idea", ...whose(one, keeping), givenAt: calendar.day(one.at) },
    ...NOTHING_CAME_OF_IT,
  };
  const became = (one.became ?? []).map(([at, step, reason = null]): IdeaStated => {
    if (step === "implemented") return { at, days: { implementedAt: at } };
    return { at, says: { outcome: step, reason }, days: { answeredAt: at } };
  });
  const stated = [...became, ...(one.later ?? [])].toSorted((a, b) => b.at - a.at);
  const given = { at: calendar.at(one.at, AFTERNOON), input: said };
  return [
    given,
    ...stated.map(({ at, says, days = {} }) => {
      said = { ...said, ...says, ...datesOf(days, calendar) };
      return { at: calendar.at(at, AFTERNOON), input: said };
    }),
  ];
}

/** What others of theirs make of an idea, each of it a record. */
const entriesOfReactions = ({ what: idea, reactions = [] }: Proposal, keeping: Keeping): Entry[][] =>
  reactions.map(({ at, by, stance, what: summary = null, rating = null }) => {
    const { calendar } = keeping.world;
    const said = { stance, summary, rating, ideaId: null, reactedAt: calendar.day(at) };
    return [
      { at: calendar.at(at, AFTERNOON), input: { noun: "idea_reaction", ...whoSays(by, keeping), ...said }, idea },
    ];
  });

/** As one writes down an idea that was only just given. */
const NOTHING_CAME_OF_IT = {
  ...{ outcome: null, answeredAt: null, reason: null, rating: null, evaluatedAt: null, evaluationToldAt: null },
  ...{ implementedAt: null, implementationToldAt: null, revenueCents: null, savedCents: null, currency: null },
} satisfies Partial<Input<"idea">>;

const whose = ({ by, what }: { readonly by: number; readonly what: string }, keeping: Keeping) => ({
  ...{ ...whoSays(by, keeping), summary: what },
});

const datesOf = (days: Readonly<Record<string, number>>, calendar: Calendar): Readonly<Record<string, Date>> =>
  Object.fromEntries(Object.entries(days).map(([name, daysAgo]) => [name, calendar.day(daysAgo)]));

/** Stands where a day belongs until the day is known: the schema asks the clock of today, a demo world has its own. */
const SOME_DAY = "2020-01-01";

/** Each time with all that was said before. */
function entriesOfRecord(one: KeptRecord, { timeline, world }: Keeping): Entry[] {
  const { calendar } = world;
  const contactId = one.by === undefined ? null : timeline.contactIds[one.by];
  let [said, days]: [object, Readonly<Record<string, number>>] = [{}, {}];
  return [one, ...(one.later ?? [])].map((stated) => {
    [said, days] = [
      { ...said, ...stated.says },
      { ...days, ...stated.days },
    ];
    const some = Object.fromEntries(Object.keys(days).map((name) => [name, SOME_DAY]));
    const known = { noun: one.noun, accountId: timeline.accountId, contactId };
    const { recordId: _, version: __, ...input } = registerInput.parse({ ...known, ...said, ...some });
    const { grewFrom, ownWay } = one;
    const named = { ...(grewFrom === undefined ? {} : { grewFrom }), ...(ownWay === undefined ? {} : { ownWay }) };
    return { at: calendar.at(stated.at, AFTERNOON), input: { ...input, ...datesOf(days, calendar) }, ...named };
  });
}
