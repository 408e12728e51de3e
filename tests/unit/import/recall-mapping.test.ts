import { describe, expect, it } from "vitest";
import { guessMapping } from "@/lib/import/guess-mapping";
import { recallMapping } from "@/lib/import/recall-mapping";
import { type ImportMapping, importMemory } from "@/lib/schemas/import";
import { AS_READ, readTable } from "../../factories/tables";

const guessed = async (rows: string) =>
  guessMapping("accounts", await readTable(`Name;ARR;Renewal\n${rows}\n`), AS_READ);

async function recalled(before: string, now: string, chosen: Partial<ImportMapping> = {}) {
  const memory = importMemory.parse({ ...(await guessed(before)), ...chosen });
  const { columnMarks, columnDates, decimalMark, dateOrder } = recallMapping(await guessed(now), memory);
  return { marks: columnMarks[1], dates: columnDates[2], decimalMark, dateOrder };
}

describe("what the last file of a kind showed", () => {
  it("holds where this one does not tell", async () => {
    expect(await recalled("Heron;1.234,56;13/04/2027", "Heron;12.500;03/04/2027")).toEqual({
      ...{ marks: "comma", dates: "day_first", decimalMark: null, dateOrder: null },
    });
  });

  it("and what was chosen there yields to what this one shows", async () => {
    const chosen = { decimalMark: "comma", dateOrder: "day_first" } as const;
    expect(await recalled("Heron;12.500;03/04/2027", "Heron;12.500;03/04/2027", chosen)).toMatchObject(chosen);
    expect(await recalled("Heron;12.500;03/04/2027", "Heron;1,234.56;04/13/2027", chosen)).toEqual({
      ...{ marks: "point", dates: "month_first", decimalMark: null, dateOrder: null },
    });
  });
});
