import type { RegisterInput } from "@/lib/registers/all-registers";

/** What the form of a register takes. */
export type RecordOf<N extends RegisterInput["noun"]> = Extract<RegisterInput, { noun: N }>;

/** What the registers hold that tell a fact as a whole. */
export interface KeptFacts {
  readonly departments?: readonly DepartmentKept[];
  readonly sponsors?: readonly SponsorKept[];
  readonly seats?: readonly SeatKept[];
  readonly workflows?: readonly WorkflowKept[];
  readonly barriers?: readonly BarrierKept[];
}

interface Looked {
  /** Who told us, by position in `people`. */
  readonly by: number;
  /** Days before today on which somebody looked, earliest first. */
  readonly looked: readonly number[];
  /** What shows it. */
  readonly what?: string;
}

/** A department where they said how far they trust us, or that nobody of ours has reached. */
export interface DepartmentKept extends Looked, Pick<RecordOf<"department">, "name"> {
  readonly trust?: number;
}

/** `ended`: that it has ended was found so many days ago. */
export interface SponsorKept extends Looked, Pick<RecordOf<"sponsor_fact">, "level"> {
  readonly since: number;
  readonly ended?: number;
}

export interface SeatKept extends Looked, Pick<RecordOf<"seat">, "side" | "body" | "level"> {
  readonly since: number;
}

export interface WorkflowKept
  extends Looked,
    Pick<RecordOf<"workflow">, "name" | "domain" | "criticality" | "runsOnUs"> {
  readonly department: string;
  readonly hours: number;
  readonly workaround?: string;
  readonly noticed: NonNullable<RecordOf<"workflow">["noticedBy"]>;
}

/** `removed`: so many days ago we took it away; `until` is the last day of it, days before today. */
export interface BarrierKept extends Looked, Pick<RecordOf<"barrier">, "kind" | "grade" | "serves"> {
  readonly until?: number;
  readonly removed?: number;
  /** What we would hand over, and whose action it takes. */
  readonly handover?: string;
  readonly clearedBy?: NonNullable<RecordOf<"barrier">["clearedBy"]>;
  readonly isEuCloud?: boolean;
}
