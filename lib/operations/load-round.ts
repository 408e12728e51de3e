import "server-only";
import { listAccountsDue } from "@/lib/data/account-list";
import { hasAccounts } from "@/lib/data/account-owners";
import { type AccountSummary, listInOrder } from "@/lib/data/account-summary";
import { listOwnAnswers } from "@/lib/data/assessments";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import { loadBooks } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { notFound } from "@/lib/errors";
import { loadAccountFor, loadAccountsFor } from "@/lib/records/load-account-for";
import { composeCard, type RoundCard, type RoundLine } from "@/lib/report/round-card";
import { orderOfRound } from "@/lib/report/round-order";
import { ROUND_LENGTH, type RoundPlace, type RoundQuery } from "@/lib/schemas/round";
import { thresholdsOf } from "@/lib/scoring";

type Round =
  /** It begins: with these accounts, from now on. */
  | { readonly kind: "begin"; readonly place: RoundPlace }
  | { readonly kind: "nothing"; readonly isOwner: boolean }
  | { readonly kind: "card"; readonly place: RoundPlace; readonly account: AccountSummary; readonly card: RoundCard }
  /** With the accounts of the round that could follow. */
  | {
      readonly kind: "end";
      readonly place: RoundPlace;
      readonly lines: readonly RoundLine[];
      readonly next: RoundPlace;
    };

/** The five-minute round: one's own accounts in the order in which it is most worth asking, one at a time. */
export async function loadRound(scope: Scope, query: RoundQuery): Promise<Round> {
  const { accounts, at = 1, since = scope.now.getTime(), end } = query;
  if (accounts === undefined) return begin(scope);
  const place = { accounts, at, since };
  const accountId = accounts[at - 1];
  return accountId === undefined || end ? theEnd(scope, place) : oneCard(scope, place, accountId);
}

async function begin(scope: Scope): Promise<Round> {
  const place = await roundOf(scope, []);
  if (place.accounts.length > 0) return { kind: "begin", place };
  return { kind: "nothing", isOwner: await hasAccounts(scope, scope.viewer.memberId) };
}

/** Of what asks for the owner most, as my week has it; bounded, however many accounts they own. */
async function roundOf(scope: Scope, except: readonly string[]): Promise<RoundPlace> {
  const thresholds = thresholdsOf(await currentModel(scope));
  const view = { thresholds, money: await loadOwnMoney(scope) };
  const due = await listAccountsDue(scope, scope.viewer.memberId, view);
  const accounts = due.filter(({ id }) => !except.includes(id));
  const ids = accounts.map(({ id }) => id);
  const order = orderOfRound(accounts, await listOwnAnswers(scope, ids), scope.now);
  return { accounts: order.slice(0, ROUND_LENGTH), at: 1, since: scope.now.getTime() };
}

async function oneCard(scope: Scope, place: RoundPlace, accountId: string): Promise<Round> {
  const { id } = await loadAccountFor(scope, "assessment.write", accountId);
  const [account] = await listInOrder(scope, [{ id }], await loadOwnMoney(scope));
  if (!account) throw notFound("account");
  const { cardOf } = await loadGround(scope, place, [id]);
  return { kind: "card", place, account, card: cardOf(id) };
}

async function theEnd(scope: Scope, place: RoundPlace): Promise<Round> {
  const accounts = await loadAccountsFor(scope, "assessment.write", place.accounts);
  const { cardOf, answered } = await loadGround(scope, place, place.accounts);
  const lines = place.accounts.flatMap((accountId, i): readonly RoundLine[] => {
    const account = accounts.find(({ id }) => id === accountId);
    if (!account) return [];
    const { answered: answer } = answered.has(accountId) ? cardOf(accountId) : { answered: null };
    return [{ id: accountId, name: account.name, answer, isPast: i < place.at - 1 }];
  });
  return { kind: "end", place, lines, next: await roundOf(scope, place.accounts) };
}

/** What the cards of these accounts are made of; the ledgers of those alone that were answered, or of the one that is shown. */
async function loadGround(scope: Scope, { since }: RoundPlace, accountIds: readonly string[]) {
  const all = await listOwnAnswers(scope, accountIds);
  const answered = new Set(
    all.filter(({ answeredAt }) => answeredAt.getTime() >= since).map(({ accountId }) => accountId),
  );
  const wanted = accountIds.length === 1 ? accountIds : [...answered];
  const books = await loadBooks(scope, wanted);
  const model = await currentModel(scope);
  const cardOf = (accountId: string): RoundCard => {
    const own = all.filter((one) => one.accountId === accountId);
    const book = books.get(accountId) ?? { rows: [], bundles: [] };
    return composeCard({ book, model, own, since, now: scope.now.getTime() });
  };
  return { answered, cardOf };
}
