import { type Random, randomFrom } from "../random";
import type { Kept } from "../story";
import { CASES, GOALS, IDEAS, NO_TO_AN_IDEA, REQUESTS } from "../texts-registers";
import { SITES, TOPICS } from "../texts-words";

/** Hours to the solution or the answer by how content they are: what they feel has its reason here. */
const HOURS = { good: [2, 4, 6], plain: [6, 24, 26], bad: [47, 49, 73] } as const;

/** What the registers hold of an account nobody tells a story of; of its own sequence, so that the rest stays as it is. */
export function keptAtLevel(name: string, level: number): Kept {
  const random = randomFrom(`registers of ${name}`);
  const [pace, person] = [HOURS[moodAt(level)], () => Math.floor(random.between(0, 3))];
  const told = (lines: readonly string[]) => lineOf(lines, random);
  return {
    cases: [35, 90, 150].map((at) => ({
      ...{ at: at - Math.round(random.between(0, 25)), by: person(), what: told(CASES) },
      ...{ target: level > 2 ? 24 : 8, solved: random.pick(pace) },
    })),
    requests: [20, 55, 95].map((at) => ({
      ...{ at: at - Math.round(random.between(0, 15)), by: person(), what: told(REQUESTS) },
      answered: random.pick(pace),
    })),
    goals: [
      {
        ...{ by: 0, what: told(GOALS), horizon: -Math.round(random.between(40, 300)) },
        stood: [[Math.round(random.between(20, 160)), level > 2 ? "on_track" : "at_risk"]],
      },
    ],
    ideas: [{ at: 120, by: person(), what: told(IDEAS), ...fateAt(level) }],
  };
}

const moodAt = (level: number) => (level >= 2.9 ? "good" : level > 2 ? "plain" : "bad");

function fateAt(level: number): Pick<NonNullable<Kept["ideas"]>[number], "became" | "later"> {
  if (level >= 3.3)
    return {
      became: [
        [112, "accepted"],
        [50, "implemented"],
      ],
      later: [{ at: 48, days: { implementationToldAt: 48 } }],
    };
  if (level >= 2.9) return { became: [[110, "accepted"]] };
  return level > 2 ? { became: [[100, "declined", NO_TO_AN_IDEA]] } : {};
}

function lineOf(lines: readonly string[], random: Random): string {
  const line = random.pick(lines).replace("{topic}", random.pick(TOPICS)).replace("{site}", random.pick(SITES));
  return line.charAt(0).toUpperCase() + line.slice(1);
}
