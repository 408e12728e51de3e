import type { Metadata } from "next";
import { z } from "zod";
import { BeginImport } from "@/components/imports/begin-import";
import { definePage } from "@/lib/http/define-page";
import { IMPORT_NOUNS } from "@/lib/schemas/import";

export const metadata: Metadata = { title: "New import" };

export default definePage({
  permission: "import.run",
  input: z.object({ noun: z.enum(IMPORT_NOUNS).catch("accounts").default("accounts") }),
  load: async () => null,
  render: ({ input }) => <BeginImport noun={input.noun} />,
});
