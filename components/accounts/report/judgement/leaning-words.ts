import { countWords } from "@/lib/format/count-words";
import type { ReportLeaning } from "@/lib/report/list-leaning";

const isBare = ({ people, workflows, results }: ReportLeaning) => people + (workflows ?? 0) + results === 0;

/** "4 people, 2 workflows". Of what nobody recorded nothing is counted. */
export function leaningVerdict(leaning: ReportLeaning): string {
  const { people, workflows } = leaning;
  if (isBare(leaning)) return "Nothing on record";
  const met = countWords(people, "person", "people");
  return workflows === null ? met : `${met}, ${countWords(workflows, "workflow")}`;
}

/** "Met within a year; they run on us in 2 departments. 3 promised results arrived in full, 1 as they confirm, 2 as we say." */
export function leaningWords(leaning: ReportLeaning): string {
  const { people, workflows, departments, results } = leaning;
  const where = departments === 0 ? "" : ` in ${countWords(departments, "department")}`;
  const runs = {
    unknown: "which of their workflows run on us nobody has recorded",
    none: "none of their workflows on record runs on us",
    some: `they run on us${where}`,
  }[workflows === null ? "unknown" : workflows === 0 ? "none" : "some"];
  if (isBare(leaning)) return `Nobody was met in a year, no result has arrived, and ${runs}.`;
  const met = people === 0 ? "Nobody of theirs was met in a year" : "Met within a year";
  const arrived =
    results === 0 ? "" : ` ${countWords(results, "promised result")} arrived in full, ${whoSays(leaning)}.`;
  return `${met}; ${runs}.${arrived}`;
}

/** As long as nobody of theirs has confirmed it, it is we who say so. */
function whoSays({ results, confirmed }: ReportLeaning): string {
  if (confirmed === 0) return "as we say";
  return confirmed === results ? "as they confirm" : `${confirmed} as they confirm, ${results - confirmed} as we say`;
}
