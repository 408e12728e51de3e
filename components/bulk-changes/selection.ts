/** Which accounts of a list are chosen: by hand, or all that match, also on other pages. */
export interface Selection {
  /** All that the list shows, whatever page it is on; those chosen by hand say nothing then. */
  readonly isAll: boolean;
  readonly ids: ReadonlySet<string>;
}

export const NOTHING: Selection = { isAll: false, ids: new Set() };
export const ALL: Selection = { isAll: true, ids: new Set() };

export const isPicked = ({ isAll, ids }: Selection, id: string): boolean => isAll || ids.has(id);

export const countPicked = ({ isAll, ids }: Selection, total: number): number => (isAll ? total : ids.size);

/** One more or one less. Of all, those of the page without this one are left: nobody sees what else would be. */
export function toggled(selection: Selection, id: string, page: readonly string[]): Selection {
  if (selection.isAll) return { isAll: false, ids: new Set(page.filter((one) => one !== id)) };
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { isAll: false, ids };
}

/** How much of a page is chosen. */
export function pickedOf(selection: Selection, page: readonly string[]): "none" | "some" | "all" {
  const picked = page.filter((id) => isPicked(selection, id)).length;
  if (picked === 0) return "none";
  return picked === page.length ? "all" : "some";
}

/** The whole page, beside what is chosen elsewhere; or none of it where it is chosen already. */
export function pageToggled(selection: Selection, page: readonly string[]): Selection {
  if (selection.isAll) return NOTHING;
  const isFull = pickedOf(selection, page) === "all";
  const others = [...selection.ids].filter((id) => !page.includes(id));
  return { isAll: false, ids: new Set(isFull ? others : [...others, ...page]) };
}
