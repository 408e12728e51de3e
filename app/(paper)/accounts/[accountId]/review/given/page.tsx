import type { Metadata } from "next";
import { GivenPaper } from "@/components/review/given/given-paper";
import { utcDayOf } from "@/lib/calendar/days";
import { definePage } from "@/lib/http/define-page";
import { getGivenEdition } from "@/lib/operations/get-given-edition";
import { packHref, periodOf, reviewPackQuery } from "@/lib/schemas/review-pack";

/** What a browser calls the file that is saved of it, in which nothing says what we make it with. */
export const metadata: Metadata = { title: { absolute: "Review" }, description: null };

export default definePage({
  permission: "account.read",
  input: reviewPackQuery,
  lists: ["leave"],
  load: getGivenEdition,
  render: ({ data, input, now }) => {
    const pack = { accountId: input.accountId, period: periodOf(input, utcDayOf(now)), left: input.leave ?? [] };
    return <GivenPaper edition={data} backHref={packHref(pack, "internal")} />;
  },
});
