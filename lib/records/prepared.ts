import "server-only";
import type { Scope } from "@/lib/data/scope";

/** Who asks for work that takes longer than a transaction may: it opens its own, each as short as it can be. */
export interface Asker {
  readonly workspaceId: string;
  readonly userId: string;
  readonly requestId?: string;
  /** Only for tests: a clock that stands elsewhere. */
  readonly now?: Date;
}

/** What is left to do of such work, all of it in one transaction; everything that takes thought is done. */
export type Prepared<T> = (scope: Scope) => Promise<T>;
