/** A list that somebody named: "at risk owned by tom". */
export interface NamedList {
  readonly label: string;
  /** Its filter, as the address of the portfolio has it. */
  readonly query: Readonly<Record<string, string>>;
  /** Whose accounts, as far as their name was typed; null where everybody's. */
  readonly owner: string | null;
}

interface Known {
  readonly words: RegExp;
  readonly label: string;
  readonly query: NamedList["query"];
}

const LISTS: readonly Known[] = [
  { words: /^at risk$/i, label: "At risk", query: { risk: "at-risk" } },
  { words: /^(on )?watch$/i, label: "Watch", query: { risk: "watch" } },
  { words: /^(not known|unknown)$/i, label: "Risk not known", query: { risk: "unknown" } },
  { words: /^dormant$/i, label: "Dormant", query: { risk: "dormant" } },
  { words: /^captive$/i, label: "Captive", query: { lock: "captive" } },
  { words: /^key$/i, label: "Key accounts", query: { tier: "key" } },
  { words: /^growth$/i, label: "Growth accounts", query: { tier: "growth" } },
  { words: /^light$/i, label: "Light accounts", query: { tier: "light" } },
  { words: /^(all)?$/i, label: "Accounts", query: {} },
];

/**
 * "key accounts", "at risk owned by tom", "accounts of mira", "captive accounts owned by me". Null for what names no list:
 * whoever types "key" alone is looking for a name, and "at risk" alone is a page.
 */
export function readList(typed: string): NamedList | null {
  const [, what = "", by] = /^(.*?)(?:\s*\b(?:owned by|of)\s+(\S.*))?$/is.exec(typed.trim()) ?? [];
  const [, kind = "", noun] = /^(.*?)\s*\b(accounts|relationships|customers)?$/is.exec(what.trim()) ?? [];
  const found = LISTS.find(({ words }) => words.test(kind.trim()));
  if (!found) return null;
  const isSaid = noun !== undefined || by !== undefined;
  const isNothing = Object.keys(found.query).length === 0 && (noun === undefined || by === undefined);
  return isSaid && !isNothing ? { label: found.label, query: found.query, owner: by?.trim() ?? null } : null;
}

/** "who is maren": of a person alone. */
export function readWho(typed: string): string | null {
  const [, name] = /^who(?:['’]?s|\s+is)\s+(\S.*?)\??$/is.exec(typed.trim()) ?? [];
  return name ?? null;
}
