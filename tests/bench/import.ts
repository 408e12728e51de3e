/** Files of 10,000 rows, of each kind one after the other: uploaded, checked and stored as the import desk does it. */
import { closeDatabase } from "@/lib/data/client";
import { findImportRun } from "@/lib/data/imports";
import { type Scope, withScope } from "@/lib/data/scope";
import { commitImport } from "@/lib/operations/commit-import";
import { planImport } from "@/lib/operations/plan-import";
import { uploadImport } from "@/lib/operations/upload-import";
import type { FIRST_IMPORT_NOUNS, ImportProgress } from "@/lib/schemas/import";
import { say } from "./measure";
import { setUp } from "./world";

const ROWS = 10_000;
/** Rows about people go to so many of the accounts. */
const BUSY = 2000;

const dora = await setUp();
const as = <T>(run: (scope: Scope) => Promise<T>) => withScope({ ...dora, timeout: 300_000 }, run);

type Noun = (typeof FIRST_IMPORT_NOUNS)[number];

const FILES: Readonly<Record<Noun, string>> = {
  // Every tenth account has a parent, which stands further down in the file.
  accounts: file("Account ID,Account Name,Tier,ARR,Renewal Date,Parent Account", (i) => {
    const parent = i % 10 === 0 && i < ROWS / 2 ? `A-${ROWS - 1 - i}` : "";
    return `A-${i},Account ${i},${["key", "growth", "light"][i % 3]},"€${i + 1},000",2027-0${(i % 9) + 1}-28,${parent}`;
  }),
  contacts: file("Contact ID,First Name,Last Name,Email,Department,Account ID", (i) => {
    return `C-${i},Ann,Person ${i},ann.${i}@example.com,Operations,A-${i % BUSY}`;
  }),
  interactions: file("Activity ID,Activity type,Activity date,Tone,Subject,Contact email,Account ID", (i) => {
    return `I-${i},Call,2026-0${(i % 9) + 1}-12 10:00,positive,Talk ${i},ann.${i % BUSY}@example.com,A-${i % BUSY}`;
  }),
  survey_answers: file("Response ID,Survey type,Email,Score,Round,Response date", (i) => {
    const round = Math.floor(i / BUSY);
    return `S-${i},CSAT,ann.${i % BUSY}@example.com,${(i % 5) + 1},round ${round},2026-0${round + 1}-12`;
  }),
};

say(`${"10,000 rows of".padEnd(18)}${["upload (floor)", "check", "store"].map((one) => one.padStart(30)).join("")}`);
for (const noun of ["accounts", "contacts", "interactions", "survey_answers"] as const) await measure(noun);
await closeDatabase();

async function measure(noun: Noun): Promise<void> {
  const bytes = Buffer.from(FILES[noun]);
  const uploaded = await timed(() => uploadImport(dora, { noun, fileName: `${noun}.csv`, bytes }).then(as));
  const { importRunId } = uploaded.result;
  const checked = await timed(() => check(importRunId));
  if (checked.result.create !== ROWS) throw new Error(`${noun}: ${JSON.stringify(checked.result)}`);
  const stored = await timed(() => storeAll(importRunId));
  if (stored.result.applied !== ROWS) throw new Error(`${noun}: ${JSON.stringify(stored.result)}`);
  const [floor, ...steps] = [uploaded, checked, stored];
  say(`${noun.padEnd(18)}${[inWords(floor), ...steps.map((step) => inWords(step, floor))].join("")}`);
}

async function check(importRunId: string): Promise<ImportProgress> {
  const run = await as((scope) => findImportRun(scope, importRunId));
  if (!run) throw new Error("no such run");
  const { columnDates: _, timeZone: __, ...choices } = run.mapping;
  return as(await planImport(dora, { importRunId, ...choices }));
}

async function storeAll(importRunId: string): Promise<ImportProgress> {
  for (;;) {
    const progress = await as((scope) => commitImport(scope, { importRunId }));
    if (progress.status !== "running") return progress;
  }
}

interface Timed {
  readonly wallMs: number;
  /** Of this process; what PostgreSQL did is in the wall time alone. */
  readonly cpuMs: number;
}

async function timed<T>(work: () => Promise<T>): Promise<Timed & { readonly result: T }> {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, wallMs: performance.now() - begin, cpuMs: (user + system) / 1000 };
}

function inWords({ wallMs, cpuMs }: Timed, floor?: Timed): string {
  const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`;
  const beside = floor ? ` ${(wallMs / floor.wallMs).toFixed(1)} ×` : "";
  return `${seconds(wallMs)}, cpu ${seconds(cpuMs)}${beside}`.padStart(30);
}

function file(header: string, row: (i: number) => string): string {
  return [header, ...Array.from({ length: ROWS }, (_, i) => row(i))].join("\n");
}
