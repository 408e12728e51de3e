import {
  type Explained,
  type ExplainedChange,
  type LadderScore,
  listParts,
  pointsIn,
  roundParts,
  TENTH,
} from "@/lib/scoring";
import type { ChangeParts, ReportChange } from "./account-report";

/** So many causes stand in a list, on the screen and on paper; one line sums up the rest. */
const MOST_CAUSES = 5;
const CHANGES = ["news", "ageing", "model"] as const;

/** News, ageing and model of each number, rounded so that they add up to the total shown. */
export function shownChange(change: ExplainedChange): ReportChange["parts"] {
  const rounded = (key: Explained): ChangeParts => {
    const parts = CHANGES.map((id) => ({ id, value: change[id][key] }));
    const { total, parts: shown } = roundParts(parts, TENTH);
    const [news = 0, ageing = 0, model = 0] = shown.map(({ value }) => value);
    return { news, ageing, model, total };
  };
  return {
    satisfaction: rounded("satisfaction"),
    experience: rounded("experience"),
    proposition: rounded("proposition"),
    delivery: rounded("delivery"),
    creation: rounded("creation"),
    entanglement: rounded("entanglement"),
    ladder: rounded("ladder"),
  };
}

/** The causes of a change in one number; with the line for the rest they sum to what is shown of it (scoring model 3.12). */
export function listChanges(change: ExplainedChange, explained: Explained, shown: ChangeParts) {
  const causes = new Map(change.partsOf(explained).map((part) => [part.place, part]));
  const parts = [...causes].map(([id, points]) => ({ id, points }));
  const { listed, rest } = listParts(parts, { columns: CHANGES, shown, unit: TENTH, most: MOST_CAUSES });
  return {
    listed: listed.flatMap(({ id, points }) => {
      const cause = causes.get(id);
      return cause ? [{ ...cause, ...totalled(points) }] : [];
    }),
    rest: rest && { count: rest.count, ...totalled(rest.points) },
  };
}

/** The records a number stands on; with the line for the rest they sum to what is shown of it less 50. */
export function listPoints(score: LadderScore, explained: Explained, shown: number) {
  const stepOf = new Map(score.contributions.map(({ evidenceId, step }) => [evidenceId, step]));
  const parts = pointsIn(score, explained).map(({ evidenceId: id, points }) => ({ id, points: { points } }));
  const listing = { columns: ["points"] as const, shown: { points: shown }, unit: TENTH, most: MOST_CAUSES };
  const { listed, rest } = listParts(parts, listing);
  return {
    listed: listed.flatMap(({ id, points: { points } }) => {
      const step = stepOf.get(id);
      return step ? [{ evidenceId: id, step, points }] : [];
    }),
    rest: rest && { count: rest.count, points: rest.points.points },
  };
}

const totalled = (points: Readonly<Record<(typeof CHANGES)[number], number>>): ChangeParts => ({
  ...points,
  total: points.news + points.ageing + points.model,
});
