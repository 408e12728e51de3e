import { stopPage } from "@/components/pulse/page/other-pages";
import { defineLinkRoute } from "@/lib/http/define-link-route";
import { currentRequestId } from "@/lib/http/request-id";
import { readStop, stopMail } from "@/lib/operations/stop-mail";
import { nearestLanguage } from "@/lib/wording/languages";
import { pageResponse, refusePage } from "../page-response";

export const dynamic = "force-dynamic";

/** Asks whether no more mail is wanted; opening it stops nothing, for mail scanners open everything. */
export const GET = defineLinkRoute({
  deed: "pulse.open",
  isWrite: false,
  refuse: refusePage,
  run: async ({ token, nonce }) => {
    const { companyName: company, address, language } = await readStop(token);
    const shown = { language: nearestLanguage(language), company, address, isStopped: false };
    return pageResponse(stopPage(shown, { token, nonce }));
  },
});

/** One press, on the page or in a mail program (RFC 8058). */
export const POST = defineLinkRoute({
  deed: "pulse.stop",
  isWrite: true,
  refuse: refusePage,
  run: async ({ token, nonce, now }) => {
    const requestId = await currentRequestId();
    const { companyName: company, address, language } = await stopMail(token, { now, requestId });
    const shown = { language: nearestLanguage(language), company, address, isStopped: true };
    return pageResponse(stopPage(shown, { token, nonce }));
  },
});
