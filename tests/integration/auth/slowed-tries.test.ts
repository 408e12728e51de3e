import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { startSessionByPassword } from "@/lib/auth/start-session";
import { plainPool } from "@/lib/data/client";
import { SIGN_IN_BY_ANYBODY, slowDown, TOKEN_BY_ANYBODY } from "@/lib/data/rate-limits";
import { Admission } from "../../../scripts/front/admission.mjs";
import { PASSWORD } from "../../factories/people";
import { staffed } from "../begin";

const { dora } = await staffed();
const TRIES = 20;
const EVERY_MS = 1000 / 8;

/** All strangers behind a proxy that is not named are one client of the front, and one counter of the app. */
it("eight tries a second at both doors, beyond what all share, keep nobody from signing in", async () => {
  for (const { name } of [SIGN_IN_BY_ANYBODY, TOKEN_BY_ANYBODY]) {
    await plainPool().query(`INSERT INTO "RateLimit" (key, points, expire)
      VALUES ('${name}:all', 900, ${Date.now() + 600_000})`);
  }
  const admission = new Admission({ now: () => performance.now(), isFree: () => true });
  const looking = setInterval(() => admission.look(), 10);
  const tries: Promise<string>[] = [];
  for (let n = 0; n < TRIES; n += 1) {
    for (const rule of [SIGN_IN_BY_ANYBODY, TOKEN_BY_ANYBODY]) {
      tries.push(admitted(admission, () => slowDown(rule, "all").then(() => "looked at")));
    }
    await pause(EVERY_MS);
  }
  expect(await admitted(admission, signsIn)).toBe("in");
  expect(new Set(await Promise.all(tries))).toEqual(new Set(["looked at"]));
  clearInterval(looking);
});

const signsIn = async () => {
  const given = { email: dora.email, password: PASSWORD };
  return (await startSessionByPassword(given, { address: null, userAgent: "vitest" })) ? "in" : "not in";
};

function admitted(admission: Admission, work: () => Promise<string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const leave = admission.take("the proxy", {
      start: () =>
        void work()
          .then(resolve, reject)
          .finally(() => leave()),
      refuse: () => resolve("sent away"),
    });
  });
}
