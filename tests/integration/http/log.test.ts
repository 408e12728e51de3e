import { beforeAll, describe, expect, it } from "vitest";
import { running } from "../begin";
import { FORGING, type LogLine, LogReader } from "./log-lines";
import { signedIn, stranger, type Visitor } from "./visitor";

/** What whoever reads the log can rely on: every line was written by us, and everybody who was refused stands there. */
const { url, log, dora, otto, ours: mine, theirs } = await running();
let reader: LogReader;
let admin: Visitor;
let manager: Visitor;

beforeAll(async () => {
  admin = await signedIn(url, dora);
  manager = await signedIn(url, otto);
  reader = new LogReader(log);
});

describe("nobody writes a line of the log but us: line breaks", () => {
  it("in a header", async () => {
    const planted = encodeURIComponent(FORGING);
    const headers = { "x-request-id": "forged", "user-agent": planted, referer: `${url}/${planted}`, accept: planted };
    for (const visitor of [admin, stranger(url)]) {
      const cookie = `${visitor.cookie}; a=${planted}`;
      for (const path of ["/accounts", "/nowhere", "/setup"])
        await fetch(`${url}${path}`, { headers: { ...headers, cookie } });
    }
    expectOnlyOurs();
  });

  it.each(["callback/password", "callback/demo", "signin/oidc", "signout"])("at the sign-in: %s", async (path) => {
    const { csrfToken } = await (await fetch(`${url}/api/auth/csrf`)).json();
    for (const token of [csrfToken, FORGING]) {
      const body = new URLSearchParams({
        email: FORGING,
        password: FORGING,
        role: FORGING,
        callbackUrl: FORGING,
        csrfToken: token,
      });
      const cookie = `next-auth.callback-url=${encodeURIComponent(FORGING)}; next-auth.csrf-token=${encodeURIComponent(FORGING)}`;
      for (const sent of ["", cookie]) {
        const headers = { origin: url, cookie: sent };
        await fetch(`${url}/api/auth/${path}?callbackUrl=${encodeURIComponent(FORGING)}`, {
          method: "POST",
          body,
          headers,
        });
      }
    }
    expectOnlyOurs();
  });

  it.each(["signin", "error", "callback/oidc", "session", encodeURIComponent(FORGING)])(
    "at what the sign-in is asked: %s",
    async (path) => {
      for (const name of ["callbackUrl", "error", "code", "state"]) {
        await fetch(`${url}/api/auth/${path}?${name}=${encodeURIComponent(FORGING)}`, { redirect: "manual" });
        await fetch(`${url}/api/auth/${path}?${name}=${encodeURIComponent(`${url}/${FORGING}`)}`, {
          redirect: "manual",
        });
      }
      expectOnlyOurs();
    },
  );

  it("in a file and its name", async () => {
    await admin.send(
      `/api/v1/imports?noun=accounts&file=${encodeURIComponent(FORGING)}`,
      `Name,${FORGING}\n${FORGING},${FORGING}`,
      { "content-type": "text/csv" },
    );
    await admin.send(`/api/v1/imports?noun=${encodeURIComponent(FORGING)}`, "Name\nElm", {
      "content-type": "text/csv",
      "idempotency-key": "x",
    });
    expectOnlyOurs();
  });

  const expectOnlyOurs = () => expect(reader.forged()).toEqual([]);
});

