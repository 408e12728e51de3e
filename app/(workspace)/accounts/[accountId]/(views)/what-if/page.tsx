import { WhatIfPage } from "@/components/what-if/what-if-page";
import { definePage } from "@/lib/http/define-page";
import { getWhatIf } from "@/lib/operations/get-what-if";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: getWhatIf,
  render: ({ data, input, viewer }) => <WhatIfPage whatIf={data} query={input} viewer={viewer} />,
});
