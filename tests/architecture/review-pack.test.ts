import { describe, expect, it } from "vitest";
import { ALL_REGISTERS } from "@/lib/registers/all-registers";
import { groupedBy } from "@/lib/report/grouped-by";
import { type CustomerSafe, Told } from "@/lib/report/told";
import { ACCOUNT_FIELDS } from "@/lib/schemas/account";
import { ACTION_FIELDS } from "@/lib/schemas/action";
import { COMMENT_FIELDS } from "@/lib/schemas/comment";
import { CONTACT_FIELDS } from "@/lib/schemas/contact";
import { CONTRACT_FIELDS } from "@/lib/schemas/contract";
import { PROMISE_FIELDS } from "@/lib/schemas/promise";
import { PURCHASE_FIELDS } from "@/lib/schemas/purchase";
import type { RecordFields } from "@/lib/schemas/record-field";
import { PACK_TEXT_FIELDS } from "@/lib/schemas/review-pack";
import { filesIn, textOf } from "./files";

/** The wall between what is ours and what a customer reads (decision 0093). */
const WALL = "lib/report/told.ts";
const LOADS = "lib/operations/get-given-edition.ts";
const PAGE = "app/(paper)/accounts/[accountId]/review/given/page.tsx";
const SCREEN = "components/review/given/given-paper.tsx";

/** Whether the compiler lets something stand in what the customer reads. */
type Passes<T> = [CustomerSafe<T>] extends [never] ? "refused" : "passes";

describe("the type of what a customer reads", () => {
  it("has no place for a text, a figure or a day that nobody declared to be told, however deep", () => {
    // Each is checked by the compiler: another word here does not compile.
    const proofs: readonly [
      Passes<{ readonly note: string }>,
      Passes<{ readonly note: string | null }>,
      Passes<{ readonly score: number }>,
      Passes<{ readonly on: Date }>,
      Passes<{ readonly list: readonly { readonly name: string }[] }>,
      Passes<{ readonly deep: { readonly told: Told<string>; readonly said: string } }>,
      Passes<{ readonly make: () => string }>,
    ] = ["refused", "refused", "refused", "refused", "refused", "refused", "refused"];
    expect(new Set(proofs)).toEqual(new Set(["refused"]));
    const told: Passes<{
      readonly what: Told<string> | null;
      readonly state: "kept" | "open";
      readonly isComplaint: boolean;
      readonly list: readonly { readonly on: Told<Date>; readonly of: Told<number> }[];
    }> = "passes";
    expect(told).toBe("passes");
  });

  it("is made in one file: nobody else can, and what is made shows itself in no text of a page", () => {
    expect(textOf(WALL)).toMatch(/^ {2}private constructor\(value: T\)/m);
    const sources = [...filesIn("lib", /\.tsx?$/), ...filesIn("components", /\.tsx?$/), ...filesIn("app", /\.tsx?$/)];
    expect(sources.filter((file) => /\bnew (Told|GivenRecord)\b/.test(textOf(file)))).toEqual([WALL]);
    expect(Object.keys(Object.getOwnPropertyDescriptors(Told.prototype)).sort()).toEqual(["constructor", "value"]);
  });
});

describe("what a field says of itself", () => {
  const records: Readonly<Record<string, RecordFields>> = {
    account: ACCOUNT_FIELDS,
    action: ACTION_FIELDS,
    comment: COMMENT_FIELDS,
    contact: CONTACT_FIELDS,
    contract: CONTRACT_FIELDS,
    pack_text: PACK_TEXT_FIELDS,
    promise: PROMISE_FIELDS,
    purchase: PURCHASE_FIELDS,
    ...Object.fromEntries(ALL_REGISTERS.map(({ noun, fields }) => [noun, fields])),
  };
  const told = Object.entries(records).flatMap(([noun, fields]) =>
    Object.entries(fields).flatMap(([name, field]) => (field.isForCustomer ? [{ noun, name, field }] : [])),
  );

  it("is for the customer only where both sides know it: these fields, and no other", () => {
    const names = [...groupedBy(told, ({ noun }) => noun)].map(
      ([noun, list]) => `${noun}: ${list.map(({ name }) => name).join(" ")}`,
    );
    expect(names.sort()).toEqual([
      "account: name",
      "contact: name",
      "contract: startsOn endsOn noticeOn",
      "department: name",
      "goal: summary horizonOn state",
      "idea: summary givenAt outcome answeredAt implementedAt implementationToldAt",
      "planned_step: summary plannedOn stepKind agreement happenedAt",
      "promise: madeBy promisedOn dueOn keptOn brokenOn summary",
      "request: summary askedAt firstAnsweredAt",
      "support_case: summary openedAt isComplaint solvedAt reopenedAt",
      "value_commitment: metric unit promised baseline dueOn achieved measuredAt confirmedById confirmedAt",
      "workflow: name departmentId runsOnUs",
    ]);
  });

  it("is never said of an amount of money, nor of what people write besides", () => {
    expect(told.filter(({ field }) => field.kind === "money" || field.kind === "currency")).toEqual([]);
    const notes = /^(note|reason|response|workaround|handover|theirBenefit)$/;
    expect(told.filter(({ name }) => notes.test(name))).toEqual([]);
  });
});

