import { z } from "zod";

/** As memberTokenOf makes them; what looks otherwise is no token. */
export const memberToken = z.string().regex(/^[A-Za-z0-9_-]{86}$/);
