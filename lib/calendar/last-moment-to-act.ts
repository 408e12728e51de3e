/** What can end or bind a relationship for a further term, in the order in which equals of one day are named. */
export const ACT_KINDS = ["notice", "cliff", "renewal"] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** The calendar days on which something is decided; null where there is none. */
interface Moments {
  /** The last day on which notice can be given. */
  readonly noticeBy: Date | null;
  /** When what makes leaving hard ends. */
  readonly cliffOn: Date | null;
  readonly renewsOn: Date | null;
}

export interface LastMoment {
  readonly kind: ActKind;
  readonly on: Date;
  /** The day of notice, where it has passed and the moment is a later one: by then they are bound for the next term. */
  readonly noticePassedOn: Date | null;
}

/**
 * By which day we must have acted: the first of these that is still to come, today included. Where all have passed it is
 * the last of them, because the days ahead are not known. A notice day that has passed decides nothing any more: the
 * relationship goes on for its next term, and what comes after it is the moment.
 */
export function lastMomentToAct({ noticeBy, cliffOn, renewsOn }: Moments, today: Date): LastMoment | null {
  const days: Record<ActKind, Date | null> = { notice: noticeBy, cliff: cliffOn, renewal: renewsOn };
  const moments = ACT_KINDS.flatMap((kind) => {
    const on = days[kind];
    return on === null ? [] : [{ kind, on }];
  }).sort((a, b) => a.on.getTime() - b.on.getTime());
  const moment = moments.find(({ on }) => on >= today) ?? moments.at(-1);
  if (moment === undefined) return null;
  const isPassed = noticeBy !== null && noticeBy < today && moment.kind !== "notice";
  return { ...moment, noticePassedOn: isPassed ? noticeBy : null };
}
