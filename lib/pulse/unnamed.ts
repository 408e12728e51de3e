import { FEWEST_UNNAMED, type PulseItem } from "@/lib/schemas/pulse";

/** What a round without names came to at one account, once it has closed. */
export interface UnnamedRound {
  readonly pulseId: string;
  readonly name: string;
  /** The zone its days are told in. */
  readonly timeZone: string;
  readonly closesAt: Date;
  readonly asked: number;
  /** Null where fewer than three answered: of them nothing is known. */
  readonly answered: number | null;
  readonly answers: readonly UnnamedAnswer[];
}

interface UnnamedAnswer {
  readonly item: PulseItem;
  readonly value: number | null;
  readonly text: string | null;
  /** So many gave it. */
  readonly count: number;
}

/** "4 of 6 answered." */
export const tallyWords = ({ asked, answered }: Pick<UnnamedRound, "asked" | "answered">): string =>
  answered === null
    ? `Fewer than three of ${asked} asked answered: nothing of it is shown, and nothing was kept.`
    : `${answered} of ${asked} asked answered.`;

interface Chosen {
  readonly accountName: string;
  readonly accountId: string;
  /** By this two of them are one. */
  readonly address: string;
}

/** The accounts of which too few are chosen to be asked without names: whoever stands there twice is one. */
export function tooFewUnnamed(chosen: readonly Chosen[]): readonly string[] {
  const accounts = new Map<string, { name: string; people: Set<string> }>();
  for (const { accountId, accountName, address } of chosen) {
    const { people } = accounts.get(accountId) ?? { people: new Set<string>() };
    accounts.set(accountId, { name: accountName, people: people.add(address.trim().toLowerCase()) });
  }
  return [...accounts.values()].flatMap(({ name, people }) => (people.size < FEWEST_UNNAMED ? [name] : []));
}

/** Says of which accounts too few are chosen; null when there are enough everywhere. */
export function tooFewWords(names: readonly string[]): string | null {
  const [first] = names;
  if (first === undefined) return null;
  const others = names.length > 1 ? ` and ${names.length - 1} more` : "";
  return `Choose at least three people at ${first}${others}, each with an address of their own: of fewer it would be plain who said what.`;
}
