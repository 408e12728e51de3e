import { beforeAll, describe, expect, it } from "vitest";
import { BOTH_KNOW, PLANTED_QUARTER, plantAccount, planted, plantedIn } from "../../factories/planted";
import { running } from "../begin";
import { signedIn, type Visitor } from "./visitor";

/**
 * What the running app sends of a review pack, with all that a browser gets besides what it shows: of an account in which
 * every text is a word of its own (decision 0093).
 */
const { url, dora } = await running();
let visitor: Visitor;
let accountId: string;
let path: string;

beforeAll(async () => {
  visitor = await signedIn(url, dora);
  accountId = await plantAccount(dora);
  path = `/accounts/${accountId}/review`;
});

const WAYS = ["page", "navigation"] as const;
const QUERY = `?quarter=${PLANTED_QUARTER.quarter}`;

describe.each(WAYS)("asked for as a %s", (way) => {
  it("the customer's edition is sent with what both sides know, and with no other word", async () => {
    const { status, body } = await visitor.get(`${path}/given${QUERY}`, way);
    expect(status).toBe(200);
    expect(plantedIn(body)).toEqual(BOTH_KNOW);
  });

  it("nothing of it is sent where it is not understood what is left out, or said twice and cut", async () => {
    for (const leave of ["cut", `1.${accountId}&leave=1.${accountId}`]) {
      const { status, body } = await visitor.get(`${path}/given${QUERY}&leave=${leave}`, way);
      expect([status, plantedIn(body)], leave).toEqual([200, []]);
      expect(body, leave).toContain("cannot be read from this address");
    }
  });

  it("our own edition says so, where every line would be told", async () => {
    expect((await visitor.get(`${path}${QUERY}&leave=cut`, way)).body).toContain("What was left out cannot be read");
    expect((await visitor.get(`${path}${QUERY}`, way)).body).not.toContain("What was left out cannot be read");
  });

  it("our own edition has what is only ours, so that it would be found", async () => {
    const { status, body } = await visitor.get(`${path}${QUERY}`, way);
    expect(status).toBe(200);
    const ours = ["summary", "results", "service", "next", "caution"].map((block) =>
      planted("pack_text_internal", block),
    );
    expect(plantedIn(body)).toEqual(expect.arrayContaining([...ours, planted("person_fact", "summary"), ...BOTH_KNOW]));
  });
});

it("the customer's edition says nothing in its head of what it is made with", async () => {
  const { body } = await visitor.get(`${path}/given${QUERY}`, "page");
  expect(body).toContain("<title>Review</title>");
  expect(body).not.toContain('name="description"');
});
