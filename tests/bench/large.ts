/** What a save costs on an account with 5,000 interactions beside one with 50; fills the data set first. */
import { randomUUID } from "node:crypto";
import { closeDatabase } from "@/lib/data/client";
import { withScope } from "@/lib/data/scope";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { interactionInput } from "@/lib/schemas/interaction";
import { BUSY, fillLarge, PLAIN } from "./large-world";
import { report, say, timesOf } from "./measure";

const SAVES = 60;
const WARM_UP = 10;

const owner = await fillLarge(say);
for (const place of [BUSY, PLAIN]) await timesOf(WARM_UP, () => save(place));
const busy: number[] = [];
const plain: number[] = [];
// In turns, so that a slower minute of the machine is one for both.
for (let round = 0; round < SAVES; round += 1) {
  busy.push(...(await timesOf(1, () => save(BUSY))));
  plain.push(...(await timesOf(1, () => save(PLAIN))));
}
report(`save, ${BUSY.interactions} interactions there`, sorted(busy), sorted(plain));
report(`floor: save, ${PLAIN.interactions} interactions there`, sorted(plain));
await closeDatabase();

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
