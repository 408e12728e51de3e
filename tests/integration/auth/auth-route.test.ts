import { NextRequest } from "next/server";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { handleAuthRequest } from "@/lib/auth/handle-auth-request";
import { sessionCookieName, sessionIdOf } from "@/lib/auth/session-cookie";
import { plainPool } from "@/lib/data/client";
import { type Scope, withScope } from "@/lib/data/scope";
import { findLiveSession } from "@/lib/data/sessions";
import { acceptInvitation } from "@/lib/operations/accept-invitation";
import { inviteMember } from "@/lib/operations/invite-member";
import { PASSWORD } from "../../factories/people";
import { staffed } from "../begin";
import { cookieOf } from "./signed-in";

const { dora, mira, otto, quentin } = await staffed();
const APP = "http://localhost:3000";

beforeAll(() => {
  Object.assign(process.env, { NEXTAUTH_URL: APP, APP_URL: APP, DEMO: "1" });
});

// Right passwords count as tries too, and here few people sign in again and again.
beforeEach(() => plainPool().query(`DELETE FROM "RateLimit" WHERE key LIKE 'sign-in-email%'`));

interface Sent {
  readonly cookie?: string;
  readonly form?: Readonly<Record<string, string>>;
}

async function ask(path: string, { cookie = "", form }: Sent = {}): Promise<Response> {
  const [address = ""] = path.split("?");
  const init = form ? { method: "POST", body: new URLSearchParams(form).toString() } : {};
  const headers = { cookie, ...(form ? { "content-type": "application/x-www-form-urlencoded" } : {}) };
  const request = new NextRequest(`${APP}/api/auth/${path}`, { ...init, headers });
  return handleAuthRequest(request, { params: Promise.resolve({ nextauth: address.split("/") }) });
}

const cookiesOf = (response: Response) =>
  new Map(
    response.headers.getSetCookie().map((line): [string, string] => {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/);
      return [name, value];
    }),
  );
const spelt = (cookies: ReadonlyMap<string, string>) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

/** As the form does: asks for the token, then sends. */
async function enter(door: string, form: Readonly<Record<string, string>>, cookie = "") {
  const asked = await ask("csrf", { cookie });
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await asked.json());
  const given = [spelt(cookiesOf(asked)), cookie].filter(Boolean).join("; ");
  return ask(door, { cookie: given, form: { callbackUrl: "/", json: "true", ...form, csrfToken } });
}

const signIn = (email: string, cookie = "", more: Readonly<Record<string, string>> = {}) =>
  enter("callback/password", { email, password: PASSWORD, ...more }, cookie);
const sessionIn = async (response: Response) => {
  const id = await sessionIdOf(cookiesOf(response).get(sessionCookieName()) ?? "");
  return id === null ? null : findLiveSession(id);
};

describe("what the library would answer with an error of ours", () => {
  const JUNK = [
    "x",
    "//elsewhere.example",
    "javascript:alert(1)",
    "http://",
    "%",
    "\\\\elsewhere",
    "https://elsewhere.example/",
  ];

  it.each(JUNK)("is no place to return to, in address or form: %j", async (callbackUrl) => {
    expect((await ask(`csrf?callbackUrl=${encodeURIComponent(callbackUrl)}`)).status).toBe(200);
    const answer = await signIn(dora.email, "", { callbackUrl });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ url: `${APP}/` });
  });

  it.each(JUNK)("is a cookie that names one: it is passed over, and a good one takes its place: %j", async (junk) => {
    const cookie = `next-auth.callback-url=${encodeURIComponent(junk)}`;
    const answer = await ask("csrf", { cookie });
    expect(answer.status).toBe(200);
    expect(cookiesOf(answer).get("next-auth.callback-url")).toBe(encodeURIComponent(APP));
    expect(await sessionIn(await signIn(dora.email, cookie))).toMatchObject({ userId: dora.userId });
  });

  it.each(["error?error=%0a", "error?error=%F0%9F%92%A5", "signin?error=%0d%0aX:1", "callback/oidc?error=%00"])(
    "is an error that is no word: %s",
    async (path) => {
      expect((await ask(path)).status).toBeLessThan(500);
    },
  );

  it("is a place whose name no header can carry: it is spelt so that one can", async () => {
    const answer = await enter("callback/password", {
      ...{ email: dora.email, password: PASSWORD, callbackUrl: "/portfolio?q=é💥" },
      json: "false",
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `${APP}/portfolio?q=%C3%A9%F0%9F%92%A5`]);
  });

  it("still leads back to where one wanted to go", async () => {
    for (const callbackUrl of ["/portfolio?risk=watch", `${APP}/at-risk`]) {
      const { url } = z.object({ url: z.string() }).parse(await (await signIn(dora.email, "", { callbackUrl })).json());
      expect(url).toBe(new URL(callbackUrl, APP).href);
    }
  });
});

