import { z } from "zod";
import { definePublicPage } from "@/lib/http/define-public-page";

/** Every address nobody knows: not found, for everybody alike; whoever is signed in keeps the navigation. */
export default definePublicPage({
  input: z.never(),
  load: async () => null,
  render: () => null,
});
