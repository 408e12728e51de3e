/** What binds one of theirs and one of ours: that they met in the 365 days before. */
export interface Tie {
  readonly contactId: string;
  readonly memberId: string;
  /** All contact of the two, each counted less the longer ago it was. */
  readonly mass: number;
  readonly inAYear: number;
  readonly lastAt: number;
  /** One of the two has left: it is told, and holds nothing any more. */
  readonly isCut: boolean;
}

export interface RootPerson {
  readonly id: string;
  readonly name: string;
  /** Of the ties that hold. */
  readonly mass: number;
  readonly contactsInAYear: number;
  readonly lastContactAt: number | null;
  readonly hasLeft: boolean;
}

export interface RootContact extends RootPerson {
  readonly department: string | null;
  /** Who of ours has a tie to them; of one alone it is a single thread. */
  readonly heldBy: readonly string[];
}

export interface RootMember extends RootPerson {
  /** To whom they have a tie. */
  readonly holds: readonly string[];
  /** Of those, whom nobody else of ours has one to. */
  readonly holdsAlone: readonly string[];
}

export interface RootDepartment {
  readonly name: string;
  readonly heldBy: readonly string[];
  /** Ties to anybody there. */
  readonly ties: number;
}

/** What would be cut and who would be held by nobody, were one person away. */
export interface RootsWithout {
  readonly personId: string;
  readonly ties: number;
  readonly contacts: readonly RootContact[];
  readonly members: readonly RootMember[];
  readonly departments: readonly string[];
}

/** The network of people: who of ours is tied to whom of theirs, those with most contact first. */
export interface ReportRoots {
  readonly contacts: readonly RootContact[];
  readonly members: readonly RootMember[];
  readonly ties: readonly Tie[];
  readonly departments: readonly RootDepartment[];
  readonly without: RootsWithout | null;
}
