import "server-only";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import type { z } from "zod";
import { leaveWhenAway } from "./leave-when-away";
import { type PageProps, pageParameters } from "./page-parameters";

interface PublicPage<S extends z.ZodType, D> {
  readonly input: S;
  /** Reads nothing of any workspace but what the token in its input opens. */
  readonly load: (input: z.output<S>, now: Date) => Promise<D>;
  readonly render: (result: { data: D; input: z.output<S>; now: Date }) => ReactNode;
}

/** The pages one sees before signing in: the sign-in itself, setting up, accepting an invitation. */
export function definePublicPage<S extends z.ZodType, D>(page: PublicPage<S, D>) {
  return async function publicPage(props: PageProps) {
    const parsed = page.input.safeParse(await pageParameters(props));
    if (!parsed.success) notFound();
    const now = new Date();
    const data = await page.load(parsed.data, now).catch(leaveWhenAway);
    return page.render({ data, input: parsed.data, now });
  };
}
