import "server-only";
import { sendMails } from "@/lib/operations/send-mails";
import { inWorkspace } from "../job-task";

/** Enqueued by whatever has a mail wait, for its moment; and every few minutes, for what a dead worker had in hand. */
export const sendMail = inWorkspace("send-mail", sendMails);
