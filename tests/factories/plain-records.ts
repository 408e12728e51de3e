import type { RegisterNoun } from "@/lib/schemas/register-noun";

/** The plainest record of each register that has something to prove, as a form sends it, on days before the world's noon. */
export const PLAIN: { readonly [N in RegisterNoun]: Readonly<Record<string, unknown>> } = {
  value_commitment: {
    ...{ metric: "Hours saved", unit: "hours", promised: 10, dueOn: "2026-02-28", roi: 140, paybackMonths: 9.5 },
    ...{ achieved: 9, measuredAt: "2026-03-01" },
  },
  support_case: {
    ...{
      summary: "Gate stuck",
      isCritical: false,
      isComplaint: false,
      openedAt: "2026-03-04T09:00:00Z",
      targetHours: 24,
    },
    solvedAt: "2026-03-04T15:00:00Z",
  },
  request: { summary: "A spare key", askedAt: "2026-03-05T09:00:00Z", firstAnsweredAt: "2026-03-05T13:00:00Z" },
  goal: { summary: "Half the paper", horizonOn: "2026-09-30", state: "on_track", reviewedAt: "2026-03-06" },
  ask: {
    ...{ summary: "A talk at our open day", askedFor: "events", theirBenefit: "To meet other ports" },
    ...{ askedAt: "2026-02-20", outcome: "yes", answeredAt: "2026-03-01" },
  },
  behaviour_event: { summary: "Painted the gate", behaviour: "helps-out", occurredAt: "2026-03-02" },
  recommendation: { summary: "The port of Lisbon", behaviour: "speaks-well", occurredAt: "2026-03-03" },
  reason_to_stay: { summary: "You answer at night", saidAt: "2026-03-04", isAsked: true },
  rough_spot: {
    ...{ summary: "A gate shut on a full yard", openedAt: "2026-02-20", response: "Two of us stayed for a week" },
    ...{ settledAt: "2026-03-01", trustAfter: 3 },
  },
  foregone_gain: {
    ...{ summary: "Told them not to buy a fourth crane", whose: "ours", amountCents: 120_000, currency: "EUR" },
    ...{ passedAt: "2026-03-04", isTold: false },
  },
  person_fact: { summary: "Calls before nine", about: "preference", learnedAt: "2026-03-02", isAnticipated: false },
  decision: { summary: "A second berth", whose: "theirs", decidedOn: "2026-03-02", involvement: "consulted" },
  planned_step: { summary: "A look at berth 4", stepKind: "meeting", plannedOn: "2026-03-20", agreement: "agreed" },
  next_level_talk: {
    ...{ summary: "Plan the next year together", proposedType: "partner", raisedBy: "us", heldAt: "2026-03-03" },
    honestyOurs: 3,
  },
  renewal_call: { summary: "Their board is glad", call: "stays", calledAt: "2026-03-02" },
  renewal_decision: { summary: "We know their board", goesBy: "owner", decidedAt: "2026-03-04" },
  outcome: { summary: "Signed at the quay", kind: "renewed", happenedAt: "2026-03-05" },
  override: {
    ...{ summary: "Their new chair wants us out", givenIndex: 30, setAt: "2026-03-02", expiresOn: "2026-06-30" },
  },
  idea: { summary: "A berth board", givenAt: "2026-02-20", outcome: "accepted", answeredAt: "2026-03-01" },
  idea_reaction: { stance: "for", summary: "I would use it daily", rating: 3, reactedAt: "2026-02-24" },
  department: { name: "Quay", isRelevant: true },
  sponsor_fact: {
    summary: "Their new head of finance",
    level: "named",
    startsOn: "2026-01-01",
    reviewedAt: "2026-03-06",
  },
  seat: {
    ...{ side: "ours_at_theirs", body: "Steering group", level: "consulted", startsOn: "2026-01-01" },
    reviewedAt: "2026-03-06",
  },
  workflow: { name: "Berth plan", domain: "workflow", criticality: 4, runsOnUs: "partly", reviewedAt: "2026-03-06" },
  barrier: { kind: "Notice period", grade: 2, serves: "us", isEuCloud: false, reviewedAt: "2026-03-06" },
};

/** Whom a record is about, where somebody has to be named. */
export const namedIn = (noun: RegisterNoun, contactId: string) => (noun === "person_fact" ? { contactId } : {});
