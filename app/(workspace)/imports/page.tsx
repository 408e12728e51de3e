import type { Metadata } from "next";
import { z } from "zod";
import { ImportList } from "@/components/imports/import-list";
import { listImportRuns } from "@/lib/data/imports";
import { definePage } from "@/lib/http/define-page";

export const metadata: Metadata = { title: "Imports" };

export default definePage({
  permission: "import.run",
  input: z.object({}),
  load: listImportRuns,
  render: ({ data, viewer }) => <ImportList imports={data} timeZone={viewer.timeZone} />,
});
