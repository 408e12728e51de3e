import type { Estimates } from "../indicators/estimate-all";
import { blend, type Lean } from "../rungs/blend";
import type { Question } from "../types";

/** One question as both sides answer it, the customer's voice at two to one. */
export const questionLean = (estimates: Estimates, question: Question): Lean =>
  blend([
    { weight: 2, lean: estimates[`${question}.customer`] },
    { weight: 1, lean: estimates[`${question}.team`] },
  ]);

/** How much would break or stand still without us: q1 and q2, in equal parts. */
export const dependencyLean = (estimates: Estimates): Lean =>
  halves(questionLean(estimates, "q1"), questionLean(estimates, "q2"));

/** Two leans in equal parts. */
export const halves = (one: Lean, other: Lean): Lean =>
  blend([
    { weight: 1, lean: one },
    { weight: 1, lean: other },
  ]);
