"use server";

import { defineAction } from "@/lib/http/define-action";
import { resendMail } from "@/lib/operations/resend-mail";
import { mailRef, resentMail } from "@/lib/schemas/mail";

export const resendMailAction = defineAction({
  name: "resendMail",
  permission: "mail.send",
  input: mailRef.strict(),
  output: resentMail,
  run: resendMail,
  audit: ({ mailId }, { accountId }) => ({ noun: "mail", nounId: mailId, accountId, fields: ["resent"] }),
});
