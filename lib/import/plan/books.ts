import { quoted } from "../row-fault";
import { likenessOfKey } from "../values/keys";
import { Namesakes } from "./namesakes";

/** Names are one, whatever their case or width: the database holds to the same rule. */
export const nameKey = (name: string): string => name.normalize("NFKC").trim().toLowerCase();

export interface AccountEntry {
  readonly id: string;
  readonly name: string;
  readonly externalId: string | null;
  /** The account above it. */
  readonly parentId: string | null;
  readonly isArchived: boolean;
}

/** As many levels as an account may have above it. */
const MOST_LEVELS = 20;

/** The accounts there are, and those the file makes while it is planned. Those with keys of their own may share a name. */
export class AccountBook {
  readonly #byId = new Map<string, AccountEntry>();
  readonly #byExternalId = new Map<string, AccountEntry>();
  readonly #byKeyLikeness = new Map<string, AccountEntry>();
  /** Current ones alone. */
  readonly #byName = new Namesakes<AccountEntry>();

  constructor(entries: Iterable<AccountEntry>) {
    for (const entry of entries) this.put(entry);
  }

  put(entry: AccountEntry): void {
    const before = this.#byId.get(entry.id);
    if (before) this.#byName.remove(nameKey(before.name), entry.id);
    this.#byId.set(entry.id, entry);
    if (entry.externalId !== null) {
      this.#byExternalId.set(entry.externalId, entry);
      const likeness = likenessOfKey(entry.externalId);
      if (likeness !== null) this.#byKeyLikeness.set(likeness, entry);
    }
    if (!entry.isArchived) this.#byName.put(nameKey(entry.name), entry);
  }

  all(): readonly AccountEntry[] {
    return [...this.#byId.values()];
  }

  nameOf(id: string): string {
    return this.#byId.get(id)?.name ?? id;
  }

  /** Whether an account is another one, or below it. */
  isInLineOf(id: string, aboveId: string): boolean {
    let next: string | null | undefined = id;
    for (let level = 0; next && next !== aboveId && level < MOST_LEVELS; level += 1) {
      next = this.#byId.get(next)?.parentId;
    }
    return next === aboveId;
  }

  byExternalId(externalId: string): AccountEntry | undefined {
    return this.#byExternalId.get(externalId);
  }

  /** One whose key is probably this one, changed by a spreadsheet. */
  byLikeKey(externalId: string): AccountEntry | undefined {
    const likeness = likenessOfKey(externalId);
    return likeness === null ? undefined : this.#byKeyLikeness.get(likeness);
  }

  /** Those of a name, at most two. */
  namesakes(name: string): readonly AccountEntry[] {
    return this.#byName.firstOf(nameKey(name));
  }

  /** The one of a name that has no key; the database holds it to being the only one. */
  keyless(name: string): AccountEntry | undefined {
    return this.#byName.firstKeyless(nameKey(name))[0];
  }

  /** The one account a cell means, by external id first; or why there is not exactly one, and what would help. */
  find(reference: string, help = "Import the accounts first."): AccountEntry | string {
    const known = this.byExternalId(reference);
    if (known) return known;
    const [only, another] = this.namesakes(reference);
    if (another) return `several accounts are called ${quoted(reference)}. Use the external ID.`;
    if (only) return only;
    const like = this.byLikeKey(reference)?.externalId;
    const hint = like ? `Did a spreadsheet change it? There is ${quoted(like)}.` : help;
    return `no account ${quoted(reference)} is known. ${hint}`;
  }
}

export interface PersonEntry {
  readonly id: string;
  readonly accountId: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly email: string | null;
}

/** Contacts, by the ways files name them. */
export class PersonBook {
  readonly #byId = new Map<string, PersonEntry>();
  readonly #byExternalId = new Map<string, PersonEntry>();
  readonly #byEmail = new Namesakes<PersonEntry>();
  /** By address or name within an account. */
  readonly #within = new Namesakes<PersonEntry>();

  constructor(entries: Iterable<PersonEntry>) {
    for (const entry of entries) this.put(entry);
  }

  put(entry: PersonEntry): void {
    const before = this.#byId.get(entry.id);
    if (before) this.#forget(before);
    this.#byId.set(entry.id, entry);
    if (entry.externalId !== null) this.#byExternalId.set(entry.externalId, entry);
    if (entry.email !== null) this.#byEmail.put(nameKey(entry.email), entry);
    for (const place of placesOf(entry)) this.#within.put(place, entry);
  }

  #forget(entry: PersonEntry): void {
    if (entry.email !== null) this.#byEmail.remove(nameKey(entry.email), entry.id);
    for (const place of placesOf(entry)) this.#within.remove(place, entry.id);
  }

  nameOf(id: string): string {
    return this.#byId.get(id)?.name ?? id;
  }

  byExternalId(externalId: string): PersonEntry | undefined {
    return this.#byExternalId.get(externalId);
  }

