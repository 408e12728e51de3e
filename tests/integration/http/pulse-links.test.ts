import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { pulseTokenOf } from "@/lib/auth/pulse-tokens";
import { cancelPulse } from "@/lib/operations/cancel-pulse";
import { revokePulseLink } from "@/lib/operations/revoke-pulse-link";
import { askPeople } from "../../factories/asked";
import { as } from "../../factories/people";
import { running } from "../begin";
import { LogReader } from "./log-lines";

/** What whoever holds a link of a customer can do with it, and what nobody can. */
const { url, log, dora, ours: mine } = await running();
const open = pulseTokenOf(mine.pulseRecipientId);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const FORM = "application/x-www-form-urlencoded";
let shut: Readonly<Record<string, string>>;

beforeAll(async () => {
  shut = await as(
    dora,
    async (scope) => {
      const ask = async (name: string, pulse: object = {}) => {
        const addresses = [`${name}@harbour.example`];
        const { pulseId, recipients } = await askPeople(scope, { accountId: mine.accountId, addresses, pulse });
        const [recipient] = recipients;
        if (!recipient) throw new Error("nobody is asked");
        return { pulseId, ...recipient };
      };
      const [cancelled, revoked] = [await ask("cancelled"), await ask("revoked")];
      await cancelPulse(scope, cancelled.pulseId);
      await revokePulseLink(scope, revoked.id);
      const yesterday = new Date(Date.now() - 86_400_000);
      const closed = await ask("closed", { sendAt: new Date(0), closesAt: yesterday });
      const planned = await ask("planned", { sendAt: new Date(Date.now() + 86_400_000) });
      return { cancelled: cancelled.token, revoked: revoked.token, closed: closed.token, planned: planned.token };
    },
    new Date(),
  );
});

const ask = (path: string, init: RequestInit = {}) => fetch(`${url}/p/${path}`, { redirect: "manual", ...init });
const answer = (token: string, answers: object, headers: Record<string, string> = { origin: url }) =>
  ask(token, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ answers, isDone: false }),
  });
/** As it is the same for everybody: without the nonce of this very request. */
const same = (html: string) => html.replaceAll(/nonce="[^"]*"/g, "");
const everythingStored = () =>
  as(
    dora,
    async ({ tx }) => ({
      responses: await tx.pulseResponse.findMany({ include: { answers: true }, orderBy: { id: "asc" } }),
      recipients: await tx.pulseRecipient.findMany({ orderBy: { id: "asc" } }),
      mails: await tx.mail.findMany({ orderBy: { id: "asc" } }),
      refusals: await tx.mailRefusal.findMany({ orderBy: { address: "asc" } }),
    }),
    new Date(),
  );

describe("a link that opens nothing", () => {
  it("answers the same whatever the reason, by reading, answering and stopping alike", async () => {
    const { planned = "", ...others } = shut;
    const links = { ...others, planned, guessed: "g".repeat(43), short: "x", long: "y".repeat(90) };
    const answers = await Promise.all(
      Object.entries(links).map(async ([name, token]) => {
        const [read, written] = [await ask(token), await answer(token, { csat: "5" })];
        return [name, read.status, same(await read.text()), written.status, same(await written.text())];
      }),
    );
    const [first, ...rest] = answers;
    expect(first?.slice(1, 2)).toEqual([404]);
    expect(first?.[3]).toBe(404);
    expect(String(first?.[2])).toContain("This link is closed");
    for (const one of rest) expect(one.slice(1), String(one[0])).toEqual(first?.slice(1));
  });

  it("takes full quarters of a second, whether it ever opened something or not", async () => {
    for (const token of [...Object.values(shut), "g".repeat(43)]) {
      const began = performance.now();
      await (await ask(token)).text();
      expect(performance.now() - began).toBeGreaterThanOrEqual(249);
    }
  });

  it("says so in the language of whoever asks", async () => {
    const german = await (await ask("x", { headers: { "accept-language": "de-DE,de;q=0.9" } })).text();
    expect(german).toContain('<html lang="de">');
    expect(german).toContain("Dieser Link ist geschlossen");
  });
});

