import "server-only";
import { listSavedViews, type SavedView } from "@/lib/data/saved-views";
import type { Scope } from "@/lib/data/scope";
import { can } from "@/lib/permissions/can";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import { listState } from "@/lib/schemas/list-state";
import { type ViewList, viewHref } from "@/lib/schemas/saved-view";
import { mayChangeView } from "./save-view";

/** The view one came from, and what the viewer may do with it. */
interface ShownView extends Pick<SavedView, "id" | "name" | "state" | "isShared" | "isDefault" | "version"> {
  readonly isOwn: boolean;
  readonly mayChange: boolean;
}

export interface ListViews {
  /** Where the list opens instead, for whoever asked for nothing but the list; else null. */
  readonly opens: string | null;
  /** Null where the address names none, or one that is not there. */
  readonly shown: ShownView | null;
  /** The list by itself is another address then. */
  readonly hasDefault: boolean;
  readonly mayShare: boolean;
}

/** Views of a list, as its address asks for them. */
export async function loadViews(scope: Scope, list: ViewList, filter: AccountFilter): Promise<ListViews> {
  const { viewer } = scope;
  const views = (await listSavedViews(scope)).filter((one) => one.list === list);
  const usual = views.find(({ ownerId, isDefault }) => isDefault && ownerId === viewer.memberId);
  const shown = views.find(({ id }) => id === filter.view);
  return {
    opens: usual && filter.page === 1 && listState(filter) === "" ? viewHref(usual) : null,
    shown: shown ? shownTo(viewer, shown) : null,
    hasDefault: usual !== undefined,
    mayShare: can(viewer, "view.share"),
  };
}

function shownTo(viewer: Scope["viewer"], view: SavedView): ShownView {
  const { id, name, state, isShared, version, ownerId } = view;
  const isOwn = ownerId === viewer.memberId;
  const isDefault = isOwn && view.isDefault;
  return { id, name, state, isShared, version, isDefault, isOwn, mayChange: mayChangeView(viewer, view) };
}
