import { readFileSync } from "node:fs";
import { z } from "zod";
import { PASSWORD } from "../../factories/people";

/** What came back, with the headers that matter to whoever asked. */
export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
}

/** Somebody with a browser: keeps cookies, follows no redirect. */
export interface Visitor {
  readonly cookie: string;
  /** As a page, or as what the router of a page that is open already asks for. */
  readonly get: (path: string, as?: "page" | "navigation") => Promise<Answer>;
  /** Calls a server action as a form does: by its id, on a page that has it. */
  readonly act: (action: string, input: unknown, requestKey?: string) => Promise<ActionAnswer>;
  readonly send: (path: string, body: BodyInit, headers: Readonly<Record<string, string>>) => Promise<Answer>;
}

const actionAnswer = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({
    ok: z.literal(false),
    code: z.string(),
    message: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
  }),
]);
type ActionAnswer = z.output<typeof actionAnswer>;

export const stranger = (url: string): Visitor => visitorWith(url, "");

/** Signs in through the door everybody uses. */
export async function signedIn(app: string, { email }: { readonly email: string }): Promise<Visitor> {
  const asked = await fetch(`${app}/api/auth/csrf`);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await asked.json());
  const entered = await fetch(`${app}/api/auth/callback/password`, {
    method: "POST",
    headers: { cookie: cookiesOf(asked), origin: app },
    body: new URLSearchParams({ email, password: PASSWORD, csrfToken, callbackUrl: "/", json: "true" }),
  });
  const { url } = z.object({ url: z.string() }).parse(await entered.json());
  if (url.includes("error")) throw new Error(`${email} cannot sign in: ${url}`);
  return visitorWith(app, `${cookiesOf(asked)}; ${cookiesOf(entered)}`);
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

function visitorWith(app: string, cookie: string): Visitor {
  const ask = async (path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> => {
    // Browsers say with every write where it comes from.
    const headers = { cookie, ...(init.method === "POST" ? { origin: app } : {}), ...init.headers };
    const response = await fetch(`${app}${path}`, { redirect: "manual", ...init, headers });
    return { status: response.status, location: response.headers.get("location"), body: await response.text() };
  };
  return {
    cookie,
    get: (path, as = "page") => {
      if (as === "page") return ask(path, { headers: {} });
      return ask(`${path}${path.includes("?") ? "&" : "?"}_rsc`, { headers: { rsc: "1" } });
    },
    send: (path, body, headers) => {
      // Without it Node refuses a body that is made while it is sent.
      const init = { method: "POST", body, headers, duplex: "half" };
      return ask(path, init);
    },
    act: async (action, input, requestKey) => {
      const { id, page } = addressOfAction(action);
      const headers = { "next-action": id, "content-type": "text/plain;charset=UTF-8", accept: "text/x-component" };
      const body = JSON.stringify(requestKey === undefined ? [input] : [input, requestKey]);
      return readAction(action, await ask(page, { method: "POST", body, headers }));
    },
  };
}

function readAction(action: string, { status, body }: Answer): ActionAnswer {
  const line = /^1:([^\n]*)/m.exec(body)?.[1] ?? "";
  if (!line.startsWith("{")) throw new Error(`${action} answered ${status}: ${body.slice(0, 500)}`);
  return actionAnswer.parse(JSON.parse(line));
}

const manifest = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string(), workers: z.record(z.string(), z.unknown()) })),
});

/** What the build published: the ids under which actions are called, and the pages that have them. */
export function addressOfAction(name: string): { id: string; page: string } {
  const published = manifest.parse(JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")));
  const found = Object.entries(published.node).find(([, { exportedName }]) => exportedName === name);
  const [page] = Object.keys(found?.[1].workers ?? {});
  if (!(found && page)) throw new Error(`No page of the build has the action ${name}.`);
  const path = page
    .replace(/^app/, "")
    .replace(/\/page$/, "")
    .replace(/\/\([^/]*\)/g, "")
    .replace(/\[[^/]*\]/g, "x");
  return { id: found[0], page: path };
}
