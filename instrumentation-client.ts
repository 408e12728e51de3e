import { config } from "zod";

/**
 * Run by Next in the browser before anything else. Schemas are read as they stand and not made into code first: our own
 * policy forbids that, and each attempt would be reported as a breach, among which a real one is overlooked.
 */
config({ jitless: true });
