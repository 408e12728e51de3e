/** What a save costs on an account with 5,000 interactions beside one with 50; fills the data set first. */
import { randomUUID } from "node:crypto";
import { closeDatabase } from "@/lib/data/client";
import { withScope } from "@/lib/data/scope";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { interactionInput } from "@/lib/schemas/interaction";
import { cpuSecondsOfTree } from "../../scripts/cpu-seconds.mjs";
import { BUSY, fillLarge, PLAIN } from "./large-world";
import { report, say, timesOf } from "./measure";

const TURNS = 6;
const SAVES_A_TURN = 10;
const WARM_UP = 10;
const DATABASE_PID = Number(process.env["BENCH_DATABASE_PID"]);

const owner = await fillLarge(say);
const places = { busy: BUSY, plain: PLAIN };
type Place = keyof typeof places;
const figures: Record<Place, { times: number[]; ofApp: number; ofDatabase: number }> = {
  busy: { times: [], ofApp: 0, ofDatabase: 0 },
  plain: { times: [], ofApp: 0, ofDatabase: 0 },
};
await timesOf(WARM_UP, () => save(BUSY));
await timesOf(WARM_UP, () => save(PLAIN));
// In turns, so that a slower minute of the machine is one for both.
for (let turn = 0; turn < TURNS; turn += 1) {
  await measure("busy");
  await measure("plain");
}
const plain = sorted(figures.plain.times);
report(`save, ${BUSY.interactions} interactions there`, sorted(figures.busy.times), plain);
report(`floor: save, ${PLAIN.interactions} interactions there`, plain);
const [busyCpu, plainCpu] = [cpuOf("busy"), cpuOf("plain")];
say(
  `CPU of a save: ${busyCpu.words} beside ${plainCpu.words}, ${(busyCpu.whole / plainCpu.whole).toFixed(1)} × (goal 1.5)`,
);
await closeDatabase();

/** Some saves one after the other, because the books of a process count in hundredths of a second. */
async function measure(place: Place): Promise<void> {
  const [ownBefore, databaseBefore] = [process.cpuUsage(), cpuSecondsOfTree(DATABASE_PID)];
  figures[place].times.push(...(await timesOf(SAVES_A_TURN, () => save(places[place]))));
  const { user, system } = process.cpuUsage(ownBefore);
  figures[place].ofApp += (user + system) / 1000;
  figures[place].ofDatabase += 1000 * (cpuSecondsOfTree(DATABASE_PID) - databaseBefore);
}

function cpuOf(place: Place) {
  const saves = TURNS * SAVES_A_TURN;
  const [ofApp, ofDatabase] = [figures[place].ofApp / saves, figures[place].ofDatabase / saves];
  return { whole: ofApp + ofDatabase, words: `${ofApp.toFixed(1)} + ${ofDatabase.toFixed(1)} ms` };
}

function sorted(times: readonly number[]): readonly number[] {
  return times.toSorted((a, b) => a - b);
}

async function save({ account, contact }: typeof BUSY): Promise<void> {
  await withScope(owner, async (scope) => {
    const raw = { accountId: account, kind: "call", occurredAt: new Date().toISOString(), sentiment: 0.5 };
    const who = { contactIds: [contact], memberIds: [scope.viewer.memberId] };
    const input = interactionInput.parse({ ...raw, ...who, summary: "They called to say that it works" });
    await recordInteractions(scope, [{ id: randomUUID(), input }]);
  });
}
