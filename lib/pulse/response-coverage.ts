/** Somebody who was asked, as far as it matters for whom the answers speak. */
export interface Asked {
  readonly department: string | null;
  readonly seniority: string;
  readonly hasAnswered: boolean;
}

export interface CoverageGroup {
  /** Null for those of whom it is not known. */
  readonly name: string | null;
  readonly asked: number;
  readonly answered: number;
}

/** For whom the answers speak. Whoever did not answer is counted, and never scored. */
export interface ResponseCoverage {
  readonly asked: number;
  readonly answered: number;
  /** Whether executives were asked, and whether one answered. */
  readonly executives: "none asked" | "none answered" | "answered";
  readonly byDepartment: readonly CoverageGroup[];
  readonly bySeniority: readonly CoverageGroup[];
}

const EXECUTIVE = "executive";

export function responseCoverage(asked: readonly Asked[]): ResponseCoverage {
  const executives = asked.filter(({ seniority }) => seniority === EXECUTIVE);
  const hasExecutive = executives.some(({ hasAnswered }) => hasAnswered);
  return {
    asked: asked.length,
    answered: asked.filter(({ hasAnswered }) => hasAnswered).length,
    executives: executives.length === 0 ? "none asked" : hasExecutive ? "answered" : "none answered",
    byDepartment: grouped(asked, ({ department }) => department),
    bySeniority: grouped(asked, ({ seniority }) => (seniority === "unknown" ? null : seniority)),
  };
}

/** The largest first; of whom it is not known last. */
function grouped(asked: readonly Asked[], nameOf: (one: Asked) => string | null): readonly CoverageGroup[] {
  const groups = new Map<string | null, { asked: number; answered: number }>();
  for (const one of asked) {
    const name = nameOf(one);
    const group = groups.get(name) ?? { asked: 0, answered: 0 };
    groups.set(name, { asked: group.asked + 1, answered: group.answered + (one.hasAnswered ? 1 : 0) });
  }
  const order = [...groups].map(([name, group]) => ({ name, ...group }));
  return order.sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.asked - a.asked || compare(a, b));
}

const compare = (a: CoverageGroup, b: CoverageGroup) => ((a.name ?? "") < (b.name ?? "") ? -1 : 1);

/** "2 of 9 asked answered, no executive among them." */
export function coverageWords({ asked, answered, executives }: ResponseCoverage): string {
  if (asked === 0) return "Nobody was asked by a link yet.";
  const among =
    executives === "answered" || answered === 0
      ? ""
      : executives === "none answered"
        ? ", no executive among them"
        : "; no executive was asked";
  return `${answered === 0 ? "None" : answered} of ${asked} asked answered${among}.`;
}
