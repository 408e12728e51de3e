type Seniority = "executive" | "head" | "manager" | "specialist" | "unknown";
type DecisionRole = "decision_maker" | "champion" | "influencer" | "user" | "blocker" | "unknown";

export const SENIORITY_LABELS: Record<Seniority, string> = {
  executive: "Executive",
  head: "Head",
  manager: "Manager",
  specialist: "Specialist",
  unknown: "Not known",
};

export const DECISION_ROLE_LABELS: Record<DecisionRole, string> = {
  decision_maker: "Decides",
  champion: "Champion",
  influencer: "Influences",
  user: "User",
  blocker: "Blocks",
  unknown: "Not known",
};