describe("an open link", () => {
  it("shows what is asked and by whom, and no word of ours beside it", async () => {
    const response = await ask(open);
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain("What would break for you if we went away?");
    const owner = await as(dora, async ({ viewer }) => viewer.workspaceName);
    const mayBeRead = [`Harbour of ${owner}`, `Ann of ${owner}`, `Asks ${owner}`, `Says ${dora.name}`];
    for (const text of mayBeRead) expect(page, text).toContain(text);
    // Every text of the furnished workspace names it, such as "About …" or "Segment of …": only as the company may it be left.
    const rest = mayBeRead.reduce((text, word) => text.replaceAll(word, ""), page);
    const before = [...rest.matchAll(new RegExp(`(\\S+)\\s+${owner}`, "g"))].map(([, word]) => word);
    expect(new Set(before)).toEqual(new Set(["of", "Dora,", "<h1>,", "at"]));
    expect(page).not.toMatch(UUID);
    expect(page.replaceAll(open, "")).not.toMatch(/[A-Za-z0-9_-]{43}/);
    expect(page.replace(/<style>[\s\S]*<\/style>/, "")).not.toContain("@");
  });

  it("is kept by nobody on the way, leads nowhere with its token, and asks for nothing from elsewhere", async () => {
    const response = await ask(open);
    expect(response.headers.get("cache-control")).toContain("no-store");
    expect(response.headers.get("referrer-policy")).toBe("strict-origin");
    expect(response.headers.get("x-robots-tag")).toBe("noindex");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    const page = await response.text();
    expect([...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, at]) => at).sort()).toEqual(
      [`/p/${open}/stop`, "/generated/answering.js", "data:,"].sort(),
    );
  });

  it("is no more than 60 kB with all it needs", async () => {
    const page = gzipSync(await (await ask(open)).text());
    const script = gzipSync(await (await fetch(`${url}/generated/answering.js`)).text());
    expect(script.length).toBeGreaterThan(500);
    expect(page.length + script.length).toBeLessThan(60_000);
  });

  it("stores and closes nothing by being opened, as mail scanners do: by whichever way of reading", async () => {
    const before = await everythingStored();
    for (const path of [open, `${open}?q1=4`, `${open}?q1=4&done=1`, `${open}/stop`, `${open}/stop?done=1`]) {
      for (const method of ["GET", "HEAD"]) expect((await ask(path, { method })).status, path).toBe(200);
    }
    expect(await everythingStored()).toEqual(before);
  });

  it("shows a rating that was pressed in a mail as chosen, beside what was answered already", async () => {
    const page = await (await ask(`${open}?q1=4&q2=1&comment=forged`)).text();
    // Question 1 was answered with 3: that stands, whatever the link says.
    expect(page).toMatch(/name="q1" value="3" checked data-stored/);
    expect(page).not.toContain("forged");
  });
});

describe("an answer", () => {
  it("comes from the page itself: another site, another kind of body or none is refused", async () => {
    expect((await answer(open, { q1: "2" }, {})).status).toBe(403);
    expect((await answer(open, { q1: "2" }, { origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await answer(open, { q1: "2" }, { origin: url, "content-type": "text/plain" })).status).toBe(415);
    expect((await answer(open, { q1: "9" })).status).toBe(422);
    const broken = { method: "POST", headers: { origin: url, "content-type": "application/json" }, body: "{" };
    expect((await ask(open, broken)).status).toBe(422);
  });

  it("is stored once however often it comes, also by a form without script", async () => {
    for (const _ of [1, 2, 3]) expect((await answer(open, { q1: "2" })).status).toBe(200);
    const headers = { origin: url, "content-type": FORM };
    const form = await ask(open, { method: "POST", headers, body: "q1=1&comment=Plain+words&done=1" });
    expect([form.status, form.headers.get("location")]).toEqual([303, `/p/${open}`]);
    expect(await (await ask(open)).text()).toContain("Thank you, Ann");
    const { responses } = await everythingStored();
    expect(responses.filter(({ recipientId }) => recipientId === mine.pulseRecipientId)).toHaveLength(1);
    // The other question of the same mail, pressed after that: it is shown where none is stored, and the rest is as it was.
    expect(await (await ask(`${open}?q1=4`)).text()).toContain("Thank you, Ann");
    const changing = await (await ask(`${open}?change=1`)).text();
    expect(changing).toMatch(/name="q1" value="1" checked data-stored/);
  });

  it("leaves neither the token nor what was said in the log", async () => {
    const reader = new LogReader(log);
    await answer(open, { comment: "The canary sings", q1: "77" });
    await answer(shut["revoked"] ?? "", { q1: "1" });
    await ask(`${shut["closed"]}?q1=canary`);
    const lines = reader.text().join("\n");
    expect(lines).toContain('"/p/…"');
    for (const secret of [open, ...Object.values(shut), "canary"]) expect(lines).not.toContain(secret);
  });
});

describe("no more mail", () => {
  it("is one press of a mail program, without a page of ours, and one refusal however often it is pressed", async () => {
    const { recipients } = await as(
      dora,
      (scope) => askPeople(scope, { accountId: mine.accountId, addresses: ["tired@harbour.example"] }),
      new Date(),
    );
    const token = recipients[0]?.token ?? "";
    const press = { method: "POST", headers: { "content-type": FORM }, body: "List-Unsubscribe=One-Click" };
    // Both forms of RFC 8058.
    const parts = new FormData();
    parts.set("List-Unsubscribe", "One-Click");
    for (const way of [press, { method: "POST", body: parts }])
      expect((await ask(`${token}/stop`, way)).status).toBe(200);
    const { refusals } = await everythingStored();
    expect(refusals.filter(({ address }) => address === "tired@harbour.example")).toHaveLength(1);
    expect((await ask(token)).status).toBe(200);
    expect((await ask(`${shut["revoked"]}/stop`, press)).status).toBe(404);
  });
});
