import { stopMailPage } from "@/components/notifications/stop-mail-page";
import { defineLinkRoute } from "@/lib/http/define-link-route";
import { currentRequestId } from "@/lib/http/request-id";
import { readMemberStop, stopMemberMail } from "@/lib/operations/stop-member-mail";
import { memberToken } from "@/lib/schemas/member-token";
import { pageResponse, refusePage } from "../../../p/[token]/page-response";

export const dynamic = "force-dynamic";

/** Asks one of us whether no more mail is wanted; opening it stops nothing, for mail scanners open everything. */
export const GET = defineLinkRoute({
  deed: "member.read",
  isWrite: false,
  token: memberToken,
  refuse: refusePage,
  run: async ({ token, nonce }) => {
    const shown = await readMemberStop(token);
    return pageResponse(stopMailPage({ ...shown, isStopped: false }, { token, nonce }));
  },
});

/** One press, on the page or in a mail program (RFC 8058). */
export const POST = defineLinkRoute({
  deed: "member.stop",
  isWrite: true,
  token: memberToken,
  refuse: refusePage,
  run: async ({ token, nonce, now }) => {
    const shown = await stopMemberMail(token, { now, requestId: await currentRequestId() });
    return pageResponse(stopMailPage({ ...shown, isStopped: true }, { token, nonce }));
  },
});
