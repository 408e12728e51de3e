import { assessAccountAction } from "@/lib/actions/assessments";
import { defineFormRoute } from "@/lib/http/define-form-route";
import { roundAnswer, roundHref, roundPlace } from "@/lib/schemas/round";

/** An answer of a five-minute round without script; with it the same action is asked directly. */
export const POST = defineFormRoute({
  action: assessAccountAction,
  input: roundAnswer.transform(({ accountId, question, value }) => ({
    accountId,
    answers: [{ question, value, reason: null }],
  })),
  back: (fields, isSaved) => {
    const place = roundPlace.safeParse(fields);
    return place.success ? roundHref(place.data, isSaved ? {} : { unsaved: "1" }) : "/round";
  },
});
