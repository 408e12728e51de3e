import "server-only";
import {
  createOwnBehaviour,
  findOwnBehaviour,
  listOwnBehaviours,
  renameOwnBehaviour,
  setOwnBehaviourRemoved,
} from "@/lib/data/own-behaviours";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { mintId } from "@/lib/records/mint-id";
import type { OwnBehaviourInput } from "@/lib/schemas/own-behaviour";

/**
 * Names a way of taking part that the workspace counts besides the eleven, or renames one. One of that name that was taken
 * back is offered again.
 * @returns its id
 * @throws AppError `not_found`, `conflict` when somebody was faster, `invalid_input` for a name that is taken
 */
export async function recordOwnBehaviour(
  scope: Scope,
  { ownBehaviourId, version, name }: OwnBehaviourInput,
): Promise<string> {
  const alike = (await listOwnBehaviours(scope)).find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (alike && alike.id !== ownBehaviourId && (alike.removedAt === null || ownBehaviourId !== null)) {
    const message = "There is one of this name already.";
    throw new AppError("invalid_input", { message, fields: { name: message } });
  }
  if (ownBehaviourId === null) return alike ? restored(scope, alike.id) : created(scope, name);
  if (!(await findOwnBehaviour(scope, ownBehaviourId))) throw notFound("own_behaviour");
  if (!(await renameOwnBehaviour(scope, { id: ownBehaviourId, name, version: version ?? 0 }))) {
    throw new AppError("conflict", { message: "Somebody else has changed it meanwhile. Look at it again." });
  }
  return ownBehaviourId;
}

async function restored(scope: Scope, id: string): Promise<string> {
  await setOwnBehaviourRemoved(scope, id, false);
  return id;
}

async function created(scope: Scope, name: string): Promise<string> {
  const id = mintId();
  await createOwnBehaviour(scope, { id, name });
  return id;
}
