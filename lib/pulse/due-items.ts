import { DAY_MS } from "@/lib/calendar/days";
import { PULSE_ITEMS, type PulseItem } from "@/lib/schemas/pulse";
import { DEFAULT_ITEMS } from "./items";

/** What is asked again once what was said has faded. */
export const FADING_ITEMS = ["csat", "nps", "ces"] as const;
export type FadingItem = (typeof FADING_ITEMS)[number];

/** When somebody answered each of them last. */
export type LastSaid = Readonly<Partial<Record<FadingItem, Date>>>;

/** After so many days an answer counts half, in the scoring model: then it is worth asking again. */
export type FadingDays = Readonly<Record<FadingItem, number>>;

export interface ItemDue {
  readonly lastAt: Date;
  /** From then on it is due. */
  readonly dueAt: Date;
  readonly isDue: boolean;
}

interface Asking {
  readonly fadingDays: FadingDays;
  readonly now: Date;
}

/** Whether these people should be asked it again, by the newest of their answers; null where none of them ever answered. */
export function itemDue(item: FadingItem, people: readonly LastSaid[], { fadingDays, now }: Asking): ItemDue | null {
  const answered = people.flatMap((said) => said[item]?.getTime() ?? []);
  if (answered.length === 0) return null;
  const lastAt = new Date(answered.reduce((newest, at) => Math.max(newest, at)));
  const dueAt = new Date(lastAt.getTime() + fadingDays[item] * DAY_MS);
  return { lastAt, dueAt, isDue: dueAt <= now };
}

/** What the form begins with: what is usually asked, with what is due, and without what was answered lately. */
export function itemsToBegin(people: readonly LastSaid[], asking: Asking): readonly PulseItem[] {
  const begin = new Set<PulseItem>(DEFAULT_ITEMS);
  for (const item of FADING_ITEMS) {
    const due = itemDue(item, people, asking);
    if (due?.isDue) begin.add(item);
    else if (due) begin.delete(item);
  }
  return PULSE_ITEMS.filter((item) => begin.has(item));
}

export const isFading = (item: PulseItem): item is FadingItem => FADING_ITEMS.some((one) => one === item);
