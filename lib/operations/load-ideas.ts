import "server-only";
import { listContactKeys, listContacts } from "@/lib/data/contacts";
import { listRowsInUse } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { type IdeaBoard, ideaBoard } from "@/lib/report/idea-board";
import type { IdeaQuery } from "@/lib/schemas/idea-query";
import { loadKnownRegisters } from "./load-known-registers";

/** The ideas of the portfolio or of one account, and what they come to. */
export interface LoadedIdeas {
  readonly board: IdeaBoard;
  /** Of one account alone. */
  readonly account: { readonly id: string; readonly name: string } | null;
  /** Names of the accounts and of the people the ideas speak of, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** UTC milliseconds. */
  readonly asOf: number;
  readonly isPast: boolean;
  readonly priorMass: number;
}

export async function loadIdeas(
  scope: Scope,
  { accountId, asOf, known }: Omit<IdeaQuery, "show">,
): Promise<LoadedIdeas> {
  const { priorMass } = await currentModel(scope);
  if (accountId !== undefined) {
    const { account, registers, moment } = await loadKnownRegisters(scope, { accountId, asOf, known });
    const names = new Map((await listContacts(scope, accountId)).map(({ id, name }) => [id, name]));
    const { id, name } = account;
    const board = ideaBoard(registers.rows, { asOf: moment.asOf, priorMass });
    return { board, account: { id, name }, names: names.set(id, name), ...moment, priorMass };
  }
  const [ideas, reactions] = [await listRowsInUse(scope, "idea"), await listRowsInUse(scope, "idea_reaction")];
  const now = scope.now.getTime();
  const rows = [...ideas, ...reactions];
  const people = await listContactKeys(scope, [
    ...new Set(rows.flatMap(({ fields }) => personIn(fields["contactId"]))),
  ]);
  const names = new Map([
    ...people.map(({ id, name }): [string, string] => [id, name]),
    ...ideas.map(({ accountId: id, accountName }): [string, string] => [id, accountName]),
  ]);
  return {
    board: ideaBoard(rows, { asOf: now, priorMass }),
    account: null,
    names,
    asOf: now,
    isPast: false,
    priorMass,
  };
}

const personIn = (id: unknown) => (typeof id === "string" ? [id] : []);
