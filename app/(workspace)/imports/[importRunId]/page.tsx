import type { Metadata } from "next";
import { ImportScreen } from "@/components/imports/import-screen";
import { definePage } from "@/lib/http/define-page";
import { getImportReport } from "@/lib/operations/get-import-report";
import { importView } from "@/lib/schemas/import";

export const metadata: Metadata = { title: "Import" };

export default definePage({
  permission: "import.run",
  input: importView,
  load: getImportReport,
  render: ({ data, viewer }) => <ImportScreen {...data} timeZone={viewer.timeZone} />,
});
