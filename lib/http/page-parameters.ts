import "server-only";

type Parameters = Record<string, string | string[] | undefined>;

export interface PageProps {
  readonly params: Promise<Parameters>;
  readonly searchParams: Promise<Parameters>;
}

/** Path and query of a page in one object; the path wins, and a repeated query parameter counts once. */
export async function pageParameters({ params, searchParams }: PageProps): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries({ ...(await searchParams), ...(await params) }).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name, first]];
    }),
  );
}
