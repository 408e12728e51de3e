/** The accounts that `npm run bench export` saves as files (scripts/bench-export.mjs), scored by the operations that make them. */
import { closeDatabase } from "@/lib/data/client";
import { say } from "./measure";
import { fillPortfolio, setUp } from "./world";

const ACCOUNTS = Number(process.env["BENCH_ACCOUNTS"] ?? 50_000);

const owner = await setUp();
await fillPortfolio(owner, { accounts: ACCOUNTS, contacts: 1, interactions: 1, answers: 1 });
say(`${ACCOUNTS} accounts made through the operations`);
await closeDatabase();
