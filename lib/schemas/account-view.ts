/** The views of an account, in the order in which their tabs stand (decision 0066). */
export const ACCOUNT_VIEWS = [
  "overview",
  "why",
  "sides",
  "value",
  "trust",
  "ideas",
  "experience",
  "footprint",
  "people",
  "future",
  "what-if",
  "timeline",
] as const;
export type AccountView = (typeof ACCOUNT_VIEWS)[number];

/** Where one is found: a view, all of them on paper, what is read before a meeting, how they would leave us, what to talk about, what we do, what we say about it, what a review of it is held with, or what lies below it. */
export type AccountPlace =
  | AccountView
  | "paper"
  | "brief"
  | "exit"
  | "agenda"
  | "actions"
  | "discussion"
  | "review"
  | "tree";

/** Of an account by its id; without one, what follows behind the address of any. */
export const viewPath = (place: AccountPlace, accountId: string): string =>
  `/accounts/${accountId}${behindAccount(place)}`;

/** Behind the address of the account. */
export const behindAccount = (place: AccountPlace): string => (place === "overview" ? "" : `/${place}`);
