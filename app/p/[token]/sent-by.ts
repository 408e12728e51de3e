import { AppError } from "@/lib/errors";
import { type SentAnswers, sentAnswers } from "@/lib/schemas/pulse-answers";

/** What a page sent: by its script, or by a form without one. */
export async function sentBy(request: Request): Promise<{ readonly sent: SentAnswers; readonly isForm: boolean }> {
  if (request.headers.get("content-type")?.startsWith("application/json")) {
    return { sent: sentAnswers.parse(await jsonOf(request)), isForm: false };
  }
  // Browsers send each line break of a text as two characters, and count it as one.
  const { done, ...answers } = Object.fromEntries(
    new URLSearchParams((await request.text()).replaceAll("%0D%0A", "%0A")),
  );
  // A question without a choice is not sent at all; what is empty is a field of words, which may be emptied.
  return { sent: sentAnswers.parse({ answers, isDone: done !== undefined }), isForm: true };
}

async function jsonOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch (cause) {
    throw new AppError("invalid_input", { message: "This cannot be read.", cause });
  }
}