describe("the page of a customer's edition", () => {
  it("loads that edition and nothing else", () => {
    expect(textOf(PAGE)).toContain("  load: getGivenEdition,\n");
    expect(
      [...textOf(PAGE).matchAll(/from "@\/(?:lib\/(?:operations|data|records)|components)\/([^"]+)"/g)].map(
        ([, name]) => name,
      ),
    ).toEqual(["review/given/given-paper", "get-given-edition"]);
    expect(textOf(PAGE)).toMatch(/render: \(\{ data, input, now \}\) => \{/);
    expect(textOf(LOADS)).toMatch(/\): Promise<GivenEdition \| null> \{$/m);
    const reading = [...textOf(LOADS).matchAll(/from "([^"]+)"/g)].map(([, from = ""]) => from);
    expect(reading.length).toBeGreaterThan(10);
    expect(
      reading.filter((from) => /judging|operations|lib\/records|actions|comments|scores|evidence/.test(from)),
    ).toEqual([]);
    expect(textOf(LOADS)).toContain('edition: "customer"');
    expect(textOf(LOADS)).not.toContain('"internal"');
  });

  it("says nothing in its head of what it is made with", () => {
    const said = 'export const metadata: Metadata = { title: { absolute: "Review" }, description: null };\n';
    expect(textOf(PAGE)).toContain(said);
  });

  it("passes over nothing that is left out", () => {
    for (const page of [PAGE, "app/(workspace)/accounts/[accountId]/(views)/review/page.tsx"]) {
      expect(textOf(page), page).toContain('  input: reviewPackQuery,\n  lists: ["leave"],\n');
    }
  });

  it("is drawn by components that know nothing but what is told", () => {
    const drawing = filesIn("components/review/given", /\.tsx?$/);
    expect(drawing).toContain(SCREEN);
    const ALLOWED =
      /^(react|\.\/[a-z-]+|@\/components\/ui\/[a-z-]+|@\/lib\/(format|calendar)\/[a-z-]+|@\/lib\/report\/(told|given-edition))$/;
    for (const file of drawing) {
      const imported = [...textOf(file).matchAll(/from "([^"]+)"/g)].map(([, from = ""]) => from);
      expect(
        imported.filter((from) => !ALLOWED.test(from)),
        file,
      ).toEqual([]);
      // What goes into the browser's code travels a second time, as data.
      expect(textOf(file), file).not.toContain('"use client"');
    }
  });

  it("stands in no frame: what surrounds every other page is not sent along", () => {
    expect(filesIn("app/(paper)", /\.tsx?$/)).toEqual([
      "app/(paper)/accounts/[accountId]/review/given/page.tsx",
      "app/(paper)/forbidden.tsx",
    ]);
  });
});

describe("a text of a review pack", () => {
  it("enters no score", () => {
    const rooms = ["lib/scoring", "lib/judging", "lib/registers", "lib/what-if", "lib/records"];
    const files = rooms.flatMap((room) => filesIn(room, /\.ts$/));
    expect(files.length).toBeGreaterThan(100);
    const knows = /"PackText"|\btx\.packText\b|data\/pack-texts"/;
    expect(files.filter((file) => knows.test(textOf(file)))).toEqual([]);
    expect(knows.test(textOf("lib/operations/record-pack-text.ts"))).toBe(true);
  });
});
