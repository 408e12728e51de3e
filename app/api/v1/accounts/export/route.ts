import { defineDownloadRoute } from "@/lib/http/define-download-route";
import { exportAccounts } from "@/lib/operations/export-accounts";
import { accountExport } from "@/lib/schemas/account-filter";
import { accountsFile } from "./accounts-file";

/** The list of accounts as the address asks for it, all that match, as a file. */
export const GET = defineDownloadRoute({
  permission: "account.export",
  input: accountExport,
  prepare: exportAccounts,
  audit: ({ format }, { total }) => ({
    noun: "account",
    changes: [
      { field: "exported", to: total },
      { field: "format", to: format },
    ],
  }),
  file: accountsFile,
});
