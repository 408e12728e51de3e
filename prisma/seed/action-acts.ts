import { recordAction } from "@/lib/operations/record-action";
import type { ActionInput } from "@/lib/schemas/action";
import { ownValue } from "@/lib/schemas/own-value";
import { AFTERNOON } from "./keeping";
import { randomFrom } from "./random";
import { MEANT_ACTIONS, type MeantAction } from "./stories/meant-actions";
import type { Timeline } from "./timeline";
import type { Act, World } from "./world";

/** Who took on what at an account, and what became of it. */
export const actionActs = (timeline: Timeline, world: World): readonly Act[] =>
  (ownValue(MEANT_ACTIONS, timeline.story.name) ?? []).flatMap((meant, position) =>
    actsOfAction(meant, position, timeline, world),
  );

function actsOfAction(
  meant: MeantAction,
  position: number,
  { accountId, story }: Timeline,
  { calendar, members }: World,
): readonly Act[] {
  const { summary, reasonKind, reasonKey = null, reason, owner, taken, due, done, waits } = meant;
  const id = randomFrom(`action ${position} of ${accountId}`).uuid();
  const by = story.owner ?? "mara";
  const input: Omit<ActionInput, "actionId"> = {
    ...{ accountId, summary, reasonKind, reasonKey, reason, promiseId: null },
    ...{ ownerId: members[owner], dueOn: calendar.day(due) },
    ...{ state: "open", snoozedUntil: null, closedOn: null, outcome: null },
  };
  const later = (daysAgo: number, changes: Partial<ActionInput>): Act => ({
    at: calendar.at(daysAgo, AFTERNOON),
    by: owner,
    run: (scope) => recordAction(scope, { id, input: { ...input, ...changes, version: 1 } }),
  });
  const closed = done && { state: "done" as const, closedOn: calendar.day(done.at), outcome: done.outcome };
  const asleep = waits && { state: "snoozed" as const, snoozedUntil: calendar.day(waits.until), outcome: waits.why };
  return [
    { at: calendar.at(taken, AFTERNOON), by, run: (scope) => recordAction(scope, { id, input }) },
    ...(done && closed ? [later(done.at, closed)] : []),
    ...(waits && asleep ? [later(waits.at, asleep)] : []),
  ];
}
