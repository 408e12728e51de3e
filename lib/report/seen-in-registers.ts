import { YEAR_MS } from "@/lib/calendar/days";
import type { AccountRegisters } from "@/lib/data/account-registers";
import { readFields } from "@/lib/registers/read-fields";
import type { RegisterRow } from "@/lib/registers/register";

import { decisionsSeen, type ReportDecisions } from "./decisions-seen";
import { type KnownFact, listFacts } from "./list-facts";
import { listFootprint, type ReportFootprint } from "./list-footprint";
import { hasArrived, listResults } from "./list-results";

/** What registers show of the matter of each of the seven questions, whatever anybody says of it (C45, C47). */
export interface SeenInRegisters {
  /** What runs on us, what hurts first on top. */
  readonly breaks: ReportFootprint["breaks"];
  /** 0–100 as they were told last; null where nobody has told them. */
  readonly facts: Readonly<Record<SeenFact, number | null>>;
  readonly decisions: ReportDecisions;
  readonly results: { readonly judged: number; readonly arrived: number };
  readonly ideas: { readonly given: number; readonly implemented: number };
  readonly recommendationsInAYear: number;
}

type SeenFact = Extract<KnownFact["kind"], "workflow" | "departments" | "seatAtTheirs" | "seatAtOurs" | "sponsor">;

export function seenInRegisters(
  registers: Pick<AccountRegisters, "factReviews" | "rows">,
  asOf: number,
): SeenInRegisters {
  const { rows } = registers;
  const facts = listFacts(registers, asOf);
  const fact = (kind: SeenFact) => facts.find((one) => one.kind === kind)?.said?.value ?? null;
  const results = listResults(rows, asOf);
  return {
    breaks: listFootprint(rows, asOf).breaks,
    facts: {
      ...{ workflow: fact("workflow"), departments: fact("departments"), sponsor: fact("sponsor") },
      ...{ seatAtTheirs: fact("seatAtTheirs"), seatAtOurs: fact("seatAtOurs") },
    },
    decisions: decisionsSeen(rows, asOf),
    results: {
      judged: results.filter(({ state }) => state === "judged").length,
      arrived: results.filter(hasArrived).length,
    },
    ideas: ideasIn(rows, asOf),
    recommendationsInAYear: rows.filter((row) => row.noun === "recommendation" && isWithinAYear(row, asOf)).length,
  };
}

function ideasIn(rows: readonly RegisterRow[], asOf: number): SeenInRegisters["ideas"] {
  const ideas = rows.filter(({ noun }) => noun === "idea").map((row) => readFields(row, asOf));
  return {
    given: ideas.filter(({ momentOrNull }) => momentOrNull("givenAt") !== null).length,
    implemented: ideas.filter(({ momentOrNull }) => momentOrNull("implementedAt") !== null).length,
  };
}

function isWithinAYear(row: RegisterRow, asOf: number): boolean {
  const at = readFields(row, asOf).momentOrNull("occurredAt");
  return at !== null && at > asOf - YEAR_MS;
}