describe("whoever is refused stands in the log, with request, person, workspace and door:", () => {
  const nobody = { actor: null, workspaceId: null };
  const as = ({ userId, workspaceId }: typeof dora) => ({ actor: userId, workspaceId });

  it.each<[string, object, () => Promise<unknown>]>([
    [
      "a page without a session",
      { status: 401, door: "page account.read", at: "/portfolio", ...nobody },
      () => stranger(url).get("/portfolio?q=Secret"),
    ],
    [
      "a page their role may not see",
      { status: 403, door: "page audit.read", at: "/audit", ...as(otto) },
      () => manager.get("/audit"),
    ],
    [
      "a page of another workspace",
      { status: 404, door: "page account.read", at: `/accounts/${theirs.accountId}`, ...as(dora) },
      () => admin.get(`/accounts/${theirs.accountId}`),
    ],
    [
      "an address nobody knows",
      { status: 404, door: "page of everybody", at: "/nowhere", ...as(dora) },
      () => admin.get("/nowhere"),
    ],
    [
      "a look-up without a session",
      { status: 401, door: "route account.read", at: "/api/v1/accounts/search", ...nobody },
      () => stranger(url).get("/api/v1/accounts/search?q=Secret"),
    ],
    [
      "a list of another workspace",
      { status: 404, door: "route import.run", at: `/api/v1/imports/${theirs.importRunId}/rejected`, ...as(dora) },
      () => admin.get(`/api/v1/imports/${theirs.importRunId}/rejected`),
    ],
    [
      "a form without a session",
      { status: 401, door: "action member.manage", ...nobody },
      () => stranger(url).act("inviteMemberAction", {}),
    ],
    [
      "a form their role may not send",
      { status: 403, door: "action member.manage", ...as(otto) },
      () => manager.act("inviteMemberAction", {}),
    ],
    [
      "a form with an id of another workspace",
      { status: 404, door: "action account.archive", ...as(dora) },
      () => admin.act("archiveAccountAction", { accountId: theirs.accountId, isArchived: true }),
    ],
    [
      "a file their role may not send",
      { status: 403, door: "route import.run", ...as(otto) },
      () => manager.send("/api/v1/imports?noun=accounts&file=a.csv", "Name\nElm", { "content-type": "text/csv" }),
    ],
    [
      "what is stored at the desk, by their role",
      { status: 403, door: "action import.run", ...as(otto) },
      () => manager.act("commitImportAction", { importRunId: mine.importRunId }),
    ],
    ["a wrong password", { status: 401, door: "sign-in POST", ...nobody }, signInWrongly],
    [
      "an invitation that is over",
      { status: 403, door: "action invitation.accept", ...nobody },
      () =>
        stranger(url).act("acceptInvitationAction", {
          token: "Secret",
          name: "Ivo",
          password: "Secret enough",
          timeZone: "UTC",
        }),
    ],
    [
      "a request from another site",
      { status: 403, door: "front POST", at: "/portfolio", ...as(dora) },
      () => admin.send("/portfolio?q=Secret", "[]", { origin: "https://elsewhere.example" }),
    ],
    [
      "a request of odd shape",
      { status: 405, door: "front PUT", at: "/portfolio", ...nobody },
      () => fetch(`${url}/portfolio?q=Secret`, { method: "PUT" }),
    ],
    [
      "a file that is not there",
      { status: 404, door: "front GET", ...nobody },
      () => fetch(`${url}/_next/static/none.js?q=Secret`),
    ],
  ])("%s", async (_, like, ask) => {
    await ask();
    const line = await reader.until((one) => matches(one, like));
    expect(line["requestId"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(line)).not.toContain("Secret");
  });

  it("too many tries", async () => {
    const guess = () =>
      stranger(url).act("acceptInvitationAction", {
        token: "always the same",
        name: "Ivo",
        password: "long enough for it",
        timeZone: "UTC",
      });
    for (let tries = 0; tries < 31; tries += 1) await guess();
    await reader.until((one) => matches(one, { status: 429, door: "action invitation.accept", ...nobody }));
  });

  it("and is told the same id on the page", async () => {
    const refused = await fetch(`${url}/audit`, { headers: { cookie: manager.cookie } });
    const requestId = refused.headers.get("x-request-id");
    await reader.until((one) => matches(one, { requestId, status: 403, ...as(otto) }));
  });

  const matches = (line: LogLine, like: object) => Object.entries(like).every(([name, value]) => line[name] === value);
});

async function signInWrongly(): Promise<void> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = await asked.json();
  const cookie = asked.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const body = new URLSearchParams({ email: dora.email, password: "Secret", csrfToken, json: "true" });
  await fetch(`${url}/api/auth/callback/password`, { method: "POST", body, headers: { cookie, origin: url } });
}

it("whoever wanted to do what they may not stands in the audit too", async () => {
  await manager.act("changeRoleAction", { memberId: otto.memberId, role: "admin" });
  const { body } = await admin.get("/audit");
  const text = body
    .replace(/<script.*?<\/script>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
  expect(text).toContain("Otto tried to invite members, change roles, deactivate: refused");
  expect(text).toContain("Otto tried to import files: refused");
});
