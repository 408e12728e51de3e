import { beforeAll, describe, expect, it } from "vitest";
import { reachWords } from "@/components/gaps/gap-sum-words";
import { insertMails } from "@/lib/data/mails";
import type { Scope } from "@/lib/data/scope";
import { loadGaps } from "@/lib/operations/load-gaps";
import { recordCurrencyRate } from "@/lib/operations/record-currency-rate";
import type { AccountInput } from "@/lib/schemas/account";
import { gapFilter } from "@/lib/schemas/account-filter";
import { currencyRateInput } from "@/lib/schemas/currency-rate";
import { askPeople } from "../../factories/asked";
import { later, NOON } from "../../factories/clock";
import { as } from "../../factories/people";
import { createAccount } from "../../factories/records";
import { staffed } from "../begin";

const { dora, eva } = await staffed();
const on = <T>(run: (scope: Scope) => Promise<T>) => as(dora, run, later(60));

interface Gap {
  readonly gap: number | null;
  readonly label: "rose-tinted" | "self-doubting" | "aligned" | null;
  readonly isClear: boolean | null;
}

/** Whoever is named first has the greatest product of gap and ARR among those of their kind. */
const WORLD: readonly (readonly [Partial<AccountInput>, Gap])[] = [
  [
    { name: "Birch", arrCents: 1_000_000_00 },
    { gap: 20, label: "rose-tinted", isClear: true },
  ],
  [
    { name: "Cedar", arrCents: 100_000_00 },
    { gap: 60, label: "rose-tinted", isClear: true },
  ],
  [
    { name: "Dune", arrCents: 50_000_00, currency: "GBP" },
    { gap: -80, label: "self-doubting", isClear: true },
  ],
  [
    { name: "Elm", arrCents: 9_000_000_00, currency: "JPY" },
    { gap: 90, label: "rose-tinted", isClear: true },
  ],
  [
    { name: "Fir", arrCents: 10_000_00, tier: "key" },
    { gap: 30, label: "rose-tinted", isClear: false },
  ],
  [
    { name: "Gorse", arrCents: null, tier: "key" },
    { gap: -50, label: "self-doubting", isClear: false },
  ],
  [
    { name: "Hazel", arrCents: 400_000_00, tier: "key" },
    { gap: 5, label: "aligned", isClear: true },
  ],
  [
    { name: "Ivy", arrCents: 300_000_00 },
    { gap: null, label: null, isClear: null },
  ],
];

beforeAll(() =>
  as(dora, async (scope) => {
    await recordCurrencyRate(scope, currencyRateInput.parse({ currency: "GBP", rate: 1.2, ratedOn: "2026-01-02" }));
    for (const [account, gap] of WORLD) await seenSo(scope, await createAccount(scope, account), gap);
  }),
);

async function seenSo({ tx, viewer }: Scope, accountId: string, { gap, label, isClear }: Gap): Promise<void> {
  await tx.$executeRaw`UPDATE "LadderScore" SET "perceptionGap" = ${gap}::float8,
    summary = summary::jsonb || jsonb_build_object('gapLabel', ${label}::text, 'gapClear', ${isClear}::boolean)
    WHERE "workspaceId" = ${viewer.workspaceId}::uuid AND "accountId" = ${accountId}::uuid`;
}

const gaps = (filter: object = {}, who = dora) =>
  as(who, (scope) => loadGaps(scope, gapFilter.parse(filter)), later(60));
const names = (accounts: readonly { readonly name: string }[]) => accounts.map(({ name }) => name).join(" ");

describe("the gaps of the portfolio", () => {
  it("stand by gap times ARR in the own currency, without a rate or an amount last, clear and possible ones apart", async () => {
    const { clear, possible } = await gaps();
    expect(names(clear)).toBe("Birch Cedar Dune Elm");
    expect(names(possible)).toBe("Fir Gorse");
  });

  it("sum to what their lists and the rest hold, in what an executive sees as well", async () => {
    const { sums } = await gaps({}, eva);
    expect(sums.clear).toMatchObject({ count: 4, countWithArr: 4 });
    expect(sums.clear.arr[0]).toEqual({ currency: "EUR", cents: 1_160_000_00 });
    expect(sums.possible).toMatchObject({ count: 2, countWithArr: 1 });
    expect(sums.alike).toMatchObject({ count: 1 });
    expect(sums.all.count).toBe(WORLD.length);
  });

  it("can be narrowed, with their sums", async () => {
    const { clear, possible, sums } = await gaps({ tier: "key" });
    expect([names(clear), names(possible)]).toEqual(["", "Fir Gorse"]);
    expect([sums.clear.count, sums.possible.count, sums.alike.count, sums.all.count]).toEqual([0, 2, 1, 3]);
    expect(names((await gaps({ q: "ced" })).clear)).toBe("Cedar");
    expect(names((await gaps({ owner: "none" })).clear)).toBe("Birch Cedar Dune Elm");
  });

  it("stand beside whom we asked by a link, by ARR, each person once and whoever got no mail, or was asked without names, not at all", async () => {
    expect(reachWords((await gaps()).reach)).toBe("Nobody was asked by link and by name in the last year.");
    const ids = await on(async ({ tx }) => {
      const all = await tx.account.findMany({ where: { name: { in: ["Birch", "Ivy"] } }, orderBy: { name: "asc" } });
      return all.map(({ id }) => id);
    });
    const [birch = "", ivy = ""] = ids;
    await as(dora, async (scope) => {
      const asked = await askPeople(scope, { accountId: birch, addresses: ["a@b.example", "b@b.example", null] });
      const [a, b] = asked.recipients;
      const other = await askPeople(scope, { accountId: ivy, addresses: ["c@i.example"] });
      const quiet = { isNamed: false };
      const unnamed = await askPeople(scope, { accountId: ivy, addresses: ["d@i.example"], pulse: quiet });
      const mailed = [a, b, ...other.recipients, ...unnamed.recipients].flatMap((one) => (one ? [one] : []));
      await insertMails(
        scope,
        mailed.map(({ id, address }) => ({ recipientId: id, kind: "invitation", address, notBefore: NOON })),
      );
      await scope.tx.pulseRecipient.updateMany({ where: { id: a?.id ?? "" }, data: { respondedOn: NOON } });
    });
    const { reach } = await gaps();
    expect(reachWords(reach)).toBe(
      "By link and by name in the last year 3 people were asked at 2 accounts, €1.3m ARR; 1 answered, at 1 account, €1m ARR.",
    );
    expect(reachWords((await gaps({ q: "Ivy" })).reach)).toBe(
      "By link and by name in the last year 1 person was asked at 1 account, €300k ARR; nobody answered.",
    );
  });
});