describe("a session", () => {
  it("that has ended is given no new cookie: there is no door that would", async () => {
    const cookie = `${sessionCookieName()}=${await cookieOf(mira)}`;
    const out = await enter("signout", {}, cookie);
    expect(out.headers.get("clear-site-data")).toBe('"cache"');
    for (const path of ["session", "providers", "signout", "csrf", "signin", "error"]) {
      const answer = await ask(path, { cookie });
      expect(cookiesOf(answer).get(sessionCookieName()), path).toBeUndefined();
    }
    expect((await ask("session", { cookie })).status).toBe(405);
  });

  it("ends when somebody signs in over it", async () => {
    const first = await signIn(dora.email);
    const earlier = await sessionIn(first);
    const second = await signIn(mira.email, `${sessionCookieName()}=${cookiesOf(first).get(sessionCookieName())}`);
    expect(await sessionIn(second)).toMatchObject({ userId: mira.userId });
    expect(earlier && (await findLiveSession(earlier.id))).toBeNull();
  });

  it("goes on when somebody fails to", async () => {
    const cookie = await cookieOf(dora);
    await signIn("nobody@nordlicht.example", `${sessionCookieName()}=${cookie}`);
    expect(await findLiveSession((await sessionIdOf(cookie)) ?? "")).not.toBeNull();
  });
});

it("nobody looks around as the administrator of the demo world", async () => {
  const answer = await enter("callback/demo", { role: "admin" });
  expect(cookiesOf(answer).has(sessionCookieName())).toBe(false);
  expect(await answer.text()).toContain("error");
});

describe("what strangers try", () => {
  it("shuts nobody out of a browser they have signed in from before", async () => {
    const known = spelt(cookiesOf(await signIn(mira.email)));
    await Promise.all(Array.from({ length: 12 }, () => signIn(mira.email, "", { password: "a guess" })));
    expect((await signIn(mira.email)).status).toBe(429);
    expect(await sessionIn(await signIn(mira.email, known))).toMatchObject({ userId: mira.userId });
  });

  it("counts for everybody else, also with a cookie that is made up or of another e-mail", async () => {
    const others = spelt(cookiesOf(await signIn(dora.email)));
    await Promise.all(Array.from({ length: 12 }, () => signIn(mira.email, "", { password: "a guess" })));
    for (const cookie of [others, "entwine.device=made.up", "entwine.device=a"]) {
      expect((await signIn(mira.email, cookie)).status).toBe(429);
    }
  });

  it("is limited for whoever has a login of the same e-mail: neither it nor the browser it is known in gives more guesses", async () => {
    const guessed = (email: string, password: string, cookie = "") => signIn(email, cookie, { password });
    const invite = (scope: Scope) => inviteMember(scope, { email: otto.email, role: "executive" });
    const { token } = await withScope(quentin, invite);
    await acceptInvitation({ token, name: "Otto", password: "of a stranger", timeZone: "UTC" }, new Date());
    const known = spelt(cookiesOf(await guessed(otto.email, "of a stranger")));
    await Promise.all(Array.from({ length: 6 }, () => guessed(otto.email, "a guess", known)));
    // One's own in between, known and unknown: it forgives nothing.
    for (const cookie of [known, ""]) await guessed(otto.email, "of a stranger", cookie);
    await Promise.all(Array.from({ length: 6 }, () => guessed(otto.email, "a guess", known)));
    expect(await sessionIn(await guessed(otto.email, PASSWORD, known))).toBeNull();
  });

  it("is limited in a known browser too", async () => {
    const known = spelt(cookiesOf(await signIn(dora.email)));
    const wrong = () => signIn(dora.email, known, { password: "a guess" });
    const answers = await Promise.all(Array.from({ length: 25 }, wrong));
    expect(answers.some(({ status }) => status === 429)).toBe(true);
  });
});
