import "server-only";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import type { z } from "zod";
import { currentSession } from "@/lib/auth/current-session";
import { ERROR_STATUS } from "@/lib/errors";
import { leaveWhenAway } from "./leave-when-away";
import { type PageProps, pageParameters } from "./page-parameters";
import { reportRefusal } from "./report-refusal";

const DOOR = "page of everybody";

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
    if (!parsed.success) {
      // Whoever it is: the frame around the page asks at the same time, and may be later.
      await currentSession().catch(() => null);
      await reportRefusal({ door: DOOR, code: "not_found", status: ERROR_STATUS.not_found });
      notFound();
    }
    const now = new Date();
    const data = await page.load(parsed.data, now).catch((error: unknown) => leaveWhenAway(error, DOOR));
    return page.render({ data, input: parsed.data, now });
  };
}
