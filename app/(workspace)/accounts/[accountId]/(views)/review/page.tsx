import { ReviewPage } from "@/components/review/review-page";
import { definePage } from "@/lib/http/define-page";
import { getReviewPack } from "@/lib/operations/get-review-pack";
import { reviewPackQuery } from "@/lib/schemas/review-pack";

export default definePage({
  permission: "account.read",
  input: reviewPackQuery,
  lists: ["leave"],
  load: getReviewPack,
  render: ({ data: { overview, ...pack }, input, viewer }) => (
    <ReviewPage report={overview} query={{ accountId: input.accountId }} viewer={viewer} left={input.leave} {...pack} />
  ),
});
