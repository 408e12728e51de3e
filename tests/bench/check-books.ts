/** Prints as JSON in what the ledger and scores of the demo world are not what its records say; an empty list is the proof. */
import { closeDatabase } from "@/lib/data/client";
import { withScope } from "@/lib/data/scope";
import { findDemoMember } from "@/lib/data/workspaces";
import { checkLedger } from "@/lib/operations/check-ledger";

const leader = await findDemoMember("cx_leader");
if (!leader) throw new Error("There is no demo world.");
const differences = await withScope({ ...leader, timeout: 120_000 }, (scope) => checkLedger(scope));
process.stdout.write(JSON.stringify(differences));
await closeDatabase();
