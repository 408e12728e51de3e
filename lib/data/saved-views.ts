import "server-only";
import { VIEW_LISTS, type ViewList } from "@/lib/schemas/saved-view";
import { oneOf } from "./one-of";
import type { Scope } from "./scope";

export interface SavedView {
  readonly id: string;
  readonly ownerId: string;
  readonly list: ViewList;
  readonly name: string;
  /** What stands in the address behind the path of the list. */
  readonly state: string;
  readonly isShared: boolean;
  /** The list opens with it, for its owner. */
  readonly isDefault: boolean;
  readonly version: number;
  readonly removedAt: Date | null;
}

const SELECT = {
  ...{ id: true, ownerId: true, list: true, name: true, state: true, isShared: true, isDefault: true },
  ...{ version: true, removedAt: true },
} as const;

type Row = Omit<SavedView, "list"> & { readonly list: string };

const viewOf = (row: Row): SavedView => ({ ...row, list: oneOf(VIEW_LISTS, row.list) });

/** Of the viewer's own and the shared ones. */
const seenBy = ({ viewer }: Scope) => ({
  workspaceId: viewer.workspaceId,
  OR: [{ ownerId: viewer.memberId }, { isShared: true }],
});

/** Whatever the viewer may open, by name. */
export async function listSavedViews(scope: Scope): Promise<readonly SavedView[]> {
  const where = { ...seenBy(scope), removedAt: null };
  const rows = await scope.tx.savedView.findMany({ where, orderBy: [{ name: "asc" }, { id: "asc" }], select: SELECT });
  return rows.map(viewOf);
}

/** Also one that was taken back. Somebody else's own is not there. */
export async function findSavedView(scope: Scope, id: string): Promise<SavedView | null> {
  const row = await scope.tx.savedView.findFirst({ where: { ...seenBy(scope), id }, select: SELECT });
  return row && viewOf(row);
}

type Content = Pick<SavedView, "id" | "list" | "name" | "state" | "isShared" | "isDefault">;

export async function createSavedView(scope: Scope, view: Content): Promise<void> {
  const { workspaceId, memberId: ownerId } = scope.viewer;
  await scope.tx.savedView.create({ data: { workspaceId, ownerId, recordedAt: scope.now, ...view } });
}

/** False where somebody was faster, or it was taken back. */
export async function changeSavedView(scope: Scope, { id, version, ...content }: Content & { version: number }) {
  const { count } = await scope.tx.savedView.updateMany({
    where: { ...seenBy(scope), id, version, removedAt: null },
    data: { ...content, version: { increment: 1 } },
  });
  return count === 1;
}

/** A list opens with one view: the others of their owner are views like any. */
export async function clearDefaults(scope: Scope, { list, except }: { list: ViewList; except: string }): Promise<void> {
  const { workspaceId, memberId: ownerId } = scope.viewer;
  await scope.tx.savedView.updateMany({
    where: { workspaceId, ownerId, list, isDefault: true, id: { not: except } },
    data: { isDefault: false, version: { increment: 1 } },
  });
}

export async function setSavedViewRemoved(scope: Scope, id: string, isRemoved: boolean): Promise<void> {
  await scope.tx.savedView.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id } },
    // One that comes back opens nothing by itself: another one may do so by now.
    data: { removedAt: isRemoved ? scope.now : null, isDefault: false, version: { increment: 1 } },
  });
}
