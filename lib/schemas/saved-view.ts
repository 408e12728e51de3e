import { z } from "zod";
import { accountFilter } from "./account-filter";
import { id, isStorable, optional, requiredText, version } from "./fields";
import { listState } from "./list-state";

/** Lists of which views are saved. */
export const VIEW_LISTS = ["portfolio"] as const;
export type ViewList = (typeof VIEW_LISTS)[number];

const LONGEST_NAME = 60;
const LONGEST_STATE = 8000;

/** The state of a list without the page one was on and the view one came from; what is not understood is dropped. */
function viewState(text: string): string {
  const filter = accountFilter.parse(Object.fromEntries(new URLSearchParams(text)));
  return listState(filter, { view: undefined });
}

/** A list as it stands in its address, under a name: kept anew, or changed as it was seen. */
export const savedViewInput = z.strictObject({
  savedViewId: optional(id),
  version: version.optional(),
  list: z.enum(VIEW_LISTS),
  name: requiredText(LONGEST_NAME),
  state: z.string().max(LONGEST_STATE).refine(isStorable).transform(viewState),
  isShared: z.boolean(),
  isDefault: z.boolean(),
});
export type SavedViewInput = z.output<typeof savedViewInput>;

export const savedViewRemoval = z.strictObject({ savedViewId: id, isRemoved: z.boolean() });
export type SavedViewRemoval = z.output<typeof savedViewRemoval>;

/** The address of a view. */
export const viewHref = ({ id: viewId, list, state }: { id: string; list: ViewList; state: string }): string =>
  `/${list}?${state === "" ? "" : `${state}&`}view=${viewId}`;