  /** Who has this address or this name within an account, at most two. */
  within(accountId: string, said: { readonly email: string } | { readonly name: string }): readonly PersonEntry[] {
    return this.#within.firstOf(placeOf(accountId, said));
  }

  /** The same of those without a key of their own. */
  keylessWithin(accountId: string, said: { readonly email: string } | { readonly name: string }) {
    return this.#within.firstKeyless(placeOf(accountId, said));
  }

  /** The one person a cell means, or why there is not exactly one. */
  find(reference: string, account: AccountEntry | null): PersonEntry | string {
    const known = this.byExternalId(reference);
    if (known) return !account || known.accountId === account.id ? known : this.#before(known, account, reference);
    const [only, another] = account
      ? this.#inAccount(reference, account.id)
      : this.#byEmail.firstOf(nameKey(reference));
    if (another) return `${quoted(reference)} is the name or address of several people. Use the external ID.`;
    const where = account ? ` at ${account.name}` : "";
    return only ?? `nobody called ${quoted(reference)} is known${where}. Import the contacts first.`;
  }

  /** Somebody who has moved, as they are kept at the account where they were. */
  #before({ name }: PersonEntry, account: AccountEntry, reference: string): PersonEntry | string {
    const [only, another] = this.keylessWithin(account.id, { name });
    return only && !another ? only : `${quoted(reference)} belongs to another account.`;
  }

  #inAccount(reference: string, accountId: string): readonly PersonEntry[] {
    const byEmail = this.within(accountId, { email: reference });
    return byEmail.length > 0 ? byEmail : this.within(accountId, { name: reference });
  }
}

const placeOf = (accountId: string, said: { readonly email: string } | { readonly name: string }) =>
  "email" in said ? `${accountId} @ ${nameKey(said.email)}` : `${accountId} ${nameKey(said.name)}`;

const placesOf = ({ accountId, email, name }: PersonEntry): readonly string[] => [
  placeOf(accountId, { name }),
  ...(email === null ? [] : [placeOf(accountId, { email })]),
];

export interface MemberEntry {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly hasLeft: boolean;
}

/** What other systems add to the name of somebody who has left: "Rita Vale (Deactivated User)". */
const LEFT_MARK = /[([](?:deactivated|inactive|removed|deleted|former|disabled|archived)\b[^)\]]*[)\]]\s*$/i;

/** The members of a workspace by what cells call them, made once: every row asks for some. */
class MemberIndex {
  readonly #byEmail = new Map<string, MemberEntry[]>();
  readonly #byName = new Map<string, MemberEntry[]>();
  readonly #byId = new Map<string, MemberEntry>();
  readonly #domains = new Set<string | undefined>();

  constructor(members: readonly MemberEntry[]) {
    for (const one of members) {
      const [email, name] = [nameKey(one.email), nameKey(one.name)];
      this.#byEmail.set(email, [...(this.#byEmail.get(email) ?? []), one]);
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), one]);
      this.#byId.set(one.id, one);
      this.#domains.add(domainOf(one.email));
    }
  }

  find(reference: string): readonly MemberEntry[] {
    const key = nameKey(reference.replace(LEFT_MARK, ""));
    const byEmail = this.#byEmail.get(key);
    if (byEmail) return byEmail;
    const named = this.#byName.get(key) ?? [];
    const active = named.filter(({ hasLeft }) => !hasLeft);
    return active.length > 0 ? active : named;
  }

  hasDomain(domain: string): boolean {
    return this.#domains.has(domain);
  }

  nameOf(id: string): string | undefined {
    return this.#byId.get(id)?.name;
  }
}

const indexes = new WeakMap<readonly MemberEntry[], MemberIndex>();

function indexOf(members: readonly MemberEntry[]): MemberIndex {
  const index = indexes.get(members) ?? new MemberIndex(members);
  indexes.set(members, index);
  return index;
}

/** The member a cell means, by address or name; those who have left as well. A name may be that of several. */
export const findMembers = (members: readonly MemberEntry[], reference: string): readonly MemberEntry[] =>
  indexOf(members).find(reference);

/** Addresses here are everybody's: a domain tells nothing of who somebody works for. */
const OPEN_DOMAINS = /^(gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|gmx|web|aol|proton|protonmail)\.[a-z.]+$/;

const domainOf = (address: string) => /@([^@\s>]+)$/.exec(nameKey(address))?.[1];

/** Whether an address is of our own house, though nobody with it is a member. */
export function isOfOurs(members: readonly MemberEntry[], reference: string): boolean {
  const domain = domainOf(reference);
  return domain !== undefined && !OPEN_DOMAINS.test(domain) && indexOf(members).hasDomain(domain);
}

/** How a stored owner or participant is called. */
export const memberName = (members: readonly MemberEntry[], id: string): string =>
  indexOf(members).nameOf(id) ?? "somebody who has left";

/** What is stored of the record that an entry stands for. */
export function knownOf<Input>(stored: ReadonlyMap<string, Input>, entry: { readonly id: string } | undefined) {
  const input = entry && stored.get(entry.id);
  return entry && input ? { id: entry.id, input } : null;
}
