import type { Metadata } from "next";
import { GivenPaper } from "@/components/review/given/given-paper";
import { utcDayOf } from "@/lib/calendar/days";
import { definePage } from "@/lib/http/define-page";
import { getGivenEdition } from "@/lib/operations/get-given-edition";
import { leftOut, packHref, periodOf, reviewPackQuery } from "@/lib/schemas/review-pack";

/** What a browser calls the file that is saved of it. */
export const metadata: Metadata = { title: "Review" };

export default definePage({
  permission: "account.read",
  input: reviewPackQuery,
  load: getGivenEdition,
  render: ({ data, input, now }) => {
    const pack = { accountId: input.accountId, period: periodOf(input, utcDayOf(now)), left: leftOut(input) };
    return <GivenPaper edition={data} backHref={packHref(pack, "internal")} />;
  },
});
