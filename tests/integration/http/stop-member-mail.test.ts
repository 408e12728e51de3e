import { describe, expect, it } from "vitest";
import { memberTokenOf } from "@/lib/auth/member-tokens";
import { findChoices } from "@/lib/data/notification-choices";
import { DEFAULT_CHOICES } from "@/lib/schemas/notification-choice";
import { as } from "../../factories/people";
import { running } from "../begin";
import { LogReader } from "./log-lines";

/** One of us stops their mail by the link in it, without signing in. */
const { url, log, otto, mira, quentin } = await running();
const FORM = "application/x-www-form-urlencoded";
const token = memberTokenOf(otto);
const stop = (of: string, init: RequestInit = {}) => fetch(`${url}/m/${of}/stop`, { redirect: "manual", ...init });
const press = { method: "POST", headers: { "content-type": FORM }, body: "List-Unsubscribe=One-Click" };
const chosen = (who: typeof otto) => as(who, findChoices, new Date());

describe("no more mail to one of us", () => {
  it("is asked for by opening the link, and stopped by nothing but a press", async () => {
    const answer = await stop(token);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    for (const words of [otto.email, "Nordlicht", "Send me no more"]) expect(page).toContain(words);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(await chosen(otto)).toEqual(DEFAULT_CHOICES);
  });

  it("is one press of a mail program, however often, and leaves what stands in the app", async () => {
    for (let again = 0; again < 2; again += 1) {
      const answer = await stop(token, press);
      expect([answer.status, (await answer.text()).includes("Done: no more mail")]).toEqual([200, true]);
    }
    expect(await chosen(otto)).toEqual({ ...DEFAULT_CHOICES, kindsByMail: [], hasDigest: false });
    const entries = await as(
      otto,
      ({ tx }) => tx.auditEntry.findMany({ where: { noun: "notification_choice" } }),
      new Date(),
    );
    expect(entries.map(({ memberId, changes }) => [memberId, changes])).toEqual([
      [otto.memberId, [{ field: "mail", to: false }]],
    ]);
    expect(await chosen(mira)).toEqual(DEFAULT_CHOICES);
  });

  it("is refused alike for a token of somebody else's ids, one that is no token, and one that opens something else", async () => {
    const forged = Buffer.from(token, "base64url");
    Buffer.from(mira.memberId.replaceAll("-", ""), "hex").copy(forged, 16);
    const nobody = memberTokenOf({ workspaceId: quentin.workspaceId, memberId: otto.memberId });
    for (const one of [forged.toString("base64url"), nobody, "guessed", `${token}A`]) {
      for (const way of [{}, press]) expect((await stop(one, way)).status, one).toBe(404);
    }
    expect(await chosen(mira)).toEqual(DEFAULT_CHOICES);
  });

  it("leaves no token in the log", async () => {
    const reader = new LogReader(log);
    await stop("guessed");
    await stop(`${token.slice(0, -1)}A`, press);
    const lines = reader.text().join("\n");
    expect(lines).toContain('"/m/…"');
    expect(lines).not.toContain(token.slice(0, 40));
  });
});
