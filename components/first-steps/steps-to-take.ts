import type { Action } from "@/lib/permissions/actions";
import type { FirstSteps } from "@/lib/report/first-steps";

export interface StepToTake {
  readonly title: string;
  /** What it is for, in a line. */
  readonly why: string;
  readonly isDone: boolean;
  /** Where it is taken; null as long as there is no account to take it at. */
  readonly href: string | null;
  readonly label: string;
  readonly permission: Action;
}

/** From nothing to a first reading, in the order in which each has what it needs. */
export function stepsToTake({ account, hasPerson, hasTheirAnswer, hasOurAnswers }: FirstSteps): readonly StepToTake[] {
  const at = (path: string) => (account === null ? null : `/accounts/${account.id}${path}`);
  return [
    {
      ...{ title: "Add an account", why: "Whoever you would miss most.", isDone: account !== null },
      ...{ href: "/accounts/new", label: "Add it", permission: "account.create" },
    },
    {
      ...{ title: "Add a person there", why: "Whatever is said is said by somebody.", isDone: hasPerson },
      ...{ href: at("/contacts/new?after=overview"), label: "Add somebody", permission: "contact.write" },
    },
    {
      ...{
        title: "Enter what they said",
        why: "How happy they are, in their words or in a number.",
        isDone: hasTheirAnswer,
      },
      ...{ href: hasPerson ? at("/survey/new") : null, label: "Enter it", permission: "survey_answer.write" },
    },
    {
      ...{
        title: "Answer the seven questions",
        why: "How you see it; their view stands beside it.",
        isDone: hasOurAnswers,
      },
      ...{ href: at("/assess"), label: "Score it", permission: "assessment.write" },
    },
  ];
}
