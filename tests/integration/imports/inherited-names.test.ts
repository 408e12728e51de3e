import { describe, expect, it } from "vitest";
import { withScope } from "@/lib/data/scope";
import { getImportReport } from "@/lib/operations/get-import-report";
import { importView } from "@/lib/schemas/import";
import { staffed } from "../begin";
import { commitAll, fates, plan, upload } from "./desk";

const { dora } = await staffed();

/** What every object has without anybody having put it there. */
const INHERITED = ["constructor", "__proto__", "toString", "valueOf", "hasOwnProperty"];
const cells = (word: string) => INHERITED.map(() => word).join(",");

describe("a column that is called like a property of every object", () => {
  it.each(["accounts", "contacts", "interactions", "survey_answers"] as const)(
    "is a column like any other: %s",
    async (noun) => {
      const importRunId = await upload(dora, noun, `Account name,${INHERITED.join(",")}\nElm,${cells("x")}\n`);
      const report = await withScope(dora, (scope) => getImportReport(scope, importView.parse({ importRunId })));
      const columns = report.columns?.columns ?? [];
      expect(columns.map(({ name }) => name)).toEqual(["Account name", ...INHERITED]);
      // What a page hands to the browser is data; a function in it ends the page.
      expect(columns.map(({ doubts }) => Object.values(doubts))).toEqual(columns.map(() => []));
    },
  );
});

describe("a cell that says such a name", () => {
  it.each(INHERITED)("%s is no currency, no tone and no scale", async (word) => {
    const importRunId = await upload(dora, "accounts", `Account name,ARR\nElm,5 ${word}\nOak,${word} 5\n`);
    await plan(dora, importRunId);
    expect(Object.values(await fates(dora, importRunId)).every((fate) => fate.startsWith("error"))).toBe(true);
  });

  it.each(INHERITED)("%s is a word that means what somebody says it means, or nothing yet", async (word) => {
    await importAccount();
    const file = `Account name,Contact,Date,CSAT\nFir,Ann,2026-03-01,${word}\n`;
    const importRunId = await upload(dora, "survey_answers", file);
    expect(await plan(dora, importRunId)).toMatchObject({ error: 1 });
    const words = { csat: Object.fromEntries([[word.toLowerCase(), "5"]]) };
    expect(await plan(dora, importRunId, { words })).toMatchObject({ error: 1 });
  });
});

async function importAccount(): Promise<void> {
  const importRunId = await upload(dora, "accounts", "Account name\nFir\n");
  await plan(dora, importRunId);
  await commitAll(dora, importRunId);
}
