import { INTERACTION_KIND_LABELS, TONES } from "@/lib/format/interaction-labels";
import { REGISTERS, tellRecord } from "@/lib/registers/all-registers";
import { INTERACTION_KINDS } from "@/lib/schemas/interaction";
import { ownValue } from "@/lib/schemas/own-value";
import { REGISTER_NAMES } from "@/lib/schemas/register-noun";
import { declarationOf } from "./declared";
import { rowOf } from "./imagine";
import { outcomeOfPromise } from "./imagine-other";
import { isImaginedNoun, type OtherKind } from "./imagined-kinds";
import type { Imagining } from "./imagining";
import { IMAGINED_TEXT, type Place, type Resolved } from "./resolve-imagined";

/** What is imagined, in a line: "Support case “Gate stuck”: solved in time". */
export function imaginedWords(resolved: Resolved, place: Place, moment: Imagining): string {
  const { kind } = resolved;
  if (!isImaginedNoun(kind)) {
    return OTHER_WORDS[kind](telling(resolved, place), () =>
      outcomeOfPromise(place.ground, { ...resolved, kind }, moment),
    );
  }
  const row = rowOf({ ...resolved, kind }, moment);
  const { title, state } = tellRecord(row, moment.asOf);
  const isNamed = title !== IMAGINED_TEXT && title !== REGISTERS[kind].words.some;
  return `${REGISTER_NAMES[kind].one}${isNamed ? ` “${title}”` : ""}: ${lowered(state.word)}`;
}

const lowered = (word: string) => `${word.charAt(0).toLowerCase()}${word.slice(1)}`;

/** What a field says, and in the words of its choices. */
function telling({ kind, fields }: Resolved, place: Place) {
  const declared = declarationOf({ kind }, place).fields;
  const value = (name: string) => ownValue(fields, name) ?? null;
  return {
    value,
    label: (name: string) => {
      const field = ownValue(declared, name);
      const chosen = field?.choices?.find((choice) => choice.value === String(value(name)));
      return chosen?.label ?? place.contacts.find(({ id }) => id === value(name))?.name ?? "";
    },
  };
}

const BECOME: { readonly [O in ReturnType<typeof outcomeOfPromise>]: string } = {
  kept: "kept in time",
  late: "kept, but late",
  broken: "broken",
};

type Words = (told: ReturnType<typeof telling>, outcome: () => keyof typeof BECOME) => string;

const OTHER_WORDS: { readonly [K in OtherKind]: Words } = {
  survey_answer: ({ label, value }) =>
    `${label("contactId")} answers ${value("answer")} to: ${lowered(label("question").replace(/, \d+ to \d+$/, ""))}`,
  interaction: ({ label, value }) => {
    const kind = INTERACTION_KINDS.find((one) => one === value("kind")) ?? "call";
    const who = label("contactId");
    const tone = TONES.find(({ sentiment }) => sentiment === value("sentiment"));
    return `${INTERACTION_KIND_LABELS[kind]}${who ? ` with ${who}` : ""}: ${tone ? lowered(tone.label) : "tone not judged"}`;
  },
  team_answer: ({ label, value }) =>
    `${label("memberId")} answers ${value("answer")} of 4 to: ${lowered(label("question"))}`,
  promise: ({ value }, outcome) => {
    const summary = value("summary");
    return `Our promise${summary === IMAGINED_TEXT ? "" : ` “${summary}”`}: ${BECOME[outcome()]}`;
  },
  value_case: ({ label }) => `Value case: ${lowered(label("value"))}`,
  departments: ({ value }) => `Departments that matter: ${value("share")}% work with us`,
  contract: () => "A contract begins",
  purchase: () => "They buy something",
  leaving: ({ label }) => `${label("personId")} leaves`,
};
