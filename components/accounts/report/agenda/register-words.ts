import { seenWords } from "@/components/accounts/report/two-sides/seen-words";
import { countWords } from "@/lib/format/count-words";
import { factWords } from "@/lib/format/fact-words";
import { hoursWords } from "@/lib/format/hours-words";
import type { SeenInRegisters } from "@/lib/report/seen-in-registers";
import type { Question } from "@/lib/scoring";

/** What the registers show of the matter of a question; where they hold nothing, that. */
export const registerWords = (question: Question, seen: SeenInRegisters): string => sentence(WORDS[question](seen));

const sentence = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;

const WORDS: Readonly<Record<Question, (seen: SeenInRegisters) => string>> = {
  q1: ({ breaks }) => {
    const [first] = breaks;
    if (!first) return "nothing that runs on us is on record";
    const hurts = first.hours === null ? "how soon it hurts nobody said" : `hurts ${hoursWords(first.hours)}`;
    return `${countWords(breaks.length, "workflow runs", "workflows run")} on us; first “${first.name}”, ${hurts}`;
  },
  q2: ({ facts: { workflow, departments } }) =>
    [
      workflow === null ? "no workflow of theirs is on record" : `${factWords("workflow", workflow)} runs on us`,
      departments === null ? null : `active in ${factWords("departments", departments)}`,
    ]
      .filter((part) => part !== null)
      .join("; "),
  q3: ({ decisions, facts }) =>
    `${seenWords(decisions.theirs, "theirs")}; ${seatWords("our seat at their table", facts.seatAtTheirs)}`,
  q4: ({ results: { judged, arrived } }) =>
    judged === 0
      ? "no promised result is judged yet"
      : `${arrived} of ${countWords(judged, "promised result")} arrived in full`,
  q5: ({ decisions, facts, ideas: { given, implemented } }) =>
    [
      seenWords(decisions.ours, "ours"),
      seatWords("their seat at our table", facts.seatAtOurs),
      given === 0 ? "no idea of theirs is on record" : `${implemented} of ${countWords(given, "idea")} implemented`,
    ].join("; "),
  q6: ({ recommendationsInAYear: count }) =>
    count === 0
      ? "no recommendation in a year on record"
      : `recommended us ${count === 1 ? "once" : `${count} times`} in a year`,
  q7: ({ facts: { sponsor } }) =>
    sponsor === null
      ? "no executive sponsor is on record"
      : `executive sponsor: ${factWords("sponsor", sponsor).toLowerCase()}`,
};

const seatWords = (seat: string, value: number | null): string =>
  value === null ? `${seat} is not known` : `${seat}: ${factWords("seatAtTheirs", value).toLowerCase()}`;
