import { DAY_MS } from "@/lib/calendar/days";
import type { BarrierKept, DepartmentKept, SeatKept, SponsorKept, WorkflowKept } from "./facts-of-story";
import { AFTERNOON, type Entry, type Input, type Keeping, whoSays } from "./keeping";

/** Of each record that tells a fact with its like, what was written each time somebody looked. */
export function entriesOfFacts(keeping: Keeping): Entry[][] {
  const { departments = [], sponsors = [], seats = [], workflows = [], barriers = [] } = keeping.timeline.story;
  return [
    ...departments.map((one) => entriesOfDepartment(one, keeping)),
    ...sponsors.map((one) => entriesOfSponsor(one, keeping)),
    ...seats.map((one) => entriesOfSeat(one, keeping)),
    ...workflows.map((one) => entriesOfWorkflow(one, keeping)),
    ...barriers.map((one) => entriesOfBarrier(one, keeping)),
  ];
}

type Seen = Pick<Entry, "at"> & { readonly reviewedAt: Date };

const seenAt = ({ world: { calendar } }: Keeping, at: number): Seen => ({
  ...{ at: calendar.at(at, AFTERNOON), reviewedAt: calendar.day(at) },
});

function entriesOfDepartment({ by, name, trust, what, looked }: DepartmentKept, keeping: Keeping): Entry[] {
  const said = { name, isRelevant: true, trust: trust ?? null, summary: what ?? null };
  return looked.map((day) => ({
    at: keeping.world.calendar.at(day, AFTERNOON),
    input: { noun: "department", ...whoSays(by, keeping), ...said },
  }));
}

function entriesOfSponsor(one: SponsorKept, keeping: Keeping): Entry[] {
  const { by, level, since, ended, what: summary = null, looked } = one;
  const { calendar } = keeping.world;
  const written = (at: number, endsOn: Date | null): Entry => {
    const { at: entered, reviewedAt } = seenAt(keeping, at);
    const said = { level, summary, startsOn: calendar.day(since), endsOn, reviewedAt };
    return { at: entered, input: { noun: "sponsor_fact", ...whoSays(by, keeping), ...said } };
  };
  const found = looked.map((at) => written(at, null));
  // The day before was the last one.
  return ended === undefined ? found : [...found, written(ended, new Date(calendar.day(ended).getTime() - DAY_MS))];
}

function entriesOfSeat(one: SeatKept, keeping: Keeping): Entry[] {
  const { by, side, body, level, since, what: summary = null, looked } = one;
  const startsOn = keeping.world.calendar.day(since);
  return looked.map((day) => {
    const { at, reviewedAt } = seenAt(keeping, day);
    const said = { side, body, level, summary, startsOn, endsOn: null, reviewedAt };
    return { at, input: { noun: "seat", ...whoSays(by, keeping), ...said } };
  });
}

function entriesOfWorkflow(one: WorkflowKept, keeping: Keeping): Entry[] {
  const { by, looked, what: summary = null, hours, workaround = null, noticed, department, ...told } = one;
  return looked.map((day) => {
    const { at, reviewedAt } = seenAt(keeping, day);
    const said = { ...told, summary, departmentId: null, hoursUntilItHurts: hours, workaround, noticedBy: noticed };
    return { at, department, input: { noun: "workflow", ...whoSays(by, keeping), ...said, reviewedAt } };
  });
}

function entriesOfBarrier(one: BarrierKept, keeping: Keeping): Entry[] {
  const { by, looked, what: summary = null, until, removed, ...told } = one;
  const { handover = null, clearedBy = null, isEuCloud = false } = one;
  const { calendar } = keeping.world;
  const endsOn = until === undefined ? null : calendar.day(until);
  const written = (day: number, removedOn: Date | null): Entry => {
    const { at, reviewedAt } = seenAt(keeping, day);
    const input: Input<"barrier"> = {
      ...{ noun: "barrier", ...whoSays(by, keeping), ...told, summary },
      ...{ endsOn, removedOn, reviewedAt, handover, clearedBy, isEuCloud },
    };
    return { at, input };
  };
  const found = looked.map((day) => written(day, null));
  return removed === undefined ? found : [...found, written(removed, calendar.day(removed))];
}
