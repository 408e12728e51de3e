import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// Prisma would download its engine; ours is in the repository (docs/decisions/0004-schema-engine-script.md).
const ownEngine = fileURLToPath(new URL("scripts/schema-engine.mjs", import.meta.url));
const { DATABASE_URL, PRISMA_SCHEMA_ENGINE_BINARY = ownEngine } = process.env;
Object.assign(process.env, { PRISMA_SCHEMA_ENGINE_BINARY });

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations", seed: "node --conditions=react-server --import tsx prisma/seed/index.ts" },
  // `prisma generate` needs no database; without a URL only the commands that connect complain.
  ...(DATABASE_URL ? { datasource: { url: DATABASE_URL } } : {}),
});
