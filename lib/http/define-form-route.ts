import "server-only";
import type { z } from "zod";
import type { FormAction } from "./define-action";

interface FormDoor<S extends z.ZodType> {
  /** What the same form asks with script: it goes through the write door, which authorises, limits and audits. */
  readonly action: FormAction<unknown>;
  /** From the fields of the form to what the action takes. */
  readonly input: S;
  /** Where one goes on, an address of ours made anew from the fields, and whether it was saved. */
  readonly back: (fields: Readonly<Record<string, unknown>>, isSaved: boolean) => string;
}

/**
 * A form that is sent without script: the fields say what an action of ours takes, and the answer is the page it came
 * from. That it comes from a page of ours is looked at by what stands in front (decision 0042).
 */
export function defineFormRoute<S extends z.ZodType>({ action, input, back }: FormDoor<S>) {
  return async (request: Request): Promise<Response> => {
    const { workspace, ...fields } = fieldsOf(new URLSearchParams(await request.text()));
    const said = input.safeParse(fields);
    const answer = said.success ? await action(said.data, undefined, workspace) : null;
    const isSaved = answer?.ok === true;
    const isOut = answer?.ok === false && answer.code === "not_signed_in";
    const way = back(fields, isSaved || isOut);
    const location = isOut ? `/sign-in?next=${encodeURIComponent(way)}` : way;
    return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
  };
}

/** Several of one name, as boxes that are ticked, come with a comma between. */
const fieldsOf = (sent: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries([...new Set(sent.keys())].map((name) => [name, sent.getAll(name).join(",")]));
