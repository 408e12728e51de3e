import { thanksPage } from "@/components/pulse/page/other-pages";
import { pulsePage } from "@/components/pulse/page/pulse-page";
import { defineLinkRoute } from "@/lib/http/define-link-route";
import { answerPulse } from "@/lib/operations/answer-pulse";
import { openPulseLink } from "@/lib/operations/open-pulse-link";
import { pageResponse, refusePage } from "./page-response";
import { proposesMore, questionsFor } from "./questions-for";
import { sentBy } from "./sent-by";

export const dynamic = "force-dynamic";

/** What a customer's link opens. Reading stores nothing, whoever opens it. */
export const GET = defineLinkRoute({
  deed: "pulse.open",
  isWrite: false,
  refuse: refusePage,
  run: async ({ token, nonce, now, request }) => {
    const opened = await openPulseLink(token, now);
    const { searchParams } = new URL(request.url);
    const questions = questionsFor(opened, searchParams);
    const isMore = questions.isNamed && proposesMore(questions);
    const isOver = opened.response?.respondedAt != null && !searchParams.has("change") && !isMore;
    return pageResponse((isOver ? thanksPage : pulsePage)(questions, { token, nonce }));
  },
});

/** Each answer as it is given, or all of them at once where there is no script; sent twice they are there once. */
export const POST = defineLinkRoute({
  deed: "pulse.answer",
  isWrite: true,
  refuse: refusePage,
  run: async ({ token, now, request }) => {
    const { sent, isForm } = await sentBy(request);
    const version = await answerPulse(token, sent, now);
    if (!isForm) return Response.json({ version }, { headers: { "cache-control": "no-store" } });
    return new Response(null, { status: 303, headers: { location: `/p/${token}`, "cache-control": "no-store" } });
  },
});
