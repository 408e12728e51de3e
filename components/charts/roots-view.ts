import type { RootTie } from "./roots-order";

/** Whether a tie is one of several, all that somebody hangs on, holds no more, or stands for those of several people. */
export type TieLook = "held" | "only" | "cut" | "sum";

/** How somebody stands in the picture, besides in words: a single thread, in the dark, thought away or gone. */
type RootLook = "held" | "single" | "loose" | "dark" | "chosen" | "left";

export interface RootMark {
  readonly id: string;
  readonly name: string;
  /** What the look says, in words. */
  readonly words: string | null;
  readonly look: RootLook;
  /** Stands for several, and a click leads nowhere. */
  readonly isRest?: boolean;
}

export interface BedMark {
  readonly bed: string;
  readonly name: string;
  readonly words: string | null;
  readonly look: "held" | "single" | "dark" | "loose";
}

/** What the picture shows. */
export interface RootsView {
  /** Above. */
  readonly ours: readonly RootMark[];
  /** Below, by the bed they stand in. */
  readonly theirs: readonly (RootMark & { readonly bed: string })[];
  readonly beds: readonly BedMark[];
  readonly ties: readonly (RootTie & { readonly look: TieLook })[];
  readonly lastBed: string;
  readonly lastOfOurs: string;
}
