import { cancelMailsOf } from "@/lib/operations/cancel-mails-of";
import { loadMail } from "@/lib/operations/load-mail";
import { queueMails, queueReminders } from "@/lib/operations/queue-mails";
import { resendMail } from "@/lib/operations/resend-mail";
import type { Cases } from "./cases";

/** Mail to customers. */
export const MAIL_CASES: Cases = {
  queueMails: {
    "pulse of a mail": (scope, { mine, given }) =>
      queueMails(scope, { pulseId: given.pulseId, kind: "reminder", recipientIds: [mine.pulseRecipientId] }),
    "whom to write to": (scope, { mine, given }) =>
      queueMails(scope, { pulseId: mine.pulseId, kind: "reminder", recipientIds: [given.pulseRecipientId] }),
  },
  queueReminders: {
    "pulse to remind of by mail": (scope, { given }) => queueReminders(scope, { pulseId: given.pulseId }),
  },
  cancelMailsOf: {
    "pulse whose mails are taken out": (scope, { given }) => cancelMailsOf(scope, given.pulseId),
  },
  resendMail: {
    "mail to send again": (scope, { given }) => resendMail(scope, given),
  },
  loadMail: {
    "mail to look at": (scope, { given }) => loadMail(scope, given),
  },
};
