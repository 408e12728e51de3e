import type { ParsedMail } from "mailparser";
import type { SMTPServerOptions } from "smtp-server";

/** A mail as it arrived. */
interface Caught {
  readonly messageId: string;
  readonly to: string;
  readonly raw: string;
}

export interface MailCatcher {
  readonly url: string;
  readonly caught: readonly Caught[];
  /** By message id: how often each arrived. */
  readonly times: () => ReadonlyMap<string, number>;
  readonly parsed: (to: string) => Promise<ParsedMail>;
  readonly connections: () => number;
  readonly stop: () => Promise<void>;
}

export function startCatcher(
  options?: Partial<SMTPServerOptions> & { slowMs?: number; port?: number },
): Promise<MailCatcher>;
