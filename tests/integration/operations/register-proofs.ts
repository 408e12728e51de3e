import type { RegisterNoun } from "@/lib/schemas/register-noun";
import type { Behaviour } from "@/lib/scoring";

type Proved = readonly [what: string, points: number, weight: number, at: string];

export interface Proof {
  readonly changes: object;
  /** Indicator, points and weight by the catalogue of the scoring model (2.3), and the moment it counts from. */
  readonly evidence?: readonly Proved[];
  /** The way of taking part it shows (3.10), and when. */
  readonly behaviours?: readonly (readonly [behaviour: Behaviour, at: string])[];
  /** What its list calls it. */
  readonly word?: string;
}

const IDEA_GIVEN = [["ideas", "2026-02-20T12:00:00.000Z"]] as const;

/** By hand from the scoring model: anchors and weights of 2.3. */
export const PROOFS: { readonly [N in RegisterNoun]: Readonly<Record<string, Proof>> } = {
  value_commitment: {
    "nine tenths of which arrived": {
      changes: {},
      evidence: [["attainment", 75, 3, "2026-03-01T12:00:00.000Z"]],
      word: "90% of the promise, we say",
    },
    "all of which arrived ahead of its day": {
      changes: { achieved: 10, dueOn: "2026-06-30" },
      evidence: [["attainment", 100, 3, "2026-03-01T12:00:00.000Z"]],
      word: "100% of the promise, we say",
    },
    "half of which arrived, measured before it was due": {
      changes: { achieved: 5, dueOn: "2026-03-05" },
      evidence: [["attainment", 0, 3, "2026-03-05T23:59:59.999Z"]],
      word: "Due, not measured",
    },
    "that nobody has measured": {
      changes: { achieved: null, measuredAt: null, dueOn: "2026-06-30" },
      evidence: [],
      word: "Not measured yet",
    },
  },
  support_case: {
    "solved in target": { changes: {}, evidence: [["support", 100, 1, "2026-03-04T15:00:00.000Z"]] },
    "solved late, and critical": {
      changes: { solvedAt: "2026-03-06T09:00:00Z", isCritical: true },
      evidence: [["support", 50, 2, "2026-03-06T09:00:00.000Z"]],
    },
    "reopened, and solved once more": {
      changes: { reopenedAt: "2026-03-05T09:00:00Z", solvedAt: "2026-03-05T10:00:00Z" },
      evidence: [["support", 25, 1, "2026-03-05T09:00:00.000Z"]],
    },
    "marked as a complaint": {
      changes: { isComplaint: true },
      evidence: [["support", 100, 1, "2026-03-04T15:00:00.000Z"]],
      behaviours: [["complains", "2026-03-04T09:00:00.000Z"]],
    },
    "past its target": { changes: { solvedAt: null }, evidence: [["support", 0, 1, "2026-03-05T09:00:00.000Z"]] },
  },
  request: {
    "answered after 4 hours": { changes: {}, evidence: [["reply", 100, 0.5, "2026-03-05T13:00:00.000Z"]] },
    "answered after 14 hours": {
      changes: { firstAnsweredAt: "2026-03-05T23:00:00Z" },
      evidence: [["reply", 75, 0.5, "2026-03-05T23:00:00.000Z"]],
    },
    "never answered": { changes: { firstAnsweredAt: null }, evidence: [["reply", 0, 0.5, "2026-03-07T09:00:00.000Z"]] },
  },
  goal: {
    "on track": { changes: {}, evidence: [["goal", 75, 2, "2026-03-06T12:00:00.000Z"]] },
    "at risk": { changes: { state: "at_risk" }, evidence: [["goal", 25, 2, "2026-03-06T12:00:00.000Z"]] },
    achieved: { changes: { state: "achieved" }, evidence: [["goal", 100, 2, "2026-03-06T12:00:00.000Z"]] },
    missed: { changes: { state: "missed" }, evidence: [["goal", 0, 2, "2026-03-06T12:00:00.000Z"]] },
  },
  idea: {
    accepted: { changes: {}, evidence: [["idea", 75, 1, "2026-03-01T12:00:00.000Z"]], behaviours: IDEA_GIVEN },
    implemented: {
      changes: { implementedAt: "2026-03-05" },
      evidence: [["idea", 100, 1, "2026-03-05T12:00:00.000Z"]],
      behaviours: IDEA_GIVEN,
      word: "Implemented, not told yet",
    },
    "implemented without an answer before, and told": {
      changes: {
        ...{ outcome: null, answeredAt: null, implementedAt: "2026-03-05", implementationToldAt: "2026-03-06" },
        ...{ revenueCents: 1_200_000, savedCents: 80_000, currency: "EUR" },
      },
      evidence: [["idea", 100, 1, "2026-03-05T12:00:00.000Z"]],
      behaviours: IDEA_GIVEN,
      word: "Implemented",
    },
    "looked into, and not told yet": {
      changes: { evaluatedAt: "2026-03-04", rating: 3 },
      evidence: [["idea", 75, 1, "2026-03-01T12:00:00.000Z"]],
      behaviours: IDEA_GIVEN,
      word: "Accepted, not told yet",
    },
    "declined with a reason": {
      changes: { outcome: "declined", reason: "Too dear" },
      behaviours: IDEA_GIVEN,
      evidence: [["idea", 50, 1, "2026-03-01T12:00:00.000Z"]],
    },
    "left for 30 days": {
      changes: { givenAt: "2026-02-01", outcome: null, answeredAt: null },
      behaviours: [["ideas", "2026-02-01T12:00:00.000Z"]],
      evidence: [["idea", 0, 1, "2026-03-03T12:00:00.000Z"]],
    },
  },
  idea_reaction: {
    "a vote for it": { changes: {}, word: "For it" },
    "a vote against it": { changes: { stance: "against", rating: 1 }, word: "Against it" },
    "a comment without a vote": { changes: { stance: "comment" }, word: "Commented" },
  },
  department: {
    "that matters": { changes: {}, evidence: [] },
    "that does not matter": { changes: { isRelevant: false }, evidence: [] },
  },
  sponsor_fact: {
    named: { changes: {}, evidence: [["sponsor", 50, 6, "2026-03-06T12:00:00.000Z"]] },
    active: { changes: { level: "active" }, evidence: [["sponsor", 100, 6, "2026-03-06T12:00:00.000Z"]] },
    "that ended since somebody looked": {
      changes: { reviewedAt: "2026-03-01", endsOn: "2026-03-03" },
      evidence: [["sponsor", 0, 6, "2026-03-04T00:00:00.000Z"]],
    },
  },
  seat: {
    "of ours where we are consulted": { changes: {}, evidence: [["seatAtTheirs", 50, 6, "2026-03-06T12:00:00.000Z"]] },
    "of ours that is standing": {
      changes: { level: "standing" },
      evidence: [["seatAtTheirs", 100, 6, "2026-03-06T12:00:00.000Z"]],
    },
    "of theirs with us": {
      changes: { side: "theirs_at_ours", level: "standing" },
      evidence: [["seatAtOurs", 100, 6, "2026-03-06T12:00:00.000Z"]],
    },
    "that has ended": {
      changes: { endsOn: "2026-02-28" },
      evidence: [["seatAtTheirs", 0, 6, "2026-03-06T12:00:00.000Z"]],
    },
  },
  workflow: {
    "that runs partly on us": { changes: {}, evidence: [["workflow", 50, 6, "2026-03-06T12:00:00.000Z"]] },
    "that runs wholly on us": {
      changes: { runsOnUs: "wholly" },
      evidence: [["workflow", 100, 6, "2026-03-06T12:00:00.000Z"]],
    },
    "that does not run on us": {
      changes: { runsOnUs: "none" },
      evidence: [["workflow", 0, 6, "2026-03-06T12:00:00.000Z"]],
    },
  },
  barrier: {
    "in force": { changes: {}, evidence: [["barrier", 50, 6, "2026-03-06T12:00:00.000Z"]] },
    "close to impossible": { changes: { grade: 4 }, evidence: [["barrier", 100, 6, "2026-03-06T12:00:00.000Z"]] },
    "of which the way out is known": {
      changes: { handover: "All as text", clearedBy: "us", isEuCloud: true },
      evidence: [["barrier", 50, 6, "2026-03-06T12:00:00.000Z"]],
    },
    "taken away by us": {
      changes: { removedOn: "2026-03-05" },
      evidence: [["barrier", 0, 6, "2026-03-06T12:00:00.000Z"]],
    },
    "that ended since somebody looked": {
      changes: { reviewedAt: "2026-03-01", endsOn: "2026-03-04" },
      evidence: [["barrier", 0, 6, "2026-03-05T00:00:00.000Z"]],
    },
  },
  ask: {
    "answered with a yes": { changes: {}, word: "They said yes" },
    "put off": { changes: { outcome: "later" }, word: "They said later" },
    "not answered for 30 days": {
      changes: { askedAt: "2026-02-01", outcome: null, answeredAt: null },
      word: "Unanswered",
    },
    "not answered for 18 days": { changes: { outcome: null, answeredAt: null }, word: "Waits for an answer" },
  },
  behaviour_event: {
    help: { changes: {}, behaviours: [["helps-out", "2026-03-02T12:00:00.000Z"]], word: "Did some of the work" },
    "a review": {
      changes: { behaviour: "reviews", occurredAt: "2026-03-01" },
      behaviours: [["reviews", "2026-03-01T12:00:00.000Z"]],
    },
    marketing: {
      changes: { behaviour: "markets-for-us" },
      behaviours: [["markets-for-us", "2026-03-02T12:00:00.000Z"]],
    },
  },
  recommendation: {
    "a good word": { changes: {}, behaviours: [["speaks-well", "2026-03-03T12:00:00.000Z"]] },
    "somebody they brought": {
      changes: { behaviour: "brings-others", outcome: "customer" },
      behaviours: [["brings-others", "2026-03-03T12:00:00.000Z"]],
      word: "Brought somebody to us",
    },
  },
  reason_to_stay: {
    "we asked for": { changes: {}, behaviours: [["gives-feedback", "2026-03-04T12:00:00.000Z"]] },
    "told unasked": { changes: { isAsked: false, staysBecause: "has_to" }, word: "Stays because they have to" },
  },
  rough_spot: {
    "behind us": { changes: {}, word: "Trust came through it" },
    "not behind us": { changes: { settledAt: null, trustAfter: null }, word: "Not behind us" },
    "after which trust did not come back": { changes: { trustAfter: 1 }, word: "Trust did not come back" },
  },
  foregone_gain: {
    "nobody told them of": { changes: {}, word: "They do not know" },
    "of theirs that we know of": { changes: { whose: "theirs", amountCents: null, isTold: true }, word: "They know" },
  },
  person_fact: {
    "about what somebody prefers": { changes: {}, word: "What they prefer" },
    "that a need was met unasked": { changes: { isAnticipated: true }, word: "Met before they asked" },
  },
  decision: {
    "we were asked about": { changes: {}, word: "Asked before" },
    "of ours nobody told them": { changes: { whose: "ours", involvement: "not_told" }, word: "Not told" },
  },
  planned_step: {
    "they agreed to": { changes: {}, word: "Agreed" },
    "that happened": { changes: { plannedOn: "2026-03-09", happenedAt: "2026-03-09" }, word: "Happened" },
    "whose day has passed": { changes: { plannedOn: "2026-03-02" }, word: "Its day has passed" },
  },
  next_level_talk: {
    "we raised": { changes: {}, word: "Strategic partner" },
    "they raised": { changes: { proposedType: "married", raisedBy: "them" }, word: "Contracted alliance" },
  },
  renewal_call: {
    "that is good": { changes: {}, word: "They will renew" },
    "in doubt": { changes: { call: "in_doubt" }, word: "In doubt" },
    "that is bad": { changes: { call: "leaves" }, word: "They will leave" },
  },
  renewal_decision: {
    "for the account manager": { changes: {}, word: "We act on the account manager's call" },
    "for the score": { changes: { goesBy: "score" }, word: "We act on the score's call" },
  },
  outcome: {
    "that was renewed": { changes: {}, word: "Renewed" },
    "that grew": { changes: { kind: "expanded" }, word: "Expanded" },
    "that shrank": { changes: { kind: "contracted" }, word: "Contracted" },
    "that was lost": { changes: { kind: "churned" }, word: "Churned" },
  },
  override: {
    "that holds": { changes: {}, word: "Gives 30 of 100" },
    "that has ended": { changes: { setAt: "2026-02-01", expiresOn: "2026-03-05" }, word: "No longer holds" },
  },
};
