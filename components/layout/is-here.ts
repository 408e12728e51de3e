interface Target {
  readonly href: string;
  readonly viewId?: string | undefined;
  /** The views that have a link of their own beside this one. */
  readonly viewIds?: readonly string[] | undefined;
}

/** Whether one is where a link leads to: of a list only while none of the views beside it says so. */
export function isHere({ href, viewId, viewIds = [] }: Target, path: string, view: string | null): boolean {
  if (viewId !== undefined) return viewId === view;
  const target = href.split("?")[0] ?? href;
  if (path === target) return view === null || !viewIds.includes(view);
  return path.startsWith(`${target}/`);
}
