import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { plainPool } from "@/lib/data/client";
import { definePublicAction } from "@/lib/http/define-public-action";

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));

const redeem = definePublicAction({
  deed: "invitation.accept",
  input: z.object({ token: z.string() }),
  run: async () => "redeemed",
});
const codeOf = async (token: string) => {
  const answer = await redeem({ token });
  return answer.ok ? answer.data : answer.code;
};
const codesOf = async (tries: number, token: () => string) => {
  const codes: string[] = [];
  for (let i = 0; i < tries; i++) codes.push(await codeOf(token()));
  return codes;
};

beforeEach(() => {
  request.headers = new Headers();
  delete process.env["TRUSTED_PROXY_HOPS"];
});

describe("tries with a one-time token", () => {
  it("of a stranger who guesses keep nobody from theirs, also where no proxy tells them apart", async () => {
    expect(await codesOf(40, randomUUID)).toEqual(Array(40).fill("redeemed"));
    expect(await codeOf("the one that was printed")).toBe("redeemed");
  });

  it("are slowed and not refused once strangers have used up what all share", async () => {
    await plainPool().query(`UPDATE "RateLimit" SET points = 700 WHERE key LIKE 'token-anybody%'`);
    expect(await codeOf(randomUUID())).toBe("redeemed");
    await plainPool().query(`DELETE FROM "RateLimit" WHERE key LIKE 'token-anybody%'`);
  });

  it("end for one token after thirty, whoever tries it", async () => {
    const codes = await codesOf(31, () => "handed round");
    expect(codes.filter((code) => code === "too_many_requests")).toHaveLength(1);
    expect(codes.at(-1)).toBe("too_many_requests");
  });

  it("end after thirty from one address, where a proxy vouches for it", async () => {
    process.env["TRUSTED_PROXY_HOPS"] = "1";
    request.headers = new Headers({ "x-forwarded-for": "203.0.113.9" });
    expect((await codesOf(31, randomUUID)).at(-1)).toBe("too_many_requests");
    request.headers = new Headers({ "x-forwarded-for": "203.0.113.10" });
    expect(await codeOf(randomUUID())).toBe("redeemed");
  });
});
