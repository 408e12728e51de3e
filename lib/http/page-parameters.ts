import "server-only";

type Parameters = Record<string, string | string[] | undefined>;

export interface PageProps {
  readonly params: Promise<Parameters>;
  readonly searchParams: Promise<Parameters>;
}

/**
 * Path and query of a page in one object; the path wins, and a repeated query parameter counts once. One that is a list,
 * with a dot between, counts wholly, however often it stands there.
 */
export async function pageParameters(
  { params, searchParams }: PageProps,
  lists: readonly string[] = [],
): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries({ ...(await searchParams), ...(await params) }).flatMap(([name, value]) => {
      const all = [value ?? []].flat();
      const said = lists.includes(name) && all.length > 0 ? all.join(".") : all[0];
      return said === undefined ? [] : [[name, said]];
    }),
  );
}
