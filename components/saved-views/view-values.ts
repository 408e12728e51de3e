/** The view one came from, as its list shows it. */
export interface ShownView {
  readonly id: string;
  readonly name: string;
  /** What stands in the address behind the path of the list. */
  readonly state: string;
  readonly isShared: boolean;
  readonly isDefault: boolean;
  readonly version: number;
  readonly isOwn: boolean;
  readonly mayChange: boolean;
}

/** What can be done with the views of a list. */
export interface ViewsOfList {
  readonly shown: ShownView | null;
  readonly mayShare: boolean;
}

type Content = Pick<ShownView, "name" | "state" | "isShared" | "isDefault">;

/** What is sent to keep a view anew. */
export const newView = (content: Content) => ({ savedViewId: null, list: "portfolio", ...content });

/** What is sent to change one, as it was seen; `later` is how often it was changed since by oneself. */
export const changedView = ({ id, version, ...view }: ShownView, changes: Partial<Content>, later = 0) => {
  const { name, state, isShared, isDefault } = { ...view, ...changes };
  return {
    ...{ savedViewId: id, version: version + later, list: "portfolio" },
    ...{ name, state, isShared, isDefault },
  };
};
