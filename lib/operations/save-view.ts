import "server-only";
import {
  changeSavedView,
  clearDefaults,
  createSavedView,
  findSavedView,
  listSavedViews,
  type SavedView,
} from "@/lib/data/saved-views";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { can } from "@/lib/permissions/can";
import { requirePermission } from "@/lib/permissions/require";
import { mintId } from "@/lib/records/mint-id";
import type { SavedViewInput } from "@/lib/schemas/saved-view";

/** More stand in nobody's way to work. */
const MOST_OF_ONE = 50;

/**
 * Keeps a list as it stands in its address under a name, or changes one that is kept.
 * @returns its id
 * @throws AppError `not_found`, `forbidden` to share or to change what others use, `conflict` when somebody was faster,
 *   `invalid_input` for a name that is taken, or where there are too many
 */
export async function saveView(scope: Scope, { savedViewId, version, ...content }: SavedViewInput): Promise<string> {
  const former = savedViewId === null ? null : await findForChange(scope, savedViewId);
  if (content.isShared && !former?.isShared) requirePermission(scope.viewer, "view.share");
  const ownerId = former?.ownerId ?? scope.viewer.memberId;
  await refuseTakenName(scope, { ...content, ownerId, id: savedViewId });
  const id = savedViewId ?? mintId();
  const view = { ...content, ...forOwnerToSay(scope, content, former), id };
  // Of somebody else's the list of its owner opens with it, as it did before, and the viewer's own with what is theirs.
  if (view.isDefault && ownerId === scope.viewer.memberId)
    await clearDefaults(scope, { list: content.list, except: id });
  if (former === null) await createSavedView(scope, view);
  else if (!(await changeSavedView(scope, { ...view, version: version ?? 0 }))) throw changedMeanwhile();
  return id;
}

/** With whom it is shared, and whose list opens with it. */
function forOwnerToSay(scope: Scope, said: Said, former: SavedView | null): Said {
  const { isShared, isDefault } = former === null || former.ownerId === scope.viewer.memberId ? said : former;
  return { isShared, isDefault };
}

type Said = Pick<SavedView, "isShared" | "isDefault">;

/** One's own, and of the shared ones all for whoever may share. */
export const mayChangeView = (
  viewer: Scope["viewer"],
  { ownerId, isShared }: Pick<SavedView, "ownerId" | "isShared">,
) => ownerId === viewer.memberId || (isShared && can(viewer, "view.share"));

/** @throws AppError `not_found` also for somebody else's own, `forbidden` where others use it */
export async function findForChange(scope: Scope, savedViewId: string): Promise<SavedView> {
  const found = await findSavedView(scope, savedViewId);
  if (!found) throw notFound("view");
  if (!mayChangeView(scope.viewer, found)) requirePermission(scope.viewer, "view.share");
  return found;
}

interface Named {
  readonly id: string | null;
  readonly ownerId: string;
  readonly list: SavedView["list"];
  readonly name: string;
}

async function refuseTakenName(scope: Scope, { id, ownerId, list, name }: Named): Promise<void> {
  const own = (await listSavedViews(scope)).filter((one) => one.ownerId === ownerId && one.list === list);
  const isTaken = own.some((one) => one.id !== id && one.name.toLowerCase() === name.toLowerCase());
  const message = isTaken
    ? "There is a view of this name already."
    : id === null && own.length >= MOST_OF_ONE
      ? `You have ${MOST_OF_ONE} views. Take one back first.`
      : null;
  if (message !== null) throw new AppError("invalid_input", { message, fields: { name: message } });
}

const changedMeanwhile = () =>
  new AppError("conflict", { message: "This view was changed meanwhile. Open it again, and look at it first." });
