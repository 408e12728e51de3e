import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { findPackText, isPackPlaceTaken, savePackText } from "@/lib/data/pack-texts";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { changedMeanwhile } from "@/lib/records/changed-meanwhile";
import { openAccount, openAccountOf } from "@/lib/records/open-accounts";
import type { PackTextInput } from "@/lib/schemas/review-pack";

interface Given {
  readonly id: string;
  readonly input: Omit<PackTextInput, "packTextId">;
}

/**
 * Writes a text into a block of a review pack, or changes it where it stands: never into another edition. It enters no
 * score, so none is made (decision 0093).
 * @throws AppError `not_found`, `forbidden`, `conflict` where somebody was faster
 */
export async function recordPackText(outer: Scope, { id, input }: Given): Promise<readonly ScoredAccount[]> {
  if (input.version === undefined) {
    const { scope } = await openAccount(outer, "account.update", input.accountId);
    if (await isPackPlaceTaken(scope, input)) throw alreadyWritten();
    await savePackText(scope, id, input);
    return [];
  }
  const { scope, record } = await openAccountOf(outer, "account.update", {
    noun: "text",
    find: (one) => findPackText(one, id),
  });
  if (record.accountId !== input.accountId || !isSamePlace(record, input)) throw notFound("text");
  if (!(await savePackText(scope, id, input))) throw await changedMeanwhile(scope, "pack_text", id);
  return [];
}

type Place = Pick<PackTextInput, "edition" | "block" | "beginsOn" | "endsOn">;

/** What was written for us does not become the customer's by a change. */
const isSamePlace = (one: Place, other: Place): boolean =>
  one.edition === other.edition &&
  one.block === other.block &&
  one.beginsOn.getTime() === other.beginsOn.getTime() &&
  one.endsOn.getTime() === other.endsOn.getTime();

const alreadyWritten = () =>
  new AppError("conflict", {
    message: "Somebody has written here meanwhile. Nothing of that was overwritten: reload the page to see it.",
  });
