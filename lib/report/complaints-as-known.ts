import type { OpenComplaint } from "@/lib/data/due-records";
import type { FormerStates } from "@/lib/data/former-states";
import type { ReportMoment } from "./account-head";
import { hadHappened } from "./records-as-known";

type Moment = Pick<ReportMoment, "asOf" | "knownAt">;
type FormerInteractions = FormerStates["interaction"];

const isComplaint = (kind: string): kind is OpenComplaint["kind"] => kind === "complaint" || kind === "escalation";

/** Which of the interactions that have changed since were complaints without an end at that moment. */
export const stillOpenThen = (former: FormerInteractions, moment: Moment): readonly string[] =>
  [...former].flatMap(([id, state]) => {
    const isSettled = state.resolvedAt !== null && state.resolvedAt.getTime() <= moment.asOf;
    return isComplaint(state.kind) && hadHappened(state, moment) && !isSettled ? [id] : [];
  });

/** With the kind and the day they had then. */
export const complaintsAsKnown = (
  complaints: readonly OpenComplaint[],
  former: FormerInteractions,
): readonly OpenComplaint[] =>
  complaints.map((one) => {
    const state = former.get(one.id);
    return state && isComplaint(state.kind) ? { ...one, kind: state.kind, occurredAt: state.occurredAt } : one;
  });
