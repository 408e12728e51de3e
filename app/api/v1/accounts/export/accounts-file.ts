import { type ExportedAccount, exportedCells, exportedColumns } from "@/components/account-list/exported-columns";
import { unpacked } from "@/lib/data/matching-accounts";
import { env } from "@/lib/env";
import type { Cell } from "@/lib/export/cell";
import { csvBytes } from "@/lib/export/csv-lines";
import { xlsxBytes } from "@/lib/export/xlsx-bytes";
import { isoDay } from "@/lib/format/dates";
import type { InScope } from "@/lib/http/define-download-route";
import { type AccountExport, listExported } from "@/lib/operations/export-accounts";
import type { AccountFilter, ExportFormat } from "@/lib/schemas/account-filter";

/** Read at once: enough that asking costs little, and few enough that others are served in between. */
const AT_ONCE = 250;

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

interface Asked {
  readonly format: ExportFormat;
  /** As the list shows them; all where nothing is said. */
  readonly columns?: AccountFilter["columns"];
}

interface Context {
  readonly inScope: InScope;
  readonly now: Date;
}

export function accountsFile(found: AccountExport, { format, columns: chosen }: Asked, { inScope, now }: Context) {
  const ground = { ...found, now, appUrl: env.appUrl() };
  const columns = exportedColumns(ground, chosen);
  const cells = (account: ExportedAccount) => exportedCells(account, columns, ground);
  const portions = async function* (): AsyncGenerator<readonly (readonly Cell[])[]> {
    for (const ids of unpacked(found.ids, AT_ONCE)) {
      yield (await inScope((scope) => listExported(scope, { ids, money: found.money }))).map(cells);
    }
  };
  const table = { name: "Accounts", columns, portions: portions() };
  return {
    name: `accounts-${isoDay(now)}.${format}`,
    contentType: CONTENT_TYPES[format],
    pieces: format === "csv" ? csvBytes(table) : xlsxBytes(table),
  };
}
