/**
 * What scoring a portfolio costs: 10,000,000 records of 100,000 accounts ingested in memory, then every account scored
 * again, beside a floor that only reads the same arrays. `node --import tsx scripts/bench-scoring.ts [ACCOUNTS] [RECORDS]`.
 */
import {
  CATALOGUE,
  DAY,
  DEFAULT_MODEL,
  FLAT_SCORE_SIZE,
  type FlatRecord,
  INDICATORS,
  PortfolioSums,
  YEAR_DAYS,
} from "../lib/scoring/index";

const [accounts = 100_000, records = 10_000_000] = process.argv.slice(2).map(Number);
const ROUNDS = 5;
const BATCH = Math.min(records, 1_000_000);
const SOURCES = 2;
const YEAR = YEAR_DAYS * DAY;
const AS_OF = Date.UTC(2026, 0, 1);

/** A batch of records in columns, filled anew for each batch, so that memory holds one batch at a time. */
const columns = {
  account: new Uint32Array(BATCH),
  indicator: new Uint8Array(BATCH),
  source: new Uint8Array(BATCH),
  occurredAt: new Float64Array(BATCH),
  value: new Uint8Array(BATCH),
};
const weights = Float64Array.from(INDICATORS, (indicator) => CATALOGUE[indicator].recordWeight);

const ingest: number[] = [];
const ingestFloor: number[] = [];
const rescore: number[] = [];
const rescoreFloor: number[] = [];
const sums = new PortfolioSums(DEFAULT_MODEL, accounts, SOURCES);
const out = new Float64Array(accounts * FLAT_SCORE_SIZE);

for (let round = 0; round < ROUNDS; round += 1) {
  sums.clear();
  let [spent, read] = [0, 0];
  for (let done = 0; done < records; done += BATCH) {
    fill(done + 1);
    read += seconds(readColumns);
    spent += seconds(() => addColumns(sums));
  }
  ingest.push(spent);
  ingestFloor.push(read);
  rescore.push(seconds(() => sums.scoreAll(AS_OF, out)));
}

const peak = process.resourceUsage().maxRSS / 1024;
const same = new Float64Array(accounts * INDICATORS.length * SOURCES * 3).fill(1);
for (let round = 0; round < ROUNDS; round += 1) rescoreFloor.push(seconds(() => sum(same)));

const perAccount = (total: number): string => `${((total / accounts) * 1e6).toFixed(2)} µs an account`;
console.log(`${accounts} accounts, ${records} records, median of ${ROUNDS} rounds`);
console.log(`ingest   ${median(ingest).toFixed(2)} s, ${ratio(ingest, ingestFloor)} times reading the same columns`);
console.log(
  `rescore  ${median(rescore).toFixed(3)} s, ${perAccount(median(rescore))}, ${ratio(rescore, rescoreFloor)} times reading as many cells`,
);
console.log(`memory   ${peak.toFixed(0)} MB at its peak, the batch of ${BATCH} records included`);
console.log(
  `check    mean index ${(out.filter((_, i) => i % FLAT_SCORE_SIZE === 0).reduce((a, b) => a + b, 0) / accounts).toFixed(6)}`,
);

/** Numerical Recipes' linear congruential generator: the same records in every run. */
function fill(seed: number): void {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  for (let i = 0; i < BATCH; i += 1) {
    columns.account[i] = draw() * accounts;
    columns.indicator[i] = draw() * INDICATORS.length;
    columns.source[i] = draw() * SOURCES;
    columns.occurredAt[i] = AS_OF - draw() * 5 * YEAR;
    columns.value[i] = draw() * 101;
  }
}

function addColumns(to: PortfolioSums): void {
  const record: FlatRecord = { account: 0, indicator: 0, source: 0, occurredAt: 0, value: 0, weight: 0 };
  for (let i = 0; i < BATCH; i += 1) {
    record.account = columns.account[i] ?? 0;
    record.indicator = columns.indicator[i] ?? 0;
    record.source = columns.source[i] ?? 0;
    record.occurredAt = columns.occurredAt[i] ?? 0;
    record.value = columns.value[i] ?? 0;
    record.weight = weights[record.indicator] ?? 1;
    to.add(record);
  }
}

function readColumns(): number {
  let total = 0;
  for (let i = 0; i < BATCH; i += 1) {
    total += (columns.account[i] ?? 0) + (columns.indicator[i] ?? 0) + (columns.source[i] ?? 0);
    total += (columns.occurredAt[i] ?? 0) + (columns.value[i] ?? 0);
  }
  return total;
}

function sum(cells: Float64Array): number {
  let total = 0;
  for (let i = 0; i < cells.length; i += 1) total += cells[i] ?? 0;
  return total;
}

function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function ratio(of: readonly number[], floor: readonly number[]): string {
  return (median(of) / median(floor)).toFixed(1);
}
