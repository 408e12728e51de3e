import { z } from "zod";
import { id, optional, optionalText, pastDay, requiredText, wholeNumber } from "@/lib/schemas/fields";
import { workflowValue } from "@/lib/scoring";
import { choiceField, contactField, forCustomer, happenedField, textField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, SummedUp, ToldRecord } from "./register";
import { registerInputOf } from "./register-input";

export const WORKFLOW_DOMAINS = ["workflow", "outcome", "thinking", "success"] as const;
export type WorkflowDomain = (typeof WORKFLOW_DOMAINS)[number];
export const DOMAIN_WORDS: { readonly [D in WorkflowDomain]: string } = {
  workflow: "Their workflows",
  outcome: "Their outcomes",
  thinking: "Their thinking",
  success: "Their success",
};

const RUNS = ["none", "partly", "wholly"] as const;
/** How much of what is critical runs on us. */
const SHARES: { readonly [R in (typeof RUNS)[number]]: number } = { none: 0, partly: 0.5, wholly: 1 };
const RUNS_WORDS: { readonly [R in (typeof RUNS)[number]]: string } = {
  none: "Not on us",
  partly: "Partly on us",
  wholly: "Wholly on us",
};

const NOTICED_BY = ["team", "executives", "their_customers"] as const;
const NOTICED_WORDS: { readonly [N in (typeof NOTICED_BY)[number]]: string } = {
  team: "The team",
  executives: "Their executives",
  their_customers: "Their own customers",
};
const YEAR_HOURS = 8760;

export const workflowInput = registerInputOf("workflow", {
  name: requiredText(120),
  departmentId: optional(id),
  domain: z.enum(WORKFLOW_DOMAINS, "Choose what it belongs to."),
  criticality: wholeNumber(1, 5),
  runsOnUs: z.enum(RUNS, "Choose how far it runs on us."),
  contactId: optional(id),
  hoursUntilItHurts: optional(wholeNumber(0, YEAR_HOURS)),
  workaround: optionalText(300),
  noticedBy: optional(z.enum(NOTICED_BY, "Choose who notices first.")),
  summary: optionalText(300),
  reviewedAt: pastDay,
});

/** Something they do that may run on us (C5, C47, Q1, Q2: the day without us): all of them are evidence of `workflow`. */
export const WORKFLOW: Register = {
  noun: "workflow",
  table: "Workflow",
  words: {
    some: "a workflow",
    many: "The day without us",
    add: "Add a workflow",
    change: "How it stands",
    description: "What they do, how critical it is to them, and how far it runs on us. Partly counts half.",
  },
  input: workflowInput,
  confirmedBy: "reviewedAt",
  tellsFurther: () => ["departmentId"],
  fields: {
    name: forCustomer(textField("What do they do?", "Name")),
    departmentId: forCustomer({
      ...{ kind: "record", of: "department", label: "Which department?", auditLabel: "Department" },
      ...{ alias: "department", column: "uuid" },
    }),
    domain: choiceField("Belongs to", DOMAIN_WORDS, { auditLabel: "Domain", initial: "workflow" }),
    criticality: {
      ...{ kind: "number", label: "How critical to them?", auditLabel: "Criticality", column: "int", initial: "3" },
      choices: ["a side matter", "useful", "important", "a core process", "they stop without it"].map((word, i) => ({
        ...{ value: String(i + 1), label: `${i + 1} · ${word}` },
      })),
    },
    runsOnUs: forCustomer(choiceField("Runs on us", RUNS_WORDS, { initial: "none", isInState: true })),
    hoursUntilItHurts: { kind: "number", label: "Hurts after", column: "int", unit: "hours" },
    workaround: textField("How would they manage?", "Workaround"),
    noticedBy: choiceField("Who notices first?", NOTICED_WORDS, { auditLabel: "Noticed by" }),
    contactId: contactField("Who there knows it?"),
    summary: textField("What shows it?", "Summary"),
    reviewedAt: happenedField("As of", { auditLabel: "Reviewed", initial: "now" }),
  },
  tell: tellWorkflow,
  together: { factOf: () => "workflow", sumUp },
};

/** What the map of the footprint and the day without us read of a workflow. */
export function readWorkflow(row: RegisterRow, at: number) {
  const { text, textOrNull, choice, choiceOrNull, number, numberOrNull } = readFields(row, at);
  const [runsOnUs, noticedBy] = [choice("runsOnUs", RUNS), choiceOrNull("noticedBy", NOTICED_BY)];
  return {
    ...{ name: text("name"), departmentId: textOrNull("departmentId"), domain: choice("domain", WORKFLOW_DOMAINS) },
    ...{ criticality: number("criticality"), share: SHARES[runsOnUs], runs: RUNS_WORDS[runsOnUs] },
    ...{ hoursUntilItHurts: numberOrNull("hoursUntilItHurts"), workaround: textOrNull("workaround") },
    noticedBy: noticedBy && NOTICED_WORDS[noticedBy],
  };
}

function tellWorkflow(row: RegisterRow, at: number): ToldRecord {
  const { name, share, runs } = readWorkflow(row, at);
  return {
    ...{ title: name, at: new Date(readFields(row, at).moment("reviewedAt")), isDay: true },
    state: { word: runs, tone: share > 0 ? "good" : "neutral", isOpen: true },
    ...{ dueAt: null, evidence: [], lapse: null },
  };
}

/** The share of what is critical to them that runs on us. */
function sumUp(rows: readonly RegisterRow[], at: number): SummedUp {
  const all = rows.map((row) => readWorkflow(row, at));
  const registered = all.reduce((sum, { criticality }) => sum + criticality, 0);
  const onUs = all.reduce((sum, { criticality, share }) => sum + criticality * share, 0);
  const value = workflowValue(onUs, registered);
  return {
    value,
    title: `${onUs} of ${registered} points of criticality run on us`,
    state: { word: `${Math.round(value)}%`, tone: "neutral", isOpen: true },
  };
}
